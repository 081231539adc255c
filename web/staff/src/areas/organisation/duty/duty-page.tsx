import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays, mondayOf, startOfDay } from '../../../../../lib/calendar.ts'
import { useNow } from '../../../../../lib/clock.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { hasRole, useSession } from '../../../../../lib/session.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { OnDutyNow } from './on-duty-now.tsx'
import { PassDialog } from './pass-dialog.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { type DutyPeriod, rosterQuery, type Span, swapsQuery } from './queries.ts'
import { Swaps } from './swaps.tsx'
import { WeekRow } from './week-row.tsx'
import { weeksOf } from './weeks.ts'
import './duty.css'

const WEEKS = 12
const MOST_WEEKS = 48

/** Who answers, week by week, for what nobody has taken yet. Gaps are shown as what they are. */
export function DutyPage() {
  const t = useTexts('organisation')
  const session = useSession()
  const monday = mondayOf(useNow())
  const [many, look] = useState(WEEKS)
  const [planning, plan] = useState<Span | 'new' | null>(null)
  const span = {
    from: startOfDay(monday).toISOString(),
    to: startOfDay(addDays(monday, many * 7)).toISOString(),
  }
  const roster = useQuery(rosterQuery(span))
  const swaps = useQuery(swapsQuery).data ?? []
  const [passing, pass] = useState<DutyPeriod | null>(null)
  const mayPlan = hasRole(session, 'pilot', 'administrator')
  return (
    <>
      <PageHeader
        title={t('duty.title')}
        lead={t('duty.lead')}
        actions={mayPlan ? <Button onClick={() => plan('new')}>{t('duty.add')}</Button> : null}
      />
      <OnDutyNow />
      <Swaps />
      {roster.data ? (
        <>
          <ol className="f-weeks" aria-label={t('duty.roster')}>
            {weeksOf(roster.data, monday, many).map((week, nth) => (
              <WeekRow
                key={week.monday}
                week={week}
                isNow={nth === 0}
                swaps={swaps}
                onFill={mayPlan ? plan : undefined}
                onPass={pass}
              />
            ))}
          </ol>
          {many < MOST_WEEKS ? (
            <Button variant="secondary" loading={roster.isFetching} onClick={() => look(many + WEEKS)}>
              {t('duty.more', { count: WEEKS })}
            </Button>
          ) : null}
        </>
      ) : roster.error ? (
        <ErrorState error={roster.error} onRetry={() => void roster.refetch()} />
      ) : (
        <Skeletons kind="rows" count={8} />
      )}
      {planning ? (
        <PlanDialog
          suggested={planning === 'new' ? roster.data?.gaps[0] : planning}
          periods={roster.data?.items ?? []}
          onClose={() => plan(null)}
        />
      ) : null}
      {passing ? (
        <PassDialog period={passing} roster={roster.data?.items ?? []} onClose={() => pass(null)} />
      ) : null}
    </>
  )
}
