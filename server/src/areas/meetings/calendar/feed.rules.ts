import { componentsOf } from './components.rules.ts'
import type { Entry } from './entry.ts'
import { writeCalendar } from './write-calendar.rules.ts'

/** A calendar to subscribe to: it asks nothing of its reader, and names none of those who are invited (RFC 5546, 3.2.1). */
export function writeFeed(feed: {
  readonly name: string
  readonly entries: readonly { readonly entry: Entry; readonly sequence: number }[]
  readonly stamp: Date
  readonly refreshMinutes: number
}): string {
  const { name, entries, stamp, refreshMinutes } = feed
  const events = entries.flatMap(({ entry, sequence }) => componentsOf(entry, sequence))
  return writeCalendar({ method: 'PUBLISH', events, stamp, feed: { name, refreshMinutes } })
}
