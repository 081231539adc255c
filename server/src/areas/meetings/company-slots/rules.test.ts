import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MeetingStatus } from '../facts.ts'
import {
  decideBooking,
  decideCancelling,
  decideOpening,
  decideWithdrawing,
  followMeeting,
  type SlotStatus,
  timesOf,
} from './rules.ts'

const MINUTE = 60_000
const start = new Date('2026-11-26T13:00:00Z')
const at = (minutes: number) => new Date(start.getTime() + minutes * MINUTE)
const now = at(-60)
const SLOTS: readonly SlotStatus[] = ['offered', 'booked', 'held', 'withdrawn']
const MEETINGS: readonly MeetingStatus[] = ['planned', 'live', 'closed', 'cancelled']
const codeOf = (verdict: { allowed: boolean; code?: string }) => (verdict.allowed ? 'yes' : verdict.code)

test('only a free time of a meeting that has not begun is booked', () => {
  const said = SLOTS.map((status) =>
    MEETINGS.map((meetingStatus) => codeOf(decideBooking({ status, meetingStatus, startsAt: at(10) }, now))),
  )
  const taken = ['meetingSlot.taken', 'meetingSlot.taken', 'meetingSlot.taken', 'meetingSlot.gone']
  const gone = MEETINGS.map(() => 'meetingSlot.gone')
  expect(said).toEqual([
    ['yes', 'meetingSlot.begun', 'meetingSlot.begun', 'meetingSlot.gone'],
    taken,
    taken,
    gone,
  ])
  const free = { status: 'offered', meetingStatus: 'planned', startsAt: at(10) } as const
  expect(codeOf(decideBooking(free, at(10)))).toBe('meetingSlot.begun')
})

test('a booked time is given up until it begins, and a free one is withdrawn', () => {
  expect(SLOTS.map((status) => codeOf(decideCancelling({ status, startsAt: at(10) }, now)))).toEqual([
    'meetingSlot.notBooked',
    'yes',
    'meetingSlot.begun',
    'meetingSlot.notBooked',
  ])
  expect(codeOf(decideCancelling({ status: 'booked', startsAt: at(10) }, at(10)))).toBe('meetingSlot.begun')
  expect(SLOTS.map((status) => codeOf(decideWithdrawing({ status })))).toEqual([
    'yes',
    'meetingSlot.taken',
    'meetingSlot.taken',
    'meetingSlot.gone',
  ])
})

test('times follow each other without a gap, and are opened only within a meeting that has not begun', () => {
  const times = timesOf({ startsAt: at(0), minutes: 20, count: 3 })
  expect(times).toEqual([0, 20, 40].map((from) => ({ startsAt: at(from), endsAt: at(from + 20) })))
  const open = (status: MeetingStatus, endsAt: Date, when = now) =>
    codeOf(decideOpening({ status, startsAt: at(0), endsAt }, times, when))
  expect(MEETINGS.map((status) => open(status, at(60)))).toEqual([
    'yes',
    'meeting.notPlanned',
    'meeting.notPlanned',
    'meeting.notPlanned',
  ])
  expect(open('planned', at(59))).toBe('meetingSlot.outside')
  expect(open('planned', at(60), at(0))).toBe('meeting.inThePast')
})

const told = { start: at(0), place: 'Salen', link: '' }
const meeting = { startsAt: at(0), endsAt: at(120), status: 'planned', place: 'Salen', link: '' } as const
const slot = { status: 'booked', startsAt: at(10), endsAt: at(30), told, meeting } as const

test('a time changes with the hour, the place and the link of its meeting, and with nothing else', () => {
  expect(followMeeting(slot)).toBe('stays')
  expect(followMeeting({ ...slot, meeting: { ...meeting, endsAt: at(30) } })).toBe('stays')
  expect(followMeeting({ ...slot, meeting: { ...meeting, place: 'Lilla salen' } })).toBe('changes')
  expect(followMeeting({ ...slot, meeting: { ...meeting, link: 'https://x.example' } })).toBe('changes')
  expect(followMeeting({ ...slot, meeting: { ...meeting, status: 'cancelled' } })).toBe('ends')
})

test('wherever a meeting moves, a time keeps its distance from its beginning or ends, and lies within it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -10_000, max: 10_000 }),
      fc.integer({ min: 5, max: 300 }),
      fc.integer({ min: 0, max: 100 }),
      (by, length, from) => {
        const is = { ...slot, startsAt: at(from), endsAt: at(from + 20) }
        const moved = { ...meeting, startsAt: at(by), endsAt: at(by + length) }
        const fits = from + 20 <= length
        expect(followMeeting({ ...is, meeting: moved })).toBe(
          fits ? (by === 0 ? 'stays' : 'changes') : 'ends',
        )
      },
    ),
  )
})
