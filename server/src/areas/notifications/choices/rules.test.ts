import { expect, test } from 'vitest'
import type { ServiceCalendar } from '../../../kernel/office-hours.ts'
import { DEFAULT_CHOICES, isQuiet } from './rules.ts'

const day = { opens: '08:30', closes: '17:00' }
const calendar: ServiceCalendar = { week: [day, day, day, day, day], halfDays: {}, ownDays: new Map() }

test.each([
  ['a Monday morning', '2026-11-23T10:00+01:00', false],
  ['before seven', '2026-11-23T06:59+01:00', true],
  ['seven sharp', '2026-11-23T07:00+01:00', false],
  ['before six in the evening', '2026-11-23T17:59+01:00', false],
  ['six in the evening', '2026-11-23T18:00+01:00', true],
  ['midnight', '2026-11-24T00:00+01:00', true],
  ['a Saturday', '2026-11-28T10:00+01:00', true],
  ['Christmas Eve', '2026-12-24T10:00+01:00', true],
  ['a summer morning, an hour earlier by UTC', '2026-06-15T07:00+02:00', false],
])('by default mails wait in the evening, at night and on days off: %s', (_says, at, quiet) => {
  expect(isQuiet(new Date(at), DEFAULT_CHOICES, calendar)).toBe(quiet)
})

test('quiet hours within one day', () => {
  const lunch = { ...DEFAULT_CHOICES, quiet: { from: '12:00', to: '13:00' } }
  const at = (time: string) => isQuiet(new Date(`2026-11-23T${time}+01:00`), lunch, calendar)
  expect([at('11:59'), at('12:00'), at('12:59'), at('13:00'), at('23:00')]).toEqual([
    false,
    true,
    true,
    false,
    false,
  ])
})

test('no quiet at all', () => {
  const never = { ...DEFAULT_CHOICES, quiet: null, quietDays: false }
  expect(isQuiet(new Date('2026-12-24T03:00+01:00'), never, calendar)).toBe(false)
})
