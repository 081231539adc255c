import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** A case that others know nothing of, and the ways to what belongs to it. */
async function restricted() {
  const { id } = await buildCase(stage.officers.bygglov, { visibility: 'restricted' })
  const reads = [`/cases/${id}/failed-mails`, `/cases/${id}/next-step-candidates`, `/cases/${id}/signals`]
  return { id, reads }
}

test('failed mails, signals and who may take the next step are read by those who read the case', async () => {
  const { reads } = await restricted()
  for (const path of reads) {
    expect((await stage.pilot.get(path)).status, path).toBe(200)
    expect((await stage.officers['va-avfall'].get(path)).status, path).toBe(404)
    expect((await stage.house.stranger.get(path)).status, path).toBe(401)
  }
})

test('a failed mail is sent again by those who take part', async () => {
  const { id } = await buildCase(stage.pilot)
  const { pool } = stage.house.owner
  await pool.query("update outbox_mail set status = 'failed' where case_id = $1", [id])
  const { items } = (await must(stage.pilot.get(`/cases/${id}/failed-mails`))).body
  const again = `/cases/${id}/failed-mails/${items[0]?.id}/resending`
  expect((await stage.house.stranger.post(again)).status).toBe(401)
  expect((await stage.officers['va-avfall'].post(again)).status).toBe(403)
  expect((await stage.pilot.post(again)).status).toBeLessThan(300)
})
