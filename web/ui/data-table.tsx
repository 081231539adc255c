import { useRef } from 'react'
import { useRowArrival } from '../lib/arrival.ts'
import { useTexts } from '../lib/i18n.ts'
import { usePhone } from '../lib/media.ts'
import { DataCards } from './data-cards.tsx'
import { DataRows } from './data-rows.tsx'
import { ErrorState } from './error-state.tsx'
import { Button } from './library.ts'
import { Skeletons } from './skeletons.tsx'
import type { DataTableProps } from './table-types.ts'
import { useListKeys } from './use-list-keys.ts'
import './data-table.css'

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
        <section className="f-data__bulk" aria-label={t('table.chosen', { count: chosen })}>
          <strong>{t('table.chosen', { count: chosen })}</strong>
          {selection.actions}
          <Button variant="tertiary" onClick={() => selection.onChange(new Set())}>
            {t('table.chooseNone')}
          </Button>
        </section>
      ) : null}
      {phone ? (
        <DataCards {...props} rows={rows} onToggle={toggle} />
      ) : (
        <DataRows {...props} rows={rows} onToggle={toggle} />
      )}
      <div className="f-data__foot">
        <output>{t('table.shown', { count: rows.length })}</output>
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
