import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { MeetingStatus } from '../facts.ts'

export type SlotStatus = 'offered' | 'booked' | 'held' | 'withdrawn'
export type Time = { readonly startsAt: Date; readonly endsAt: Date }
export type Place = { readonly place: string; readonly link: string }

const MINUTE = 60_000

/** Times of the same length, one after the other. */
export function timesOf(first: {
  readonly startsAt: Date
  readonly minutes: number
  readonly count: number
}): Time[] {
  const length = first.minutes * MINUTE
  return Array.from({ length: first.count }, (_, nth) => {
    const from = first.startsAt.getTime() + nth * length
    return { startsAt: new Date(from), endsAt: new Date(from + length) }
  })
}

const isWithin = (time: Time, meeting: Time): boolean =>
  time.startsAt >= meeting.startsAt && time.endsAt <= meeting.endsAt

/** Times are opened at a meeting that has not begun, and lie within it. */
export function decideOpening(
  meeting: Time & { readonly status: MeetingStatus },
  times: readonly Time[],
  now: Date,
): Verdict<undefined, 'meeting.notPlanned' | 'meeting.inThePast' | 'meetingSlot.outside'> {
  if (meeting.status !== 'planned') return refuse('meeting.notPlanned')
  if (times.some(({ startsAt }) => startsAt <= now)) return refuse('meeting.inThePast')
  return times.every((time) => isWithin(time, meeting)) ? allow() : refuse('meetingSlot.outside')
}

type SlotFacts = { readonly status: SlotStatus; readonly startsAt: Date }

/** Only a free time is withdrawn: one that is booked is cancelled, so that the company hears of it. */
export function decideWithdrawing(
  slot: Pick<SlotFacts, 'status'>,
): Verdict<undefined, 'meetingSlot.taken' | 'meetingSlot.gone'> {
  if (slot.status === 'withdrawn') return refuse('meetingSlot.gone')
  return slot.status === 'offered' ? allow() : refuse('meetingSlot.taken')
}

/** A free time of a meeting that has not begun. */
export function decideBooking(
  slot: SlotFacts & { readonly meetingStatus: MeetingStatus },
  now: Date,
): Verdict<undefined, 'meetingSlot.taken' | 'meetingSlot.gone' | 'meetingSlot.begun'> {
  if (slot.status === 'withdrawn' || slot.meetingStatus === 'cancelled') return refuse('meetingSlot.gone')
  if (slot.status !== 'offered') return refuse('meetingSlot.taken')
  return slot.meetingStatus === 'planned' && slot.startsAt > now ? allow() : refuse('meetingSlot.begun')
}

/** Until it begins. */
export function decideCancelling(
  slot: SlotFacts,
  now: Date,
): Verdict<undefined, 'meetingSlot.notBooked' | 'meetingSlot.begun'> {
  if (slot.status === 'held') return refuse('meetingSlot.begun')
  if (slot.status !== 'booked') return refuse('meetingSlot.notBooked')
  return slot.startsAt > now ? allow() : refuse('meetingSlot.begun')
}

export type Followed = Time & {
  readonly status: SlotStatus
  /** When its meeting began, and where it was, as the time was last told. */
  readonly told: Place & { readonly start: Date }
  readonly meeting: Time & Place & { readonly status: MeetingStatus }
}

/**
 * What becomes of a time when its meeting is as it is now: it moves by as much as the meeting, and ends with it, or when
 * it no longer lies within it.
 */
export function followMeeting(slot: Followed): 'stays' | 'changes' | 'ends' {
  const { told, meeting } = slot
  if (meeting.status === 'cancelled') return 'ends'
  const by = meeting.startsAt.getTime() - told.start.getTime()
  const moved = {
    startsAt: new Date(slot.startsAt.getTime() + by),
    endsAt: new Date(slot.endsAt.getTime() + by),
  }
  if (!isWithin(moved, meeting)) return 'ends'
  return by === 0 && told.place === meeting.place && told.link === meeting.link ? 'stays' : 'changes'
}
