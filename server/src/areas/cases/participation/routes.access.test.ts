import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('GET /participation and GET /units/{slug}/joining are for everyone in the cooperation, and nobody else', async () => {
  for (const url of ['/participation', '/units/bygglov/joining']) {
    expect((await stage.house.stranger.get(url)).status).toBe(401)
    for (const person of [stage.officers['va-avfall'], stage.heads.bygglov])
      expect((await person.get(url)).status).toBe(200)
  }
})
