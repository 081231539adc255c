import type { FieldProps } from '../lib/form.ts'
import { FieldFrame, type FrameProps } from './field-frame.tsx'

export type Option = { readonly value: string; readonly label: string; readonly group?: string }

type Props = FieldProps &
  Pick<FrameProps, 'label' | 'hint' | 'optional'> & {
    options: readonly Option[]
    /** Shown while nothing is chosen. */
    placeholder?: string
  }

/** One of a list that is too long for radio buttons and short enough to read. */
export function SelectField({
  label,
  hint,
  optional,
  error,
  options,
  placeholder,
  onChange,
  ...input
}: Props) {
  const groups = Map.groupBy(options, ({ group }) => group ?? '')
  return (
    <FieldFrame label={label} hint={hint} error={error} {...(optional ? { optional } : {})}>
      {(ids) => (
        <select
          {...input}
          {...ids}
          required={!optional}
          className="ds-input"
          onChange={({ target }) => onChange(target.value)}
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {[...groups].map(([group, members]) =>
            group === '' ? (
              members.map(asOption)
            ) : (
              <optgroup key={group} label={group}>
                {members.map(asOption)}
              </optgroup>
            ),
          )}
        </select>
      )}
    </FieldFrame>
  )
}

function asOption({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}
