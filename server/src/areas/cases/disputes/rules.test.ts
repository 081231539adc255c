import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MemberActor } from '../../../kernel/actor.ts'
import type { PartStatus } from '../facts.ts'
import { decideRaise, decideResolution, resolveBy, unitsThatPassOn, whoDisagrees } from './rules.ts'

const part = (unitId: string, status: PartStatus, suggestedUnitId: string | null = null) => ({
  unitId,
  status,
  suggestedUnitId,
})
const units = (parts: ReturnType<typeof part>[]) => {
  const found = whoDisagrees(parts)
  return found ? [...found.declined, ...found.suggested] : []
}

test.each<[string, ReturnType<typeof part>[], string[]]>([
  ['one refusal is no dispute', [part('a', 'declined')], []],
  [
    'two units that decline the same part disagree',
    [part('a', 'declined'), part('b', 'declined')],
    ['a', 'b'],
  ],
  ['one unit that declines twice disagrees with nobody', [part('a', 'declined'), part('a', 'declined')], []],
  [
    'a third that is asked does not end it',
    [part('a', 'declined'), part('b', 'declined'), part('c', 'offered')],
    ['a', 'b'],
  ],
  ['one that takes it does', [part('a', 'declined'), part('b', 'declined'), part('c', 'accepted')], []],
  ['so does an answer', [part('a', 'declined'), part('b', 'declined'), part('c', 'settled')], []],
  ['what was taken back counts for nothing', [part('a', 'declined'), part('b', 'withdrawn')], []],
  [
    'whoever they point at is concerned too, once',
    [part('a', 'declined', 'b'), part('b', 'declined', 'c'), part('d', 'declined', 'c')],
    ['a', 'b', 'd', 'c'],
  ],
  ['pointing alone is no dispute', [part('a', 'declined', 'b')], []],
  [
    'a suggestion that came with what is still open counts for nothing',
    [part('a', 'declined'), part('b', 'declined'), part('c', 'offered', 'd')],
    ['a', 'b'],
  ],
])('%s', (_says, parts, found) => expect(units(parts)).toEqual(found))

test('the order of the parts does not matter', () => {
  const anyPart = fc.record({
    unitId: fc.constantFrom('a', 'b', 'c'),
    status: fc.constantFrom<PartStatus>('offered', 'declined', 'withdrawn', 'accepted', 'answered'),
    suggestedUnitId: fc.constantFrom('a', 'd', null),
  })
  fc.assert(
    fc.property(fc.array(anyPart, { maxLength: 8 }), (parts) => {
      expect(units(parts).sort()).toEqual(units(parts.toReversed()).sort())
    }),
  )
})

const passing = (on: string, fromUnitId: string, toUnitId: string) => ({ on, fromUnitId, toUnitId })
const ring = [
  passing('2026-11-16', 'a', 'b'),
  passing('2026-11-18', 'b', 'a'),
  passing('2026-11-20', 'a', 'c'),
]

test('three handovers in ten working days are too many, two are not', () => {
  expect(unitsThatPassOn(ring, '2026-11-20')).toEqual(['a', 'b', 'c'])
  expect(unitsThatPassOn(ring.slice(0, 2), '2026-11-20')).toEqual([])
})

test('ten working days, not ten days: Christmas does not let a ring go unseen', () => {
  const december = [
    passing('2026-12-17', 'a', 'b'),
    passing('2026-12-18', 'b', 'a'),
    passing('2027-01-07', 'a', 'b'),
  ]
  expect(unitsThatPassOn(december, '2027-01-07')).toEqual(['a', 'b'])
  expect(unitsThatPassOn(december, '2027-01-08')).toEqual([])
})

test('a dispute has a term of five working days', () => {
  expect(resolveBy('2026-12-17')).toBe('2026-12-28')
})

test.each([
  ['two units are what it takes', {}, undefined],
  ['a closed case has no dispute', { status: 'closed' as const }, 'case.closed'],
  ['one at a time about the same thing', { openAlready: true }, 'dispute.alreadyOpen'],
  ['a unit can not disagree with itself', { units: ['a', 'a'] }, 'dispute.fewUnits'],
])('%s', (_says, change, code) => {
  const verdict = decideRaise({ status: 'open', openAlready: false, units: ['a', 'b'], ...change })
  expect(verdict).toEqual(code ? { allowed: false, code } : { allowed: true, value: undefined })
})

const head: MemberActor = {
  kind: 'member',
  memberId: 'hedda',
  name: 'Hedda',
  locale: 'sv',
  units: [{ id: 'a', authorityId: 'x', role: 'head' }],
  roles: [],
  covers: [],
}
const facts = { status: 'open' as const, units: ['a', 'b'], takenByUnitId: 'a', isPilot: false }

test('a head takes it for the own unit, and not for another’s', () => {
  expect(decideResolution(facts, head)).toEqual({ allowed: true, value: 'taken' })
  expect(decideResolution({ ...facts, takenByUnitId: 'b' }, head)).toEqual({
    allowed: false,
    code: 'dispute.notYourUnit',
  })
})

test('who stands in for a head decides as the head', () => {
  const covers = [{ memberId: 'hedda', unitId: 'a', role: 'head' as const }]
  expect(decideResolution(facts, { ...head, units: [], covers }).allowed).toBe(true)
})

test('a pilot asks the unit that should have it; nobody is made to take it', () => {
  expect(decideResolution({ ...facts, takenByUnitId: 'b', isPilot: true }, head)).toEqual({
    allowed: true,
    value: 'asked',
  })
})

test('words alone can settle it, once', () => {
  expect(decideResolution({ ...facts, takenByUnitId: null }, head)).toEqual({ allowed: true, value: 'text' })
  for (const status of ['resolved', 'ended_with_case'] as const) {
    expect(decideResolution({ ...facts, status }, head)).toEqual({ allowed: false, code: 'dispute.ended' })
  }
})
