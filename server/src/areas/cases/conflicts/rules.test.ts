import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AnswerToCompare,
  areOpposite,
  decideJoint,
  decideJointAnswer,
  findConflicts,
  followAnswers,
  type Kept,
} from './rules.ts'
import { agree, BOUNDS, readTerm, TERM_KEYS, type Term } from './terms.ts'

const answer = (partId: string, given: Partial<AnswerToCompare> = {}): AnswerToCompare => ({
  partId,
  answerId: `answer-${partId}`,
  areaId: null,
  topic: partId,
  verdict: 'information',
  terms: [],
  ...given,
})
const at = (key: Term['key'], bound: Term['bound'], value: string): Term => ({ key, bound, value })
const seats = (bound: Term['bound'], value: string) => at('seats', bound, value)

describe('two figures of the same thing', () => {
  test.each<[string, Term, Term, boolean]>([
    ['the same number', seats('exactly', '60'), seats('exactly', '60'), true],
    ['60 and 60,0', seats('exactly', '60'), seats('exactly', '60.0'), true],
    ['two numbers', seats('exactly', '60'), seats('exactly', '80'), false],
    ['a number under a limit', seats('exactly', '60'), seats('at_most', '80'), true],
    ['a number over a limit', seats('exactly', '120'), seats('at_most', '80'), false],
    ['a number over a floor', seats('at_least', '20'), seats('exactly', '60'), true],
    ['a floor over a limit', seats('at_least', '100'), seats('at_most', '80'), false],
    [
      'two limits: the company would not know which holds',
      seats('at_most', '80'),
      seats('at_most', '60'),
      false,
    ],
    [
      'open until 02 is later than until 24',
      at('servingUntil', 'at_most', '24:00'),
      at('servingUntil', 'exactly', '02:00'),
      false,
    ],
    [
      'open until 23 keeps until 02 at the latest',
      at('servingUntil', 'at_most', '02:00'),
      at('servingUntil', 'exactly', '23:00'),
      true,
    ],
    [
      'a start before the earliest day',
      at('startsOn', 'exactly', '2026-04-30'),
      at('startsOn', 'at_least', '2026-05-01'),
      false,
    ],
    [
      'two who keep the road',
      at('roadKeeper', 'exactly', 'state'),
      at('roadKeeper', 'exactly', 'private'),
      false,
    ],
  ])('%s', (_says, one, other, agrees) => {
    expect(agree(one, other)).toBe(agrees)
    expect(agree(other, one)).toBe(agrees)
  })

  test.each<[Term['key'], string, string]>([
    ['seats', ' 1 200 ', '1200'],
    ['groundArea', '12,50', '12.5'],
    ['servingUntil', '9.30', '09:30'],
    ['servingFrom', '7', '07:00'],
    ['servingUntil', '24:00', '24:00'],
    ['endsOn', '2028-02-29', '2028-02-29'],
    ['roadKeeper', 'state', 'state'],
  ])('is read as people write it: %s %s', (key, value, kept) => {
    expect(readTerm({ key, bound: 'at_most', value })).toMatchObject({ key, value: kept })
  })

  test.each<[Term['key'], string, string]>([
    ['seats', 'många', 'answer.termNotNumber'],
    ['seats', '-4', 'answer.termNotNumber'],
    ['servingUntil', '25:00', 'answer.termNotTime'],
    ['servingUntil', '22:75', 'answer.termNotTime'],
    ['servingUntil', '24:30', 'answer.termNotTime'],
    ['endsOn', '2027-02-29', 'answer.termNotDay'],
    ['roadKeeper', 'kungen', 'answer.termNotChoice'],
  ])('is refused when it is none: %s %s', (key, value, fault) => {
    expect(readTerm({ key, bound: 'exactly', value })).toBe(fault)
  })
})

describe('answers that can not both hold', () => {
  test('yes and no on the same area; on different areas each stands for itself', () => {
    const one = answer('a', { areaId: 'area', verdict: 'possible_with_conditions' })
    const other = answer('b', { areaId: 'area', verdict: 'not_possible' })
    expect(findConflicts([other, one])).toEqual([
      {
        kind: 'verdict',
        term: null,
        partId: 'a',
        otherPartId: 'b',
        answerId: 'answer-a',
        otherAnswerId: 'answer-b',
      },
    ])
    expect(findConflicts([one, { ...other, areaId: 'another' }])).toEqual([])
    expect(findConflicts([one, { ...other, areaId: null }])).toEqual([])
  })

  test('without an area the name of the part is the topic', () => {
    const [one, other] = [
      answer('a', { topic: 'Staketet', verdict: 'possible' }),
      answer('b', { topic: ' staketet ', verdict: 'not_possible' }),
    ]
    expect(findConflicts([one, other])).toHaveLength(1)
    expect(findConflicts([one, { ...other, topic: 'Skylten' }])).toEqual([])
  })

  test('figures are compared over areas, but each matter has its own fee', () => {
    const one = answer('a', {
      areaId: 'alcohol',
      terms: [seats('exactly', '120'), at('fee', 'exactly', '9000')],
    })
    const other = answer('b', {
      areaId: 'fire',
      terms: [seats('at_most', '80'), at('fee', 'exactly', '1200')],
    })
    expect(findConflicts([one, other]).map(({ term }) => term)).toEqual(['seats'])
    const same = { ...other, areaId: 'alcohol' }
    expect(findConflicts([one, same]).map(({ term }) => term)).toEqual(['seats', 'fee'])
  })

  test('to want more information, or only to inform, contradicts nobody', () => {
    for (const verdict of ['needs_more_information', 'information'] as const) {
      for (const other of ['possible', 'not_possible', 'information'] as const) {
        expect(areOpposite(verdict, other)).toBe(false)
      }
    }
  })

  const term: fc.Arbitrary<Term> = fc
    .record({
      key: fc.constantFrom(...TERM_KEYS.filter((key) => key !== 'roadKeeper')),
      bound: fc.constantFrom(...BOUNDS),
      value: fc.integer({ min: 1, max: 24 }).map((n) => String(n)),
    })
    .map(({ key, bound, value }) => {
      const text = key.endsWith('On') ? `2026-05-${value.padStart(2, '0')}` : value
      const read = readTerm({ key, bound, value: text })
      if (typeof read === 'string') throw new Error(read)
      return read
    })
  const answers = fc.array(
    fc.record({
      areaId: fc.constantFrom(null, 'x', 'y'),
      topic: fc.constantFrom('Mark', 'Buller'),
      verdict: fc.constantFrom('possible', 'possible_with_conditions', 'not_possible', 'information'),
      terms: fc.uniqueArray(term, { selector: ({ key }) => key, maxLength: 4 }),
    }),
    { maxLength: 6 },
  )

  test('who answers first makes no difference, and an answer agrees with itself', () => {
    fc.assert(
      fc.property(answers, fc.infiniteStream(fc.nat()), (given, order) => {
        const all = given.map((one, index) => answer(`p${index}`, one as Partial<AnswerToCompare>))
        const shuffled = all
          .map((one) => [order.next().value as number, one] as const)
          .sort((a, b) => a[0] - b[0])
        expect(findConflicts(shuffled.map(([, one]) => one))).toEqual(findConflicts(all))
        for (const one of all) expect(findConflicts([one, { ...one, partId: `${one.partId}'` }])).toEqual([])
      }),
    )
  })

  test('following the answers twice does nothing the second time, and what is raised is what contradicts itself', () => {
    fc.assert(
      fc.property(answers, answers, (before, after) => {
        const name = (given: typeof before, turn: string) =>
          given.map((one, index) =>
            answer(`p${index}`, { ...(one as Partial<AnswerToCompare>), answerId: `${turn}${index}` }),
          )
        let kept: Kept[] = []
        for (const now of [name(before, 'a'), name(after, 'b'), name(after, 'b')]) {
          const { raise, move, end } = followAnswers(kept, now)
          kept = kept.map((one) => {
            if (end.includes(one)) return { ...one, status: 'ended' }
            const moved = move.find(({ id }) => id === one.id)
            return moved ? { ...one, ...moved } : one
          })
          kept.push(
            ...raise.map((one, n) => ({ ...one, id: `${kept.length}-${n}`, status: 'open' as const })),
          )
          const open = kept
            .filter(({ status }) => status === 'open')
            .map(({ id: _, status: __, ...one }) => one)
          const sort = (list: readonly object[]) =>
            list.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort()
          expect(sort(open)).toEqual(sort(findConflicts(now)))
        }
      }),
    )
  })
})

describe('what goes on when the answers change', () => {
  const one = answer('a', { areaId: 'x', verdict: 'possible' })
  const other = answer('b', { areaId: 'x', verdict: 'not_possible' })
  const [found] = findConflicts([one, other])
  const kept = (given: Partial<Kept>): Kept => ({ ...(found as Kept), id: '1', status: 'open', ...given })

  test('what was released stays so, until one of the two answers anew', () => {
    const released = kept({ status: 'released' })
    expect(followAnswers([released], [one, other]).raise).toEqual([])
    expect(followAnswers([released], [{ ...one, answerId: 'new' }, other]).raise).toHaveLength(1)
  })

  test('what was said by hand ends when one of the two answers anew', () => {
    const stated = kept({ kind: 'stated' })
    const [a, b] = [answer('a'), answer('b')]
    expect(followAnswers([stated], [a, b]).end).toEqual([])
    expect(followAnswers([stated], [{ ...a, answerId: 'new' }, b]).end).toEqual([stated])
    expect(followAnswers([stated], [b]).end).toEqual([stated])
  })
})

describe('a joint answer', () => {
  test('who speaks for both gives it at once; who speaks for one asks; nobody else proposes', () => {
    const f = { status: 'open', proposedAlready: false } as const
    expect(decideJoint({ ...f, speaksFor: ['a', 'b'] })).toEqual({
      allowed: true,
      value: { as: 'a', agreed: true },
    })
    expect(decideJoint({ ...f, speaksFor: ['b'] })).toEqual({
      allowed: true,
      value: { as: 'b', agreed: false },
    })
    expect(decideJoint({ ...f, speaksFor: [] })).toEqual({ allowed: false, code: 'conflict.notYourAnswer' })
    expect(decideJoint({ ...f, speaksFor: ['a'], proposedAlready: true })).toMatchObject({
      code: 'conflict.alreadyProposed',
    })
    expect(decideJoint({ ...f, speaksFor: ['a'], status: 'released' })).toMatchObject({
      code: 'conflict.ended',
    })
  })

  test('the other says yes or no; who proposed it may only take it back', () => {
    const f = { status: 'open', proposedFor: 'a', parts: ['a', 'b'] } as const
    const code = (given: object) => {
      const ruling = decideJointAnswer({ ...f, speaksFor: [], agrees: true, ...given })
      return ruling.allowed ? 'allowed' : ruling.code
    }
    expect(code({ speaksFor: ['b'] })).toBe('allowed')
    expect(code({ speaksFor: ['b'], agrees: false })).toBe('allowed')
    expect(code({ speaksFor: ['a'] })).toBe('conflict.notYourAnswer')
    expect(code({ speaksFor: ['a'], agrees: false })).toBe('allowed')
    expect(code({ speaksFor: [], agrees: false })).toBe('conflict.notYourAnswer')
    expect(code({ speaksFor: ['b'], proposedFor: null })).toBe('conflict.nothingProposed')
    expect(code({ speaksFor: ['b'], status: 'agreed' })).toBe('conflict.ended')
  })
})
