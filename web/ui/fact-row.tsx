import type { ReactNode } from 'react'
import './fact-row.css'

export type Fact = {
  readonly label: string
  readonly value: ReactNode
  /** A quieter line under the value: since when, by whom. */
  readonly note?: ReactNode
  /** Draws a mark at the fact that needs somebody. The words must say it too. */
  readonly tone?: 'plain' | 'attention' | 'danger'
}

type Props = { facts: readonly Fact[]; label: string }

/** The few facts that a page begins with, always the same and in the same order. */
export function FactRow({ facts, label }: Props) {
  return (
    <section aria-label={label} className="f-facts">
      <dl className="f-facts__list">
        {facts.map((fact) => (
          <div key={fact.label} className="f-facts__fact" data-tone={fact.tone ?? 'plain'}>
            <dt>{fact.label}</dt>
            <dd className="f-facts__value">{fact.value}</dd>
            {fact.note ? <dd className="f-facts__note">{fact.note}</dd> : null}
          </div>
        ))}
      </dl>
    </section>
  )
}
