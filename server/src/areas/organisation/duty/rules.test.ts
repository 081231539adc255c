import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideDuty, decideRemoval, gapsIn } from './rules.ts'

const at = (text: string) => new Date(`2026-11-${text}:00Z`)
const now = at('23T09:00')
const plan = (from: Date, to: Date, isActivePilot = true) => decideDuty({ from, to, now, isActivePilot })

describe('who may be put on duty, and when', () => {
  it('takes a period to come, or one that began earlier today', () => {
    expect(plan(at('24T07:00'), at('30T07:00')).allowed).toBe(true)
    expect(plan(at('23T06:00'), at('24T06:00')).allowed).toBe(true)
  })

  it.each([
    ['a member who is no pilot', plan(at('24T07:00'), at('25T07:00'), false), 'duty.notPilot'],
    ['an end before the start', plan(at('25T07:00'), at('24T07:00')), 'duty.endsBeforeStart'],
    ['an end at the start', plan(at('25T07:00'), at('25T07:00')), 'duty.endsBeforeStart'],
    ['a period that is over', plan(at('23T06:00'), at('23T08:00')), 'duty.inThePast'],
    ['a start on a day gone by', plan(at('22T12:00'), at('25T07:00')), 'duty.inThePast'],
    ['a period of years', plan(at('24T07:00'), new Date('2029-01-01T00:00:00Z')), 'duty.tooLong'],
  ])('refuses %s', (_, verdict, code) => {
    expect(verdict).toMatchObject({ allowed: false, code })
  })

  it('counts the day in Sweden, where it is already Tuesday an hour before midnight in London', () => {
    const late = new Date('2026-11-23T23:30:00Z')
    const verdict = decideDuty({ from: at('23T20:00'), to: at('24T20:00'), now: late, isActivePilot: true })
    expect(verdict).toMatchObject({ code: 'duty.inThePast' })
  })
})

describe('taking a period away', () => {
  it('removes one to come, ends one under way, and leaves what has been', () => {
    expect(decideRemoval({ from: at('24T07:00'), to: at('25T07:00') }, now)).toMatchObject({
      value: 'remove',
    })
    expect(decideRemoval({ from: at('23T07:00'), to: at('25T07:00') }, now)).toMatchObject({ value: 'end' })
    expect(decideRemoval({ from: now, to: at('25T07:00') }, now)).toMatchObject({ value: 'remove' })
    expect(decideRemoval({ from: at('20T07:00'), to: now }, now)).toMatchObject({ code: 'duty.past' })
  })
})

describe('gaps in the roster', () => {
  const span = { from: at('01T00:00'), to: at('30T00:00') }

  it('is the whole time when nobody is on duty', () => {
    expect(gapsIn([], span)).toEqual([span])
  })

  it('is nothing when periods follow each other', () => {
    const periods = [
      { from: at('01T00:00'), to: at('10T00:00') },
      { from: at('10T00:00'), to: at('30T00:00') },
    ]
    expect(gapsIn(periods, span)).toEqual([])
  })

  it('stands before, between and after periods', () => {
    const periods = [
      { from: at('02T00:00'), to: at('05T00:00') },
      { from: at('06T00:00'), to: at('29T00:00') },
    ]
    expect(gapsIn(periods, span)).toEqual([
      { from: at('01T00:00'), to: at('02T00:00') },
      { from: at('05T00:00'), to: at('06T00:00') },
      { from: at('29T00:00'), to: at('30T00:00') },
    ])
  })

  it('covers, with the periods, each hour exactly once', () => {
    const HOUR = 3_600_000
    const start = span.from.getTime()
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -20, max: 120 }), { maxLength: 12 }), (edges) => {
        const sorted = edges.sort((a, b) => a - b)
        const periods = []
        for (let i = 0; i + 1 < sorted.length; i += 2) {
          const [from, to] = [sorted[i] ?? 0, sorted[i + 1] ?? 0]
          periods.push({ from: new Date(start + from * HOUR), to: new Date(start + to * HOUR) })
        }
        const asked = { from: span.from, to: new Date(start + 100 * HOUR) }
        const all = [...periods, ...gapsIn(periods, asked)]
        for (let hour = 0; hour < 100; hour++) {
          const t = start + (hour + 0.5) * HOUR
          expect(all.filter(({ from, to }) => from.getTime() <= t && t < to.getTime())).toHaveLength(1)
        }
      }),
    )
  })
})
