import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { addProject, openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('everyone in the cooperation follows, sees and ends what is their own; nobody else does', async () => {
  const projectId = await addProject(stage, 'bygglov')
  for (const person of [stage.officers['va-avfall'], stage.heads.bygglov, stage.administrator]) {
    const begun = await person.post('/project-follows', { kind: 'project', projectId })
    expect(begun.status).toBe(201)
    expect((await person.get('/project-follows')).body.items).toHaveLength(1)
    expect((await person.get('/project-news')).status).toBe(200)
    // What somebody else follows is not there.
    expect((await stage.pilot.delete(`/project-follows/${begun.body.id}`)).status).toBe(404)
    expect((await person.delete(`/project-follows/${begun.body.id}`)).status).toBe(204)
  }
  expect((await stage.pilot.get('/project-follows')).body.items).toEqual([])
  const { stranger } = stage.house
  for (const url of ['/project-follows', '/project-news']) expect((await stranger.get(url)).status).toBe(401)
  expect((await stranger.post('/project-follows', { kind: 'project', projectId })).status).toBe(401)
  expect((await stranger.delete(`/project-follows/${crypto.randomUUID()}`)).status).toBe(401)
})

test('a draft of another unit can’t be followed', async () => {
  const draft = await addProject(stage, 'bygglov', { visibility: 'draft' })
  const follow = { kind: 'project', projectId: draft }
  expect((await stage.officers['va-avfall'].post('/project-follows', follow)).body.code).toBe(
    'project.notFound',
  )
  await must(stage.heads.bygglov.post('/project-follows', follow))
})
