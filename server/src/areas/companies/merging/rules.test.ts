import { expect, test } from 'vitest'
import { decideMerge, decideUndo } from './rules.ts'

const side = (id: string, orgNumber: string | null = null, mergedInto: string | null = null) => ({
  id,
  orgNumber,
  mergedInto,
})
const refused = (code: string) => ({ allowed: false, code })

test('two entries become one, and the number follows when the absorbed one has it', () => {
  expect(decideMerge(side('a'), side('b'))).toMatchObject({ allowed: true, value: { takesNumber: false } })
  expect(decideMerge(side('a', '1'), side('b'))).toMatchObject({ value: { takesNumber: true } })
  expect(decideMerge(side('a'), side('b', '1'))).toMatchObject({ value: { takesNumber: false } })
})

test('nothing is merged with itself, with what has been merged, or with another number', () => {
  expect(decideMerge(side('a'), side('a'))).toEqual(refused('company.sameCompany'))
  expect(decideMerge(side('a', null, 'c'), side('b'))).toEqual(refused('company.alreadyMerged'))
  expect(decideMerge(side('a'), side('b', null, 'a'))).toEqual(refused('company.alreadyMerged'))
  expect(decideMerge(side('a', '1'), side('b', '2'))).toEqual(refused('company.differentNumbers'))
})

test('only the latest merge can be taken back, and once', () => {
  expect(decideUndo({ undoneAt: null, hasOneOnTop: false }).allowed).toBe(true)
  expect(decideUndo({ undoneAt: null, hasOneOnTop: true })).toEqual(refused('merge.mergedOnTop'))
  expect(decideUndo({ undoneAt: new Date(0), hasOneOnTop: false })).toEqual(refused('merge.alreadyUndone'))
})
