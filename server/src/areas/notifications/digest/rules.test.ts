import { expect, test } from 'vitest'
import type { ServiceCalendar } from '../../../kernel/office-hours.ts'
import { findDigestRound, findWeeklyRound } from './rules.ts'

const day = { opens: '08:30', closes: '17:00' }
const calendar: ServiceCalendar = { week: [day, day, day, day, day], halfDays: {}, ownDays: new Map() }
const at = (when: string) => new Date(`${when}+01:00`)

test.each([
  ['before its time', '2026-11-23T07:29', undefined],
  ['at its time', '2026-11-23T07:30', '2026-11-23'],
  ['later that day, when it was missed', '2026-11-23T15:10', '2026-11-23'],
  ['the next day', '2026-11-24T07:30', '2026-11-24'],
  ['never on a Saturday', '2026-11-28T09:00', undefined],
  ['never on Epiphany', '2027-01-06T09:00', undefined],
])('the daily digest: %s', (_says, when, expected) => {
  expect(findDigestRound(at(when), calendar)?.day).toBe(expected)
})

test('what came after half past seven is for the next day', () => {
  expect(findDigestRound(at('2026-11-23T15:00'), calendar)?.before).toEqual(at('2026-11-23T07:30'))
})

test.each([
  ['Sunday night', '2026-11-22T23:00', '2026-11-16'],
  ['Monday before its time', '2026-11-23T07:29', undefined],
  ['Monday at its time', '2026-11-23T07:30', '2026-11-23'],
  ['Thursday, after an outage since Sunday', '2026-11-26T10:00', '2026-11-23'],
  ['Easter Monday is a day off', '2027-03-29T09:00', undefined],
  ['so it comes on the Tuesday', '2027-03-30T08:00', '2027-03-29'],
])('the weekly digest: %s', (_says, when, expected) => {
  const summer = when.startsWith('2027-03-29') || when.startsWith('2027-03-30')
  expect(findWeeklyRound(new Date(`${when}${summer ? '+02:00' : '+01:00'}`), calendar)).toBe(expected)
})
