import { useTexts } from '../lib/i18n.ts'
import { Checkbox } from './checkbox.tsx'
import { openRow } from './open-row.ts'
import type { Column, DrawnProps, Sort } from './table-types.ts'

/** The list as a table with a head that stays. */
export function DataRows<Row>({
  caption,
  columns,
  rows,
  keyOf,
  sort,
  onSort,
  selection,
  onToggle,
}: DrawnProps<Row>) {
  const t = useTexts('ui')
  const keys = rows.map(keyOf)
  const isAll = selection !== undefined && keys.every((key) => selection.chosen.has(key))
  const isSome = selection !== undefined && keys.some((key) => selection.chosen.has(key))
  const chooseAll = () => selection?.onChange(new Set(isAll ? [] : keys))

  return (
    <table className="f-table">
      <caption className="ds-sr-only">{caption}</caption>
      <thead>
        <tr>
          {selection ? (
            <th scope="col" className="f-table__choose">
              <Checkbox
                label={t('table.chooseAll')}
                hidden
                checked={isAll}
                indeterminate={isSome && !isAll}
                onChange={chooseAll}
              />
            </th>
          ) : null}
          {columns.map((column) => (
            <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const key = keyOf(row)
          const isChosen = selection?.chosen.has(key) ?? false
          return (
            <tr key={key} data-row data-focus-key={key} data-chosen={isChosen || undefined} onClick={openRow}>
              {selection ? (
                <td className="f-table__choose">
                  <Checkbox
                    label={t('table.choose', { name: selection.nameOf(key) })}
                    hidden
                    checked={isChosen}
                    onChange={() => onToggle(key)}
                  />
                </td>
              ) : null}
              {columns.map((column) => (
                <td key={column.id} data-align={column.align} data-narrow={column.narrow || undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

type HeadProps<Row> = {
  column: Column<Row>
  sort: Sort | undefined
  onSort: ((sort: Sort) => void) | undefined
}

function HeadCell<Row>({ column, sort, onSort }: HeadProps<Row>) {
  const by = column.sortBy
  const attributes = { scope: 'col', 'data-align': column.align, 'data-narrow': column.narrow || undefined }
  if (!by || !onSort) return <th {...attributes}>{column.header}</th>
  const direction = sort?.by === by ? sort.direction : undefined
  const spoken = direction ? ({ asc: 'ascending', desc: 'descending' } as const)[direction] : 'none'
  return (
    <th {...attributes} aria-sort={spoken}>
      <button type="button" onClick={() => onSort({ by, direction: direction === 'asc' ? 'desc' : 'asc' })}>
        {column.header}
        <span aria-hidden className="f-table__arrow" data-direction={direction} />
      </button>
    </th>
  )
}
