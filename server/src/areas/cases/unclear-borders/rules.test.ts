import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDrawnSince, rankBorders, type Sign } from './rules.ts'

const sign = (more: Partial<Sign>): Sign => ({
  kind: 'declined',
  areaId: 'signs',
  caseId: 'case',
  unitId: 'a',
  otherUnitId: 'b',
  at: new Date('2026-11-01T09:00:00Z'),
  why: 'Inte vi.',
  ...more,
})

test('a border is the same from both sides, and holds all that happened there, the latest first', () => {
  const later = new Date('2026-11-09T09:00:00Z')
  const [border, ...others] = rankBorders([
    sign({}),
    sign({ unitId: 'b', otherUnitId: 'a', at: later, kind: 'dispute' }),
    sign({ kind: 'handover' }),
  ])
  expect(others).toEqual([])
  expect(border).toMatchObject({
    unitIds: ['a', 'b'],
    counts: { dispute: 1, declined: 1, handover: 1 },
    weight: 6,
    lastAt: later,
  })
  expect(border?.signs[0]?.at).toBe(later)
})

test('one handover alone is no pattern; one no is, and one that points at nobody too', () => {
  expect(rankBorders([sign({ kind: 'handover' })])).toEqual([])
  expect(rankBorders([sign({ kind: 'handover' }), sign({ kind: 'handover' })])).toHaveLength(1)
  expect(rankBorders([sign({ otherUnitId: null })])).toMatchObject([{ unitIds: ['a'] }])
})

test('the heaviest comes first, of two alike the latest', () => {
  const ranked = rankBorders([
    sign({ areaId: 'old' }),
    sign({ areaId: 'new', at: new Date('2026-11-05T09:00:00Z') }),
    sign({ areaId: 'worst', kind: 'dispute' }),
  ])
  expect(ranked.map(({ areaId }) => areaId)).toEqual(['worst', 'new', 'old'])
})

test('a border is drawn by what came after the latest sign, and by nothing before', () => {
  const [border] = rankBorders([sign({})])
  if (!border) throw new Error('There is a border.')
  expect(isDrawnSince(border, [])).toBe(false)
  expect(isDrawnSince(border, [{ at: new Date('2026-10-31T09:00:00Z') }])).toBe(false)
  expect(isDrawnSince(border, [{ at: new Date('2026-11-02T09:00:00Z') }])).toBe(true)
})

test('no sign is lost or counted twice, in whatever order they come', () => {
  const anySign = fc.record({
    kind: fc.constantFrom('declined', 'handover', 'dispute'),
    areaId: fc.constantFrom('x', 'y'),
    caseId: fc.string({ maxLength: 2 }),
    unitId: fc.constantFrom('a', 'b', 'c'),
    otherUnitId: fc.constantFrom('a', 'b', 'c', null),
    at: fc.date({ noInvalidDate: true }),
    why: fc.constant(''),
  }) satisfies fc.Arbitrary<Sign>
  fc.assert(
    fc.property(fc.array(anySign, { maxLength: 30 }), (signs) => {
      const ranked = rankBorders(signs)
      const weightOf = (some: readonly Sign[]) =>
        some.reduce((sum, { kind }) => sum + { dispute: 3, declined: 2, handover: 1 }[kind], 0)
      for (const { weight, signs: own } of ranked) expect(weight).toBe(weightOf(own))
      const lone = signs.length - ranked.reduce((sum, { signs: own }) => sum + own.length, 0)
      // What is left out are single handovers.
      expect(weightOf(signs) - ranked.reduce((sum, { weight }) => sum + weight, 0)).toBe(lone)
      const weights = ranked.map(({ weight }) => weight)
      expect(weights).toEqual(weights.toSorted((a, b) => b - a))
      const shape = (borders: typeof ranked) =>
        borders.map(({ areaId, unitIds, weight }) => ({ areaId, unitIds, weight }))
      const sorted = (borders: ReturnType<typeof shape>) =>
        borders.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
      expect(sorted(shape(rankBorders(signs.toReversed())))).toEqual(sorted(shape(ranked)))
    }),
  )
})
