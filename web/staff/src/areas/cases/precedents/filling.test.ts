import { describe, expect, test } from 'vitest'
import type { Term } from '../parts/terms.ts'
import { insertText, replaceKept, type Source, startFrom, takeBack } from './filling.ts'

const seats = (value: string): Term[] => [{ key: 'seats', bound: 'at_most', value }]
const empty: Source = { body: '', conditions: '', legalBasis: '', terms: [] }
const source: Source = {
  body: 'Det går bra.',
  conditions: 'Två meter fritt.',
  legalBasis: 'OL 3:1',
  terms: seats('60'),
}

describe('to start from an earlier answer', () => {
  test('fills what is empty, blanks included', () => {
    expect(startFrom({ ...empty, body: '  \n' }, source)).toEqual({ patch: source, kept: [] })
  })
  test('leaves what is written, and names it when the source says it otherwise', () => {
    const mine = { ...empty, body: 'Vi säger så här.', terms: seats('40') }
    const { patch, kept } = startFrom(mine, source)
    expect(patch).toEqual({ conditions: 'Två meter fritt.', legalBasis: 'OL 3:1' })
    expect(kept).toEqual(['body', 'terms'])
    expect(replaceKept(source, kept)).toEqual({ body: 'Det går bra.', terms: seats('60') })
  })
  test('does nothing when all of it stands there already, and never empties anything', () => {
    expect(startFrom(source, source)).toEqual({ patch: {}, kept: [] })
    expect(startFrom(source, empty)).toEqual({ patch: {}, kept: [] })
  })
})

describe('to insert a text', () => {
  test('puts it after what is written, and alone where nothing is', () => {
    expect(insertText({ ...empty, body: 'Hej!\n', legalBasis: 'PBL 9:2' }, source)).toEqual({
      body: 'Hej!\n\nDet går bra.',
      conditions: 'Två meter fritt.',
      legalBasis: 'PBL 9:2, OL 3:1',
    })
  })
  test('not twice', () => {
    expect(insertText({ ...source, body: 'Hej! Det går bra.' }, source)).toEqual({})
  })
})

test('what was filled is taken back, but not what has been written since', () => {
  const before = { ...empty, body: 'Mitt.' }
  const { patch } = startFrom(before, source)
  const now = { ...before, ...patch, conditions: 'Två meter fritt. Och räcke.', terms: seats('60') }
  expect(takeBack(now, before, patch)).toEqual({ legalBasis: '', terms: [] })
})
