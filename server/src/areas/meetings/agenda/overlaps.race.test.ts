import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { addProject } from '../../../../testing/build/build-project.ts'
import type { Json } from '../../../../testing/house.ts'
import { buildSeries, firstThree, openStage, type Stage, show } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('many who put one overlap on an agenda while somebody settles it leave it there once at the most', async () => {
  const [first] = await firstThree(stage.pilot, await buildSeries(stage))
  const project = await addProject(stage, 'bygglov')
  await addProject(stage, 'gatu-park', { title: 'Asfalt på torget' })
  const [overlap] = (await must(stage.pilot.get(`/overlaps?project=${project}`))).body.items
  const add = (person: Stage['pilot']) =>
    person.post(`/meetings/${first.id}/items`, { proposal: `overlap:${overlap.id}` })
  const people = [stage.pilot, stage.officers.bygglov, stage.officers['gatu-park'], stage.heads.bygglov]
  const settled = stage.officers.bygglov.put(
    `/overlaps/${overlap.id}/status`,
    { status: 'not_relevant', decision: 'Det är samma schakt.' },
    { 'if-match': `"${overlap.version}"` },
  )
  const answers = await Promise.all(people.map(add))
  await must(settled)
  expect(answers.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(1)
  for (const { status, body } of answers.filter((answer) => answer.status !== 201))
    expect([
      [409, 'meetingItem.already'],
      [404, 'meetingItem.notFound'],
    ]).toContainEqual([status, body.code])
  const { items } = await show(stage.pilot, first.id)
  const standing = items.filter(({ content }: Json) => content?.overlap?.id === overlap.id)
  expect(standing).toHaveLength(answers.filter(({ status }) => status === 201).length)
  const { body } = await must(stage.pilot.get(`/meetings/${first.id}/proposals`))
  expect(body.items.map(({ key }: Json) => key)).not.toContain(`overlap:${overlap.id}`)
})

test('of many who put one overlap on an agenda one does', async () => {
  const [first] = await firstThree(stage.pilot, await buildSeries(stage))
  const project = await addProject(stage, 'bygglov', { title: 'Ny lekplats', visibility: 'public' })
  await addProject(stage, 'gatu-park', { title: 'Byte av belysning' })
  const [overlap] = (await must(stage.pilot.get(`/overlaps?project=${project}`))).body.items
  const people = [stage.pilot, stage.officers.bygglov, stage.officers['gatu-park'], stage.heads.bygglov]
  const answers = await Promise.all(
    people.map((person) => person.post(`/meetings/${first.id}/items`, { proposal: `overlap:${overlap.id}` })),
  )
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409])
})
