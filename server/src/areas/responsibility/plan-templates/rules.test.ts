import { expect, test } from 'vitest'
import { decideTemplateAct, faultsOfSteps, type TemplateAct } from './rules.ts'

test.each([
  ['change', false, 3, undefined],
  ['retire', false, 3, undefined],
  ['restore', false, 3, 'planTemplate.notRetired'],
  ['change', true, 3, 'planTemplate.retired'],
  ['retire', true, 3, 'planTemplate.retired'],
  ['restore', true, 3, undefined],
  ['change', false, 2, 'version.stale'],
  ['restore', true, undefined, 'version.stale'],
] as [TemplateAct, boolean, number | undefined, string | undefined][])(
  'to %s the third version, retired: %s, having seen %s',
  (act, retired, seen, code) => {
    const verdict = decideTemplateAct({ version: 3, retired }, act, seen)
    expect(verdict.allowed ? undefined : verdict.code).toBe(code)
  },
)

const step = (title: string, needs: number[] = [], unitId: string | null = null) => ({
  area: title,
  unitId,
  title,
  needs,
})

test('steps may wait for any that do not wait for them', () => {
  expect(faultsOfSteps([step('lov', [1]), step('mark'), step('kök', [0, 1])])).toEqual([])
})

test('what is wrong is said at its step', () => {
  expect(faultsOfSteps([step('lov', [2]), step('mark')])).toEqual([
    { path: 'steps.0.needs', code: 'planTemplate.unknownStep' },
  ])
  expect(faultsOfSteps([step('lov', [1]), step('mark', [0])])).toEqual([
    { path: 'steps.0.needs', code: 'planTemplate.circle', params: { round: 'lov → mark → lov' } },
  ])
  expect(faultsOfSteps([step('lov'), step('lov')])).toEqual([
    { path: 'steps.1.area', code: 'planTemplate.stepTwice' },
  ])
  expect(faultsOfSteps([step('lov'), step('lov', [], 'en enhet')])).toEqual([])
})
