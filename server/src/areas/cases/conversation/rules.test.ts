import { expect, test } from 'vitest'
import { decideNothingNewer } from './rules.ts'

test.each([
  ['has not said what they have read', undefined, 'b', true],
  ['has read the latest', 'b', 'b', true],
  ['has read one before it', 'a', 'b', false],
  ['has read nothing, and there is nothing', null, null, true],
  ['has read nothing, and there is something', null, 'b', false],
  ['has read what is no longer there', 'a', null, false],
] as const)('who %s', (_, seen, latest, allowed) => {
  expect(decideNothingNewer(seen, latest, 'message.newer').allowed).toBe(allowed)
})
