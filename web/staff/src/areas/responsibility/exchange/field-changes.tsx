import { useTexts } from '../../../../../lib/i18n.ts'
import type { Preview } from './queries.ts'

type Field = Preview['differences'][number]['fields'][number]
type Props = { isNew: boolean; fields: readonly Field[] }

const LONG = 90
const short = (text: string) => (text.length > LONG ? `${text.slice(0, LONG)}…` : text).replaceAll('\n', ', ')

/** Each field with what stands there and what would. Of something new a few fields say enough. */
export function FieldChanges({ isNew, fields }: Props) {
  const t = useTexts('mapFile')
  const said = (value: string | null) => (value ? short(value) : t('plan.empty'))
  if (isNew)
    return (
      <span className="f-exchange__fields">
        {fields
          .slice(0, 3)
          .map(({ column, after }) => `${column}: ${said(after)}`)
          .join(' · ')}
      </span>
    )
  return (
    <ul className="f-exchange__fields">
      {fields.map(({ column, before, after }) => (
        <li key={column}>
          <strong>{column}</strong> {t('plan.before', { value: said(before) })} →{' '}
          {t('plan.after', { value: said(after) })}
        </li>
      ))}
    </ul>
  )
}
