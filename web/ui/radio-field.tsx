import { type ReactNode, useId } from 'react'
import type { FieldProps } from '../lib/form.ts'
import { Input, Label, ValidationMessage } from './library.ts'
import './fields.css'

export type Choice = { readonly value: string; readonly label: string; readonly hint?: ReactNode }

type Props = FieldProps & { label: string; hint?: ReactNode; choices: readonly Choice[]; inline?: boolean }

/** One of a few, all in sight. */
export function RadioField({ label, hint, choices, inline = false, name, value, onChange, error }: Props) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset
      className="f-radios"
      aria-describedby={described || undefined}
      data-inline={inline || undefined}
    >
      <legend className="ds-label">{label}</legend>
      {hint ? (
        <div id={`${id}-hint`} className="f-field__hint">
          {hint}
        </div>
      ) : null}
      <div className="f-radios__choices">
        {choices.map((choice) => (
          <span key={choice.value} className="f-checkbox">
            <Input
              type="radio"
              id={`${id}-${choice.value}`}
              name={name}
              value={choice.value}
              checked={choice.value === value}
              aria-invalid={error !== undefined}
              aria-describedby={choice.hint ? `${id}-${choice.value}-hint` : undefined}
              onChange={() => onChange(choice.value)}
            />
            <span>
              <Label htmlFor={`${id}-${choice.value}`} weight="regular">
                {choice.label}
              </Label>
              {choice.hint ? (
                <span id={`${id}-${choice.value}-hint`} className="f-field__hint">
                  {choice.hint}
                </span>
              ) : null}
            </span>
          </span>
        ))}
      </div>
      {error ? <ValidationMessage id={`${id}-error`}>{error}</ValidationMessage> : null}
    </fieldset>
  )
}
