import { describe, expect, test } from 'vitest'
import { type DelayFacts, decideDelayNotice, groundsForDelay } from './rules.ts'

const facts: DelayFacts = {
  today: '2026-11-23',
  status: 'open',
  promisedOn: '2026-12-01',
  isTold: false,
  isAnswered: false,
  parts: [],
  wakes: [],
}
const part = (status: DelayFacts['parts'][number]['status'], dueOn: string | null = null) => ({
  status,
  dueOn,
})

describe('a notice of delay is proposed', () => {
  test.each([
    ['not while the date can be kept', {}, []],
    ['when the date has passed', { today: '2026-12-02' }, ['passed']],
    [
      'not on the day itself when everything is there',
      { today: '2026-12-01', parts: [part('answered')] },
      [],
    ],
    [
      'on the day itself when a unit is missing',
      { today: '2026-12-01', parts: [part('offered')] },
      ['partsMissing'],
    ],
    ['when something stands still longer', { wakes: ['2026-12-02'] }, ['standsStill']],
    ['not when it wakes in time', { wakes: ['2026-12-01'] }, []],
    ['when a part is due later', { parts: [part('in_progress', '2026-12-02')] }, ['partDueLater']],
    ['not for a part that is done', { parts: [part('answered', '2026-12-02')] }, []],
    ['not when the company knows', { today: '2026-12-02', isTold: true }, []],
    ['not when the company has its answer', { today: '2026-12-02', isAnswered: true }, []],
    ['not without a promise', { promisedOn: null, wakes: ['2026-12-02'] }, []],
    ['not in a closed case', { status: 'closed' as const, today: '2026-12-02' }, []],
  ])('%s', (_says, change, grounds) => {
    expect(groundsForDelay({ ...facts, ...change })).toEqual(grounds)
  })
})

describe('a notice of delay', () => {
  const notice = { status: 'open' as const, today: '2026-11-23', reason: 'Grannarna ska höras', on: null }
  test.each([
    ['says why', {}, undefined],
    ['cannot be sent without a reason', { reason: '     ' }, 'delay.reasonMissing'],
    ['has a new date ahead', { on: '2026-12-11' }, undefined],
    ['has no new date that has been', { on: '2026-11-22' }, 'promise.inThePast'],
    ['is not sent in a closed case', { status: 'closed' as const }, 'case.closed'],
  ])('%s', (_says, change, code) => {
    const verdict = decideDelayNotice({ ...notice, ...change })
    expect(verdict.allowed ? undefined : verdict.code).toBe(code)
  })
})
