import { expect, test } from 'vitest'
import type { RegisterFact, RegisterFirm } from './port.ts'
import { chooseFirm, summaryOf } from './rules.ts'

const firm = (name: string, number: string | null): RegisterFirm => ({ name, firm: number, facts: [] })
const nothing = { chosen: undefined, before: null, name: 'Rö Hästcenter' }
const [school, feed] = [firm('Rö Ridskola', '1'), firm('Strids Hästfoder', '2')]

test('the only firm is the one; among several people choose, unless the name or an earlier choice says it', () => {
  expect(chooseFirm([school], nothing)).toBe(school)
  expect(chooseFirm([school, feed], nothing)).toBeUndefined()
  expect(chooseFirm([school, feed], { ...nothing, name: 'Strids hästfoder, enskild firma' })).toBe(feed)
  expect(chooseFirm([school, feed], { ...nothing, before: '1' })).toBe(school)
  expect(chooseFirm([school, feed], { ...nothing, before: '1', chosen: '2' })).toBe(feed)
  expect(chooseFirm([school, feed], { ...nothing, chosen: '3' })).toBeUndefined()
  expect(chooseFirm([school, { ...school, firm: '3' }], { ...nothing, name: 'Rö Ridskola' })).toBeUndefined()
})

test('a firm is summed up by what came of it', () => {
  const facts: RegisterFact[] = [
    { fact: 'address', value: { careOf: 'Ek', street: 'Rö 1', postcode: '762 00', city: 'Rimbo' } },
    { fact: 'form', failure: 'silent' },
    { fact: 'proceedings', value: [{ code: 'LI', words: '', from: null }] },
  ]
  expect(summaryOf({ ...school, facts })).toEqual({
    firm: '1',
    name: 'Rö Ridskola',
    form: '',
    address: 'c/o Ek, Rö 1',
    city: 'Rimbo',
    trouble: 'liquidation',
  })
})
