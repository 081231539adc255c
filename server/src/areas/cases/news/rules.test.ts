import { describe, expect, test } from 'vitest'
import { isNewsDue, nextWordOn, type Quiet, unitsNow } from './rules.ts'

/** Heard from last on Monday 23 November 2026. */
const quiet: Quiet = {
  status: 'open',
  waitsForCompany: false,
  since: new Date('2026-11-23T09:00:00Z'),
  lastMail: 'accepted',
  hasWrittenSince: false,
}

describe('the company hears how it goes', () => {
  test.each<[string, Partial<Quiet>, string, boolean]>([
    ['not after four working days', {}, '2026-11-27', false],
    ['after five', {}, '2026-11-30', true],
    ['and on any day after, for the job may have stood still', {}, '2026-12-04', true],
    ['not on a Saturday', {}, '2026-12-05', false],
    ['not on a holiday in the week', {}, '2026-12-25', false],
    ['after ten, when the last was such a mail', { lastMail: 'noNews' }, '2026-12-04', false],
    ['from the tenth on', { lastMail: 'noNews' }, '2026-12-07', true],
    [
      'after five again, when they have written',
      { lastMail: 'noNews', hasWrittenSince: true },
      '2026-11-30',
      true,
    ],
    ['never while the company is waited for', { status: 'awaiting_company' }, '2026-12-18', false],
    ['nor while one of the units waits for it', { waitsForCompany: true }, '2026-12-18', false],
    ['not in a case that is closed', { status: 'closed' }, '2026-12-18', false],
    ['not when it has the answer', { lastMail: 'answer' }, '2026-12-18', false],
    [
      'but when it has asked about the answer',
      { lastMail: 'answer', hasWrittenSince: true },
      '2026-11-30',
      true,
    ],
    ['also before anybody has taken the case', { status: 'received' }, '2026-11-30', true],
  ])('%s', (_, other, today, due) => {
    expect(isNewsDue({ ...quiet, ...other }, today)).toBe(due)
  })
})

test.each([
  [null, '2026-12-14'],
  ['2026-12-04', '2026-12-04'],
  ['2026-12-18', '2026-12-14'],
  ['2026-11-27', '2026-12-14'],
  ['2026-11-30', '2026-12-14'],
])('with the answer promised on %s the next word comes on %s', (promisedOn, next) => {
  expect(nextWordOn(promisedOn, '2026-11-30')).toBe(next)
})

test('a unit is as far as the least of its parts, and one that takes no part is not named', () => {
  const parts = [
    { unit: 'Bygglov', status: 'answered' },
    { unit: 'Bygglov', status: 'in_progress' },
    { unit: 'Miljö', status: 'settled' },
    { unit: 'Gatu', status: 'offered' },
    { unit: 'VA', status: 'declined' },
    { unit: 'Brand', status: 'withdrawn' },
    { unit: 'Park', status: 'awaiting_part' },
  ]
  expect(unitsNow(parts)).toEqual({ asked: ['Gatu'], working: ['Bygglov', 'Park'], done: ['Miljö'] })
})
