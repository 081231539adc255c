import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../kernel/local-day.ts'
import { anyDay, anyRecurrence, evenThursdays } from '../recurrence/recurrence.fixture.ts'
import { occurrences } from '../recurrence/recurrence.rules.ts'
import type { Recurrence } from '../series/schema.ts'
import { componentsOf } from './components.rules.ts'
import { entriesOf, type KeptMeeting, sinceOf } from './entries.rules.ts'
import { lotsSeries } from './entry.fixture.ts'
import type { Entry } from './entry.ts'
import { byIcalJs, byNodeIcal, type Reader, span } from './expand.fixture.ts'
import { writeCalendar } from './write-calendar.rules.ts'

const stamp = new Date('2026-11-20T08:00:00Z')
const written = (entry: Entry) => writeCalendar({ method: 'REQUEST', events: componentsOf(entry, 1), stamp })
const shape = (entries: readonly Entry[]) =>
  entries.map(({ start, repeats, except }) => [start, repeats?.until, except.length])

test('even weeks are one entry until a year has 53 weeks, and another from week 2 after it', () => {
  const entries = entriesOf(lotsSeries, '2026-11-20T09:00', '2027-06-30')
  expect(shape(entries)).toMatchObject([
    ['2026-11-26T14:00', '2026-12-24T14:00', 1],
    ['2027-01-14T14:00', '2032-12-23T14:00', expect.any(Number)],
  ])
  expect(entries[1]?.repeats).toEqual({
    frequency: 'weekly',
    interval: 2,
    weekdays: [4],
    until: '2032-12-23T14:00',
  })
  expect(entriesOf(lotsSeries, '2026-11-20T09:00', '2027-01-13')).toHaveLength(1)
})

test('odd weeks begin anew a week after week 53', () => {
  const recurrence: Recurrence = {
    ...evenThursdays,
    pattern: { frequency: 'weekly', interval: 1, weekdays: [4], weeks: 'odd' },
  }
  expect(shape(entriesOf({ ...lotsSeries, recurrence }, '2026-11-20T09:00', '2027-06-30'))).toMatchObject([
    ['2026-12-03T14:00', '2026-12-31T14:00', 1],
    ['2027-01-07T14:00', '2032-12-30T14:00', expect.any(Number)],
  ])
})

test('a series that goes on for ever is sent five years at a time, with all days off of them', () => {
  const recurrence: Recurrence = { ...evenThursdays, pattern: { frequency: 'monthly', nth: 4, weekday: 4 } }
  const entries = entriesOf({ ...lotsSeries, recurrence }, '2026-11-20T09:00', '2031-12-31')
  expect(shape(entries)).toEqual([
    ['2026-11-26T14:00', '2031-10-23T14:00', 4],
    ['2031-11-27T14:00', '2036-10-23T14:00', 3],
  ])
  const onChristmas = entries.flatMap(({ except }) => except).filter((slot) => slot.includes('-12-'))
  expect(onChristmas).toEqual(['2026-12-24T14:00', '2030-12-26T14:00', '2031-12-25T14:00'])
})

test('the names of entries are the same whenever they are asked for, until the schedule is another', () => {
  const now = new Date('2026-11-20T08:00:00Z')
  const later = new Date('2028-03-01T08:00:00Z')
  const since = sinceOf([], evenThursdays, now)
  const sent = entriesOf(lotsSeries, since, '2027-06-30')
  const ending = { ...evenThursdays, lastDay: '2029-01-31' }
  expect(sinceOf(sent, ending, later)).toBe(since)
  const still = entriesOf({ ...lotsSeries, recurrence: ending, title: 'Lots' }, since, '2028-09-01')
  expect(still.map(({ uid }) => uid)).toEqual(sent.map(({ uid }) => uid))
  expect(sinceOf(sent, { ...evenThursdays, startTime: '13:00' }, later)).toBe('2028-03-01T09:00')
})

test('a meeting that is cancelled is an exception, one that is moved keeps its slot, and one as it was is nothing', () => {
  const kept = (day: string, given: Partial<KeptMeeting> = {}): KeptMeeting => ({
    slotAt: new Date(`${day}T13:00:00Z`),
    startsAt: new Date(`${day}T13:00:00Z`),
    endsAt: new Date(`${day}T15:00:00Z`),
    place: 'Stadshuset',
    link: '',
    isCancelled: false,
    ...given,
  })
  const meetings = [
    kept('2026-11-26', { isCancelled: true }),
    kept('2026-12-10', {
      startsAt: new Date('2026-12-11T08:00:00Z'),
      endsAt: new Date('2026-12-11T09:00:00Z'),
    }),
    kept('2027-01-14'),
    kept('2027-01-28', { place: 'Biblioteket' }),
  ]
  const [first, second] = entriesOf({ ...lotsSeries, meetings }, '2026-11-20T09:00', '2027-06-30')
  expect(first).toMatchObject({
    start: '2026-11-26T14:00',
    except: ['2026-11-26T14:00', '2026-12-24T14:00'],
    moved: [
      {
        slot: '2026-12-10T14:00',
        start: '2026-12-11T09:00',
        end: '2026-12-11T10:00',
        place: 'Stadshuset',
        link: '',
      },
    ],
  })
  expect(second?.moved.map(({ slot, place }) => [slot, place])).toEqual([['2027-01-28T14:00', 'Biblioteket']])
})

test('a series whose meetings are all cancelled is no entry', () => {
  const recurrence = { ...evenThursdays, lastDay: '2026-11-26' }
  const meeting = { startsAt: stamp, endsAt: stamp, place: '', link: '', isCancelled: true }
  const meetings = [{ ...meeting, slotAt: new Date('2026-11-26T13:00:00Z') }]
  expect(entriesOf({ ...lotsSeries, recurrence, meetings }, '2026-11-20T09:00', '2027-06-30')).toEqual([])
})

const anyFate = fc.constantFrom('asSaid' as const, 'cancelled' as const, 'later' as const, 'longer' as const)

test.each<[string, Reader, number]>([
  ['Mozilla’s reader', byIcalJs, 200],
  ['a second reader', byNodeIcal, 100],
])(
  'over six years %s finds the meetings that the series has: days off, cancelled and moved ones, week 53, summer time',
  (_, reader, numRuns) => {
    fc.assert(
      fc.property(anyRecurrence, anyDay, fc.array(anyFate, { maxLength: 30 }), (recurrence, day, fates) => {
        const through = addDays(day, 6 * 366)
        // Further than is looked at: a meeting may be moved there from a day off after it.
        const { slots } = occurrences(recurrence, { from: day, to: addDays(through, 14) })
        const meetings = slots.slice(0, fates.length).map((slot, nth) => meet(slot, fates[nth] ?? 'asSaid'))
        const entries = entriesOf({ ...lotsSeries, recurrence, meetings }, `${day}T00:00`, through)
        const after = slots.slice(meetings.length).map(({ startsAt, endsAt }) => span(startsAt, endsAt))
        const before = meetings.flatMap(({ startsAt, endsAt, isCancelled }) =>
          isCancelled ? [] : [span(startsAt, endsAt)],
        )
        const expected = [...before, ...after].toSorted()
        const found = entries.flatMap((entry) => reader(written(entry))).toSorted()
        const end = addDays(through, 1)
        expect(found.filter((one) => one < end)).toEqual(expected.filter((one) => one < end))
        expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length)
      }),
      { numRuns },
    )
  },
)

function meet(
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  fate: 'asSaid' | 'cancelled' | 'later' | 'longer',
): KeptMeeting {
  const by = (instant: Date, hours: number) => new Date(instant.getTime() + hours * 3_600_000)
  return {
    slotAt: startsAt,
    startsAt: fate === 'later' ? by(startsAt, 19) : startsAt,
    endsAt: fate === 'later' || fate === 'longer' ? by(endsAt, 19) : endsAt,
    place: lotsSeries.place,
    link: lotsSeries.link,
    isCancelled: fate === 'cancelled',
  }
}
