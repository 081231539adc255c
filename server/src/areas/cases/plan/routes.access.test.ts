import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, closeCase, must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

async function accepted(visibility = 'open') {
  const { id } = await buildCase(stage.pilot, { visibility })
  const part = await buildPart(stage.pilot, id, stage.town.units.bygglov.id)
  await must(stage.officers.bygglov.post(`/parts/${part}/acceptance`))
  return { id, part }
}
const plan = (person: Person, part: string, version: number) =>
  person.patch(`/parts/${part}/plan`, { days: version }, { 'if-match': `"${version}"` })

test('who may plan a part, and the flag says the same as the deed', async () => {
  const { id, part } = await accepted()
  const people: [string, Person, boolean][] = [
    ['the accountable pilot', stage.pilot, true],
    ['the officer of the part', stage.officers.bygglov, true],
    ['the head of the unit', stage.heads.bygglov, true],
    ['an officer elsewhere', stage.officers['va-avfall'], false],
    ['a head elsewhere', stage.heads['va-avfall'], false],
    ['an administrator', stage.administrator, false],
  ]
  for (const [name, person, may] of people) {
    const [seen] = (await must(person.get(`/cases/${id}/plan`))).body.parts
    expect(seen.may, name).toEqual({ plan: may })
    expect((await plan(person, part, seen.version)).status, name).toBe(may ? 200 : 403)
  }
  expect((await plan(stage.house.stranger, part, 1)).status).toBe(401)
  expect((await stage.house.stranger.get(`/cases/${id}/plan`)).status).toBe(401)
})

test('the plan of a restricted case is not there for those who may not read it', async () => {
  const { id, part } = await accepted('restricted')
  expect((await stage.officers['va-avfall'].get(`/cases/${id}/plan`)).body.code).toBe('case.notFound')
  expect((await plan(stage.officers['va-avfall'], part, 2)).body.code).toBe('part.notFound')
  expect((await must(stage.officers.bygglov.get(`/cases/${id}/plan`))).body.parts).toHaveLength(1)
})

test('templates for a case and a draft from them are read by those who read the case', async () => {
  const { id } = await accepted('restricted')
  const template = {
    title: 'Servera ute',
    titleEn: 'Serve outdoors',
    steps: [{ area: 'uteservering', title: 'Platsen', titleEn: 'The place' }],
  }
  const { id: templateId } = (await must(stage.pilot.post('/plan-templates', template))).body
  for (const [person, status] of [
    [stage.officers.bygglov, 200],
    [stage.officers['va-avfall'], 404],
    [stage.house.stranger, 401],
  ] as const) {
    expect((await person.get(`/cases/${id}/plan-templates`)).status).toBe(status)
    expect((await person.get(`/cases/${id}/plan-draft?templates=${templateId}`)).status).toBe(status)
  }
})

test('what is closed, taken back or answered is planned no more', async () => {
  const { id, part } = await accepted()
  await must(stage.pilot.post(`/parts/${part}/withdrawal`, { reason: 'Det behövs inte.' }))
  expect((await plan(stage.pilot, part, 3)).body.code).toBe('part.wrongState')
  await closeCase(stage.pilot, id)
  expect((await plan(stage.pilot, part, 3)).body.code).toBe('case.closed')
})
