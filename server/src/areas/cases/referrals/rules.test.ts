import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../kernel/local-day.ts'
import type { Verdict } from '../../../kernel/verdict.ts'
import {
  type AskFacts,
  decideAct,
  decideAsking,
  decideNewDay,
  linkOpens,
  type ReferralAct,
  remindsOn,
  STATUSES,
  statusOf,
} from './rules.ts'

const said = (verdict: Verdict<unknown>) => (verdict.allowed ? 'yes' : verdict.code)

describe('asking others outside', () => {
  const facts: AskFacts = {
    today: '2026-11-23',
    caseStatus: 'open',
    partStatus: 'in_progress',
    emails: ['lo@lansstyrelsen.example'],
    assessment: 'nothing_covered',
    leftOut: '',
    answerBy: '2026-12-07',
  }
  test.each<[string, Partial<AskFacts>, string]>([
    ['is done for a part that is worked on', {}, 'yes'],
    ['and for the whole', { partStatus: null }, 'yes'],
    ['never in a closed case', { caseStatus: 'closed' }, 'case.closed'],
    ['not for a part that nobody has taken', { partStatus: 'offered' }, 'part.wrongState'],
    ['nor for one that is answered', { partStatus: 'answered' }, 'part.wrongState'],
    ['never without an assessment of confidentiality', { assessment: null }, 'referral.notAssessed'],
    ['nor with something left out and not said what', { assessment: 'left_out' }, 'referral.leftOutMissing'],
    ['with what was left out', { assessment: 'left_out', leftOut: 'Kundlistan' }, 'yes'],
    ['each address once', { emails: ['lo@x.example', 'LO@x.example'] }, 'referral.sameAddress'],
    ['not by today', { answerBy: '2026-11-23' }, 'referral.dayTooSoon'],
    ['by tomorrow', { answerBy: '2026-11-24' }, 'yes'],
    ['by the 119th day', { answerBy: '2027-03-22' }, 'yes'],
    ['and no later', { answerBy: '2027-03-23' }, 'referral.dayTooLate'],
  ])('%s', (_says, given, expected) => {
    expect(said(decideAsking({ ...facts, ...given }))).toBe(expected)
  })
})

describe('what may be done', () => {
  const acts: readonly ReferralAct[] = [
    'answer',
    'askTime',
    'takeBack',
    'prolong',
    'remind',
    'sendAgain',
    'refuseTime',
  ]
  const allowed = (status: (typeof STATUSES)[number]) => acts.filter((act) => decideAct(status, act).allowed)

  test('depends on how it stands', () => {
    expect(Object.fromEntries(STATUSES.map((status) => [status, allowed(status)]))).toEqual({
      asked: ['answer', 'askTime', 'takeBack', 'prolong', 'remind', 'sendAgain'],
      more_time_asked: ['answer', 'takeBack', 'prolong', 'sendAgain', 'refuseTime'],
      silent: ['answer', 'askTime', 'takeBack', 'prolong', 'sendAgain'],
      answered: [],
      no_comments: [],
      not_us: [],
      taken_back: [],
      ended_with_case: [],
    })
  })

  test('is told apart from what never may again', () => {
    expect(said(decideAct('answered', 'answer'))).toBe('referral.ended')
    expect(said(decideAct('silent', 'remind'))).toBe('referral.notNow')
  })

  test('how it ended goes before everything, and a wish for time before silence', () => {
    const silentAt = new Date('2026-12-08T00:01:00Z')
    expect(statusOf({ ending: null, moreUntil: null, silentAt: null })).toBe('asked')
    expect(statusOf({ ending: null, moreUntil: null, silentAt })).toBe('silent')
    expect(statusOf({ ending: null, moreUntil: '2026-12-24', silentAt })).toBe('more_time_asked')
    expect(statusOf({ ending: 'not_us', moreUntil: '2026-12-24', silentAt })).toBe('not_us')
  })
})

describe('the reminder', () => {
  test.each([
    ['2026-11-23', '2026-12-07', '2026-11-30'],
    ['2026-11-23', '2026-11-25', '2026-11-24'],
    ['2026-11-23', '2026-11-24', null],
  ])('from %s to %s comes %s', (from, to, day) => {
    expect(remindsOn(from, to)).toBe(day)
  })

  test('always after the day it was asked and before the last', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 119 }), (from, days) => {
        const to = addDays(from, days)
        const reminder = remindsOn(from, to)
        expect(reminder === null || (from < reminder && reminder < to)).toBe(true)
      }),
    )
  })
})

test.each([
  ['2026-11-23', 'referral.dayTooSoon'],
  ['2026-12-07', 'referral.dayNotLater'],
  ['2026-12-08', 'yes'],
  ['2027-03-23', 'referral.dayTooLate'],
])('more time until %s: %s', (day, expected) => {
  expect(said(decideNewDay('2026-11-23', '2026-12-07', day))).toBe(expected)
})

describe('a link', () => {
  const at = (day: string) => new Date(`${day}T09:00:00Z`)
  const facts = { ending: null, answerBy: '2026-12-07', isRevoked: false, linkDays: 30 } as const
  test.each([
    ['opens the question until the last day', {}, '2026-12-07', 'question'],
    ['and for some time after it', {}, '2027-01-06', 'question'],
    ['but not for ever', {}, '2027-01-07', 'nothing'],
    ['opens only the receipt afterwards', { ending: 'answered' }, '2026-12-01', 'receipt'],
    ['that there were no comments too', { ending: 'no_comments' }, '2026-12-01', 'receipt'],
    ['and that for as long', { ending: 'not_us' }, '2027-01-07', 'nothing'],
    ['opens nothing when it is taken back', { ending: 'taken_back' }, '2026-12-01', 'nothing'],
    ['nor when the case has ended', { ending: 'ended_with_case' }, '2026-12-01', 'nothing'],
    ['nor when another was sent instead', { isRevoked: true }, '2026-12-01', 'nothing'],
  ] as const)('%s', (_says, given, day, opens) => {
    expect(linkOpens({ ...facts, ...given }, at(day))).toBe(opens)
  })
})
