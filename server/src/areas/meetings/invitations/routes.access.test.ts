import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSeries, openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
let seriesId: string
beforeAll(async () => {
  stage = await openStage()
  seriesId = await buildSeries(stage)
})
afterAll(() => stage.close())

test('everyone in the cooperation sees whether invitations have gone out; those who lead the series send them', async () => {
  const url = `/meeting-series/${seriesId}/invitations`
  for (const person of [stage.officers.bygglov, stage.officers['va-avfall'], stage.administrator]) {
    expect((await person.get(url)).body.may).toEqual({ send: false })
    expect((await person.post(url)).status).toBe(403)
  }
  expect((await stage.house.stranger.get(url)).status).toBe(401)
  expect((await stage.house.stranger.post(url)).status).toBe(401)
  expect((await stage.heads['gatu-park'].post(url)).status).toBe(200)
  expect((await stage.pilot.post(url)).status).toBe(409)
})
