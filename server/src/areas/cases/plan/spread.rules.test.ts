import { expect, test } from 'vitest'
import { ASSUMED_DAYS, daysAt, daysLeft, quantile, shareAt, spreadOf } from './spread.rules.ts'

const unknown = { planned: null, samples: [], usual: null, due: null }
const samples = [2, 3, 4, 5, 6, 7, 8, 9, 10, 21]

test('a quantile lies between its neighbours, as spreadsheets reckon it', () => {
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5)
  expect(quantile([1, 2, 3, 4], 0.9)).toBeCloseTo(3.7)
  expect(quantile([7], 0.9)).toBe(7)
  expect([quantile([1, 9], 0), quantile([1, 9], 1)]).toEqual([1, 9])
})

test.each([
  ['what is planned for this part', { planned: 3, samples, usual: 8, due: 9 }, 'planned', 3],
  ['what has been measured', { samples, usual: 8, due: 9 }, 'measured', 7],
  ['what is usual, when too few have been measured', { samples: [1, 1, 1, 1], usual: 8, due: 9 }, 'usual', 8],
  ['the day that it is due', { due: 9 }, 'due', 9],
  ['an assumption, when the day it is due has gone', { due: -2 }, 'assumed', ASSUMED_DAYS],
  ['an assumption', {}, 'assumed', ASSUMED_DAYS],
])('how long it takes is %s', (_says, known, basis, likely) => {
  expect(spreadOf({ ...unknown, ...known })).toMatchObject({ basis, likely })
})

test('what is measured says how many it is measured on, and its tail is its own', () => {
  expect(spreadOf({ ...unknown, samples })).toMatchObject({ count: 10, likely: 7, long: 12 })
  expect(spreadOf({ ...unknown, planned: 14, samples }).long).toBe(24)
  expect(spreadOf({ ...unknown, planned: 10 }).long).toBe(16)
})

test('share and days are each other’s inverse, and rise together', () => {
  const spread = spreadOf({ ...unknown, samples })
  for (const share of [0.05, 0.1, 0.3, 0.5, 0.77, 0.9, 0.95]) {
    expect(shareAt(spread, daysAt(spread, share))).toBeCloseTo(share)
  }
  expect([shareAt(spread, 0), shareAt(spread, 21), shareAt(spread, 99)]).toEqual([0, 1, 1])
  const rising = Array.from({ length: 100 }, (_, at) => daysAt(spread, at / 99))
  expect(rising).toEqual(rising.toSorted((a, b) => a - b))
})

test('the longer it has taken, the longer it takes in all; what has taken longest of all is still not done', () => {
  const spread = spreadOf({ ...unknown, samples })
  const ends = [0, 3, 6, 9, 12, 15, 20, 40].map((spent) => spent + daysLeft(spread, spent, 0.5))
  expect(ends).toEqual(ends.toSorted((a, b) => a - b))
  for (const share of [0, 0.5, 1]) expect(daysLeft(spread, 40, share)).toBeGreaterThanOrEqual(1)
})
