import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCaseNumber, proposeParts, recentSince } from './rules.ts'

test('half a year back still counts as recent, over the turn of a year too', () => {
  expect(recentSince('2026-02-10')).toBe('2025-08-11')
})

test('numbers have the year and at least five digits, and sort as they were given', () => {
  expect(formatCaseNumber(2026, 42)).toBe('L-2026-00042')
  expect(formatCaseNumber(2026, 123_456)).toBe('L-2026-123456')
  const numbers = Array.from({ length: 300 }, (_, at) => formatCaseNumber(2026, at + 1))
  expect([...numbers].sort()).toEqual(numbers)
})

const area = (id: string, accountableUnitId: string | null, ...consultedUnitIds: string[]) => ({
  id,
  title: `Om ${id}`,
  accountableUnitId,
  consultedUnitIds,
})

test('the accountable units come first, then those to consult, each with the area it was found by', () => {
  expect(proposeParts([area('mark', 'MEX', 'GATA', 'MILJO'), area('mat', 'MILJO', 'MEX')])).toEqual([
    { unitId: 'MEX', areaId: 'mark', title: 'Om mark', needed: true },
    { unitId: 'MILJO', areaId: 'mat', title: 'Om mat', needed: true },
    { unitId: 'GATA', areaId: 'mark', title: 'Om mark', needed: false },
  ])
})

test('an area that nobody answers for proposes those to consult alone', () => {
  expect(proposeParts([area('nytt', null, 'GATA')])).toEqual([
    { unitId: 'GATA', areaId: 'nytt', title: 'Om nytt', needed: false },
  ])
})

test('whatever the map says: one needed part an area, no unit twice to consult, never one both needed and to consult', () => {
  const unit = fc.constantFrom('A', 'B', 'C', 'D', 'E')
  const anyArea = fc.record({
    accountableUnitId: fc.option(unit),
    consultedUnitIds: fc.uniqueArray(unit),
  })
  fc.assert(
    fc.property(fc.array(anyArea, { maxLength: 8 }), (found) => {
      const areas = found.map((one, at) => ({ ...one, id: `area-${at}`, title: 'Rubrik' }))
      const parts = proposeParts(areas)
      const needed = parts.filter((part) => part.needed)
      const consulted = parts.filter((part) => !part.needed).map(({ unitId }) => unitId)
      expect(needed.map(({ areaId }) => areaId)).toEqual(
        areas.filter((one) => one.accountableUnitId).map(({ id }) => id),
      )
      expect(new Set(consulted).size).toBe(consulted.length)
      expect(consulted.filter((one) => needed.some(({ unitId }) => unitId === one))).toEqual([])
      expect(parts.slice(0, needed.length)).toEqual(needed)
    }),
  )
})
