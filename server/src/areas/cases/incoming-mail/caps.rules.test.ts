import { expect, it, test } from 'vitest'
import { CASE_CAPS, isBeyondCaps, isBeyondCases, REPLY_CAPS } from './caps.rules.ts'

it.each(REPLY_CAPS)(
  'in $minutes minutes: $perCase to one recipient of a case, $inAll in all',
  ({ minutes, perCase, inAll }) => {
    const sent = (of: { perCase: number; inAll: number }) => [{ minutes, ...of }]
    expect(isBeyondCaps(sent({ perCase: perCase - 1, inAll: inAll - 1 }))).toBe(false)
    expect(isBeyondCaps(sent({ perCase, inAll: perCase }))).toBe(true)
    expect(isBeyondCaps(sent({ perCase: 0, inAll }))).toBe(true)
  },
)

test('longer windows allow more, but fewer by the hour', () => {
  for (const [index, cap] of REPLY_CAPS.entries()) {
    const before = REPLY_CAPS[index - 1]
    if (!before) continue
    expect(cap.perCase).toBeGreaterThan(before.perCase)
    expect(cap.perCase / cap.minutes).toBeLessThan(before.perCase / before.minutes)
  }
})

test('so many cases a day from one sender, and from all', () => {
  const { perSender, inAll } = CASE_CAPS
  expect(isBeyondCases({ bySender: perSender - 1, inAll: inAll - 1 })).toBe(false)
  expect(isBeyondCases({ bySender: perSender, inAll: perSender })).toBe(true)
  expect(isBeyondCases({ bySender: 0, inAll })).toBe(true)
})
