import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerPart, buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const seen = { 'if-match': '"1"' }
async function aDraft(visibility = 'open') {
  const { id } = await buildCase(stage.pilot, { visibility })
  const part = await buildPart(stage.pilot, id, stage.town.units.bygglov.id)
  await answerPart(stage.officers.bygglov, part)
  await must(
    stage.pilot.put(`/cases/${id}/combined-answer`, { body: 'Så här säger vi.' }, { 'if-match': '"0"' }),
  )
  return id
}
const askUnits = (person: Person, caseId: string) =>
  person.post(`/cases/${caseId}/combined-answer/sign-offs`, {}, seen)
const answer = (person: Person, id: string) => person.put(`/sign-offs/${id}/answer`, { agrees: true })

test('who may ask the units, and who answers for one', async () => {
  const people: [string, Person, { ask: boolean; answer: boolean }][] = [
    ['the accountable pilot', stage.pilot, { ask: true, answer: false }],
    ['the officer of the part', stage.officers.bygglov, { ask: false, answer: true }],
    ['the head of the unit', stage.heads.bygglov, { ask: false, answer: true }],
    ['an officer elsewhere', stage.officers['va-avfall'], { ask: false, answer: false }],
    ['an administrator', stage.administrator, { ask: false, answer: false }],
  ]
  for (const [name, person, may] of people) {
    const id = await aDraft()
    expect((await askUnits(person, id)).status, name).toBe(may.ask ? 204 : 403)
    if (!may.ask) await must(askUnits(stage.pilot, id))
    const [signOff] = (await must(person.get(`/cases/${id}/combined-answer`))).body.signOffs
    expect(signOff.may, name).toEqual({ answer: may.answer })
    expect((await answer(person, signOff.id)).status, name).toBe(may.answer ? 204 : 403)
  }
})

test('of a restricted case nobody else learns that there is anything to sign off', async () => {
  const id = await aDraft('restricted')
  await must(askUnits(stage.pilot, id))
  const [signOff] = (await must(stage.pilot.get(`/cases/${id}/combined-answer`))).body.signOffs
  expect((await askUnits(stage.officers['va-avfall'], id)).body.code).toBe('case.notFound')
  expect((await answer(stage.officers['va-avfall'], signOff.id)).body.code).toBe('signOff.notFound')
  for (const asked of [askUnits(stage.house.stranger, id), answer(stage.house.stranger, signOff.id)])
    expect((await asked).status).toBe(401)
})
