import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MemberActor } from '../../../kernel/actor.ts'
import { addDays } from '../../../kernel/local-day.ts'
import type { HandoverFacts, HandoverStatus } from '../facts.ts'
import {
  decideHandover,
  decideProposal,
  decideSuggestion,
  decideTaker,
  type HandoverAct,
  isDue,
  isPassedTooOften,
  NEXT,
} from './rules.ts'

const ACTS: readonly HandoverAct[] = ['accept', 'decline', 'withdraw', 'lapse']

/** Read row by row: a status, then where each act of ACTS leads; a dash is refused. */
const TABLE: Record<HandoverStatus, string> = {
  proposed: 'accepted declined withdrawn lapsed',
  accepted: '- - - -',
  declined: '- - - -',
  withdrawn: '- - - -',
  lapsed: '- - - -',
}
const STATUSES = Object.keys(TABLE) as HandoverStatus[]
const cells = STATUSES.flatMap((status) =>
  ACTS.map((act, column) => ({ status, act, leadsTo: TABLE[status].split(' ')[column] })),
)

const handover = (change: Partial<HandoverFacts> = {}): HandoverFacts => ({
  status: 'proposed',
  fromMemberId: 'giver',
  fromUnitId: 'from',
  toUnitId: 'to',
  toMemberId: null,
  answerBy: '2026-11-25',
  caseStatus: 'open',
  ...change,
})

test.each(cells)('a handover that is $status: $act leads to $leadsTo', ({ status, act, leadsTo }) => {
  expect(decideHandover(handover({ status }), act)).toEqual(
    leadsTo === '-'
      ? { allowed: false, code: 'handover.alreadyAnswered' }
      : { allowed: true, value: leadsTo },
  )
})

test('the table decides every status, and nothing is answered in a closed case', () => {
  expect(Object.keys(NEXT).sort()).toEqual([...STATUSES].sort())
  for (const act of ACTS) {
    const verdict = decideHandover(handover({ caseStatus: 'closed' }), act)
    expect(verdict).toEqual({ allowed: false, code: 'handover.caseClosed' })
  }
})

describe('a proposal', () => {
  type Facts = Parameters<typeof decideProposal>[0]
  const facts = ({
    to,
    ...change
  }: Partial<Omit<Facts, 'to'>> & { to?: Partial<Facts['to']> } = {}): Facts => ({
    caseStatus: 'open',
    hasOpenHandover: false,
    isRestricted: false,
    from: { memberId: 'giver', unitId: 'from' },
    ...change,
    to: {
      unitId: 'to',
      unitIsActive: true,
      memberId: null,
      memberIsInUnit: false,
      answeredBy: null,
      isAnybodyPresent: true,
      ...to,
    },
  })
  const named = { memberId: 'anna', memberIsInUnit: true, answeredBy: { memberId: 'anna', isInUnit: true } }

  test.each<[string, Parameters<typeof facts>[0], string | undefined]>([
    ['to a unit with somebody there', {}, undefined],
    ['to somebody in a unit', { to: named }, undefined],
    ['to a colleague in the own unit', { to: { ...named, unitId: 'from' } }, undefined],
    ['to anybody in the own unit', { to: { unitId: 'from' } }, undefined],
    [
      'to oneself in another unit',
      { to: { ...named, memberId: 'giver', answeredBy: { memberId: 'giver', isInUnit: true } } },
      undefined,
    ],
    ['of a closed case', { caseStatus: 'closed' }, 'handover.caseClosed'],
    ['while another is open', { hasOpenHandover: true }, 'handover.alreadyOpen'],
    ['to a unit that is no more', { to: { unitIsActive: false } }, 'case.unknownUnit'],
    ['to a unit with nobody there', { to: { isAnybodyPresent: false } }, 'handover.noPresentReceiver'],
    ['to somebody of another unit', { to: { ...named, memberIsInUnit: false } }, 'handover.notReceiver'],
    ['to the one who has it', { to: { ...named, unitId: 'from', memberId: 'giver' } }, 'handover.samePerson'],
    [
      'to one who is away, whose stand-in answers',
      { to: { ...named, answeredBy: { memberId: 'bo', isInUnit: false } } },
      undefined,
    ],
    [
      'to one who is away, whose stand-in is the giver',
      { to: { ...named, answeredBy: { memberId: 'giver', isInUnit: false } } },
      'handover.noPresentReceiver',
    ],
    [
      'to one who is away, whose stand-in may not read it',
      { isRestricted: true, to: { ...named, answeredBy: { memberId: 'bo', isInUnit: false } } },
      'handover.standInMayNotRead',
    ],
    [
      'to one who is away, whose stand-in in the unit reads it',
      { isRestricted: true, to: { ...named, answeredBy: { memberId: 'bo', isInUnit: true } } },
      undefined,
    ],
  ])('%s', (_says, change, code) => {
    const verdict = decideProposal(facts(change))
    expect(verdict).toEqual(code ? { allowed: false, code } : { allowed: true, value: undefined })
  })
})

test.each([
  ['the day before', '2026-11-24', false],
  ['the last day', '2026-11-25', false],
  ['the day after', '2026-11-26', true],
  ['after a gap', '2026-11-29', true],
])('%s it has run out: %s %s', (_says, today, due) => {
  expect(isDue(handover(), today)).toBe(due)
  for (const status of STATUSES.filter((one) => one !== 'proposed')) {
    expect(isDue(handover({ status }), today)).toBe(false)
  }
})

describe('who takes it', () => {
  const actor = (memberId: string, unit = 'to', role: 'officer' | 'head' = 'officer'): MemberActor => ({
    kind: 'member',
    memberId,
    name: memberId,
    locale: 'sv',
    units: [{ id: unit, authorityId: 'board', role }],
    roles: [],
    covers: [],
  })
  const deputyOf = (head: 'officer' | 'head'): MemberActor => ({
    ...actor('deputy', 'elsewhere'),
    covers: [{ memberId: 'anna', unitId: 'to', role: head }],
  })
  const toAnna = { toMemberId: 'anna' }
  const ownUnit = { toUnitId: 'from' }

  test.each<[string, Partial<HandoverFacts>, MemberActor, string | undefined, string]>([
    ['whoever answers for the unit', {}, actor('bo'), undefined, 'bo'],
    ['the one who was asked', toAnna, actor('anna'), undefined, 'anna'],
    ['the one who was asked, although a deputy says yes', toAnna, deputyOf('officer'), undefined, 'anna'],
    [
      'the one who was asked, when a head only says yes',
      toAnna,
      actor('head', 'to', 'head'),
      undefined,
      'anna',
    ],
    ['a colleague whom the head names', {}, actor('head', 'to', 'head'), 'bo', 'bo'],
    ['another than the one asked, whom the head names', toAnna, actor('head', 'to', 'head'), 'bo', 'bo'],
    ['a colleague whom the head’s stand-in names', {}, deputyOf('head'), 'bo', 'bo'],
    [
      'the deputy in the same unit, who takes it themselves',
      toAnna,
      { ...actor('bo'), covers: [{ memberId: 'anna', unitId: 'to', role: 'officer' }] },
      'bo',
      'bo',
    ],
    ['nobody whom a colleague names', {}, actor('bo'), 'cia', 'handover.onlyHeadNames'],
    [
      'nobody, when the head’s stand-in from elsewhere names none',
      {},
      deputyOf('head'),
      undefined,
      'handover.notReceiver',
    ],
    ['not the one who gives it away', ownUnit, actor('head', 'from', 'head'), 'giver', 'handover.samePerson'],
  ])('%s', (_says, change, by, chosen, expected) => {
    const verdict = decideTaker(handover(change), by, chosen)
    expect(verdict.allowed ? verdict.value : verdict.code).toBe(expected)
  })
})

test.each([
  ['nobody', null, null, undefined],
  ['another unit', 'other', null, undefined],
  ['somebody in another unit', 'other', 'bo', undefined],
  ['a colleague in the unit that was asked', 'to', 'bo', undefined],
  ['the unit that was asked', 'to', null, 'handover.sameSuggested'],
  ['somebody without a unit', null, 'bo', 'handover.suggestedUnitMissing'],
])('who says no for a unit suggests %s', (_says, unitId, memberId, code) => {
  const verdict = decideSuggestion(handover(), { unitId, memberId })
  expect(verdict.allowed ? undefined : verdict.code).toBe(code)
})

test('one who was asked by name suggests the rest of the unit, not themselves', () => {
  const toAnna = handover({ toMemberId: 'anna' })
  expect(decideSuggestion(toAnna, { unitId: 'to', memberId: null }).allowed).toBe(true)
  expect(decideSuggestion(toAnna, { unitId: 'to', memberId: 'bo' }).allowed).toBe(true)
  expect(decideSuggestion(toAnna, { unitId: 'to', memberId: 'anna' }).allowed).toBe(false)
})

describe('a case is passed on too often', () => {
  test.each([
    ['never passed on', [], '2026-11-23', false],
    ['two times', ['2026-11-20', '2026-11-23'], '2026-11-23', false],
    ['three times in a day', ['2026-11-23', '2026-11-23', '2026-11-23'], '2026-11-23', true],
    ['three times in ten working days', ['2026-11-09', '2026-11-16', '2026-11-23'], '2026-11-23', true],
    [
      'the first one eleven working days ago',
      ['2026-11-06', '2026-11-16', '2026-11-23'],
      '2026-11-23',
      false,
    ],
    [
      'over Christmas, as working days are counted',
      ['2026-12-17', '2026-12-18', '2027-01-07'],
      '2027-01-07',
      true,
    ],
  ] as const)('%s', (_says, history, today, expected) => {
    expect(isPassedTooOften(history, today)).toBe(expected)
  })

  test('in whatever order the times are read, and never less so with one more', () => {
    const days = fc.array(
      fc.integer({ min: 0, max: 40 }).map((n) => addDays('2026-11-01', n)),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(days, (history) => {
        const today = '2026-12-11'
        const once = isPassedTooOften(history, today)
        expect(isPassedTooOften(history.toReversed(), today)).toBe(once)
        if (once) expect(isPassedTooOften([...history, today], today)).toBe(true)
      }),
    )
  })
})
