import { BulletListIcon, MenuGridIcon } from '@navikt/aksel-icons'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Segments } from '../../../../../ui/segments.tsx'
import { CasesBoard } from './board.tsx'
import { CasesList } from './cases-list.tsx'
import { ColumnChoice, useShownColumns } from './column-choice.tsx'
import { ExportButton } from './export-button.tsx'
import { FilterBar } from './filter-bar.tsx'
import { type CaseFilters, withoutDefaults } from './filters.ts'
import { StatusTabs } from './status-tabs.tsx'
import './cases.css'

type Props = { filters: CaseFilters; onFilters: (filters: CaseFilters) => void }

/** The cases with what narrows and orders them, as a list or as a board. */
export function CasesRoom({ filters, onFilters }: Props) {
  const t = useTexts('cases')
  const [columns, setColumns] = useShownColumns()
  const isBoard = filters.view === 'board'
  const change = (changed: { [K in keyof CaseFilters]?: CaseFilters[K] | undefined }) =>
    onFilters(withoutDefaults({ ...allOf(filters), ...changed }))
  const views = [
    { value: 'list' as const, label: t('view.list'), icon: <BulletListIcon aria-hidden /> },
    { value: 'board' as const, label: t('view.board'), icon: <MenuGridIcon aria-hidden /> },
  ]
  const clear = () =>
    onFilters(
      withoutDefaults({ ...allOf({}), status: filters.status, sort: filters.sort, view: filters.view }),
    )

  return (
    <>
      <div className="f-cases__bar">
        <div className="f-cases__top">
          {isBoard ? (
            <span />
          ) : (
            <StatusTabs value={filters.status ?? 'active'} onChange={(status) => change({ status })} />
          )}
          <div className="f-cases__tools">
            {isBoard ? null : <ColumnChoice shown={columns} onChange={setColumns} />}
            <ExportButton
              filters={isBoard ? withoutDefaults({ ...allOf(filters), status: 'all' }) : filters}
            />
            <Segments
              label={t('view')}
              value={isBoard ? 'board' : 'list'}
              options={views}
              onChange={(view) => change({ view: view === 'board' ? 'board' : undefined })}
            />
          </div>
        </div>
        <FilterBar filters={filters} onChange={change} />
      </div>
      {isBoard ? (
        <CasesBoard filters={filters} />
      ) : (
        <CasesList filters={filters} columns={columns} onClear={clear} />
      )}
    </>
  )
}

/** Every filter by name, also those that aren't set, so that none is forgotten when they are joined. */
function allOf(filters: CaseFilters) {
  const { status, mine, unit, area, company, q, sort, view } = filters
  return { status, mine, unit, area, company, q, sort, view }
}
