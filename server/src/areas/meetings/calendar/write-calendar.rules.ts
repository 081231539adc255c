import type { LocalTime } from '../recurrence/slot.ts'
import { contentLine, mailto, quoted, text } from './content-line.rules.ts'
import type { Attendance, Attendee, EventComponent, Person, Repeats } from './entry.ts'
import { inUtc, inZone, isAllDay, onDay, TIME_ZONE, untilUtc, ZONE } from './time-zone.rules.ts'

export type Method = 'REQUEST' | 'CANCEL' | 'PUBLISH'

/** How a subscribed calendar is shown, and how often it is asked for anew. */
export type FeedHints = { readonly name: string; readonly refreshMinutes: number }

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const PARTSTAT = {
  needsAction: 'NEEDS-ACTION',
  accepted: 'ACCEPTED',
  declined: 'DECLINED',
  tentative: 'TENTATIVE',
} satisfies Record<Attendance, string>

/**
 * An iCalendar object (RFC 5545, 3.4) that says its method (RFC 5546) and the one time zone in it. `stamp` is when it is
 * written. @throws TypeError when a link is no address
 */
export function writeCalendar(calendar: {
  readonly method: Method
  readonly events: readonly EventComponent[]
  readonly stamp: Date
  readonly feed?: FeedHints
}): string {
  const { method, events, stamp, feed } = calendar
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Farled//Farled//SV'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', method),
    ...(feed ? hints(feed) : []),
    TIME_ZONE,
    ...events.flatMap((event) => eventLines(event, method, stamp)),
    contentLine('END', 'VCALENDAR'),
  ].join('')
}

/** NAME and REFRESH-INTERVAL (RFC 7986, 5.1 and 5.7), and what clients asked for before it. */
function hints({ name, refreshMinutes }: FeedHints): string[] {
  const every = `PT${refreshMinutes}M`
  return [
    contentLine('NAME', text(name)),
    contentLine('X-WR-CALNAME', text(name)),
    contentLine('X-WR-TIMEZONE', ZONE),
    contentLine('REFRESH-INTERVAL', every, { VALUE: 'DURATION' }),
    contentLine('X-PUBLISHED-TTL', every),
  ]
}

function eventLines(event: EventComponent, method: Method, stamp: Date): string[] {
  const where = event.place || event.link
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', event.uid),
    contentLine('SEQUENCE', String(event.sequence)),
    contentLine('DTSTAMP', inUtc(stamp)),
    ...(event.recurrenceId === null ? [] : [timeLine('RECURRENCE-ID', event.recurrenceId)]),
    timeLine('DTSTART', event.start),
    timeLine('DTEND', event.end),
    ...(event.repeats ? [contentLine('RRULE', rule(event.repeats))] : []),
    ...event.except.map((time) => timeLine('EXDATE', time)),
    contentLine('SUMMARY', text(event.title)),
    ...(event.description ? [contentLine('DESCRIPTION', text(event.description))] : []),
    ...(where ? [contentLine('LOCATION', text(where))] : []),
    ...(event.link ? [contentLine('URL', new URL(event.link).href)] : []),
    contentLine('STATUS', event.isCancelled ? 'CANCELLED' : 'CONFIRMED'),
    // Something that is to be done by a day takes no time of it.
    contentLine('TRANSP', isAllDay(event.start) ? 'TRANSPARENT' : 'OPAQUE'),
    organizerLine(event.organizer),
    // What is published has no ATTENDEE (RFC 5546, 3.2.1).
    ...(method === 'PUBLISH' ? [] : event.attendees.map((one) => attendeeLine(one, method))),
    contentLine('END', 'VEVENT'),
  ]
}

function timeLine(name: string, time: LocalTime): string {
  if (isAllDay(time)) return contentLine(name, onDay(time), { VALUE: 'DATE' })
  return contentLine(name, inZone(time), { TZID: ZONE })
}

/** UNTIL is in UTC whenever DTSTART has a zone (RFC 5545, 3.3.10). */
function rule(repeats: Repeats): string {
  const until = `UNTIL=${untilUtc(repeats.until)}`
  if (repeats.frequency === 'monthly') {
    return `FREQ=MONTHLY;BYDAY=${repeats.nth}${DAYS[repeats.weekday - 1]};${until}`
  }
  const days = repeats.weekdays.map((weekday) => DAYS[weekday - 1]).join(',')
  return `FREQ=WEEKLY;WKST=MO;INTERVAL=${repeats.interval};BYDAY=${days};${until}`
}

function organizerLine({ name, address }: Person): string {
  return contentLine('ORGANIZER', mailto(address), { CN: quoted(name) })
}

function attendeeLine(attendee: Attendee, method: Method): string {
  return contentLine('ATTENDEE', mailto(attendee.address), {
    CUTYPE: 'INDIVIDUAL',
    ROLE: attendee.isOptional ? 'OPT-PARTICIPANT' : 'REQ-PARTICIPANT',
    PARTSTAT: PARTSTAT[attendee.attendance],
    ...(method === 'REQUEST' ? { RSVP: 'TRUE' } : {}),
    CN: quoted(attendee.name),
  })
}
