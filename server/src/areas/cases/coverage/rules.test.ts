import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MemberActor } from '../../../kernel/actor.ts'
import { type CoverageFacts, canAccept, findGaps, isGreen } from './rules.ts'

const member = (id: string, unit: string, more: Partial<MemberActor> = {}): MemberActor => ({
  kind: 'member',
  memberId: id,
  name: id,
  locale: 'sv',
  units: [{ id: unit, authorityId: 'board', role: 'officer' }],
  roles: [],
  covers: [],
  ...more,
})
const pilot = member('pilot', 'business', { roles: ['pilot'] })
const whole: CoverageFacts = {
  areas: [{ id: 'signs', unitId: 'permits', hasWords: true, lacksSource: false }],
  units: [{ id: 'permits', hasHead: true, hasContact: true, answersFor: 1, isConsulted: false }],
  present: [pilot, member('olle', 'permits')],
  onDuty: 'pilot',
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
    ['nobody is on duty', { onDuty: null }, 'nobodyOnDuty'],
    ['the one on duty is away', { present: [member('olle', 'permits')] }, 'nobodyOnDuty'],
    [
      'the one on duty works in no unit',
      { present: [{ ...pilot, units: [] }, member('olle', 'permits')] },
      'nobodyOnDuty',
    ],
    ['an area has no unit', { areas: [{ ...area, unitId: null }] }, 'areaWithoutUnit'],
    ['nobody of the unit is there', { present: [pilot] }, 'areaWithNobodyPresent'],
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

test('who stands in for somebody of the unit, from another unit, may take what it is asked', () => {
  const standIn = member('kajsa', 'streets', {
    covers: [{ memberId: 'olle', unitId: 'permits', role: 'officer' }],
  })
  expect(canAccept('permits', [standIn])).toBe(true)
  expect(canAccept('permits', [member('kajsa', 'streets')])).toBe(false)
})

test('it is green exactly when the one on duty is there and each area has somebody of its unit', () => {
  const units = ['a', 'b', 'c']
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...units), { maxLength: 6 }),
      fc.array(fc.constantFrom(...units), { maxLength: 4 }),
      fc.boolean(),
      (answering, working, isPilotThere) => {
        const facts: CoverageFacts = {
          areas: answering.map((unitId, at) => ({ ...area, id: `${at}`, unitId })),
          units: [],
          present: [...(isPilotThere ? [pilot] : []), ...working.map((id, at) => member(`m${at}`, id))],
          onDuty: 'pilot',
        }
        const reached = answering.every((id) => working.includes(id))
        expect(isGreen(findGaps(facts))).toBe(isPilotThere && reached)
      },
    ),
  )
})
