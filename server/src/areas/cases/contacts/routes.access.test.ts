import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const erik = { name: 'Erik Lund', email: 'erik@foretag.example' }

test('who at the company follows a case is read by those who read the case', async () => {
  const { id } = await buildCase(stage.officers.bygglov, { visibility: 'restricted' })
  const path = `/cases/${id}/contacts`
  expect((await stage.pilot.get(path)).status).toBe(200)
  expect((await stage.officers['va-avfall'].get(path)).status).toBe(404)
  expect((await stage.house.stranger.get(path)).status).toBe(401)
})

test('and is changed by those who take part', async () => {
  const { id } = await buildCase(stage.pilot)
  const { body } = await must(stage.pilot.post(`/cases/${id}/contacts`, erik))
  const colleague = stage.officers['va-avfall']
  expect((await colleague.get(`/cases/${id}/contacts`)).body.may).toEqual({ change: false })
  for (const [person, status] of [
    [colleague, 403],
    [stage.house.stranger, 401],
  ] as const) {
    expect((await person.post(`/cases/${id}/contacts`, erik)).status).toBe(status)
    expect((await person.post(`/cases/${id}/contacts/${body.id}/letting-in`)).status).toBe(status)
    expect((await person.delete(`/cases/${id}/contacts/${body.id}`)).status).toBe(status)
  }
  await must(stage.pilot.post(`/cases/${id}/contacts/${body.id}/letting-in`))
  await must(stage.pilot.delete(`/cases/${id}/contacts/${body.id}`))
})

test('one of another case can not be let in or removed through this one', async () => {
  const [one, other] = [await buildCase(stage.pilot), await buildCase(stage.pilot)]
  const { body } = await must(stage.pilot.post(`/cases/${one.id}/contacts`, erik))
  expect((await stage.pilot.post(`/cases/${other.id}/contacts/${body.id}/letting-in`)).status).toBe(404)
  expect((await stage.pilot.delete(`/cases/${other.id}/contacts/${body.id}`)).status).toBe(404)
})
