import { type ColumnId, writeColumns } from '../register/column-ids.ts'
import { allOf, type CaseFilters, NO_VIEW, withoutDefaults } from '../register/filters.ts'
import type { SavedView } from './queries.ts'

/** The address that opens a view: its filters and columns, and which view they are of. */
export function addressOf(view: SavedView): CaseFilters {
  return withoutDefaults({
    ...allOf(view.filters as CaseFilters),
    mine: view.filters.mine ? true : undefined,
    columns: writeColumns(view.columns),
    saved: view.id,
  })
}

/** The list without any view, also for one whose list opens with one. */
export function addressOfNone(views: readonly SavedView[]): CaseFilters {
  return views.some(({ isDefault }) => isDefault) ? { saved: NO_VIEW } : {}
}

/** What a view keeps of the list as it is shown now. */
export function contentOf(filters: CaseFilters, columns: readonly ColumnId[]) {
  const { columns: _columns, saved: _saved, ...kept } = filters
  return { filters: kept, columns: columns.filter((id) => id !== 'case') }
}

/** Whether the list has been changed since its view was opened. */
export function isChanged(view: SavedView, filters: CaseFilters, columns: readonly ColumnId[]): boolean {
  const then = addressOf(view)
  const now = { ...filters, saved: view.id, columns: writeColumns(columns) }
  return fingerprint(then) !== fingerprint(now)
}

function fingerprint(filters: CaseFilters): string {
  return JSON.stringify(withoutDefaults(allOf(filters)))
}

/** The view that a list without any filter opens with. */
export function firstView(
  views: readonly SavedView[] | undefined,
  filters: CaseFilters,
): SavedView | undefined {
  return Object.keys(filters).length === 0 ? views?.find(({ isDefault }) => isDefault) : undefined
}
