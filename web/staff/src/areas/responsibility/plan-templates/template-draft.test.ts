import { expect, it } from 'vitest'
import { bodyOf, draftOf, moved, newStep, type StepDraft, without } from './template-draft.ts'

const step = (key: string, needs: string[] = []): StepDraft => ({ ...newStep(), key, area: key, needs })

it('sends positions for what the steps wait for, also when they have changed places', () => {
  const steps = [step('land'), step('permit', ['land']), step('start', ['permit'])]
  const draft = { ...draftOf(null), steps: moved(steps, 0, 1) }
  expect(draft.steps.map(({ key }) => key)).toEqual(['permit', 'land', 'start'])
  expect(bodyOf(draft).steps.map(({ needs }) => needs)).toEqual([[1], [], [0]])
})

it('a step that is taken away hands on what it waited for', () => {
  const left = without([step('land'), step('permit', ['land']), step('start', ['permit'])], 'permit')
  expect(left.map(({ key, needs }) => [key, needs])).toEqual([
    ['land', []],
    ['start', ['land']],
  ])
})

it('empty fields are sent as nothing', () => {
  expect(bodyOf({ ...draftOf(null), steps: [step('land')] }).steps[0]).toMatchObject({
    unitId: null,
    days: null,
  })
})
