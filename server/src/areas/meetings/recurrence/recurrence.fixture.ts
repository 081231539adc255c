import fc from 'fast-check'
import { addDays } from '../../../kernel/local-day.ts'
import type { Recurrence } from '../series/schema.ts'

/** The lots meeting: Thursdays at two in even weeks. */
export const evenThursdays: Recurrence = {
  pattern: { frequency: 'weekly', interval: 1, weekdays: [4], weeks: 'even' },
  firstDay: '2026-11-23',
  lastDay: null,
  startTime: '14:00',
  minutes: 120,
  dayOff: 'skip',
}

const weekday = fc.integer({ min: 1, max: 7 })
/** From 2026 to the end of 2032, both of which have 53 weeks. */
export const anyDay = fc.nat(7 * 365).map((days) => addDays('2026-01-01', days))

export const anyRecurrence: fc.Arbitrary<Recurrence> = fc.record({
  pattern: fc.oneof(
    fc.constant({ frequency: 'once' as const }),
    fc.record({
      frequency: fc.constant('weekly' as const),
      interval: fc.integer({ min: 1, max: 12 }),
      weekdays: fc.uniqueArray(weekday, { minLength: 1, maxLength: 4 }),
      weeks: fc.constantFrom('any' as const, 'even' as const, 'odd' as const),
    }),
    fc.record({
      frequency: fc.constant('monthly' as const),
      nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
      weekday,
    }),
  ),
  firstDay: anyDay,
  lastDay: fc.option(anyDay, { nil: null }),
  startTime: fc.constantFrom('08:00', '14:00', '19:30'),
  minutes: fc.constantFrom(30, 120),
  dayOff: fc.constantFrom('skip' as const, 'hold' as const, 'dayBefore' as const),
})
