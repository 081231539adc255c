import { addDays, dayOf } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'
import { words } from '../../../platform/i18n/words.ts'
import { bareAddress } from '../../../platform/mail/reference.ts'
import { entriesOf, sinceOf, singleEntry } from '../calendar/entries.rules.ts'
import type { Attendee, Entry } from '../calendar/entry.ts'
import { type Message, messagesFor } from '../calendar/messages.rules.ts'
import type { Told } from '../calendar/told.rules.ts'
import { singleUid } from '../calendar/uid.rules.ts'
import { HORIZON_DAYS } from '../occurrences/plan-meetings.ts'
import type { Recurrence } from '../series/schema.ts'
import type { SeriesRow } from '../series/store.ts'
import { type Asked, listAsked, listForCalendar } from './store.ts'

type House = { readonly publicUrl: string; readonly mailFrom: string }

/** What has been sent of a series, as it stood then. */
export const sentOf = (series: SeriesRow): readonly Entry[] =>
  (series.invited ?? []) as unknown as readonly Entry[]

/** Since which message each of its times has been what it is. */
export const toldOf = (series: SeriesRow): Told => series.told as Told

/**
 * What stands in calendars of a series and what is to stand there, and the messages between them. Calendars name the
 * series and where it meets, and nothing of what its meetings are about.
 */
export async function findMessages(
  read: Read,
  house: House,
  series: SeriesRow,
  now: Date,
): Promise<{ messages: Message[]; after: Entry[]; people: Asked[] }> {
  const before = sentOf(series)
  const people = await listAsked(read, series.id)
  const after = series.ended_at ? [] : await entriesNow(read, house, series, now, people)
  return { messages: messagesFor(before, after, { now, sequence: series.sequence + 1 }), after, people }
}

async function entriesNow(
  read: Read,
  { publicUrl, mailFrom }: House,
  series: SeriesRow,
  now: Date,
  people: readonly Asked[],
): Promise<Entry[]> {
  const host = new URL(publicUrl).hostname
  const rows = await listForCalendar(read, series.id)
  const said = {
    title: series.title,
    description: words('sv')('meetingMail:invite.about', {
      link: new URL(`/app/meeting-series/${series.id}`, publicUrl).href,
    }),
    place: series.place,
    link: series.link,
    organizer: { name: series.leader, address: bareAddress(mailFrom) },
    attendees: people.map(
      ({ name, email }): Attendee => ({ name, address: email, attendance: 'needsAction', isOptional: false }),
    ),
  }
  const recurrence = series.recurrence as Recurrence
  const meetings = rows
    .filter(({ is_extra: isExtra }) => !isExtra)
    .map((row) => ({
      slotAt: row.slot_at,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      place: row.place,
      link: row.link,
      isCancelled: row.status === 'cancelled',
    }))
  const since = sinceOf(sentOf(series), recurrence, now)
  const through = addDays(dayOf(now), HORIZON_DAYS)
  const recurring = entriesOf({ ...said, id: series.id, host, recurrence, meetings }, since, through)
  const extra = rows
    .filter(({ is_extra: isExtra, status }) => isExtra && status !== 'cancelled')
    .map((row) =>
      singleEntry({
        ...said,
        uid: singleUid('meeting', row.id, host),
        startsAt: row.starts_at,
        endsAt: row.ends_at,
        place: row.place,
        link: row.link,
      }),
    )
  return [...recurring, ...extra]
}
