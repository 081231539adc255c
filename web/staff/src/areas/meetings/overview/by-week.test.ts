import { expect, it } from 'vitest'
import { byWeek } from './by-week.ts'

const row = (startsAt: string) => ({ startsAt })

it('puts each meeting in the week that it begins in by a Swedish clock, across a new year', () => {
  const now = new Date('2026-12-30T09:00:00Z')
  const weeks = byWeek(
    [
      row('2026-12-31T13:00:00Z'),
      // Sunday by universal time, and Monday in Sweden.
      row('2027-01-03T23:30:00Z'),
      row('2027-01-14T13:00:00Z'),
    ],
    now,
  )
  expect(weeks.map(({ monday, ahead, rows }) => [monday, ahead, rows.length])).toEqual([
    ['2026-12-28', 0, 1],
    ['2027-01-04', 1, 1],
    ['2027-01-11', 2, 1],
  ])
})

it('counts back for meetings that have been', () => {
  const [week] = byWeek([row('2026-12-17T13:00:00Z')], new Date('2026-12-30T09:00:00Z'))
  expect(week?.ahead).toBe(-2)
})
