import { describe, expect, it, test } from 'vitest'
import { addressForReplies, bareAddress, findReferences, referenceOf } from './reference.ts'

const KEY = 'a key that only the program knows'
const ID = '01932f6c-7c1e-7b3a-9c55-0a1b2c3d4e5f'
const reference = referenceOf(KEY, ID)

describe('a reference', () => {
  it.each([
    ['in a Message-ID', `<${reference}@lots.kommun.example>`],
    ['in an address for answers', `Lotsen <lots+${reference}@kommun.example>`],
    ['in a quoted text', `> Hej!\n> [Ref. ${reference}]`],
    ['in capitals, as some programs make of addresses', `LOTS+${reference.toUpperCase()}@KOMMUN.EXAMPLE`],
  ])('is found %s', (_where, text) => {
    expect(findReferences(KEY, text)).toEqual([{ mailId: ID, isGenuine: true }])
  })

  it('is not genuine when it was signed with another key, or one sign differs', () => {
    const last = reference.endsWith('0') ? '1' : '0'
    const forged = [referenceOf('another key', ID), `${reference.slice(0, -1)}${last}`]
    for (const one of forged) expect(findReferences(KEY, one)).toEqual([{ mailId: ID, isGenuine: false }])
  })

  it('is not found in a longer row of letters and digits, nor in a case number', () => {
    expect(findReferences(KEY, `x${reference} ${reference}0 L-2026-00042`)).toEqual([])
  })
})

test('the address for answers fits, or is the address as it is', () => {
  expect(addressForReplies('lots@kommun.example', reference)).toBe(`lots+${reference}@kommun.example`)
  const long = 'naringslivsavdelningen@kommun.example'
  expect(addressForReplies(long, reference)).toBe(long)
})

test('an address is read out of a sender', () => {
  expect(bareAddress('Företagslotsen <Lots@Kommun.example>')).toBe('lots@kommun.example')
  expect(bareAddress(' lots@kommun.example ')).toBe('lots@kommun.example')
})
