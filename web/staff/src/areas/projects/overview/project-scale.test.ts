import { expect, it } from 'vitest'
import { barsOf, projectScale } from './project-scale.ts'

const period = (plannedStart: string | null, plannedEnd: string | null, more = {}) => ({
  earliest: null,
  plannedStart,
  plannedEnd,
  latest: null,
  startIsCertain: true,
  endIsCertain: true,
  ...more,
})
const TODAY = '2026-11-27'

it('holds all of it in whole quarters', () => {
  const scale = projectScale([period('2027-02-10', '2027-05-20')], TODAY, 'quarters')
  expect(scale.from).toBe('2026-10-01')
  expect(scale.to).toBe('2027-07-01')
  expect(scale.marks.map(({ day }) => day)).toEqual(['2026-10-01', '2027-01-01', '2027-04-01'])
})

it('begins with the year, or the month, in the other ways of seeing it', () => {
  const ones = [period('2027-02-10', '2028-05-20')]
  expect(projectScale(ones, TODAY, 'years').marks.map(({ day }) => day)).toEqual([
    '2026-01-01',
    '2027-01-01',
    '2028-01-01',
  ])
  expect(projectScale(ones, TODAY, 'months').from).toBe('2026-11-01')
})

it('is not stretched by a slip of the pen', () => {
  const scale = projectScale([period('0202-01-01', '9999-12-31')], TODAY, 'years')
  expect([scale.from, scale.to]).toEqual(['2023-01-01', '2039-01-01'])
})

it('draws the planned inside the widest, the last day counted', () => {
  const one = period('2027-01-01', '2027-03-31', { earliest: '2026-12-01', latest: '2027-04-30' })
  const scale = projectScale([one], '2027-01-01', 'quarters')
  const bars = barsOf(one, scale)
  expect(bars?.planned.from).toBeCloseTo(scale.at('2027-01-01'))
  expect((bars?.planned.from ?? 0) + (bars?.planned.width ?? 0)).toBeCloseTo(scale.at('2027-04-01'))
  expect(bars?.widest.from).toBeCloseTo(scale.at('2026-12-01'))
})

it('has no bar for one without days, and an open one for one without an end', () => {
  const scale = projectScale([period('2027-01-01', null)], TODAY, 'years')
  expect(barsOf(period(null, null), scale)).toBeNull()
  const open = barsOf(period('2027-01-01', null), scale)?.planned
  expect((open?.from ?? 0) + (open?.width ?? 0)).toBeCloseTo(100)
})
