import { expect, it } from 'vitest'
import type { Recurrence, Series } from '../queries.ts'
import { draftOf, isFilledIn, moved, newDraft, newSeriesOf, recurrenceOf } from './series-draft.ts'

const now = new Date('2026-11-23T09:00:00Z')
const draft = newDraft('anna', 'bygglov', now)
const evenThursdays: Recurrence = {
  pattern: { frequency: 'weekly', interval: 1, weekdays: [4], weeks: 'even' },
  firstDay: '2026-11-23',
  lastDay: null,
  startTime: '14:00',
  minutes: 120,
  dayOff: 'skip',
}

it('begins with the hours of the lots, led by whoever starts it and with their unit in it', () => {
  expect(newSeriesOf(draft)).toMatchObject({
    recurrence: evenThursdays,
    leaderId: 'anna',
    standInId: null,
    unitId: 'bygglov',
    units: [{ unitId: 'bygglov', memberIds: [] }],
  })
})

const patterns: Recurrence['pattern'][] = [
  { frequency: 'once' },
  { frequency: 'weekly', interval: 1, weekdays: [2, 4], weeks: 'odd' },
  { frequency: 'weekly', interval: 1, weekdays: [1], weeks: 'any' },
  { frequency: 'weekly', interval: 4, weekdays: [5], weeks: 'any' },
  { frequency: 'monthly', nth: -1, weekday: 3 },
]

it.each(patterns)('reads a recurrence and writes the same one: $frequency', (pattern) => {
  const recurrence = { ...evenThursdays, pattern, startTime: '09:30', minutes: 45 }
  const series: Series = {
    id: 's',
    version: 1,
    kind: 'lots',
    title: 'Lotsmötet',
    purpose: '',
    unit: { id: 'u', slug: 'u', name: 'U' },
    leader: { id: 'a', name: 'A' },
    standIn: null,
    place: '',
    link: '',
    recurrence,
    standing: [],
    units: [],
    ended: false,
    coming: [],
    skipped: [],
    openActions: 0,
    left: [],
    may: { change: true },
  }
  expect(recurrenceOf(draftOf(series))).toEqual(recurrence)
})

it('asks for no dates until day, times and weekdays are there', () => {
  expect(isFilledIn(recurrenceOf(draft))).toBe(true)
  for (const missing of [{ firstDay: '' }, { from: '' }, { to: '' }, { to: '13:00' }, { weekdays: [] }])
    expect(isFilledIn(recurrenceOf({ ...draft, ...missing }))).toBe(false)
})

it('moves an item a step', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
})
