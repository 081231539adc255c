import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('what a member holds is shown to administrators, and to nobody else', async () => {
  const at = '/members/{memberId}/held'.replace('{memberId}', stage.town.officers.bygglov.id)
  expect((await stage.administrator.get(at)).status).toBe(200)
  for (const person of [stage.officers.bygglov, stage.heads.bygglov, stage.pilot])
    expect((await person.get(at)).status).toBe(403)
  expect((await stage.house.stranger.get(at)).status).toBe(401)
})
