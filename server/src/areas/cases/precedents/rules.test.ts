import { describe, expect, test } from 'vitest'
import type { Term } from '../conflicts/terms.ts'
import type { Verdict } from '../facts.ts'
import {
  choosePrecedents,
  type EarlierAnswer,
  findContrary,
  isExpired,
  LIKE_ENOUGH,
  MOST_SHOWN,
  otherFigures,
  rankByLikeness,
} from './rules.ts'

const earlier = (answerId: string, words: string, verdict: Verdict = 'possible'): EarlierAnswer => ({
  answerId,
  verdict,
  validUntil: null,
  words: words === '' ? [] : words.split(' '),
})
const idsOf = (found: readonly { answerId: string }[]) => found.map(({ answerId }) => answerId).join(' ')

describe('how like a question is', () => {
  const words = ['uteservering', 'hamn', 'musik', 'sen']

  test('the same words are 1, none in common is 0, and no words at all are like nothing', () => {
    const ranked = rankByLikeness(
      words,
      [earlier('same', words.join(' ')), earlier('none', 'skylt fasad')],
      null,
    )
    expect(ranked.map(({ likeness }) => Number(likeness.toFixed(6)))).toEqual([1, 0])
    expect(rankByLikeness([], [earlier('any', 'skylt')], null)[0]?.likeness).toBe(0)
    expect(rankByLikeness(words, [earlier('empty', '')], null)[0]?.likeness).toBe(0)
  })

  test('a word that few have tells more than one that all have', () => {
    const others = Array.from({ length: 9 }, (_, at) => earlier(`o${at}`, `uteservering bord${at}`))
    const ranked = rankByLikeness(words, [...others, earlier('rare', 'musik bord')], null)
    expect(ranked[0]?.answerId).toBe('rare')
  })

  test('a question that is like is as like however many others there are to look through', () => {
    const near = earlier('near', 'uteservering hamn musik kväll')
    const far = Array.from({ length: 200 }, (_, at) =>
      earlier(`f${at}`, `uteservering torg${at} marknad${at}`),
    )
    for (const among of [[near], [near, ...far]]) {
      expect(rankByLikeness(words, among, null)[0]).toMatchObject({ answerId: 'near' })
      expect(rankByLikeness(words, among, null)[0]?.likeness).toBeGreaterThan(LIKE_ENOUGH)
    }
  })

  test.each([
    ['possible', 'not_possible', true],
    ['possible_with_conditions', 'not_possible', true],
    ['not_possible', 'possible', true],
    ['possible', 'possible_with_conditions', false],
    ['information', 'not_possible', false],
    [null, 'not_possible', false],
  ] as const)('with %s an earlier %s points the other way: %s', (verdict, before, otherWay) => {
    const [one] = rankByLikeness(words, [earlier('a', 'hamn', before)], verdict)
    expect(one?.pointsOtherWay).toBe(otherWay)
  })
})

describe('what is shown', () => {
  const many = (verdict: Verdict, count: number, name: string) =>
    Array.from({ length: count }, (_, at) => ({
      ...earlier(`${name}${at}`, 'hamn', verdict),
      likeness: 1 - at / 100,
      pointsOtherWay: verdict === 'not_possible',
    }))

  test('those that point the other way come first, the likest of them, and leave room for the others', () => {
    expect(idsOf(choosePrecedents([...many('possible', 20, 'y'), ...many('not_possible', 20, 'n')]))).toBe(
      'n0 n1 n2 n3 y0 y1 y2 y3',
    )
  })

  test('never more than eight, however few point the other way', () => {
    expect(choosePrecedents([...many('possible', 20, 'y'), ...many('not_possible', 1, 'n')])).toHaveLength(
      MOST_SHOWN,
    )
    expect(choosePrecedents(many('not_possible', 20, 'n'))).toHaveLength(MOST_SHOWN)
    expect(idsOf(choosePrecedents([...many('possible', 1, 'y'), ...many('not_possible', 5, 'n')]))).toBe(
      'n0 n1 n2 n3 n4 y0',
    )
    expect(choosePrecedents([])).toEqual([])
  })

  test('contrary is only what is like enough, opposite and still valid', () => {
    const one = { ...earlier('a', '', 'not_possible'), likeness: LIKE_ENOUGH, pointsOtherWay: true }
    const found = findContrary(
      [
        one,
        { ...one, answerId: 'unlike', likeness: LIKE_ENOUGH - 0.01 },
        { ...one, answerId: 'agrees', pointsOtherWay: false },
        { ...one, answerId: 'expired', validUntil: '2026-11-24' },
        { ...one, answerId: 'lastDay', validUntil: '2026-11-25' },
      ],
      '2026-11-25',
    )
    expect(idsOf(found)).toBe('a lastDay')
  })

  test('an answer without a last day never expires', () => {
    expect([null, '2026-11-24', '2026-11-25'].map((day) => isExpired(day, '2026-11-25'))).toEqual([
      false,
      true,
      false,
    ])
  })
})

test('the figures that are given otherwise are named; those of other days are not', () => {
  const term = (key: Term['key'], value: string, bound: Term['bound'] = 'at_most'): Term => ({
    key,
    bound,
    value,
  })
  const given = [term('seats', '60'), term('noise', '45'), term('startsOn', '2026-05-01')]
  const before = [
    term('seats', '80'),
    term('noise', '45'),
    term('startsOn', '2025-05-01'),
    term('height', '3'),
  ]
  expect(otherFigures(given, before)).toEqual(['seats'])
  expect(otherFigures([], before)).toEqual([])
})
