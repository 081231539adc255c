import { type ReactNode, useState } from 'react'
import { useTexts } from '../lib/i18n.ts'
import { Label } from './library.ts'
import './filters.css'

type ChoiceProps = {
  label: string
  value: string
  /** The first says that nothing is chosen, so that the list needs no label beside it. */
  options: readonly { readonly value: string; readonly label: string }[]
  onChange: (value: string) => void
}

/** One of several, in a row of filters. */
export function FilterChoice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <select
      className="ds-input"
      aria-label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

type DayProps = { label: string; value: string | undefined; onChange: (day: string | undefined) => void }

/** A day, in a row of filters. */
export function FilterDay({ label, value, onChange }: DayProps) {
  return (
    <Label className="f-filters__day" weight="regular">
      {label}
      <input
        type="date"
        className="ds-input"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value || undefined)}
      />
    </Label>
  )
}

/** What is seldom filtered by, folded away. Open from the start when some of it is in use, which its name tells too. */
export function MoreFilters({ used, children }: { used: number; children: ReactNode }) {
  const t = useTexts('ui')
  const [isOpen, open] = useState(used > 0)
  return (
    <details
      className="f-filters__more"
      open={isOpen}
      onToggle={({ currentTarget }) => open(currentTarget.open)}
    >
      <summary>{used > 0 ? t('filters.moreUsed', { count: used }) : t('filters.more')}</summary>
      <div>{children}</div>
    </details>
  )
}
