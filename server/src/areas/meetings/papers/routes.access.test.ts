import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { addMatter, buildSeries, firstThree, openStage, type Stage } from '../testing.fixture.ts'
import { addFileAs } from './testing.fixture.ts'

let stage: Stage
let itemId: string
beforeAll(async () => {
  stage = await openStage()
  const [first] = await firstThree(stage.pilot, await buildSeries(stage))
  itemId = await addMatter(stage.officers['va-avfall'], first.id)
})
afterAll(() => stage.close())

const link = { title: 'Planen', url: 'https://kommunen.example/plan' }
const add = (by = stage.pilot) => by.post(`/meeting-items/${itemId}/links`, link)
const text = Buffer.from('Hej')

test('who owns or added an item and those who take part add papers; nobody else does', async () => {
  // Vatten is not in the series, but brought the item.
  for (const person of [stage.officers['va-avfall'], stage.officers.bygglov, stage.pilot])
    expect((await add(person)).status).toBe(201)
  for (const person of [stage.administrator, stage.heads['va-avfall']])
    expect((await add(person)).status).toBe(403)
  expect((await add(stage.house.stranger)).status).toBe(401)
  const { town } = stage
  const file = (memberId: string) => addFileAs(stage.house, memberId, itemId, 'a.txt', text)
  expect((await file(town.officers['gatu-park'].id)).status).toBe(201)
  expect((await file(town.heads['va-avfall'].id)).status).toBe(403)
  expect((await stage.house.stranger.post(`/meeting-items/${itemId}/files`)).status).toBe(401)
})

test('everyone in the cooperation fetches a file; nobody else does', async () => {
  const { body } = await must(
    addFileAs(stage.house, stage.town.officers.bygglov.id, itemId, 'plan.txt', text),
  )
  const url = `/meeting-papers/${body.id}/content`
  for (const person of [stage.officers['va-avfall'], stage.heads.bygglov, stage.administrator])
    expect((await person.get(url)).status).toBe(200)
  expect((await stage.house.stranger.get(url)).status).toBe(401)
})

test('who added a paper, who brought its item and those who lead take it away; nobody else does', async () => {
  for (const person of [stage.officers.bygglov, stage.officers['va-avfall'], stage.pilot]) {
    const url = `/meeting-papers/${(await must(add(stage.officers.bygglov))).body.id}`
    for (const other of [stage.officers['gatu-park'], stage.administrator])
      expect((await other.delete(url)).status).toBe(403)
    expect((await stage.house.stranger.delete(url)).status).toBe(401)
    expect((await person.delete(url)).status).toBe(204)
  }
})
