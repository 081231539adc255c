import type { InputHTMLAttributes } from 'react'
import type { FieldProps } from '../lib/form.ts'
import { FieldFrame, type FrameProps } from './field-frame.tsx'
import { Input } from './library.ts'

type Props = FieldProps &
  Pick<FrameProps, 'label' | 'hint' | 'optional'> &
  Pick<InputHTMLAttributes<HTMLInputElement>, 'autoComplete' | 'inputMode' | 'autoFocus' | 'list'> & {
    type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'date' | 'time' | 'number'
    /** About how much is written; the field is no longer than that. */
    length?: 'short' | 'medium' | 'long'
  }

/** One line of text. */
export function TextField({ label, hint, optional, error, length = 'long', onChange, ...input }: Props) {
  const frame = { label, hint, error, ...(optional ? { optional } : {}) }
  return (
    <FieldFrame {...frame}>
      {(ids) => (
        <Input
          type="text"
          {...input}
          {...ids}
          data-length={length}
          required={!optional}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </FieldFrame>
  )
}
