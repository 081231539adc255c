import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatLongDay } from '../../../../lib/calendar.ts'
import { useNow } from '../../../../lib/clock.ts'
import { formatTime } from '../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../lib/i18n.ts'
import { useSession } from '../../../../lib/session.ts'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { WeekText } from '../../../../ui/week-text.tsx'
import { DayAside } from './day-aside.tsx'
import { myDayQuery } from './queries.ts'
import { WaitingList } from './waiting-list.tsx'
import type { StepsOf } from './waiting-row.tsx'
import './my-day.css'

type Props = {
  steps?: StepsOf
  /** What waits and is no case: from areas that the page joins to this one. */
  above?: ReactNode
}

/** What waits for me, in the order I should take it, and who is on duty. */
export function MyDayPage({ steps = {}, above = null }: Props) {
  const t = useTexts('myDay')
  const day = useQuery(myDayQuery)
  return (
    <>
      <PageHeader title={t('title')} lead={<Greeting />} />
      <div className="f-day">
        <div className="f-day__main">
          {above}
          {day.data ? (
            <WaitingList items={day.data.items} steps={steps} />
          ) : day.error ? (
            <ErrorState error={day.error} onRetry={() => void day.refetch()} />
          ) : (
            <Skeletons kind="rows" count={6} />
          )}
        </div>
        <DayAside openCases={day.data?.openCases} />
      </div>
    </>
  )
}

const MORNING_ENDS = 10
const EVENING_BEGINS = 18

function Greeting() {
  const t = useTexts('myDay')
  const language = useLanguage()
  const { member } = useSession()
  const present = useNow()
  const hour = Number(formatTime(present, 'sv').slice(0, 2))
  const part = hour < MORNING_ENDS ? 'morning' : hour < EVENING_BEGINS ? 'day' : 'evening'
  return (
    <>
      {t(`greeting.${part}`, { name: member.name.split(' ')[0] ?? member.name })}{' '}
      <time dateTime={present.toISOString().slice(0, 10)}>
        {t('today', { day: formatLongDay(present, language) })}
      </time>
      , <WeekText value={present} />
    </>
  )
}
