import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { addProject, openStage, type Stage } from '../testing.fixture.ts'
import { addFileAs } from './testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const addFile = (memberId: string, projectId: string, name?: string) =>
  addFileAs(stage.house, memberId, projectId, name)
const filesOf = async (projectId: string, by = stage.pilot) =>
  (await must(by.get(`/projects/${projectId}/files`))).body.items
const officers = (unit: 'bygglov' | 'va-avfall') => stage.town.officers[unit].id

test('those who may change the project add and take away its files; everyone in the cooperation reads them', async () => {
  const id = await addProject(stage, 'bygglov')
  for (const who of [stage.town.heads.bygglov, stage.town.administrator])
    expect((await addFile(who.id, id)).status).toBe(201)
  for (const who of [stage.town.officers['va-avfall'], stage.town.pilot])
    expect((await addFile(who.id, id)).status).toBe(403)
  const [first, second] = await filesOf(id, stage.officers['va-avfall'])
  const url = `/project-files/${first.id}`
  const { stranger } = stage.house
  for (const person of [stage.officers['va-avfall'], stage.pilot]) {
    expect((await person.get(`${url}/content`)).status).toBe(200)
    expect((await person.delete(url)).status).toBe(403)
  }
  expect((await stranger.get(`/projects/${id}/files`)).status).toBe(401)
  expect((await stranger.post(`/projects/${id}/files`)).status).toBe(401)
  expect((await stranger.get(`${url}/content`)).status).toBe(401)
  expect((await stranger.delete(url)).status).toBe(401)
  expect((await stage.heads.bygglov.delete(url)).status).toBe(204)
  expect((await stage.administrator.delete(`/project-files/${second.id}`)).status).toBe(204)
})

test('the files of a draft are its unit’s, by whatever way they are asked for', async () => {
  const id = await addProject(stage, 'bygglov', { visibility: 'draft' })
  const { body } = await must(addFile(officers('bygglov'), id, 'hemligt.pdf'))
  expect((await filesOf(id, stage.heads.bygglov))[0].name).toBe('hemligt.pdf')
  for (const person of [stage.officers['va-avfall'], stage.pilot, stage.administrator]) {
    expect((await person.get(`/projects/${id}/files`)).status).toBe(404)
    expect((await person.get(`/project-files/${body.id}/content`)).status).toBe(404)
    expect((await person.delete(`/project-files/${body.id}`)).status).toBe(404)
  }
  expect((await addFile(officers('va-avfall'), id)).status).toBe(404)
})
