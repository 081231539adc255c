import { BulletListIcon, MenuGridIcon } from '@navikt/aksel-icons'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Segments } from '../../../../../ui/segments.tsx'
import { addressOf, firstView } from '../views/open-view.ts'
import { type SavedView, viewsQuery } from '../views/queries.ts'
import { ViewNotices } from '../views/view-notices.tsx'
import { ViewsBar } from '../views/views-bar.tsx'
import { CasesBoard } from './board.tsx'
import { CasesList } from './cases-list.tsx'
import { ColumnChoice, useShownColumns } from './column-choice.tsx'
import { ExportButton } from './export-button.tsx'
import { FilterBar } from './filter-bar.tsx'
import { type CaseFilters, type FilterChange, withChange } from './filters.ts'
import { StatusTabs } from './status-tabs.tsx'
import './cases.css'

type Props = { filters: CaseFilters; onFilters: (filters: CaseFilters) => void }

/** The cases with what narrows and orders them, as a list or as a board, through a saved view or without. */
export function CasesRoom({ filters, onFilters }: Props) {
  const t = useTexts('cases')
  const change = (changed: FilterChange) => onFilters(withChange(filters, changed))
  const [columns, setColumns] = useShownColumns(filters.columns, (shown) => change({ columns: shown }))
  const views = useQuery(viewsQuery)
  const first = firstView(views.data, filters)
  const open = useEffectEvent((view: SavedView) => onFilters(addressOf(view)))
  useEffect(() => {
    if (first) open(first)
  }, [first])
  const isBare = Object.keys(filters).length === 0
  const isBoard = filters.view === 'board'
  const ways = [
    { value: 'list' as const, label: t('view.list'), icon: <BulletListIcon aria-hidden /> },
    { value: 'board' as const, label: t('view.board'), icon: <MenuGridIcon aria-hidden /> },
  ]
  const clear = () =>
    change({ mine: undefined, unit: undefined, area: undefined, company: undefined, q: undefined })

  return (
    <>
      <PageHeader
        title={t('title')}
        beside={
          <ViewsBar views={views.data ?? []} filters={filters} columns={columns} onFilters={onFilters} />
        }
      />
      <div className="f-cases__bar">
        <div className="f-cases__top">
          {isBoard ? (
            <span />
          ) : (
            <StatusTabs value={filters.status ?? 'active'} onChange={(status) => change({ status })} />
          )}
          <div className="f-cases__tools">
            {isBoard ? null : <ColumnChoice shown={columns} onChange={setColumns} />}
            <ExportButton filters={isBoard ? withChange(filters, { status: 'all' }) : filters} />
            <Segments
              label={t('view')}
              value={isBoard ? 'board' : 'list'}
              options={ways}
              onChange={(way) => change({ view: way === 'board' ? 'board' : undefined })}
            />
          </div>
        </div>
        <FilterBar filters={filters} onChange={change} />
        <ViewNotices
          views={views.isFetching ? undefined : views.data}
          filters={filters}
          onFilters={onFilters}
        />
      </div>
      {isBoard ? (
        <CasesBoard filters={filters} />
      ) : (
        // Until it is known whether another view opens first, the list is fetched but not shown.
        <CasesList
          filters={filters}
          columns={columns}
          onClear={clear}
          waits={first !== undefined || (isBare && views.isPending)}
        />
      )}
    </>
  )
}
