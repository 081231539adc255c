import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useNow } from '../../../../lib/clock.ts'
import { swedishDay } from '../../../../lib/dates.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Button } from '../../../../ui/library.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { readVisitSearch } from './address.ts'
import { ListFilters } from './list-filters.tsx'
import { visitsQuery } from './queries.ts'
import { VisitTable } from './visit-table.tsx'
import { WaitingJoints } from './waiting-joints.tsx'
import './inspections.css'

/** Visits of all units, those to come and those that have been, and what waits for an answer. */
export function InspectionsPage() {
  const t = useTexts('inspections')
  const search = readVisitSearch(useSearch({ strict: false }))
  const visits = useInfiniteQuery(visitsQuery(search, swedishDay(useNow())))
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
    </>
  )
}
