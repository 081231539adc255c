import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useNow } from '../../../../lib/clock.ts'
import { swedishDay } from '../../../../lib/dates.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Button } from '../../../../ui/library.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { readVisitSearch, type VisitSearch } from './address.ts'
import { ListFilters } from './list-filters.tsx'
import { visitsQuery } from './queries.ts'
import { VisitTable } from './visit-table.tsx'
import { WaitingJoints } from './waiting-joints.tsx'
import { WeekView } from './week-view.tsx'
import './inspections.css'

/** Visits of all units, as a list or a week day by day, and what waits for an answer. */
export function InspectionsPage() {
  const t = useTexts('inspections')
  const search = readVisitSearch(useSearch({ strict: false }))
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button asChild>
            <Link to="/inspections/new">{t('plan')}</Link>
          </Button>
        }
      />
      <WaitingJoints />
      <ListFilters search={search} />
      {search.week ? <WeekView search={search} monday={search.week} /> : <List search={search} />}
    </>
  )
}

function List({ search }: { search: VisitSearch }) {
  const t = useTexts('inspections')
  const visits = useInfiniteQuery(visitsQuery(search, swedishDay(useNow())))
  return (
    <VisitTable
      caption={t(search.past ? 'list.past' : 'list.coming')}
      rows={visits.data?.pages.flatMap(({ items }) => items)}
      error={visits.error}
      onRetry={() => void visits.refetch()}
      empty={
        <EmptyState title={t('list.none')} action={<Link to="/inspections/new">{t('plan')}</Link>}>
          {t('list.none.text')}
        </EmptyState>
      }
      more={{
        hasMore: visits.hasNextPage,
        isLoading: visits.isFetchingNextPage,
        load: () => void visits.fetchNextPage(),
      }}
    />
  )
}
