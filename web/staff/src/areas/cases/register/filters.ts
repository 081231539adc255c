import { readColumns, writeColumns } from './column-ids.ts'

/** Which cases the list shows, and how. All of it stands in the address, so that it can be kept and sent. */
export const statusFilters = ['active', 'received', 'open', 'awaiting_company', 'closed', 'all'] as const
export const sorts = ['received', 'changed', 'promised'] as const

export type StatusFilter = (typeof statusFilters)[number]
export type Sort = (typeof sorts)[number]

export type CaseFilters = {
  status?: StatusFilter
  mine?: true
  unit?: string
  area?: string
  company?: string
  q?: string
  sort?: Sort
  view?: 'board'
  /** The columns of a view; what the browser's user has chosen when left out. */
  columns?: string
  /** The saved view that is open. `none` when none shall be, though one else opens first. */
  saved?: string
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const LONGEST = 200
export const NO_VIEW = 'none'

/** Reads the address as people may have changed it by hand: what isn't understood is left out. */
export function readCaseFilters(search: Record<string, unknown>): CaseFilters {
  const text = (name: string) => (typeof search[name] === 'string' ? search[name] : undefined)
  const id = (name: string) => {
    const value = text(name)
    return value && UUID.test(value) ? value : undefined
  }
  // A number that is searched for, such as 2026, comes out of the address as a number.
  const q = search['q']
  const words = typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, LONGEST) : ''
  const status = statusFilters.find((known) => known === search['status'])
  const sort = sorts.find((known) => known === search['sort'])
  const columns = text('columns')
  const isMine = search['mine'] === true || search['mine'] === 'true'
  return withoutDefaults({
    status,
    mine: isMine ? true : undefined,
    unit: id('unit'),
    area: id('area'),
    company: id('company'),
    q: words || undefined,
    sort,
    view: search['view'] === 'board' ? 'board' : undefined,
    columns: columns === undefined ? undefined : writeColumns(readColumns(columns)),
    saved: search['saved'] === NO_VIEW ? NO_VIEW : id('saved'),
  })
}

type Loose = { [K in keyof CaseFilters]: CaseFilters[K] | undefined }
export type FilterChange = { [K in keyof CaseFilters]?: CaseFilters[K] | undefined }

/** Every filter by name, also those that aren't set, so that none is forgotten when they are joined. */
export function allOf(filters: CaseFilters): Loose {
  const { status, mine, unit, area, company, q, sort, view, columns, saved } = filters
  return { status, mine, unit, area, company, q, sort, view, columns, saved }
}

/** The filters with some of them changed. */
export function withChange(filters: CaseFilters, change: FilterChange): CaseFilters {
  return withoutDefaults({ ...allOf(filters), ...change })
}

/** The address holds only what differs from what the list shows by itself. */
export function withoutDefaults(filters: Loose): CaseFilters {
  const kept = Object.entries(filters).filter(
    ([name, value]) =>
      value !== undefined &&
      value !== '' &&
      !(name === 'status' && value === 'active') &&
      !(name === 'sort' && value === 'received'),
  )
  return Object.fromEntries(kept) as CaseFilters
}

/** Whether something narrows the list besides its status. */
export function isNarrowed({ mine, unit, area, company, q }: CaseFilters): boolean {
  return [mine, unit, area, company, q].some(Boolean)
}
