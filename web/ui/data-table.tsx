import { type ReactNode, useRef } from 'react'
import { useRowArrival } from '../lib/arrival.ts'
import { useTexts } from '../lib/i18n.ts'
import { usePhone } from '../lib/media.ts'
import { DataCards } from './data-cards.tsx'
import { DataRows } from './data-rows.tsx'
import { ErrorState } from './error-state.tsx'
import { Button } from './library.ts'
import { Skeletons } from './skeletons.tsx'
import { useListKeys } from './use-list-keys.ts'
import './data-table.css'

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

/**
 * A dense list that the keyboard can drive: j and k move, Enter opens, x chooses. Cards on a phone. Waiting,
 * empty and failed are its own states, so that a page need not think of them.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, keyOf, selection, more } = props
  const t = useTexts('ui')
  const phone = usePhone()
  const list = useRef<HTMLDivElement>(null)
  const toggle = (key: string) => selection?.onChange(toggled(selection.chosen, key))
  useListKeys(list, selection ? toggle : undefined)
  useRowArrival(list, rows?.length ?? 0)

  if (rows === undefined && props.error) {
    return <ErrorState error={props.error} {...(props.onRetry ? { onRetry: props.onRetry } : {})} />
  }
  if (rows === undefined) return <Skeletons kind="rows" count={8} />
  if (rows.length === 0) return props.empty
  const chosen = rows.filter((row) => selection?.chosen.has(keyOf(row))).length

  return (
    <div className="f-data" ref={list}>
      {selection && chosen > 0 ? (
        <div className="f-data__bulk" role="region" aria-label={t('table.chosen', { count: chosen })}>
          <strong>{t('table.chosen', { count: chosen })}</strong>
          {selection.actions}
          <Button variant="tertiary" onClick={() => selection.onChange(new Set())}>
            {t('table.chooseNone')}
          </Button>
        </div>
      ) : null}
      {phone ? (
        <DataCards {...props} rows={rows} onToggle={toggle} />
      ) : (
        <DataRows {...props} rows={rows} onToggle={toggle} />
      )}
      <div className="f-data__foot">
        <span role="status">{t('table.shown', { count: rows.length })}</span>
        {more?.hasMore ? (
          <Button variant="secondary" loading={more.isLoading} onClick={more.load}>
            {t('table.more')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

function toggled(chosen: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(key)) next.add(key)
  return next
}
