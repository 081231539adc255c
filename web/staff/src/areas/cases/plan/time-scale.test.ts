import { expect, it } from 'vitest'
import { aPlan, aPlannedPart } from './testing.fixture.ts'
import { chanceOf, timeScale, workingDaysIn } from './time-scale.ts'

it('begins on a Monday and holds everything that is shown', () => {
  const scale = timeScale(aPlan({ promise: { on: '2027-01-15', share: 1 } }))
  expect(scale.from).toBe('2026-11-23')
  expect(scale.to).toBe('2027-01-18')
  expect([scale.at('2026-11-23'), scale.at('2026-12-21'), scale.at('2030-01-01')]).toEqual([0, 50, 100])
  expect(scale.at('2020-01-01')).toBe(0)
})

it('marks every week while they are few, and fewer when they are many', () => {
  const of = (endsLateOn: string) => timeScale(aPlan({ parts: [aPlannedPart({ endsLateOn })] })).weeks
  expect(of('2026-12-30').map(({ week }) => week)).toEqual([48, 49, 50, 51, 52, 53])
  expect(of('2027-12-30').length).toBeLessThanOrEqual(9)
  expect(of('2029-12-30').length).toBeLessThanOrEqual(9)
})

it('reads the chance of a day from the plan: none before it, the last after it', () => {
  const chances = [
    { on: '2026-12-01', share: 0.2 },
    { on: '2026-12-04', share: 0.9 },
  ]
  expect(
    ['2026-11-30', '2026-12-01', '2026-12-03', '2026-12-04', '2027-01-01'].map((on) => chanceOf(chances, on)),
  ).toEqual([0, 0.2, 0.2, 0.9, 0.9])
})

it('counts five working days a week', () => {
  expect([7, 14, 1, -7].map(workingDaysIn)).toEqual([5, 10, 1, -5])
})
