import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { addProject, aProject, openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
let overlap: string
beforeAll(async () => {
  stage = await openStage()
  const project = await addProject(stage, 'bygglov')
  await addProject(stage, 'va-avfall')
  overlap = (await must(stage.pilot.get(`/overlaps?project=${project}`))).body.items[0].id
})
afterAll(() => stage.close())

test('everyone in the cooperation reads overlaps and the measures; nobody else does', async () => {
  const urls = [
    '/overlaps',
    '/overlaps/waiting',
    `/overlaps/${overlap}`,
    '/overlap-rule',
    '/overlap-rule/versions',
  ]
  for (const url of urls) {
    expect((await stage.officers['miljo-halsa'].get(url)).status).toBe(200)
    expect((await stage.house.stranger.get(url)).status).toBe(401)
  }
})

test('either party, pilots and administrators settle an overlap and say who sees to it; the others don’t', async () => {
  const seen = { 'if-match': '"99"' }
  for (const person of [stage.officers.bygglov, stage.heads['va-avfall'], stage.pilot, stage.administrator]) {
    expect((await person.put(`/overlaps/${overlap}/status`, { status: 'acknowledged' }, seen)).status).toBe(
      412,
    )
    const memberId = stage.town.pilot.id
    expect((await person.put(`/overlaps/${overlap}/owner`, { memberId }, seen)).status).toBe(412)
  }
  for (const [person, status] of [
    [stage.officers['miljo-halsa'], 403],
    [stage.house.stranger, 401],
  ] as const) {
    expect((await person.put(`/overlaps/${overlap}/status`, { status: 'acknowledged' }, seen)).status).toBe(
      status,
    )
    const memberId = stage.town.pilot.id
    expect((await person.put(`/overlaps/${overlap}/owner`, { memberId }, seen)).status).toBe(status)
  }
})

test('administrators change the measures, and whoever may add a project sees what it would overlap', async () => {
  const { version, ...rule } = (await must(stage.pilot.get('/overlap-rule'))).body
  const seen = { 'if-match': `"${version}"` }
  const body = { ...rule, why: 'Ingen ändring' }
  expect((await stage.pilot.put('/overlap-rule', body, seen)).status).toBe(403)
  expect((await stage.house.stranger.put('/overlap-rule', body, seen)).status).toBe(401)
  expect((await stage.administrator.put('/overlap-rule', body, seen)).status).toBe(200)
  const measures = '/overlap-rule/forecast'
  expect((await stage.pilot.post(measures, rule)).status).toBe(403)
  expect((await stage.house.stranger.post(measures, rule)).status).toBe(401)
  expect((await stage.administrator.post(measures, rule)).status).toBe(200)
  const plan = aProject(stage, 'bygglov')
  expect((await stage.officers.bygglov.post('/projects/overlaps-preview', plan)).status).toBe(200)
  expect((await stage.officers['va-avfall'].post('/projects/overlaps-preview', plan)).status).toBe(403)
  expect((await stage.house.stranger.post('/projects/overlaps-preview', plan)).status).toBe(401)
})

test('whoever reads a case says where it is, and sees what is near it', async () => {
  const { id } = await buildCase(stage.pilot)
  const hidden = (await buildCase(stage.pilot, { visibility: 'restricted' })).id
  expect((await stage.officers['miljo-halsa'].get(`/cases/${id}/surroundings`)).status).toBe(200)
  expect((await stage.officers['va-avfall'].get(`/cases/${hidden}/surroundings`)).status).toBe(404)
  expect((await stage.house.stranger.get(`/cases/${id}/surroundings`)).status).toBe(401)
  const point = { point: [18.7, 59.76] }
  expect((await stage.officers['miljo-halsa'].put(`/cases/${id}/point`, point)).status).toBe(204)
  expect((await stage.house.stranger.put(`/cases/${id}/point`, point)).status).toBe(401)
})
