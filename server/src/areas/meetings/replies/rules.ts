import { addDays, dayOf } from '../../../kernel/local-day.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { timeOfSlot } from '../calendar/components.rules.ts'
import type { Entry } from '../calendar/entry.ts'
import type { Reply } from '../calendar/reply.rules.ts'
import { type Told, toldSince } from '../calendar/told.rules.ts'
import { seriesUid, singleUid } from '../calendar/uid.rules.ts'
import { occurrences } from '../recurrence/recurrence.rules.ts'
import { type LocalTime, localTime } from '../recurrence/slot.ts'
import type { Recurrence } from '../series/schema.ts'

export type Answer = Reply['answer']

/** What calendars call a meeting: the entry that they have, and which meeting of it. */
export type InCalendars = { readonly entry: Entry; readonly slot: LocalTime | null }

/** A meeting that a day off moves comes at most so many days before its place in the recurrence. */
const MOST_DAYS_OFF = 14

type Meeting = {
  readonly id: string
  readonly slotAt: Date
  readonly isExtra: boolean
}
type Series = {
  readonly id: string
  readonly recurrence: Recurrence
  /** What has been sent of it. */
  readonly sent: readonly Entry[]
}

/** What has been sent of a meeting; undefined when it stands in no calendar. */
export function findInCalendars(series: Series, meeting: Meeting, host: string): InCalendars | undefined {
  const { id, recurrence, sent } = series
  if (meeting.isExtra) return byName(sent, singleUid('meeting', meeting.id, host))
  const day = localTime(meeting.slotAt).slice(0, 10)
  const near = { from: addDays(day, -MOST_DAYS_OFF), to: addDays(day, MOST_DAYS_OFF) }
  const canonical = occurrences(recurrence, near).slots.find(
    ({ startsAt }) => startsAt.getTime() === meeting.slotAt.getTime(),
  )?.canonical
  if (canonical === undefined) return undefined
  const entry = sent.find((one) => isHeldIn(one, canonical))
  return entry ? { entry, slot: canonical } : byName(sent, seriesUid(id, canonical, host))
}

function byName(sent: readonly Entry[], uid: string): InCalendars | undefined {
  const entry = sent.find((one) => one.uid === uid && one.repeats === null)
  return entry && { entry, slot: null }
}

/** Whether the recurrence of a series puts a meeting in that place of an entry, as it was sent. */
export function isSlotOf(entry: Entry, recurrence: Recurrence, slot: LocalTime): boolean {
  const day = slot.slice(0, 10)
  const { slots } = occurrences(recurrence, { from: day, to: day })
  return isHeldIn(entry, slot) && slots.some(({ canonical }) => canonical === slot)
}

const isHeldIn = ({ start, repeats, except }: Entry, slot: LocalTime): boolean =>
  repeats !== null && start <= slot && slot <= repeats.until && !except.includes(slot)

/** Whether calendars have a meeting at the time that it has now: a change that has not been sent is known to nobody. */
export function isTimeSent(
  { entry, slot }: InCalendars,
  meeting: { readonly startsAt: Date; readonly endsAt: Date },
): boolean {
  const sent = slot === null ? entry : timeOfSlot(entry, slot)
  return sent.start === localTime(meeting.startsAt) && sent.end === localTime(meeting.endsAt)
}

type Given = { readonly slot: LocalTime | null; readonly sequence: number }

/**
 * Which of somebody's answers holds for a meeting: one to the time that stands goes before one to an earlier time, and
 * then one to the meeting by itself before one to the whole series.
 */
export function answerThatHolds<T extends Given>(
  given: readonly T[],
  { entry, slot }: InCalendars,
  told: Told,
  isSent: boolean,
): { readonly reply: T; readonly isToEarlierTime: boolean } | undefined {
  const since = toldSince(told, entry.uid, slot)
  const isEarlier = (one: T) => !isSent || one.sequence < since
  const [reply] = given
    .filter((one) => one.slot === slot || one.slot === null)
    .toSorted(
      (a, b) =>
        Number(isEarlier(a)) - Number(isEarlier(b)) || Number(a.slot === null) - Number(b.slot === null),
    )
  return reply && { reply, isToEarlierTime: isEarlier(reply) }
}

/** An answer's time is its sender's word: one that says it comes from the future would shut out all that follow. */
export const repliedAt = (stamp: Date | null, receivedAt: Date): Date =>
  stamp && stamp < receivedAt ? stamp : receivedAt

const MOST_COMMENT = 1000
const OUTLOOK = /microsoft|outlook|exchange/i

/**
 * What was written with an answer. Outlook lets people write it in the mail itself; what other programs put there is
 * words of their own, which say again what the answer says.
 */
export function commentOf(reply: Pick<Reply, 'comment' | 'product'>, text: string): string {
  const written = reply.comment || (OUTLOOK.test(reply.product) ? text : '')
  const plain = written.replaceAll(/(?![\n\t])\p{Cc}/gu, '').trim()
  return plain.length <= MOST_COMMENT ? plain : `${plain.slice(0, MOST_COMMENT - 1)}…`
}

type Reminding = {
  /** Calendars have what stands. */
  readonly isSent: boolean
  readonly unanswered: number
  /** When those who are asked were last written to about it. */
  readonly lastAt: Date | null
  readonly now: Date
}

/** Those who have not answered are asked again, at most once a day, and not on the day that they were asked. */
export function decideReminding({
  isSent,
  unanswered: silent,
  lastAt,
  now,
}: Reminding): Verdict<undefined, 'series.notSent' | 'series.allAnswered' | 'series.remindedToday'> {
  if (!isSent) return refuse('series.notSent')
  if (silent === 0) return refuse('series.allAnswered')
  if (lastAt && dayOf(lastAt) === dayOf(now)) return refuse('series.remindedToday')
  return allow()
}

/**
 * The number of the last message about an entry, and when anybody was last written to about it. What was sent before that
 * was kept has a number that is not lower than it had.
 */
export function lastSent(
  { told, where: { entry } }: { readonly told: Told; readonly where: InCalendars },
  series: { readonly sequence: number; readonly invited_at: Date | null },
): { readonly sequence: number; readonly at: Date | null } {
  const of = told[entry.uid]
  const times = [of?.lastAt, of?.remindedAt].flatMap((at) => (at ? [new Date(at).getTime()] : []))
  return {
    sequence: of?.last ?? series.sequence,
    at: times.length > 0 ? new Date(Math.max(...times)) : series.invited_at,
  }
}

type Silent = { readonly id: string; readonly email: string }

/** Those whose calendars have it, and who have not answered to the time that stands. */
export function unanswered<T extends Silent>(of: {
  readonly people: readonly T[]
  readonly where: InCalendars
  readonly told: Told
  readonly isTimeSent: boolean
  readonly replies: readonly (Given & { readonly memberId: string })[]
}): T[] {
  const invited = new Set(of.where.entry.attendees.map(({ address }) => address.toLowerCase()))
  return of.people.filter(({ id, email }) => {
    if (!invited.has(email.toLowerCase())) return false
    const own = of.replies.filter(({ memberId }) => memberId === id)
    const holds = answerThatHolds(own, of.where, of.told, of.isTimeSent)
    return !holds || holds.isToEarlierTime
  })
}
