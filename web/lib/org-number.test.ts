import { expect, it } from 'vitest'
import { formatOrgNumber } from './org-number.ts'

it('an organisation number is written with its hyphen however it came', () => {
  expect(formatOrgNumber('5560160680')).toBe('556016-0680')
  expect(formatOrgNumber('556016-0680')).toBe('556016-0680')
})

it('a masked number is left as it is', () => {
  expect(formatOrgNumber('800101-****')).toBe('800101-****')
})
