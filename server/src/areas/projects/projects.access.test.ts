import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../testing/build/build-case.ts'
import type { Person } from '../../../testing/house.ts'
import { addProject, aProject, openStage, type Stage } from './testing.fixture.ts'

let stage: Stage
let id: string
beforeAll(async () => {
  stage = await openStage()
  id = await addProject(stage, 'bygglov')
})
afterAll(() => stage.close())

const one = { 'if-match': '"1"' }

test('everyone in the cooperation reads projects, their history and the map; nobody else does', async () => {
  for (const url of [
    '/projects',
    `/projects/${id}`,
    `/projects/${id}/history`,
    '/projects/stale-shares',
    '/projects/map?bbox=18,59,19,60',
  ]) {
    for (const person of [stage.officers['va-avfall'], stage.heads.bygglov, stage.administrator])
      expect((await person.get(url)).status, url).toBe(200)
    expect((await stage.house.stranger.get(url)).status, url).toBe(401)
  }
})

test('anyone adds a project for a unit of their own; pilots and administrators for any', async () => {
  const plan = aProject(stage, 'va-avfall')
  for (const person of [
    stage.officers['va-avfall'],
    stage.heads['va-avfall'],
    stage.pilot,
    stage.administrator,
  ])
    expect((await person.post('/projects', plan)).status).toBe(201)
  expect((await stage.officers.bygglov.post('/projects', plan)).status).toBe(403)
  expect((await stage.house.stranger.post('/projects', plan)).status).toBe(401)
})

test('those of its unit, its contact and administrators change, confirm and end a project; the others don’t', async () => {
  const contactId = stage.town.officers['miljo-halsa'].id
  const plan = aProject(stage, 'bygglov', { contactId })
  const shared = await addProject(stage, 'bygglov', { contactId })
  const acts = [
    (person: Person) => person.put(`/projects/${shared}`, plan, one),
    (person: Person) => person.post(`/projects/${shared}/ending`, { how: 'done' }, one),
    (person: Person) => person.post(`/projects/${shared}/resumption`, { phase: 'idea' }, one),
    (person: Person) => person.post(`/projects/${shared}/confirmation`, {}),
  ]
  for (const act of acts) {
    for (const person of [stage.officers['va-avfall'], stage.heads['gatu-park'], stage.pilot])
      expect((await act(person)).status).toBe(403)
    expect((await act(stage.house.stranger)).status).toBe(401)
    for (const person of [
      stage.officers.bygglov,
      stage.heads.bygglov,
      stage.officers['miljo-halsa'],
      stage.administrator,
    ])
      expect([200, 409, 412]).toContain((await act(person)).status)
  }
})

test('a draft is its own unit’s: in the list, by its id, on the map and in its history', async () => {
  const draft = await addProject(stage, 'bygglov', { visibility: 'draft', title: 'Hemliga torget' })
  const finds = async (person: Stage['pilot']) => [
    (await person.get(`/projects/${draft}`)).status,
    (await person.get(`/projects/${draft}/history`)).status,
    (await must(person.get('/projects?q=Hemliga'))).body.items.length,
    (await must(person.get('/projects/map?bbox=18,59,19,60&q=Hemliga'))).body.total,
  ]
  expect(await finds(stage.heads.bygglov)).toEqual([200, 200, 1, 1])
  for (const person of [stage.officers['va-avfall'], stage.pilot, stage.administrator])
    expect(await finds(person)).toEqual([404, 404, 0, 0])
  const elsewhere = aProject(stage, 'bygglov', { visibility: 'draft' })
  expect((await stage.pilot.post('/projects', elsewhere)).body.code).toBe('project.draftElsewhere')
})
