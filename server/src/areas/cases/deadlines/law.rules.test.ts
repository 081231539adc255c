import { describe, expect, it, test } from 'vitest'
import { instantOf } from '../../../kernel/local-day.ts'
import type { ServiceCalendar } from '../../../kernel/office-hours.ts'
import { feeReduction, type LawFacts, type Matter, runLawClock } from './law.rules.ts'

const office: ServiceCalendar = {
  week: Array.from({ length: 5 }, () => ({ opens: '08:00', closes: '16:30' })),
  halfDays: {},
  ownDays: new Map(),
}
const rule = {
  period: 'P10W',
  starts: 'received',
  asksWithin: null,
  extension: null,
  pauses: 'never',
  aim: 'decide',
  late: null,
} as const
const hybrid = { ...rule, starts: 'hybrid', asksWithin: 'P3W', extension: 'P10W', late: 'fee_falls' } as const
const nothing: Matter = {
  receivedOn: null,
  askedOn: null,
  completedOn: null,
  changedOn: null,
  extendedOn: null,
  decidedOn: null,
  servedOn: null,
  requestedOn: null,
}
const run = (
  given: Partial<Parameters<typeof runLawClock>[0]>,
  matter: Partial<Matter>,
  f: Partial<LawFacts> & { on?: string } = {},
) =>
  runLawClock(
    { ...rule, ...given },
    {
      now: instantOf(f.on ?? '2026-01-01', '10:00'),
      waivedAt: null,
      pauses: [],
      ...f,
      matter: { ...nothing, ...matter },
    },
    office,
  )

describe('limits of law end as counted, and roll on from a day off', () => {
  it.each([
    ['P10W', '2026-04-10', '2026-06-19', '2026-06-22', 'midsummersEve'],
    ['P10W', '2026-10-15', '2026-12-24', '2026-12-28', 'christmasEve'],
    ['P20W', '2026-08-06', '2026-12-24', '2026-12-28', 'christmasEve'],
    ['P6M', '2026-08-31', '2027-02-28', '2027-03-01', 'weekend'],
    ['P6M', '2026-06-25', '2026-12-25', '2026-12-28', 'christmasDay'],
    ['P4W', '2026-11-26', '2026-12-24', '2026-12-28', 'christmasEve'],
    ['P4M', '2026-02-20', '2026-06-20', '2026-06-22', 'midsummersDay'],
    ['P4M', '2026-08-31', '2026-12-31', '2027-01-04', 'newYearsEve'],
    ['P4M', '2026-10-31', '2027-02-28', '2027-03-01', 'weekend'],
    ['P3W', '2026-05-16', '2026-06-06', '2026-06-08', 'nationalDay'],
    ['P3W', '2026-04-15', '2026-05-06', '2026-05-06', null],
    ['P6W', '2026-05-09', '2026-06-20', '2026-06-22', 'midsummersDay'],
  ])('%s from %s: raw %s, due %s', (period, receivedOn, rawDue, due, why) => {
    const clock = run({ period }, { receivedOn })
    expect(clock).toMatchObject({ rawDue, due, state: 'running' })
    expect(clock.steps.at(-1)).toEqual(
      why ? { code: 'rolled', day: rawDue, to: due, why } : { code: 'raw', day: rawDue },
    )
  })

  test('ten weeks and ten more, told in time, are twenty weeks', () => {
    const extended = run(hybrid, { receivedOn: '2026-08-06', extendedOn: '2026-10-01' })
    expect(extended).toMatchObject({ rawDue: '2026-12-24', due: '2026-12-28' })
  })
  test('an extension told after the time has run out extends nothing', () => {
    const late = run(hybrid, { receivedOn: '2026-08-06', extendedOn: '2026-10-16' })
    expect(late.rawDue).toBe('2026-10-15')
    expect(late.steps).toContainEqual({ code: 'extendedTooLate', day: '2026-10-16', period: 'P10W' })
  })

  test('half days and squeeze days never move a limit of law', () => {
    const closed = {
      ...office,
      halfDays: { walpurgisNight: '12:00' },
      ownDays: new Map([['2026-05-15', null]]),
    }
    const due = (receivedOn: string) =>
      runLawClock(
        { ...rule, period: 'P1W' },
        {
          now: instantOf('2026-05-01', '10:00'),
          waivedAt: null,
          pauses: [],
          matter: { ...nothing, receivedOn },
        },
        closed,
      ).due
    expect([due('2026-04-23'), due('2026-05-08')]).toEqual(['2026-04-30', '2026-05-15'])
  })
})

describe('permits under the Planning and Building Act (hybrid)', () => {
  const receivedOn = '2026-01-05'
  it('a request for completion after 22 days does not move the start', () => {
    const clock = run(hybrid, { receivedOn, askedOn: '2026-01-27', completedOn: '2026-02-16' })
    expect(clock.startedOn).toBe('2026-01-05')
    expect(clock.steps[1]).toEqual({ code: 'askedTooLate', day: '2026-01-27', to: '2026-01-26' })
  })
  it('a request after 21 days does: the clock starts when the supplement came in', () => {
    const clock = run(hybrid, { receivedOn, askedOn: '2026-01-26', completedOn: '2026-02-16' })
    expect(clock.startedOn).toBe('2026-02-16')
  })
  it('stands while the applicant has been told what is missing', () => {
    const clock = run(hybrid, { receivedOn, askedOn: '2026-01-26' }, { on: '2026-02-01' })
    expect(clock).toMatchObject({ state: 'standing', due: null, startedOn: null })
    expect(clock.steps.map(({ code }) => code)).toEqual(['asked', 'waitsForCompletion'])
  })
  it('starts anew when the applicant changes it of their own accord', () => {
    expect(run(hybrid, { receivedOn, changedOn: '2026-02-02' }).startedOn).toBe('2026-02-02')
  })
  it.each([
    ['a day early', '2026-03-15', 0],
    ['on the day', '2026-03-16', 0],
    ['a day late', '2026-03-17', 1],
    ['seven days late', '2026-03-23', 1],
    ['eight days late', '2026-03-24', 2],
    ['29 days late', '2026-04-14', 5],
    ['a year late', '2027-03-16', 5],
  ])('decided %s, the fee falls by so many fifths', (_, decidedOn, fifths) => {
    expect(run(hybrid, { receivedOn, decidedOn }).feeFifths).toBe(fifths)
    expect(feeReduction('2026-03-16', decidedOn)).toBe(fifths)
  })
})

describe('what a limit is counted from', () => {
  it('a complete application, and not before it is complete', () => {
    const complete = { period: 'P4M', starts: 'complete' } as const
    expect(run(complete, { receivedOn: '2026-01-05' })).toMatchObject({
      state: 'not_started',
      due: null,
      steps: [{ code: 'waitsForCompletion' }],
    })
    expect(run(complete, { receivedOn: '2026-01-05', completedOn: '2026-02-20' }).due).toBe('2026-06-22')
  })
  it('a decision, its delivery, or a request for one', () => {
    const matter = { receivedOn: '2026-01-05', decidedOn: '2026-04-14', servedOn: '2026-04-15' }
    expect(run({ period: 'P3W', starts: 'served', aim: 'appeal' }, matter).due).toBe('2026-05-06')
    expect(run({ period: 'P3W', starts: 'decided', aim: 'appeal' }, matter).due).toBe('2026-05-05')
    expect(run({ period: 'P4W', starts: 'requested' }, { requestedOn: '2026-11-26' }).due).toBe('2026-12-28')
  })
  it('nothing before an application has come in, and nothing where the law sets no time', () => {
    expect(run({}, {})).toMatchObject({ state: 'not_started', due: null, steps: [] })
    expect(run({ period: null }, { receivedOn: '2026-01-05' })).toMatchObject({
      state: 'not_started',
      steps: [{ code: 'noTime' }],
    })
  })
})

describe('the state of a limit', () => {
  it.each([
    ['running', '2026-03-16', {}, 0],
    ['missed', '2026-03-17', {}, -1],
    ['met', '2026-03-17', { decidedOn: '2026-03-16' }, null],
    ['missed', '2026-03-18', { decidedOn: '2026-03-17' }, null],
  ] as const)('%s on %s', (state, on, matter, remaining) => {
    expect(run({}, { receivedOn: '2026-01-05', ...matter }, { on })).toMatchObject({ state, remaining })
  })
  it('a day before which one may not begin comes, and is not missed', () => {
    const begin = { period: 'P6W', aim: 'begin' } as const
    const on = (day: string) => run(begin, { receivedOn: '2026-01-05' }, { on: day }).state
    expect([on('2026-02-16'), on('2026-02-17')]).toEqual(['running', 'met'])
  })
  it('stands still while the company must act only where its own rule says so', () => {
    const pauses = [
      {
        from: instantOf('2026-01-12', '10:00'),
        to: instantOf('2026-01-26', '10:00'),
        waitsFor: 'company' as const,
      },
    ]
    const due = (pause: 'never' | 'company') =>
      run({ pauses: pause }, { receivedOn: '2026-01-05' }, { on: '2026-02-01', pauses }).due
    expect([due('never'), due('company')]).toEqual(['2026-03-16', '2026-03-30'])
  })
})
