import { expect, test } from 'vitest'
import { decideMail } from './rules.ts'

const now = new Date('2026-11-23T15:00:00Z')
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

test.each([
  ['the first mail of a case leaves', ['cases'], true, null, 'send'],
  ['one per case and window', ['cases'], true, ago(5.9), 'wait'],
  ['the window is over', ['cases'], true, ago(6), 'send'],
  ['what waits for an answer does not wait', ['cases', 'waits'], true, ago(0.1), 'send'],
  ['a mention does not wait', ['mentions'], true, ago(0.1), 'send'],
  ['a signal waits', ['signals'], true, ago(1), 'wait'],
  ['a case that may not be read any more is never mailed', ['waits'], false, null, 'drop'],
] as const)('%s', (_says, groups, mayRead, lastMailedAt, decision) => {
  expect(decideMail({ groups, mayRead, lastMailedAt }, now)).toBe(decision)
})
