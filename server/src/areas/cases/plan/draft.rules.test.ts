import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findCircle } from '../../../kernel/dependencies.ts'
import { draftPlan, fit } from './draft.rules.ts'

const step = (areaId: string, needs: number[] = [], unitId: string | null = `unit of ${areaId}`) => ({
  areaId,
  unitId,
  title: areaId,
  needs,
})
const restaurant = { title: 'Restaurang', steps: [step('lov'), step('kök', [0]), step('alkohol', [1])] }
const seating = { title: 'Uteservering', steps: [step('mark'), step('alkohol', [0])] }

test('two templates are one plan: what both ask is asked once, and waits for what it waits for in either', () => {
  const { rows, leftOut, notTogether } = draftPlan([restaurant, seating], [])
  expect(rows.map(({ step: { areaId }, after, from }) => [areaId, after, from.length])).toEqual([
    ['lov', [], 1],
    ['kök', [0], 1],
    ['alkohol', [1, 3], 2],
    ['mark', [], 1],
  ])
  expect([leftOut, notTogether]).toEqual([[], []])
})

test('what the case has already is not asked again, but is waited for', () => {
  const { rows, leftOut } = draftPlan([restaurant], [{ id: 'part', areaId: 'kök', unitId: 'unit of kök' }])
  expect(rows.map(({ step: { areaId }, after, needs }) => [areaId, after, needs])).toEqual([
    ['lov', [], []],
    ['alkohol', [], ['part']],
  ])
  expect(leftOut).toEqual([{ title: 'kök', because: 'taken' }])
})

test('a step that nobody answers for is said, and hands on what it waited for', () => {
  const { rows, leftOut } = draftPlan(
    [{ title: 'Glapp', steps: [step('lov'), step('ingen', [0], null), step('kök', [1])] }],
    [],
  )
  expect(rows.map(({ step: { areaId }, after }) => [areaId, after])).toEqual([
    ['lov', []],
    ['kök', [0]],
  ])
  expect(leftOut).toEqual([{ title: 'ingen', because: 'nobody' }])
})

test('templates that want it the other way round are joined, with what was left out said', () => {
  const other = { title: 'Tvärtom', steps: [step('kök'), step('lov', [0])] }
  const { rows, notTogether } = draftPlan([restaurant, other], [])
  expect(rows.map(({ after }) => after)).toEqual([[], [0], [1]])
  expect(notTogether).toEqual([{ title: 'lov', needs: 'kök' }])
})

test('a template fits a case by the areas that they share', () => {
  expect([fit(restaurant, ['kök', 'lov', 'hamn']), fit(seating, ['kök']), fit(seating, [])]).toEqual([
    2, 0, 0,
  ])
})

const template = fc
  .array(
    fc.record({ area: fc.nat(5), needs: fc.array(fc.nat(5), { maxLength: 3 }), isAsked: fc.boolean() }),
    { minLength: 1, maxLength: 6 },
  )
  .map((steps) => ({
    title: 'Mall',
    steps: steps.map(({ area, needs, isAsked }, at) =>
      step(
        String(area),
        needs.filter((needed) => needed < at),
        isAsked ? 'unit' : null,
      ),
    ),
  }))

test('however templates are joined: no circle, no unit asked twice of the same, every row points at a row', () => {
  fc.assert(
    fc.property(fc.array(template, { maxLength: 4 }), (templates) => {
      const { rows } = draftPlan(templates, [])
      const asked = rows.map(({ step: { areaId }, unitId }) => `${areaId} ${unitId}`)
      expect(new Set(asked).size).toBe(asked.length)
      for (const { after } of rows) for (const at of after) expect(rows[at]).toBeDefined()
      expect(
        findCircle(new Map(rows.map(({ after }, at) => [String(at), after.map(String)]))),
      ).toBeUndefined()
    }),
  )
})
