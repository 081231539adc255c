import { expect, test } from 'vitest'
import type { UnitId } from '../../../kernel/ids.ts'
import { changedFields, decideTextAct, type TextAct } from './rules.ts'

const unitId = '0192f0a0-0000-7000-8000-000000000001' as UnitId

test.each([
  ['change', false, undefined],
  ['retire', false, undefined],
  ['restore', false, 'answerText.notRetired'],
  ['change', true, 'answerText.retired'],
  ['retire', true, 'answerText.retired'],
  ['restore', true, undefined],
] as [TextAct, boolean, string | undefined][])(
  'to %s a text that is retired: %s gives %s',
  (act, retired, code) => {
    const verdict = decideTextAct({ unitId, version: 3, retired }, act, 3)
    expect(verdict.allowed ? undefined : verdict.code).toBe(code)
  },
)

test.each([2, 4, undefined])(
  'whoever has seen version %s of the third is told that it is another',
  (seen) => {
    for (const act of ['change', 'retire', 'restore'] as const) {
      for (const retired of [true, false]) {
        expect(decideTextAct({ unitId, version: 3, retired }, act, seen)).toMatchObject({
          code: 'version.stale',
        })
      }
    }
  },
)

test('only what is said otherwise counts as changed', () => {
  const before = { title: 'Gångbredd', body: 'Två meter.', conditions: '', legalBasis: '' }
  expect(changedFields(before, { title: 'Gångbredd', body: 'Tre meter.', legalBasis: undefined })).toEqual([
    'body',
  ])
  expect(changedFields(before, {})).toEqual([])
  expect(changedFields({ ...before, conditions: 'Räcke.' }, { conditions: '' })).toEqual(['conditions'])
})
