import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
let caseId: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  caseId = (await buildCase(stage.pilot)).id
  await buildPart(stage.pilot, caseId, stage.town.units.bygglov.id)
})

const two = (): [Person, Person] => [stage.pilot, stage.officers.bygglov]
const statuses = (answers: readonly { status: number }[]) =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b)
const items = async (what: string) => (await must(stage.pilot.get(`/cases/${caseId}/${what}`))).body.items

test.each([
  ['messages', 'message.newer'],
  ['notes', 'note.newer'],
])('of two who write %s at once and have read the same, one is told to read first', async (what, code) => {
  const answers = await Promise.all(
    two().map((person, n) => person.post(`/cases/${caseId}/${what}`, { body: `Svar ${n}.`, seen: null })),
  )
  expect(statuses(answers)).toEqual([201, 409])
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe(code)
  const [first] = await items(what)
  expect(await items(what)).toHaveLength(1)
  const again = { body: 'Efter att ha läst.', seen: first.id }
  await must(stage.pilot.post(`/cases/${caseId}/${what}`, again))
  expect(await items(what)).toHaveLength(2)
})

test('a question and a message at once: the company gets one of them, and the other is read first', async () => {
  const [pilot, officer] = two()
  const answers = await Promise.all([
    pilot.post(`/cases/${caseId}/waiting`, { body: 'Hur stor är den?', seen: null }),
    officer.post(`/cases/${caseId}/messages`, { body: 'Vi återkommer.', seen: null }),
  ])
  expect(statuses(answers)).toEqual([201, 409])
  expect(await items('messages')).toHaveLength(1)
})

test('who does not say what they have read is asked nothing, as before', async () => {
  const answers = await Promise.all(
    two().map((person, n) => person.post(`/cases/${caseId}/messages`, { body: `Svar ${n}.` })),
  )
  expect(statuses(answers)).toEqual([201, 201])
})
