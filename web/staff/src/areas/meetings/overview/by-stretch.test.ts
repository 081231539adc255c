import { expect, it } from 'vitest'
import { byStretch } from './by-stretch.ts'

const row = (startsAt: string) => ({ startsAt })

it('puts a meeting in its week when that is near and in its month when not, by a Swedish clock, across a new year', () => {
  const now = new Date('2026-12-30T09:00:00Z')
  const stretches = byStretch(
    [
      row('2026-12-31T13:00:00Z'),
      // Sunday by universal time, and Monday in Sweden.
      row('2027-01-03T23:30:00Z'),
      row('2027-01-14T13:00:00Z'),
      row('2027-01-28T13:00:00Z'),
      // The last hour of January by universal time.
      row('2027-01-31T23:30:00Z'),
    ],
    now,
  )
  expect(stretches.map(({ week, day, rows }) => [week, day, rows.length])).toEqual([
    [0, '2026-12-31', 1],
    [1, '2027-01-04', 1],
    [null, '2027-01-14', 2],
    [null, '2027-02-01', 1],
  ])
})

it('counts back for meetings that have been', () => {
  const now = new Date('2026-12-30T09:00:00Z')
  const back = byStretch([row('2026-12-22T13:00:00Z'), row('2026-12-10T13:00:00Z')], now)
  expect(back.map(({ week, key }) => [week, key])).toEqual([
    [-1, 'week -1'],
    [null, '2026-12'],
  ])
})
