import { expect, test } from 'vitest'
import { nextMeeting } from './rules.ts'

test.each([
  ['2026-11-23', '2026-11-26', 'week 48 is even'],
  ['2026-11-26', '2026-11-26', 'the day itself counts'],
  ['2026-11-27', '2026-12-10', 'week 49 is odd'],
  ['2026-12-11', '2027-01-14', 'Christmas eve is a Thursday in week 52; week 53 and week 1 are odd'],
  ['2027-04-25', '2027-05-20', 'Ascension Day, 6 May 2027 in week 18, is a day off'],
])('after %s the next meeting is on %s: %s', (today, meeting) => {
  expect(nextMeeting(today)).toBe(meeting)
})
