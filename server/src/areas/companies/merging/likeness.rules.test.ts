import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKey, nearness, ownDomain, phoneTail, reasonsToThinkSame, type Traits } from './likeness.rules.ts'

const one: Traits = {
  name: 'Café Lyktan AB',
  orgNumber: null,
  address: 'Tullportsgatan 9',
  city: 'Norrtälje',
  domains: ['lyktan.example'],
  phones: ['070-174 06 05'],
}
const other = (given: Partial<Traits>): Traits => ({
  name: 'Något helt annat',
  orgNumber: null,
  address: '',
  city: '',
  domains: [],
  phones: [],
  ...given,
})
const because = (given: Partial<Traits>, of = one) => reasonsToThinkSame(of, other(given))

describe('the key of a name', () => {
  it.each([
    ['Café Lyktan AB', 'cafe lyktan'],
    ['CAFÉ LYKTAN, Aktiebolag (publ)', 'cafe lyktan'],
    ['Bläck & Nål HB', 'bläck nål'],
    ['Handelsbolaget Bläck och Nål', 'bläck nål'],
    ['Röda Kvarn Ek. för.', 'röda kvarn'],
    ['AB', 'ab'],
    ['Åkeri – Öst', 'åkeri öst'],
  ])('of %s is %s', (name, key) => expect(nameKey(name)).toBe(key))
})

describe('two entries', () => {
  it('of one name in another form may be the same, and so may those a letter apart', () => {
    expect(because({ name: 'cafe lyktan' })).toEqual(['sameName'])
    expect(because({ name: 'Café Lyktann' })).toEqual(['likeName'])
    expect(because({ name: 'Café Fyren' })).toEqual([])
  })

  it('with one thing in common that neighbours may share are not, with two they are', () => {
    expect(because({ domains: ['LYKTAN.example'] })).toEqual([])
    expect(because({ phones: ['+46 70 174 06 05'] })).toEqual([])
    expect(because({ address: 'Tullportsgatan 9', city: 'norrtälje' })).toEqual([])
    expect(because({ domains: ['lyktan.example'], phones: ['+46701740605'] })).toEqual(['domain', 'phone'])
    expect(because({ phones: ['0701740605'], address: 'tullportsgatan  9', city: 'Norrtälje' })).toEqual([
      'phone',
      'address',
    ])
  })

  it('with two different numbers are never the same, whatever else they share; one number may be missing', () => {
    const numbered = { ...one, orgNumber: '5599000010' }
    expect(reasonsToThinkSame(numbered, { ...one, orgNumber: '5599000028' })).toEqual([])
    expect(reasonsToThinkSame(numbered, one)).toContain('sameName')
  })

  it('without an address don’t share it', () => {
    expect(because({ phones: ['0701740605'] }, { ...one, address: '' })).toEqual([])
  })
})

it('a domain where anybody has an address says nothing', () => {
  expect(ownDomain('lena@Gmail.com')).toBeNull()
  expect(ownDomain('lena@Lyktan.example')).toBe('lyktan.example')
  expect([ownDomain(null), ownDomain('lena')]).toEqual([null, null])
})

it('a telephone is the same with and without the country, and too short a one is none', () => {
  expect(phoneTail('+46 (0)70-174 06 05')).toBe(phoneTail('070-174 06 05'))
  expect(phoneTail('112')).toBeNull()
})

const anyTraits = fc.record({
  name: fc.constantFrom('Lyktan AB', 'Lyktan', 'Lyktann HB', 'Fyren', 'Fyren i Roslagen AB', 'AB', ''),
  orgNumber: fc.constantFrom(null, '5599000010', '5599000028'),
  address: fc.constantFrom('', 'Hamngatan 4', 'hamngatan 4'),
  city: fc.constantFrom('', 'Norrtälje'),
  domains: fc.subarray(['lyktan.example', 'fyren.example']),
  phones: fc.subarray(['070-174 06 05', '+46701740605', '112']),
})

it('makes no difference which of two is asked about, and everyone is like themselves', () => {
  fc.assert(
    fc.property(anyTraits, anyTraits, (a, b) => {
      expect(reasonsToThinkSame(a, b)).toEqual(reasonsToThinkSame(b, a))
      expect(reasonsToThinkSame(a, a)).toContain('sameName')
    }),
  )
})

it('finds a nearness between 0 and 1, 1 for what is equal alone, and the same both ways', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const near = nearness(a, b)
      expect(near).toBeGreaterThanOrEqual(0)
      expect(near === 1).toBe(a === b)
      expect(near).toBe(nearness(b, a))
    }),
  )
})
