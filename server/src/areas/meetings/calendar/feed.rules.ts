import type { EventComponent } from './entry.ts'
import { writeCalendar } from './write-calendar.rules.ts'

/** A calendar to subscribe to: it asks nothing of its reader, and names none of those who are invited (RFC 5546, 3.2.1). */
export function writeFeed(feed: {
  readonly name: string
  readonly events: readonly EventComponent[]
  readonly stamp: Date
  readonly refreshMinutes: number
}): string {
  const { name, events, stamp, refreshMinutes } = feed
  return writeCalendar({ method: 'PUBLISH', events, stamp, feed: { name, refreshMinutes } })
}
