import { type ReactNode, useId } from 'react'
import './segments.css'

type Props<V extends string> = {
  label: string
  value: V
  options: readonly { readonly value: V; readonly label: string; readonly icon?: ReactNode }[]
  onChange: (value: V) => void
}

/** A few ways of seeing the same thing, side by side. */
export function Segments<V extends string>({ label, value, options, onChange }: Props<V>) {
  const name = useId()
  return (
    <fieldset className="f-segments">
      <legend className="ds-sr-only">{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            className="ds-sr-only"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.icon}
            {option.label}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
