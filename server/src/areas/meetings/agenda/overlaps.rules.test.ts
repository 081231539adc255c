import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isForum, isTakenUp, shortened } from './overlaps.rules.ts'

const between = (units: string[], ownerUnits: string[] = []) => ({ units, ownerUnits })

test.each([
  ['both meet here', between(['a', 'b']), ['a', 'b', 'c'], [], true],
  ['both meet here and elsewhere', between(['a', 'b']), ['a', 'b'], [['b', 'a']], true],
  ['one of them meets here, and nowhere both', between(['a', 'b'], ['b']), ['b', 'c'], [['a', 'c']], true],
  ['the one that does not see to it meets here', between(['a', 'b'], ['b']), ['a', 'c'], [], false],
  ['both meet elsewhere', between(['a', 'b'], ['b']), ['b', 'c'], [['a', 'b']], false],
  ['neither meets here, but whoever sees to it does', between(['a', 'b'], ['d']), ['d'], [], true],
  ['nobody of it meets here', between(['a', 'b'], ['a']), ['c'], [], false],
  ['both are one unit', between(['a', 'a'], ['a']), ['a'], [['a']], true],
] as const)('%s', (_says, overlap, series, others, expected) => {
  expect(isForum({ units: [...overlap.units], ownerUnits: [...overlap.ownerUnits] }, series, others)).toBe(
    expected,
  )
})

test('an overlap whose owner meets somewhere has a forum, and where both meet no other has it', () => {
  const unit = fc.constantFrom('a', 'b', 'c', 'd')
  const series = fc.array(fc.uniqueArray(unit, { minLength: 1 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(series, fc.tuple(unit, unit), unit, (all, units, owner) => {
      const overlap = { units, ownerUnits: [owner] }
      const forums = all.filter((mine, nth) => isForum(overlap, mine, all.toSpliced(nth, 1)))
      const hasBoth = (mine: readonly string[]) => units.every((one) => mine.includes(one))
      if (all.some(hasBoth)) expect(forums).toEqual(all.filter(hasBoth))
      else expect(forums).toEqual(all.filter((mine) => mine.includes(owner)))
    }),
  )
})

const changed = new Date('2026-11-10T09:00:00Z')
const closed = (day: string) => ({ status: 'closed' as const, closedAt: new Date(day) })
test.each([
  ['on no agenda', [], false],
  ['on one to come', [{ status: 'planned' as const, closedAt: null }], true],
  ['at one that goes on', [{ status: 'live' as const, closedAt: null }], true],
  ['dealt with since', [closed('2026-11-12')], true],
  ['dealt with as it was before', [closed('2026-11-09')], false],
  ['at one that was cancelled', [{ status: 'cancelled' as const, closedAt: null }], false],
  [
    'dealt with before and on one to come',
    [closed('2026-11-09'), { status: 'planned' as const, closedAt: null }],
    true,
  ],
])('%s', (_says, items, expected) => {
  expect(isTakenUp(changed, items)).toBe(expected)
})

test('a long title is cut where it leaves room', () => {
  expect(shortened('Storgatan')).toBe('Storgatan')
  expect(shortened('Ny ledning i Storgatan', 11)).toBe('Ny ledning…')
  fc.assert(fc.property(fc.string(), (title) => shortened(title).length <= 80))
})
