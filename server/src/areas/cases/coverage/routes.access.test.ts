import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('GET /map-coverage is for everyone in the cooperation, and for nobody else', async () => {
  expect((await stage.house.stranger.get('/map-coverage')).status).toBe(401)
  for (const person of [stage.officers['va-avfall'], stage.heads.bygglov, stage.administrator])
    expect((await person.get('/map-coverage')).status).toBe(200)
})
