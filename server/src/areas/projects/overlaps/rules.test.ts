import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { UnitId } from '../../../kernel/ids.ts'
import {
  daysBetween,
  decideAnew,
  decideChange,
  decideOverlap,
  decideReach,
  type Overlap,
  type Side,
} from './rules.ts'

const [streets, water] = ['streets' as UnitId, 'water' as UnitId]
const rule = {
  version: 1,
  collisionMetres: 50,
  collisionDays: 14,
  opportunityMetres: 50,
  opportunityDays: 365,
  subjectLikeness: 70,
  subjectLikenessInArea: 50,
}
const side = (x: number, from: string | null, to: string | null, given: Partial<Side> = {}): Side => ({
  unitId: streets,
  shape: {
    type: 'Polygon',
    coordinates: [
      [
        [x, 0],
        [x + 10, 0],
        [x + 10, 10],
        [x, 10],
        [x, 0],
      ],
    ],
  },
  placeKey: '',
  from,
  to,
  areaIds: [],
  ...given,
})
const spring = side(0, '2027-03-01', '2027-03-31')

test('40 metres and 10 days apart is a collision at 50 metres and 14 days; 60 metres is not', () => {
  expect(decideOverlap(spring, side(50, '2027-04-10', '2027-05-01'), 0, rule)).toEqual({
    kind: 'collision',
    metres: 40,
    days: 10,
    likeness: 0,
  })
  expect(decideOverlap(spring, side(70, '2027-04-10', '2027-05-01'), 0, rule)).toBeNull()
})

test('near in place and further off in time is an opportunity, until it is too far off', () => {
  expect(decideOverlap(spring, side(50, '2027-09-01', '2027-10-01'), 0, rule)).toMatchObject({
    kind: 'opportunity',
    days: 154,
  })
  expect(decideOverlap(spring, side(50, null, null), 0, rule)).toMatchObject({
    kind: 'opportunity',
    days: null,
  })
  expect(decideOverlap(spring, side(50, '2028-04-01', '2028-05-01'), 0, rule)).toBeNull()
})

test('far apart, another unit’s same subject is found by the title, easier in a shared area, while the periods meet', () => {
  const far = (from: string, areaIds: string[]) => side(9000, from, '2027-12-01', { areaIds })
  const near = { ...spring, unitId: water, areaIds: ['a'] }
  expect(decideOverlap(near, far('2027-03-31', []), 70, rule)).toMatchObject({ kind: 'subject' })
  expect(decideOverlap(near, far('2027-03-31', []), 69, rule)).toBeNull()
  expect(decideOverlap(near, far('2027-03-31', ['a']), 50, rule)).toMatchObject({ kind: 'subject' })
  expect(decideOverlap(near, far('2027-04-01', ['a']), 99, rule)).toBeNull()
  expect(decideOverlap({ ...near, unitId: spring.unitId }, far('2027-03-31', ['a']), 99, rule)).toBeNull()
})

test('a case is within reach by its point or its address, or about the same thing in a shared area', () => {
  const point = (x: number): Side => ({
    unitId: spring.unitId,
    shape: { type: 'Point', coordinates: [x, 5] },
    placeKey: '',
    from: null,
    to: null,
    areaIds: ['a'],
  })
  expect(decideReach(spring, point(60), 0, rule)).toMatchObject({ kind: 'collision', metres: 50 })
  expect(decideReach(spring, point(61), 99, rule)).toBeNull()
  expect(decideReach({ ...spring, areaIds: ['a'] }, point(900), 50, rule)).toMatchObject({ kind: 'subject' })
  const address = { ...spring, shape: null, placeKey: 'storgatan12' }
  expect(
    decideReach(address, { ...point(0), shape: null, placeKey: 'storgatan12norrtälje' }, 0, rule),
  ).toMatchObject({
    metres: 0,
  })
})

test('days between are counted from end to start, and unknown without days', () => {
  expect(daysBetween(spring, { from: '2027-03-31', to: '2027-04-02' })).toBe(0)
  expect(daysBetween(spring, { from: '2027-04-01', to: '2027-04-02' })).toBe(1)
  expect(daysBetween(spring, { from: null, to: null })).toBeNull()
})

const day = fc
  .integer({ min: 0, max: 700 })
  .map((n) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10))
const sides = fc
  .tuple(fc.integer({ min: -200, max: 200 }), fc.option(fc.tuple(day, day)))
  .map(([x, days]) => {
    const [from, to] = (days ?? [null, null]).toSorted((a, b) => String(a).localeCompare(String(b)))
    return side(x, from ?? null, to ?? null, { areaIds: x % 2 === 0 ? ['a'] : [] })
  })

test('an overlap is the same from both sides', () => {
  fc.assert(
    fc.property(sides, sides, fc.integer({ min: 0, max: 100 }), (a, b, likeness) => {
      expect(decideOverlap(b, a, likeness, rule)).toEqual(decideOverlap(a, b, likeness, rule))
    }),
  )
})

test('the same measures leave every overlap what it is; wider ones end none that place brought together', () => {
  fc.assert(
    fc.property(sides, sides, fc.integer({ min: 0, max: 100 }), (a, b, likeness) => {
      const found = decideOverlap(a, b, likeness, rule)
      if (!found) return
      const known = { ...found, isCase: false }
      expect(decideAnew(known, rule)).toBe(found.kind)
      const wide = { ...rule, collisionMetres: 5000, collisionDays: 3650, opportunityMetres: 5000 }
      if (found.kind !== 'subject') expect(decideAnew(known, wide)).not.toBeNull()
    }),
  )
})

test('a case is held to the collision’s metres alone, and to its subject whatever the days', () => {
  const near = { kind: 'collision', metres: 40, days: null, likeness: 0, isCase: true } as const
  expect(decideAnew(near, rule)).toBe('collision')
  expect(decideAnew(near, { ...rule, collisionMetres: 39, opportunityMetres: 5000 })).toBeNull()
  expect(decideAnew({ ...near, metres: null, likeness: rule.subjectLikenessInArea }, rule)).toBe('subject')
})

test('what is settled is opened again by other facts only, and what has ended by meeting anew', () => {
  const found: Overlap & { basis: string } = {
    kind: 'collision',
    metres: 4,
    days: 0,
    likeness: 0,
    basis: 'x',
  }
  const before = { ...found, status: 'coordinated' as const, ended: false }
  expect(decideChange(undefined, found)).toBe('found')
  expect(decideChange(before, found)).toBe('none')
  expect(decideChange(before, { ...found, basis: 'y' })).toBe('reopened')
  expect(decideChange({ ...before, status: 'not_relevant' }, { ...found, kind: 'opportunity' })).toBe(
    'reopened',
  )
  expect(decideChange({ ...before, status: 'acknowledged' }, { ...found, basis: 'y' })).toBe('moved')
  expect(decideChange(before, null)).toBe('ended')
  expect(decideChange({ ...before, ended: true }, null)).toBe('none')
  expect(decideChange({ ...before, ended: true }, found)).toBe('reopened')
})
