import type { ReactNode } from 'react'
import { DateText } from './date-text.tsx'
import './now-list.css'

export type NowEntry = {
  readonly key: string
  /** The day or instant that it comes next; null when nobody has said. */
  readonly at: string | null
  /** What sort of thing it is, in a word. */
  readonly kind: string
  /** The thing itself, with the way to it. */
  readonly what: ReactNode
  /** A quieter line: what happens, who does it. */
  readonly note?: ReactNode
}

/** What goes on, the soonest first; what nobody has set a day for comes last. */
export function NowList({
  entries,
  most,
  undated,
}: {
  entries: readonly NowEntry[]
  most: number
  undated: string
}) {
  const shown = entries
    .toSorted((a, b) => (a.at ?? '9').localeCompare(b.at ?? '9') || a.key.localeCompare(b.key))
    .slice(0, most)
  return (
    <ol className="f-now">
      {shown.map(({ key, at, kind, what, note }) => (
        <li key={key}>
          <span className="f-now__when">
            {at ? <DateText value={at} time={at.includes('T')} weekday /> : undated}
          </span>
          <span className="f-now__what">
            <span className="f-now__kind">{kind}</span> {what}
            {note ? <span className="f-now__note">{note}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
