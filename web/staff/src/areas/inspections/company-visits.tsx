import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatSpan } from '../../../../lib/calendar.ts'
import { useNow } from '../../../../lib/clock.ts'
import { swedishDay } from '../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../lib/i18n.ts'
import { LazyDetails } from '../../../../ui/lazy-details.tsx'
import { LazySection } from '../../../../ui/lazy-section.tsx'
import { Button } from '../../../../ui/library.ts'
import type { NowEntry } from '../../../../ui/now-list.tsx'
import { companyNowVisitsQuery, companyVisitsQuery } from './queries.ts'
import { VisitTable } from './visit-table.tsx'
import './inspections.css'

type Props = { company: { readonly id: string; readonly name: string } }

/** Visits of all units to a company: those to be made, and those that have ended when somebody asks. */
export function CompanyVisits({ company }: Props) {
  const t = useTexts('inspections')
  return (
    <LazySection
      id="company-visits"
      title={t('company.title')}
      actions={
        <Button asChild variant="tertiary">
          <Link to="/inspections/new" search={{ company: company.id, name: company.name }}>
            {t('plan')}
          </Link>
        </Button>
      }
    >
      <Visits companyId={company.id} state="open" caption={t('list.coming')} none={t('company.none')} />
      <LazyDetails summary={t('list.past')}>
        <Visits companyId={company.id} state="ended" caption={t('list.past')} none={t('company.nonePast')} />
      </LazyDetails>
    </LazySection>
  )
}

type TableProps = { companyId: string; state: 'open' | 'ended'; caption: string; none: string }

function Visits({ companyId, state, caption, none }: TableProps) {
  const visits = useInfiniteQuery(companyVisitsQuery(companyId, state))
  return (
    <VisitTable
      caption={caption}
      rows={visits.data?.pages.flatMap(({ items }) => items)}
      error={visits.error}
      onRetry={() => void visits.refetch()}
      empty={<p className="f-visits__quiet">{none}</p>}
      withoutCompany
      more={{
        hasMore: visits.hasNextPage,
        isLoading: visits.isFetchingNextPage,
        load: () => void visits.fetchNextPage(),
      }}
    />
  )
}

/** The visits to a company that come next. */
export function useVisitsNow(companyId: string) {
  const t = useTexts('inspections')
  const language = useLanguage()
  const today = swedishDay(useNow())
  const { data, error, refetch } = useQuery(companyNowVisitsQuery(companyId))
  const entries = data?.map(
    ({ id, subject, startsAt, earliestOn, latestOn, status, unit, inspector }): NowEntry => ({
      key: `visit-${id}`,
      at: startsAt ?? (earliestOn < today ? today : earliestOn),
      kind: t('company.kind'),
      what: (
        <Link to="/inspections/$visitId" params={{ visitId: id }}>
          {subject}
        </Link>
      ),
      note: [
        startsAt || earliestOn === latestOn
          ? t(`status.${status}`)
          : t('company.noTime', { span: formatSpan(earliestOn, latestOn, today, language) }),
        unit.name,
        inspector.name,
      ].join(', '),
    }),
  )
  return { entries, error, refetch }
}
