import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DataTable } from '../../../../../ui/data-table.tsx'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { useBulk } from '../bulk/use-bulk.tsx'
import type { ColumnId } from './column-ids.ts'
import { useCaseColumns } from './columns.tsx'
import { type CaseFilters, isNarrowed } from './filters.ts'
import { casesQuery } from './queries.ts'

type Props = {
  filters: CaseFilters
  columns: readonly ColumnId[]
  onClear: () => void
  /** Another list may be about to be opened in its place. */
  waits?: boolean
}

/** The list itself. Waiting, empty and failed are the table's own states. */
export function CasesList({ filters, columns, onClear, waits = false }: Props) {
  const t = useTexts('cases')
  const query = casesQuery(filters)
  const cases = useInfiniteQuery(query)
  const rows = waits ? undefined : cases.data?.pages.flatMap((page) => page.items)
  const { selection, dialog } = useBulk(rows, JSON.stringify(query.queryKey))
  return (
    <>
      {filters.sort === 'promised' && !filters.q ? (
        <p className="f-cases__hint">{t('sort.promised.hint')}</p>
      ) : null}
      <div className="f-cases__list">
        <DataTable
          caption={t('title')}
          columns={useCaseColumns(columns)}
          rows={rows}
          keyOf={({ id }) => id}
          selection={selection}
          error={cases.error}
          onRetry={() => void cases.refetch()}
          empty={<NoCases filters={filters} onClear={onClear} />}
          more={{
            hasMore: cases.hasNextPage,
            isLoading: cases.isFetchingNextPage,
            load: () => void cases.fetchNextPage(),
          }}
        />
      </div>
      {dialog}
    </>
  )
}

/** Why the list is empty, and what to do about it. */
function NoCases({ filters, onClear }: Pick<Props, 'filters' | 'onClear'>) {
  const t = useTexts('cases')
  if (filters.q) {
    return (
      <EmptyState title={t('empty.words', { words: filters.q })} action={<Clear onClear={onClear} />}>
        {t('empty.words.do')}
      </EmptyState>
    )
  }
  if (isNarrowed(filters)) {
    return (
      <EmptyState title={t('empty.narrowed')} action={<Clear onClear={onClear} />}>
        {t(filters.mine ? 'empty.mine.do' : 'empty.narrowed.do')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={t(`empty.${filters.status ?? 'active'}`)}
      action={<Link to="/cases/new">{t('new.title')}</Link>}
    >
      {t('empty.do')}
    </EmptyState>
  )
}

function Clear({ onClear }: { onClear: () => void }) {
  const t = useTexts('cases')
  return (
    <Button variant="secondary" onClick={onClear}>
      {t('filter.clear')}
    </Button>
  )
}
