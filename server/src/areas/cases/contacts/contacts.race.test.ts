import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('the same address added six times at once is one colleague and one mail', async () => {
  const { id } = await buildCase(stage.pilot)
  const add = () =>
    stage.pilot.post(`/cases/${id}/contacts`, { name: 'Erik Lund', email: 'erik@foretag.example' })
  const { answer, mails } = await tracesOf(stage.house, () => Promise.all([1, 2, 3, 4, 5, 6].map(add)))
  expect(answer.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409, 409, 409])
  expect(mails).toEqual(['added to erik@foretag.example'])
})
