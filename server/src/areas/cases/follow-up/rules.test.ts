import { describe, expect, test } from 'vitest'
import type { CaseStatus, Outcome } from '../facts.ts'
import {
  daysOf,
  decideFollowUp,
  INDEX_QUESTIONS,
  isAsked,
  isDiscontent,
  type Mean,
  QUESTIONS,
  type Question,
  resultOf,
  satisfactionIndex,
} from './rules.ts'

const refused = (code: string) => ({ allowed: false, code })
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100)
const meansOf = (...scores: readonly (number | null)[]): Mean[] =>
  scores.map((mean) => ({ mean, count: mean === null ? 0 : 1 }))

describe('the satisfaction index', () => {
  test.each([
    [[10, 10, 10], 100],
    [[1, 1, 1], 0],
    [[7, 7, 7], 66.67],
    [[8, 7, 8], 74.07],
    [[9, 8, 9], 85.19],
  ] as const)('of %j is %d', (scores, index) => {
    expect(rounded(satisfactionIndex(meansOf(...scores)))).toBe(index)
  })

  test('has no value when one of its questions has no score', () => {
    expect(satisfactionIndex(meansOf(8, 8, null))).toBeNull()
  })
})

describe('what may be shown of a group', () => {
  const tally = (answers: number, counts: Partial<Record<Question, number>> = {}, mean = 8) => {
    const means = QUESTIONS.map(
      (question) => [question, { count: counts[question] ?? answers, mean }] as const,
    )
    return { closed: 14, answers, means: Object.fromEntries(means) as Record<Question, Mean> }
  }

  test('six answers are hidden, and seven are shown', () => {
    expect(resultOf(tally(6))).toBeNull()
    expect(resultOf(tally(7))).toMatchObject({ answers: 7, share: 0.5, factors: { treatment: 8 } })
    expect(rounded(resultOf(tally(7))?.index ?? null)).toBe(77.78)
  })

  test('a question to which six gave a score is hidden, when the seventh did not know', () => {
    const result = resultOf(tally(7, { competence: 6 }))
    expect(result?.factors).toMatchObject({ competence: null, information: 8 })
    expect(result?.index).not.toBeNull()
  })

  test.each(INDEX_QUESTIONS)('there is no index when six gave a score to "%s"', (question) => {
    expect(resultOf(tally(7, { [question]: 6 }))).toMatchObject({ answers: 7, index: null })
  })
})

describe('an answer', () => {
  const facts = {
    status: 'closed' as CaseStatus,
    outcome: 'answered' as Outcome | null,
    closedAt: '2026-11-24T09:00:00.000Z',
    about: '2026-11-24T09:00:00.000Z',
    today: '2026-11-25',
    answeredOn: null as string | null,
  }

  test('is taken when the case is closed, and not while it is open', () => {
    expect(decideFollowUp(facts).allowed).toBe(true)
    for (const status of ['received', 'open', 'awaiting_company'] as const)
      expect(decideFollowUp({ ...facts, status, outcome: null })).toEqual(refused('followUp.notClosed'))
  })

  test('closed-unhelped and refused firms get the satisfaction question too; a duplicate goes on in another case', () => {
    const asked = {
      solved: true,
      answered: true,
      declined_by_law: true,
      withdrawn: true,
      moved: true,
      duplicate: false,
    }
    for (const [outcome, is] of Object.entries(asked) as [Outcome, boolean][]) {
      expect(isAsked(outcome)).toBe(is)
      expect(decideFollowUp({ ...facts, outcome }).allowed).toBe(is)
    }
  })

  test('about an earlier closing is not taken for this one', () => {
    expect(decideFollowUp({ ...facts, about: '2026-11-20T09:00:00.000Z' })).toEqual(
      refused('followUp.otherClosing'),
    )
  })

  test('may be changed for fourteen days, and not on the fifteenth', () => {
    const answeredOn = '2026-11-25'
    expect(decideFollowUp({ ...facts, answeredOn, today: '2026-12-09' }).allowed).toBe(true)
    expect(decideFollowUp({ ...facts, answeredOn, today: '2026-12-10' })).toEqual(refused('followUp.tooLate'))
  })
})

test('who gives five or less to one of the three questions is not content; who doesn’t know is', () => {
  const scores = { overall: 6, expectations: 6, ideal: 6 }
  expect(isDiscontent(scores)).toBe(false)
  expect(isDiscontent({ ...scores, ideal: 5 })).toBe(true)
  expect(isDiscontent({ overall: null, expectations: null, ideal: null })).toBe(false)
})

describe('periods, by the days of Sweden', () => {
  test.each([
    ['lastTwelve', '2026-11-26', '2025-11-27', '2026-11-26'],
    ['lastTwelve', '2028-02-29', '2027-03-01', '2028-02-29'],
    ['thisQuarter', '2026-11-26', '2026-10-01', '2026-11-26'],
    ['lastQuarter', '2026-11-26', '2026-07-01', '2026-09-30'],
    ['lastQuarter', '2026-02-01', '2025-10-01', '2025-12-31'],
    ['thisYear', '2026-11-26', '2026-01-01', '2026-11-26'],
    ['lastYear', '2026-11-26', '2025-01-01', '2025-12-31'],
  ] as const)('%s on %s', (period, today, from, through) => {
    expect(daysOf(period, today)).toEqual({ from, through })
  })
})
