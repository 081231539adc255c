import { expect, test } from 'vitest'
import { decideNumber, factsOfTrouble, mayReplace, troubleOf } from './rules.ts'
import { TROUBLES } from './schema.ts'

test('the gravest of what hinders a company is what it says', () => {
  const proceeding = (code: string) => ({ code, words: '', from: null })
  expect(troubleOf({})).toBeNull()
  expect(troubleOf({ ended: false, proceedings: [proceeding('XX')] })).toBeNull()
  expect(troubleOf({ proceedings: [proceeding('FR'), proceeding('KK')] })).toBe('bankruptcy')
  expect(troubleOf({ ended: { on: null, reason: '' }, proceedings: [proceeding('KK')] })).toBe('deregistered')
})

test.each([null, ...TROUBLES])('what is said by hand reads the same: %s', (trouble) => {
  expect(troubleOf(factsOfTrouble(trouble))).toBe(trouble)
})

test('a number is given once', () => {
  const free = { takenByAnother: false }
  expect(decideNumber({ current: null, wanted: '1', ...free })).toMatchObject({ value: '1' })
  expect(decideNumber({ current: '1', wanted: undefined, ...free })).toMatchObject({ value: '1' })
  expect(decideNumber({ current: '1', wanted: '1', ...free })).toMatchObject({ value: '1' })
  expect(decideNumber({ current: '1', wanted: '2', ...free })).toMatchObject({ code: 'company.hasNumber' })
  expect(decideNumber({ current: null, wanted: '2', takenByAnother: true })).toMatchObject({
    code: 'company.numberTaken',
  })
})

test('the program leaves what was written by hand, a person who asks does not', () => {
  const manual = { fact: 'name', source: 'manual' } as const
  expect(mayReplace(manual, 'program')).toBe(false)
  expect(mayReplace(manual, 'person')).toBe(true)
  expect(mayReplace({ ...manual, source: 'register' }, 'program')).toBe(true)
  expect(mayReplace(undefined, 'program')).toBe(true)
})
