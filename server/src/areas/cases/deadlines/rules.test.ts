import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, dayOf, instantOf, type LocalDay } from '../../../kernel/local-day.ts'
import {
  addServiceDays,
  isServiceDay,
  type ServiceCalendar,
  serviceDaysBetween,
} from '../../../kernel/office-hours.ts'
import { type Pause, runServiceClock, type ServiceFacts } from './rules.ts'

const office = (ownDays: ServiceCalendar['ownDays'] = new Map()): ServiceCalendar => ({
  week: Array.from({ length: 5 }, () => ({ opens: '08:00', closes: '16:30' })),
  halfDays: { maundyThursday: '12:00', walpurgisNight: '12:00' },
  ownDays,
})
const at = (text: string) => instantOf(text.slice(0, 10), text.slice(11) || '10:00')
const company = (from: string, to: string | null): Pause => ({
  from: at(from),
  to: to === null ? null : at(to),
  waitsFor: 'company',
})
const run = (
  days: number,
  start: string,
  f: Partial<Omit<ServiceFacts, 'start'>> = {},
  calendar = office(),
) =>
  runServiceClock(
    { days },
    {
      now: at(start),
      start: { at: at(start), what: 'received' },
      endedAt: null,
      waivedAt: null,
      pauses: [],
      ...f,
    },
    calendar,
  )

describe('deadline over Christmas, Easter, midsummer and a weekend receipt equals a hand-counted calendar', () => {
  it.each([
    ['over Christmas', 2, '2026-12-23', '2026-12-29'],
    ['over Christmas and New Year, ten days', 10, '2026-12-17', '2027-01-07'],
    ['received on Christmas Eve', 1, '2026-12-24', '2026-12-28'],
    ['over Easter', 2, '2026-04-01', '2026-04-07'],
    ['over Easter, ten days', 10, '2026-03-30', '2026-04-15'],
    ['over midsummer', 1, '2026-06-18', '2026-06-22'],
    ['over midsummer, ten days', 10, '2026-06-10', '2026-06-25'],
    ['over Ascension Day', 2, '2026-05-12', '2026-05-15'],
    ['received on a Saturday', 1, '2026-11-21', '2026-11-23'],
    ['received on a Sunday night', 1, '2026-11-22 23:59', '2026-11-23'],
    ['received after closing on a Friday', 1, '2026-11-20 22:00', '2026-11-23'],
    ['received half an hour into New Year’s Day by the Swedish clock', 1, '2027-01-01 00:30', '2027-01-04'],
    ['received in the night when summer time begins', 1, '2026-03-29 00:30', '2026-03-30'],
    ['received in the night when summer time ends', 1, '2026-10-25 02:30', '2026-10-26'],
  ])('%s', (_, days, start, due) => {
    expect(run(days, start).due).toBe(due)
  })

  it('says which days were not counted, and why', () => {
    expect(run(2, '2026-12-23').steps).toEqual([
      { code: 'from', day: '2026-12-23', what: 'received' },
      { code: 'days', days: 2 },
      { code: 'off', day: '2026-12-24', to: '2026-12-24', why: 'christmasEve' },
      { code: 'off', day: '2026-12-25', to: '2026-12-25', why: 'christmasDay' },
      { code: 'off', day: '2026-12-26', to: '2026-12-26', why: 'boxingDay' },
      { code: 'off', day: '2026-12-27', to: '2026-12-27', why: 'weekend' },
    ])
    const squeezed = run(1, '2026-05-13', {}, office(new Map([['2026-05-15', null]])))
    expect(squeezed).toMatchObject({ due: '2026-05-18' })
    expect(squeezed.steps.slice(2)).toEqual([
      { code: 'off', day: '2026-05-14', to: '2026-05-14', why: 'ascensionDay' },
      { code: 'off', day: '2026-05-15', to: '2026-05-15', why: 'own' },
      { code: 'off', day: '2026-05-16', to: '2026-05-17', why: 'weekend' },
    ])
  })

  it('ends when the office closes, earlier on a half day', () => {
    expect(run(1, '2026-04-01').dueAt).toEqual(at('2026-04-02 12:00'))
    expect(run(1, '2026-11-23').dueAt).toEqual(at('2026-11-24 16:30'))
  })
})

describe('the state of a goal', () => {
  const start = '2026-11-23'
  it.each([
    ['running', '2026-11-24 16:30', {}, 0],
    ['missed', '2026-11-24 16:31', {}, 0],
    ['missed', '2026-11-26', {}, -2],
    ['met', '2026-11-26', { endedAt: at('2026-11-24 16:30') }, null],
    ['missed', '2026-11-26', { endedAt: at('2026-11-24 17:00') }, null],
    ['waived', '2026-11-26', { waivedAt: at('2026-11-23 12:00') }, null],
    ['standing', '2026-11-26', { pauses: [company('2026-11-24', null)] }, 0],
  ] as const)('%s at %s', (state, now, f, remaining) => {
    expect(run(1, start, { now: at(now), ...f })).toMatchObject({ state, remaining })
  })

  it('what had run out before the company was asked stays so', () => {
    const late = run(1, start, { now: at('2026-11-30'), pauses: [company('2026-11-25', null)] })
    expect(late).toMatchObject({ state: 'missed', due: '2026-11-24' })
  })
})

describe('a clock of service stands still while the company must act', () => {
  it('as often as needed, and says when', () => {
    const pauses = [company('2026-12-01', '2026-12-03'), company('2026-11-24', '2026-11-26')]
    const clock = run(5, '2026-11-23', { now: at('2026-12-07'), pauses })
    expect(clock.due).toBe('2026-12-04')
    expect(clock.steps.filter(({ code }) => code === 'stood')).toEqual([
      { code: 'stood', day: '2026-11-24', to: '2026-11-26', days: 2, waitsFor: 'company' },
      { code: 'stood', day: '2026-12-01', to: '2026-12-03', days: 2, waitsFor: 'company' },
    ])
  })

  it('goes on while another unit or authority is waited for, and tells it apart', () => {
    const pauses = [{ ...company('2026-11-24', '2026-11-26'), waitsFor: 'other_authority' as const }]
    const clock = run(5, '2026-11-23', { now: at('2026-11-30'), pauses })
    expect(clock).toMatchObject({ state: 'running', due: '2026-11-30' })
    expect(clock.steps.at(-1)).toEqual({
      code: 'wentOn',
      day: '2026-11-24',
      to: '2026-11-26',
      days: 2,
      waitsFor: 'other_authority',
    })
  })

  test('changing something else while paused does not forget the paused time', () => {
    const pauses = [company('2026-11-24', '2026-11-30')]
    const f = { now: at('2026-12-01'), pauses }
    expect(run(2, '2026-11-23', f).due).toBe('2026-12-01')
    expect(run(4, '2026-11-23', f).due).toBe('2026-12-03')
    expect(run(2, '2026-11-23', f, office(new Map([['2026-12-01', null]]))).due).toBe('2026-12-02')
  })

  it('a given date moves with it, a promise does not', () => {
    const f = { now: at('2026-11-30'), start: { at: at('2026-11-23'), what: 'offered' as const } }
    const rest = { endedAt: null, waivedAt: null, pauses: [company('2026-11-24', '2026-11-27')] }
    const due = (moves: boolean) =>
      runServiceClock({ on: '2026-12-01', moves }, { ...f, ...rest }, office()).due
    expect([due(true), due(false)]).toEqual(['2026-12-04', '2026-12-01'])
  })
})

describe('whatever the days and pauses', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2026-01-01', n))
  const openDay = day.map((d) => (isServiceDay(d, office()) ? d : addServiceDays(d, 1, office())))
  const days = fc.integer({ min: 1, max: 30 })
  const pauseFrom = (start: LocalDay) =>
    fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 30 }))
      .map(([after, long]): Pause => company(addDays(start, after), addDays(start, after + long)))

  it('a pause of n working days moves the clock n working days', () => {
    fc.assert(
      fc.property(openDay, days, fc.integer({ min: 0, max: 20 }), fc.nat(29), (start, length, n, into) => {
        const from = addServiceDays(start, into % length, office())
        const to = addServiceDays(from, n, office())
        const paused = run(length, start, { now: at(to), pauses: [company(from, to)] })
        expect(paused.due).toBe(addServiceDays(start, length + n, office()))
      }),
    )
  })

  it('the order of the pauses does not matter, and one inside another adds nothing', () => {
    const some = openDay.chain((start) =>
      fc.tuple(fc.constant(start), fc.array(pauseFrom(start), { minLength: 1, maxLength: 5 })),
    )
    fc.assert(
      fc.property(some, days, fc.nat(), ([start, pauses], length, shift) => {
        const now = at(addDays(start, 100))
        const turned = [...pauses.slice(shift % pauses.length), ...pauses.slice(0, shift % pauses.length)]
        const clock = run(length, start, { now, pauses })
        expect(run(length, start, { now, pauses: turned })).toEqual(clock)
        const [inside] = pauses
        expect(run(length, start, { now, pauses: [...pauses, ...(inside ? [inside] : [])] }).due).toBe(
          clock.due,
        )
      }),
    )
  })

  it('the steps add up to the date: what was counted, what stood still and what was off', () => {
    const some = openDay.chain((start) =>
      fc.tuple(fc.constant(start), fc.array(pauseFrom(start), { maxLength: 4 })),
    )
    fc.assert(
      fc.property(some, days, ([start, pauses], length) => {
        const clock = run(length, start, { now: at(addDays(start, 100)), pauses })
        const stood = clock.steps.reduce((sum, step) => sum + (step.code === 'stood' ? step.days : 0), 0)
        expect(serviceDaysBetween(start, clock.due ?? '', office())).toBe(length + stood)
        const off = clock.steps.flatMap((step) => (step.code === 'off' ? [step] : []))
        const offDays = off.reduce((sum, { day: a, to }) => sum + 1 + daysFrom(a, to), 0)
        expect(daysFrom(start, clock.due ?? '')).toBe(length + stood + offDays)
      }),
    )
  })

  it('more days are never earlier', () => {
    fc.assert(
      fc.property(openDay, days, days, (start, a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a]
        expect((run(less, start).due ?? '') <= (run(more, start).due ?? '')).toBe(true)
      }),
    )
  })

  const daysFrom = (from: LocalDay, to: LocalDay) =>
    Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)
})

test('the same facts give the same clock, whenever and however often it is run', () => {
  const f = { now: at('2026-12-01'), pauses: [company('2026-11-24', '2026-11-26')] }
  expect(run(5, '2026-11-23', f)).toEqual(run(5, '2026-11-23', f))
  expect(dayOf(at('2026-12-01'))).toBe('2026-12-01')
})
