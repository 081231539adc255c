import { describe, expect, test } from 'vitest'
import type { ServiceCalendar } from '../../../kernel/office-hours.ts'
import { joiningOf, joiningSteps, medianDays } from './rules.ts'

const office: ServiceCalendar = {
  week: Array.from({ length: 5 }, () => ({ opens: '08:30', closes: '17:00' })),
  halfDays: {},
  ownDays: new Map(),
}

describe('how long it takes to say yes', () => {
  const accepted = (...days: [string, string][]) =>
    days.map(([askedOn, acceptedOn]) => ({ askedOn, acceptedOn }))

  test('is told in working days, in the middle of all', () => {
    const three = accepted(
      ['2026-11-20', '2026-11-20'],
      ['2026-11-20', '2026-11-23'],
      ['2026-11-16', '2026-11-20'],
    )
    expect(medianDays(three, office)).toBe(1)
    expect(medianDays([...three, ...accepted(['2026-11-16', '2026-11-18'])], office)).toBe(1.5)
  })

  test('is not told of fewer than three', () => {
    expect(medianDays(accepted(['2026-11-20', '2026-11-20'], ['2026-11-20', '2026-11-23']), office)).toBe(
      null,
    )
    expect(medianDays([], office)).toBe(null)
  })
})

describe('what a unit that joins has in place', () => {
  const all = {
    hasProfile: true,
    hasContact: true,
    hasHead: true,
    members: 3,
    introduced: 3,
    isOnMap: true,
    hasTakenPart: true,
  }
  const left = (facts: Partial<typeof all>) =>
    joiningOf({ ...all, ...facts }).flatMap(({ step, isDone }) => (isDone ? [] : [step]))

  test('every step stands in its order', () => {
    expect(joiningOf(all).map(({ step }) => step)).toEqual([...joiningSteps])
    expect(left({})).toEqual([])
  })

  test.each([
    [{ hasProfile: false }, ['profile']],
    [{ hasContact: false }, ['contact']],
    [{ hasHead: false }, ['head']],
    [{ members: 1, introduced: 1 }, ['people']],
    [{ members: 0, introduced: 0 }, ['people', 'introduced']],
    [{ isOnMap: false }, ['map']],
    [{ introduced: 2 }, ['introduced']],
    [{ hasTakenPart: false }, ['case']],
  ])('%o leaves %o', (facts, steps) => {
    expect(left(facts)).toEqual(steps)
  })
})
