import { expect, test } from 'vitest'
import { followUpOf } from './follow-up.ts'
import { buildDemoCases } from './index.ts'

const closed = buildDemoCases().filter(({ state }) => state === 'closed')
const said = closed.flatMap((story) => followUpOf(story) ?? [])

test('about half of the companies whose cases are closed say how it went, the same each time', () => {
  expect(said.length / closed.length).toBeGreaterThan(0.45)
  expect(said.length / closed.length).toBeLessThan(0.65)
  expect(closed.flatMap((story) => followUpOf(story) ?? [])).toEqual(said)
})

test('what they say is from 1 to 10 or unknown, mostly content and not always', () => {
  for (const { scores } of said) {
    for (const score of Object.values(scores)) {
      if (score !== null) expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).toContain(score)
    }
  }
  const overall = said.flatMap(({ scores }) => scores.overall ?? [])
  expect(overall.filter((score) => score >= 8).length).toBeGreaterThan(overall.length / 2)
  expect(overall.filter((score) => score <= 5).length).toBeGreaterThan(2)
  expect(said.some(({ scores }) => Object.values(scores).includes(null))).toBe(true)
  expect(said.filter(({ text }) => text !== '').length).toBeGreaterThan(10)
})

test('a case that is open, or repeats another, is not asked about', () => {
  const others = buildDemoCases().filter(
    ({ state, outcome }) => state !== 'closed' || outcome === 'duplicate',
  )
  expect(others.flatMap((story) => followUpOf(story) ?? [])).toEqual([])
})
