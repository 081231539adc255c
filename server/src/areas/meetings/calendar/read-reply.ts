import ICAL from 'ical.js'
import { foreignInstant, foreignSlot } from './foreign-time.rules.ts'
import type { Reply } from './reply.rules.ts'

/** Why a text is not read as an answer. It goes to the log, and has no words: there is nobody to show it to. */
type Why = 'tooLarge' | 'unreadable' | 'otherMethod' | 'noEvent' | 'noUid' | 'noAnswer'
type Unread = { readonly isRead: false; readonly why: Why }
type Read = { readonly isRead: true; readonly replies: readonly Reply[] }

const MOST_CHARACTERS = 200_000
const MOST_EVENTS = 50
const MOST_COMMENT = 2000

const ANSWERS: Readonly<Record<string, Reply['answer']>> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
  DELEGATED: 'declined',
}

/**
 * Reads a text/calendar part of a mail. One that answers for several meetings gives several replies. What it says is taken
 * from the named properties alone: no rule in it is run, and nothing but the UID is told of what it is about.
 *
 * @param sent what the mail says of the part: the `method` of its content type (RFC 6047, 2.4), and its sender
 */
export function readReply(
  source: string,
  sent: { readonly method?: string; readonly from?: string } = {},
): Read | Unread {
  if (source.length > MOST_CHARACTERS) return unread('tooLarge')
  const calendar = parse(source)
  if (!calendar) return unread('unreadable')
  const method = (valueOf(calendar, 'method') ?? sent.method ?? '').trim().toUpperCase()
  if (method !== 'REPLY' && method !== 'COUNTER') return unread('otherMethod')
  const events = calendar.getAllSubcomponents('vevent')
  if (events.length === 0) return unread('noEvent')
  if (events.length > MOST_EVENTS) return unread('tooLarge')
  const product = valueOf(calendar, 'prodid') ?? ''
  const replies: Reply[] = []
  for (const event of events) {
    const read = readEvent(event, { method, product, from: sent.from })
    if ('isRead' in read) return read
    replies.push(read)
  }
  return { isRead: true, replies }
}

const unread = (why: Why): Unread => ({ isRead: false, why })

function parse(source: string): ICAL.Component | undefined {
  try {
    const read: unknown = ICAL.parse(source.replace(/^\uFEFF/, '').trim())
    if (!Array.isArray(read)) return undefined
    // More than one calendar in a text comes as a list of them; the first is the message.
    const calendar = new ICAL.Component(typeof read[0] === 'string' ? read : read[0])
    return calendar.name === 'vcalendar' ? calendar : undefined
  } catch {
    return undefined
  }
}

type Around = Pick<Reply, 'method' | 'product'> & { readonly from: string | undefined }

function readEvent(event: ICAL.Component, { method, product, from }: Around): Reply | Unread {
  const uid = valueOf(event, 'uid')?.trim()
  if (!uid) return unread('noUid')
  const attendee = attendeeOf(event, from)
  if (!attendee) return unread('noAnswer')
  const answer = ANSWERS[partstatOf(attendee)] ?? (method === 'COUNTER' ? 'tentative' : undefined)
  if (!answer) return unread('noAnswer')
  const recurrenceId = timeOf(event, 'recurrence-id')
  const slot = recurrenceId && foreignSlot(recurrenceId.value, recurrenceId.tzid)
  if (recurrenceId && !slot) return unread('unreadable')
  const proposed = method === 'COUNTER' ? proposedBy(event) : null
  if (proposed === undefined) return unread('unreadable')
  const stamp = timeOf(event, 'dtstamp')
  return {
    method,
    uid,
    slot: slot ?? null,
    sequence: sequenceOf(event),
    repliedAt: (stamp && foreignInstant(stamp.value, stamp.tzid)) ?? null,
    address: addressOf(raw(attendee)),
    sentBy: addressIn(attendee, 'sent-by'),
    answer,
    delegatedTo: addressIn(attendee, 'delegated-to'),
    delegatedFrom: addressIn(attendee, 'delegated-from'),
    product,
    comment: (valueOf(event, 'comment') ?? '').trim().slice(0, MOST_COMMENT),
    proposed,
  }
}

/** Only who answers should stand there. Some name all who were invited: then it is the sender, or the one who has answered. */
function attendeeOf(event: ICAL.Component, from: string | undefined): ICAL.Property | undefined {
  const attendees = event.getAllProperties('attendee')
  const sender = from?.toLowerCase()
  const own = attendees.find((one) => sender === addressOf(raw(one)) || sender === addressIn(one, 'sent-by'))
  if (own) return own
  if (attendees.length === 1) return attendees[0]
  const answered = attendees.filter((one) => partstatOf(one) in ANSWERS)
  return answered.length === 1 ? answered[0] : undefined
}

/** The proposed time; undefined when it is none. */
function proposedBy(event: ICAL.Component): Reply['proposed'] | undefined {
  const [start, end] = [timeOf(event, 'dtstart'), timeOf(event, 'dtend')]
  const startsAt = start && foreignInstant(start.value, start.tzid)
  const endsAt = end ? foreignInstant(end.value, end.tzid) : startsAt && afterDuration(event, startsAt)
  return startsAt && endsAt && endsAt > startsAt ? { startsAt, endsAt } : undefined
}

function afterDuration(event: ICAL.Component, startsAt: Date): Date | undefined {
  try {
    const seconds = ICAL.Duration.fromString(valueOf(event, 'duration') ?? '').toSeconds()
    return new Date(startsAt.getTime() + seconds * 1000)
  } catch {
    return undefined
  }
}

function sequenceOf(event: ICAL.Component): number {
  const sequence = Number(valueOf(event, 'sequence') ?? 0)
  return Number.isSafeInteger(sequence) && sequence >= 0 ? sequence : 0
}

function timeOf(
  event: ICAL.Component,
  name: string,
): { value: string; tzid: string | undefined } | undefined {
  const property = event.getFirstProperty(name)
  return property ? { value: raw(property), tzid: parameter(property, 'tzid') } : undefined
}

const valueOf = (component: ICAL.Component, name: string): string | undefined => {
  const property = component.getFirstProperty(name)
  return property ? raw(property) : undefined
}

/** The value as jCal has it (RFC 7265), before anything is made of it. */
const raw = (property: ICAL.Property): string => String(property.jCal[3] ?? '')

function parameter(property: ICAL.Property, name: string): string | undefined {
  const value = property.getParameter(name)
  return Array.isArray(value) ? value[0] : value
}

const partstatOf = (attendee: ICAL.Property): string => (parameter(attendee, 'partstat') ?? '').toUpperCase()

const addressOf = (calAddress: string): string => {
  const address = calAddress.trim().replace(/^mailto:/i, '')
  try {
    return decodeURIComponent(address).toLowerCase()
  } catch {
    return address.toLowerCase()
  }
}

const addressIn = (property: ICAL.Property, name: string): string | null => {
  const value = parameter(property, name)
  return value === undefined ? null : addressOf(value)
}
