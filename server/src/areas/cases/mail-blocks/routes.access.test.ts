import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { markBounced } from '../../../platform/mail/bounced.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

async function blocked(visibility: 'open' | 'restricted', contactEmail: string) {
  const { id } = await buildCase(stage.officers.bygglov, { visibility, contactEmail })
  const { pool } = stage.house.owner
  const { rows } = await pool.query(
    "update outbox_mail set status = 'sent' where case_id = $1 returning id",
    [id],
  )
  const { kit } = stage.house
  await kit.db.change(systemActor('test'), (tx) => markBounced(tx, rows[0].id, 'borta', kit.clock.now()))
  const { items } = (await must(stage.pilot.get(`/cases/${id}/mail-blocks`))).body
  return { id, block: items[0].id as string }
}

test('the block of a restricted case is seen and lifted by those who may, and others find nothing', async () => {
  const { id, block } = await blocked('restricted', 'hemlig@foretag.example')
  const { officers, administrator, house } = stage
  expect((await officers['va-avfall'].get(`/cases/${id}/mail-blocks`)).status).toBe(404)
  expect((await administrator.get('/mail-blocks')).text).not.toContain('hemlig@')
  expect((await administrator.delete(`/mail-blocks/${block}`)).status).toBe(404)
  expect((await officers['va-avfall'].delete(`/mail-blocks/${block}`)).status).toBe(404)
  expect((await house.stranger.get(`/cases/${id}/mail-blocks`)).status).toBe(401)
  await must(stage.pilot.delete(`/mail-blocks/${block}`))
})

test('all blocks are for administrators and pilots; one is lifted by those who take part', async () => {
  const { block } = await blocked('open', 'oppen@foretag.example')
  const { officers, administrator, pilot, house } = stage
  expect((await officers['va-avfall'].get('/mail-blocks')).status).toBe(403)
  expect((await house.stranger.get('/mail-blocks')).status).toBe(401)
  expect((await pilot.get('/mail-blocks')).status).toBe(200)
  expect((await officers['va-avfall'].delete(`/mail-blocks/${block}`)).status).toBe(403)
  expect((await house.stranger.delete(`/mail-blocks/${block}`)).status).toBe(401)
  await must(administrator.delete(`/mail-blocks/${block}`))
})
