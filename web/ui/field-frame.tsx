import { type ReactNode, useId } from 'react'
import { useTexts } from '../lib/i18n.ts'
import { Label, ValidationMessage } from './library.ts'
import './fields.css'

export type FrameProps = {
  label: string
  /** What to write, and why it is asked. */
  hint?: ReactNode
  error?: string | undefined
  /** Most fields must be filled in; the few that need not are marked so. */
  optional?: boolean
  children: (ids: {
    id: string
    'aria-describedby': string | undefined
    'aria-invalid': boolean
  }) => ReactNode
  /** Stands under the field, such as how many characters are left. */
  after?: ReactNode
}

/** Label, hint, field and message, tied together for those who hear them. */
export function FieldFrame({ label, hint, error, optional = false, children, after }: FrameProps) {
  const t = useTexts('ui')
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="f-field">
      <Label htmlFor={id}>
        {label}
        {optional ? <span className="f-field__optional"> {t('field.optional')}</span> : null}
      </Label>
      {hint ? (
        <div id={`${id}-hint`} className="f-field__hint">
          {hint}
        </div>
      ) : null}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error !== undefined })}
      {error ? <ValidationMessage id={`${id}-error`}>{error}</ValidationMessage> : null}
      {after}
    </div>
  )
}
