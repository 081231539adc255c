import { expect, it } from 'vitest'
import { matches } from './match.ts'

it('words are found from their beginning, without their marks, in any order', () => {
  expect(matches('Ärenden', 'arend')).toBe(true)
  expect(matches('Nytt ärende', 'är ny')).toBe(true)
  expect(matches('Ärenden', 'enden')).toBe(false)
})

it('nothing typed fits everything', () => {
  expect(matches('Jour', ' ')).toBe(true)
})
