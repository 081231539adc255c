import { expect, it } from 'vitest'
import { instantAt } from './instant-at.ts'

it('gives the instant of a Swedish clock in winter, in summer and on the days when the clocks change', () => {
  expect(instantAt('2026-12-10', '14:00')).toBe('2026-12-10T13:00:00.000Z')
  expect(instantAt('2026-07-02', '14:00')).toBe('2026-07-02T12:00:00.000Z')
  expect(instantAt('2026-03-29', '14:00')).toBe('2026-03-29T12:00:00.000Z')
  expect(instantAt('2026-10-25', '14:00')).toBe('2026-10-25T13:00:00.000Z')
})

it('gives nothing for what is not written yet', () => {
  expect(instantAt('', '14:00')).toBe('')
  expect(instantAt('2026-12-10', '')).toBe('')
})
