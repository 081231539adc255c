import type { LocalTime } from '../recurrence/slot.ts'

/**
 * Names in other people's calendars (RFC 5545, 3.8.4.7). Each kind has its own first word, so that a unit which is asked in
 * for one item, or a company with its own time, never gets the name of the series: a client that holds a single event of
 * that name would refuse the series when it comes.
 */
export type Named =
  | { readonly kind: 'series'; readonly id: string; readonly from: string }
  | { readonly kind: 'meeting' | 'item'; readonly id: string }

/** A series has a name for each stretch of it, told apart by the first meeting that its recurrence gives. */
export const seriesUid = (id: string, from: LocalTime, host: string): string =>
  `series-${id}-${from.replace(/\D/g, '')}@${host}`

/** What one has undertaken stands in one's own calendar alone: nobody answers it. */
export const singleUid = (kind: 'meeting' | 'item' | 'action', id: string, host: string): string =>
  `${kind}-${id}@${host}`

/** What a name stands for; nothing when it is not one of ours. */
export function readUid(uid: string, host: string): Named | undefined {
  const match = /^(?:series-([0-9a-z-]+)-(\d{12})|(meeting|item)-([0-9a-z-]+))@([^@\s]+)$/i.exec(uid)
  if (!match || match[5]?.toLowerCase() !== host.toLowerCase()) return undefined
  if (match[1] !== undefined) return { kind: 'series', id: match[1].toLowerCase(), from: match[2] ?? '' }
  return { kind: match[3]?.toLowerCase() as 'meeting' | 'item', id: match[4]?.toLowerCase() ?? '' }
}
