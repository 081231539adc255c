import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CoverageFacts, findGaps, isGreen } from './rules.ts'

const whole: CoverageFacts = {
  areas: [{ id: 'signs', unitId: 'permits', isReached: true, hasWords: true, lacksSource: false }],
  units: [{ id: 'permits', hasHead: true, hasContact: true, answersFor: 1, isConsulted: false }],
  isTakenIn: true,
}
const [area] = whole.areas
const [unit] = whole.units
if (!area || !unit) throw new Error('There is an area and a unit.')
const kinds = (facts: Partial<CoverageFacts>) => findGaps({ ...whole, ...facts }).map(({ kind }) => kind)

test('a map where every question reaches somebody has no gaps, and is green', () => {
  expect(findGaps(whole)).toEqual([])
  expect(isGreen([])).toBe(true)
})

describe('what stops', () => {
  test.each<[string, Partial<CoverageFacts>, string]>([
    ['nobody on duty may take it in', { isTakenIn: false }, 'nobodyOnDuty'],
    ['an area has no unit', { areas: [{ ...area, unitId: null, isReached: false }] }, 'areaWithoutUnit'],
    ['nobody of the unit is there', { areas: [{ ...area, isReached: false }] }, 'areaWithNobodyPresent'],
    ['a limit has no source', { areas: [{ ...area, lacksSource: true }] }, 'limitWithoutSource'],
  ])('%s', (_name, facts, kind) => {
    expect(kinds(facts)).toEqual([kind])
    expect(isGreen(findGaps({ ...whole, ...facts }))).toBe(false)
  })
})

describe('what warns, and does not stop', () => {
  test.each<[string, Partial<CoverageFacts>, string]>([
    ['an area has no words', { areas: [{ ...area, hasWords: false }] }, 'areaNotFound'],
    ['a unit has no head', { units: [{ ...unit, hasHead: false }] }, 'unitWithoutHead'],
    ['a unit has no contact', { units: [{ ...unit, hasContact: false }] }, 'unitWithoutContact'],
    ['a unit is on the map nowhere', { units: [{ ...unit, answersFor: 0 }] }, 'unitWithNothing'],
  ])('%s', (_name, facts, kind) => {
    expect(kinds(facts)).toEqual([kind])
    expect(isGreen(findGaps({ ...whole, ...facts }))).toBe(true)
  })

  test('a unit that is only consulted has its place on the map', () => {
    expect(kinds({ units: [{ ...unit, answersFor: 0, isConsulted: true }] })).toEqual([])
  })
})

test('it is green exactly when the one on duty takes it in and each area is reached', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 6 }), fc.boolean(), (reached, isTakenIn) => {
      const areas = reached.map((isReached, at) => ({ ...area, id: `${at}`, isReached }))
      expect(isGreen(findGaps({ areas, units: [], isTakenIn }))).toBe(isTakenIn && reached.every(Boolean))
    }),
  )
})
