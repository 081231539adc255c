import { expect, it } from 'vitest'
import { row } from './visit.fixture.ts'
import { weekOf } from './week.ts'

const MONDAY = '2026-12-07'
const on = (id: string, more: Partial<typeof row>) => ({ ...row, id, ...more })
const idsOf = (visits: readonly { id: string }[]) => visits.map(({ id }) => id)

it('puts each on its day, those with a time first and in its order', () => {
  const { days, unsettled } = weekOf(
    [
      on('whole-day', { earliestOn: '2026-12-08', latestOn: '2026-12-08' }),
      on('late', { startsAt: '2026-12-08T13:00:00.000Z' }),
      on('early', { startsAt: '2026-12-08T07:00:00.000Z' }),
    ],
    MONDAY,
  )
  expect(days.map(({ day }) => day)).toEqual([
    '2026-12-07',
    '2026-12-08',
    '2026-12-09',
    '2026-12-10',
    '2026-12-11',
  ])
  expect(idsOf(days[1]?.visits ?? [])).toEqual(['early', 'late', 'whole-day'])
  expect(unsettled).toEqual([])
})

it('keeps apart what may come on any of several days', () => {
  const { days, unsettled } = weekOf([on('any', {})], MONDAY)
  expect(idsOf(unsettled)).toEqual(['any'])
  expect(days.every(({ visits }) => visits.length === 0)).toBe(true)
})

it('shows a day of the weekend only when there is something on it', () => {
  const { days } = weekOf([on('sunday', { earliestOn: '2026-12-13', latestOn: '2026-12-13' })], MONDAY)
  expect(days.map(({ day }) => day).slice(5)).toEqual(['2026-12-13'])
})

it('goes by the Swedish day, and by the day that a visit was made when it has been', () => {
  const { days } = weekOf(
    [
      on('after-midnight', { startsAt: '2026-12-08T23:30:00.000Z' }),
      on('made', { doneOn: '2026-12-10', startsAt: '2026-12-09T08:00:00.000Z' }),
    ],
    MONDAY,
  )
  expect(idsOf(days[2]?.visits ?? [])).toEqual(['after-midnight'])
  expect(idsOf(days[3]?.visits ?? [])).toEqual(['made'])
})
