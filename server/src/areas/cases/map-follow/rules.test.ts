import { expect, test } from 'vitest'
import { followsMap } from './rules.ts'

test('only what nobody has taken goes to another unit', () => {
  expect(followsMap('offered')).toBe(true)
  for (const status of ['accepted', 'in_progress', 'awaiting_company', 'awaiting_part', 'answered'] as const)
    expect(followsMap(status), status).toBe(false)
})
