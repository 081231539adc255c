import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../kernel/local-day.ts'
import type { ServiceCalendar } from '../../../kernel/office-hours.ts'
import { dayOfShare, type PlannedPart, planCase, shareOn } from './rules.ts'
import { spreadOf } from './spread.rules.ts'
import { numberWorkDays } from './work-days.ts'

const hours = { opens: '08:00', closes: '16:30' }
const calendar: ServiceCalendar = {
  week: [hours, hours, hours, hours, hours],
  halfDays: {},
  ownDays: new Map(),
}
/** A Monday with no day off in the four weeks after. */
const today = '2026-09-07'
const days = numberWorkDays(today, calendar)
const takes = (planned: number) => spreadOf({ planned, samples: [], usual: null, due: null })

const part = (id: string, planned: number, given: Partial<PlannedPart> = {}): PlannedPart => ({
  id,
  status: 'accepted',
  needs: [],
  offeredOn: today,
  answeredOn: null,
  standsUntil: null,
  stood: 0,
  spread: takes(planned),
  ...given,
})
const plan = (...parts: PlannedPart[]) => planCase(parts, today, days)
const ends = (...parts: PlannedPart[]) =>
  Object.fromEntries(plan(...parts).parts.map(({ id, startsOn, endsOn }) => [id, `${startsOn} ${endsOn}`]))

test('working days are numbered both ways, and days off have the number of the one before', () => {
  expect([days.nth('2026-09-07'), days.nth('2026-09-11'), days.nth('2026-09-13')]).toEqual([0, 4, 4])
  expect([days.nth('2026-09-14'), days.nth('2026-09-04'), days.nth('2026-09-06')]).toEqual([5, -1, -1])
  expect([days.day(5), days.day(-1), days.day(-6)]).toEqual(['2026-09-14', '2026-09-04', '2026-08-28'])
  const onSunday = numberWorkDays('2026-09-06', calendar)
  expect([onSunday.nth('2026-09-07'), onSunday.day(1), onSunday.nth('2026-09-04')]).toEqual([
    1,
    '2026-09-07',
    0,
  ])
})

test('parts that wait for nothing run beside each other; the longest is critical, the other may be late', () => {
  const { parts, criticalPath, whole } = plan(part('a', 5), part('b', 3))
  expect(parts).toMatchObject([
    { id: 'a', startsOn: today, endsOn: '2026-09-14', slack: 0 },
    { id: 'b', startsOn: today, endsOn: '2026-09-10', slack: 2 },
  ])
  expect(criticalPath).toEqual(['a'])
  expect(whole?.earliestOn).toBe('2026-09-15')
})

test('a part begins when the last that it needs is answered', () => {
  const given = [part('a', 5), part('b', 3), part('c', 2, { needs: ['a', 'b'] }), part('d', 1)]
  expect(ends(...given)).toMatchObject({ c: '2026-09-14 2026-09-16' })
  const { criticalPath, parts } = plan(...given)
  expect(criticalPath).toEqual(['a', 'c'])
  expect(parts.find(({ id }) => id === 'd')?.slack).toBe(6)
})

test('a part that was answered stands where it was answered, and is late no more', () => {
  const done = part('a', 5, { status: 'answered', offeredOn: '2026-08-31', answeredOn: '2026-09-03' })
  const given = plan(done, part('b', 2, { needs: ['a'], offeredOn: '2026-08-31' }))
  expect(given.parts).toMatchObject([
    { id: 'a', isDone: true, startsOn: '2026-08-31', endsOn: '2026-09-03', slack: null },
    // Both its usual days have gone by since the other was answered: of those that take longer, half take two more.
    { id: 'b', startsOn: '2026-09-03', endsOn: '2026-09-09' },
  ])
  expect(plan(done)).toMatchObject({ criticalPath: [], whole: null })
})

test('what a part stands still is not work, and it goes on when it wakes', () => {
  const begun = { offeredOn: '2026-08-31', standsUntil: '2026-09-14', stood: 4 }
  expect(ends(part('a', 5, begun))).toEqual({ a: '2026-08-31 2026-09-18' })
  expect(ends(part('a', 5, { offeredOn: '2026-08-31', stood: 0, standsUntil: null }))).toEqual({
    a: '2026-08-31 2026-09-09',
  })
})

test.each(['declined', 'withdrawn'] as const)('a part that was %s hands on what it waited for', (status) => {
  const given = [part('a', 5), part('b', 9, { status, needs: ['a'] }), part('c', 1, { needs: ['b'] })]
  expect(ends(...given)).toEqual({ a: '2026-09-07 2026-09-14', c: '2026-09-14 2026-09-15' })
})

test('an honest date lies after the earliest, and its chance is what it says', () => {
  const { whole } = plan(part('a', 5), part('b', 5), part('c', 5, { needs: ['a', 'b'] }))
  if (!whole) throw new Error('There is something left')
  expect(whole.honestOn > whole.earliestOn).toBe(true)
  expect(shareOn(whole.chances, whole.honestOn)).toBeGreaterThanOrEqual(0.9)
  expect(shareOn(whole.chances, addDays(whole.honestOn, -1))).toBeLessThan(0.9)
  expect(shareOn(whole.chances, today)).toBe(0)
  expect(shareOn(whole.chances, '2027-06-01')).toBeGreaterThanOrEqual(0.99)
  expect(dayOfShare(whole.chances, 1)).toBe(whole.chances.at(-1)?.on)
  // Of two that run beside each other both must be done: the honest date of both is later than of one.
  const alone = plan(part('a', 5)).whole
  const both = plan(part('a', 5), part('b', 5)).whole
  expect((both?.honestOn ?? '') >= (alone?.honestOn ?? '')).toBe(true)
  expect(shareOn(both?.chances ?? [], '2026-09-15')).toBeLessThan(shareOn(alone?.chances ?? [], '2026-09-15'))
})

test('the same case gives the same date', () => {
  const given = () => plan(part('a', 5), part('b', 8, { needs: ['a'] }), part('c', 3)).whole
  expect(given()).toEqual(given())
})

const someParts = fc.array(
  fc.record({
    planned: fc.integer({ min: 1, max: 40 }),
    began: fc.integer({ min: -60, max: 0 }),
    answered: fc.option(fc.integer({ min: 0, max: 20 }), { freq: 3 }),
    stands: fc.option(fc.integer({ min: 1, max: 30 }), { freq: 4 }),
    needs: fc.array(fc.nat(5), { maxLength: 3 }),
    isGone: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
)

test('whatever the plan: nothing open ends before it begins, before today, or before what it needs', () => {
  fc.assert(
    fc.property(someParts, (given) => {
      const parts = given.map((one, at): PlannedPart => {
        const offeredOn = addDays(today, one.began)
        const answeredOn = one.answered === null ? null : addDays(offeredOn, one.answered)
        return part(String(at), one.planned, {
          status: one.isGone ? 'withdrawn' : answeredOn ? 'answered' : 'in_progress',
          needs: one.needs.filter((needed) => needed < at).map(String),
          offeredOn,
          answeredOn: answeredOn && answeredOn <= today ? answeredOn : null,
          standsUntil: one.stands === null ? null : addDays(today, one.stands),
        })
      })
      const { parts: placed, whole, criticalPath } = planCase(parts, today, days)
      const end = new Map(placed.map((one) => [one.id, one.endsOn]))
      for (const one of placed) {
        expect(one.startsOn <= one.endsOn && one.endsOn <= one.endsLateOn).toBe(true)
        if (one.isDone) continue
        expect(one.endsOn > today).toBe(true)
        expect(one.slack).toBeGreaterThanOrEqual(0)
        for (const needed of one.needs) expect((end.get(needed) ?? '') < one.endsOn).toBe(true)
      }
      expect(placed.some(({ isDone }) => !isDone)).toBe(whole !== null)
      if (!whole) return
      expect(criticalPath.length).toBeGreaterThan(0)
      const shares = whole.chances.map(({ share }) => share)
      expect(shares).toEqual(shares.toSorted((a, b) => a - b))
      expect(shares.at(-1)).toBeGreaterThanOrEqual(0.99)
    }),
    { numRuns: 60 },
  )
})
