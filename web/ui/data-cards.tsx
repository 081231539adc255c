import { useTexts } from '../lib/i18n.ts'
import { Checkbox } from './checkbox.tsx'
import { openRow } from './open-row.ts'
import type { DrawnProps } from './table-types.ts'

/** The list on a narrow screen: a card a row, the first column as its title. */
export function DataCards<Row>({ caption, columns, rows, keyOf, selection, onToggle }: DrawnProps<Row>) {
  const t = useTexts('ui')
  const [title, ...rest] = columns
  return (
    <ul className="f-cards" aria-label={caption}>
      {rows.map((row) => {
        const key = keyOf(row)
        const isChosen = selection?.chosen.has(key) ?? false
        return (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the link inside is what is operated; the card only makes it easier to hit
          <li key={key} data-row data-focus-key={key} data-chosen={isChosen || undefined} onClick={openRow}>
            <div className="f-cards__title">
              {title?.cell(row)}
              {selection ? (
                <Checkbox
                  label={t('table.choose', { name: selection.nameOf(key) })}
                  hidden
                  checked={isChosen}
                  onChange={() => onToggle(key)}
                />
              ) : null}
            </div>
            <dl>
              {rest
                .filter(({ phone }) => phone !== 'hidden')
                .map((column) => ({ ...column, shown: column.cell(row) }))
                // A heading without anything under it only makes the card longer.
                .filter(({ shown }) => shown !== '' && shown !== null)
                .map(({ id, phone, header, shown }) => (
                  <div key={id}>
                    <dt className={phone === 'bare' ? 'ds-sr-only' : undefined}>{header}</dt>
                    <dd>{shown}</dd>
                  </div>
                ))}
            </dl>
          </li>
        )
      })}
    </ul>
  )
}
