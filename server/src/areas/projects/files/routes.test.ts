import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { addProject, openStage, type Stage } from '../testing.fixture.ts'
import { addFileAs, PDF } from './testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const addFile = (memberId: string, projectId: string, name?: string, content?: Buffer) =>
  addFileAs(stage.house, memberId, projectId, name, content)
const filesOf = async (projectId: string, by = stage.pilot) =>
  (await must(by.get(`/projects/${projectId}/files`))).body.items
const officers = (unit: 'bygglov' | 'va-avfall') => stage.town.officers[unit].id

test('a file is listed with who added it, comes back as a download, and can be taken away', async () => {
  const id = await addProject(stage, 'bygglov')
  const added = await must(addFile(officers('bygglov'), id))
  await must(addFile(officers('bygglov'), id, 'Beslut.pdf'))
  expect(await filesOf(id)).toMatchObject([
    { id: added.body.id, name: 'Ritning.pdf', size: PDF.length, isStopped: false },
    { name: 'Beslut.pdf', by: { id: officers('bygglov') } },
  ])
  const url = `/project-files/${added.body.id}`
  const answer = await must(stage.pilot.get(`${url}/content`))
  expect(answer.bytes).toEqual(PDF)
  expect(answer.headers['content-disposition']).toBe("attachment; filename*=UTF-8''Ritning.pdf")
  await must(stage.officers.bygglov.delete(url))
  expect(await filesOf(id)).toMatchObject([{ name: 'Beslut.pdf' }])
  expect((await stage.officers.bygglov.delete(url)).body.code).toBe('projectFile.notFound')
  expect((await stage.pilot.get(`${url}/content`)).body.code).toBe('projectFile.notFound')
})

test('what is not taken in, and what malicious code was found in', async () => {
  const id = await addProject(stage, 'bygglov')
  expect(await addFile(officers('bygglov'), id, 'program.exe', Buffer.from('MZ'))).toMatchObject({
    status: 415,
    body: { code: 'file.kind' },
  })
  expect((await addFile(officers('bygglov'), 'nothing')).status).toBe(404)
  const { body } = await must(addFile(officers('bygglov'), id, 'faktura.txt', Buffer.from('Skadlig kod')))
  await stage.house.owner.pool.query(
    "update stored_file set threat = 'Eicar', scanned_at = now() where hash = (select hash from project_file where id = $1)",
    [body.id],
  )
  expect(await filesOf(id)).toMatchObject([{ isStopped: true }])
  expect(await stage.pilot.get(`/project-files/${body.id}/content`)).toMatchObject({
    status: 410,
    body: { code: 'projectFile.stopped' },
  })
})
