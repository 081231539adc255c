import { type ReactNode, useState } from 'react'

/** What is folded away, and asked for the first time that somebody opens it. */
export function LazyDetails({ summary, children }: { summary: string; children: ReactNode }) {
  const [wasOpened, open] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && open(true)}>
      <summary>{summary}</summary>
      {wasOpened ? children : null}
    </details>
  )
}
