import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('GET /cases/{caseId}/boundary-notes is for those who read the case', async () => {
  const { id } = await buildCase(stage.pilot, { visibility: 'restricted' })
  const url = `/cases/${id}/boundary-notes`
  expect((await stage.officers['va-avfall'].get(url)).body.code).toBe('case.notFound')
  expect((await stage.house.stranger.get(url)).status).toBe(401)
  expect((await stage.pilot.get(url)).status).toBe(200)
})
