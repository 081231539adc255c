import { expect, test } from 'vitest'
import { changedFields, decideLanguages, decideTemplateAct, type TemplateAct, textFor } from './rules.ts'

const facts = { kind: 'message', unitId: null, version: 3 } as const

test.each([
  ['change', false, undefined],
  ['retire', false, undefined],
  ['restore', false, 'messageTemplate.notRetired'],
  ['change', true, 'messageTemplate.retired'],
  ['retire', true, 'messageTemplate.retired'],
  ['restore', true, undefined],
] as [TemplateAct, boolean, string | undefined][])(
  'to %s a template that is retired: %s gives %s',
  (act, retired, code) => {
    const verdict = decideTemplateAct({ ...facts, retired }, act, 3)
    expect(verdict.allowed ? undefined : verdict.code).toBe(code)
    for (const seen of [2, 4, undefined])
      expect(decideTemplateAct({ ...facts, retired }, act, seen)).toMatchObject({ code: 'version.stale' })
  },
)

test('only a message has an English text', () => {
  expect(decideLanguages('message', 'Hello there!').allowed).toBe(true)
  expect(decideLanguages('note', '').allowed).toBe(true)
  expect(decideLanguages('note', 'Hello there!')).toMatchObject({ code: 'messageTemplate.noteInEnglish' })
})

test('the language of the company decides, and Swedish where there is no English', () => {
  const both = { body: 'Hej', bodyEn: 'Hello' }
  expect(textFor(both, 'sv')).toEqual({ text: 'Hej', locale: 'sv' })
  expect(textFor(both, 'en')).toEqual({ text: 'Hello', locale: 'en' })
  expect(textFor({ ...both, bodyEn: '' }, 'en')).toEqual({ text: 'Hej', locale: 'sv' })
})

test('only what is said otherwise counts as changed', () => {
  const before = { title: 'Tack', body: 'Tack för det.', bodyEn: '' }
  expect(changedFields(before, { title: 'Tack', body: 'Tack ändå.', bodyEn: undefined })).toEqual(['body'])
  expect(changedFields(before, {})).toEqual([])
})
