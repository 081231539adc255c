import type { ReactNode } from 'react'

export type Column<Row> = {
  readonly id: string
  readonly header: string
  /** The first column holds the row's link: `<Link data-row-link …>`. */
  readonly cell: (row: Row) => ReactNode
  /** The name that the API sorts by, where it does. */
  readonly sortBy?: string
  readonly align?: 'end'
  /** Numbers, dates, states: as narrow as they are, never broken over lines. */
  readonly narrow?: boolean
  /** What becomes of the column on a phone: left out, or without its heading. */
  readonly phone?: 'hidden' | 'bare'
}

export type Sort = { readonly by: string; readonly direction: 'asc' | 'desc' }

export type Selection = {
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
  /** What to call a row: "Välj L-2026-00042". */
  readonly nameOf: (key: string) => string
  /** What can be done with the chosen. */
  readonly actions?: ReactNode
}

/** The pages of a keyset list, as useInfiniteQuery gives them. */
export type More = { readonly hasMore: boolean; readonly isLoading: boolean; readonly load: () => void }

export type DataTableProps<Row> = {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[] | undefined
  keyOf: (row: Row) => string
  /** Shown when there are no rows. */
  empty: ReactNode
  error?: unknown
  onRetry?: () => void
  sort?: Sort
  onSort?: (sort: Sort) => void
  selection?: Selection
  more?: More
}

/** What both ways of drawing a list need. */
export type DrawnProps<Row> = DataTableProps<Row> & {
  rows: readonly Row[]
  onToggle: (key: string) => void
}
