import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('GET and POST /me/introduction are everyone’s own: the first time counts, and nobody notes it for another', async () => {
  const { house, officers, heads } = stage
  expect((await house.stranger.get('/me/introduction')).status).toBe(401)
  expect((await house.stranger.post('/me/introduction', { step: 'read' })).status).toBe(401)
  const mine = async () => (await officers.bygglov.get('/me/introduction')).body
  expect(await mine()).toEqual({ readAt: null, practisedAt: null })
  expect((await officers.bygglov.post('/me/introduction', { step: 'read' })).status).toBe(204)
  const first = await mine()
  expect(first).toEqual({ readAt: '2026-11-23T09:00:00.000Z', practisedAt: null })
  stage.later()
  expect((await officers.bygglov.post('/me/introduction', { step: 'read' })).status).toBe(204)
  expect((await officers.bygglov.post('/me/introduction', { step: 'practised' })).status).toBe(204)
  expect(await mine()).toMatchObject({ readAt: first.readAt, practisedAt: expect.any(String) })
  expect((await officers.bygglov.post('/me/introduction', { step: 'x' })).status).toBe(400)
  expect((await heads.bygglov.get('/me/introduction')).body.readAt).toBeNull()
  const { rows } = await house.owner.pool.query(
    `select data->>'step' as step from event where name = 'member.introduced' order by id`,
  )
  expect(rows.map(({ step }) => step)).toEqual(['read', 'practised'])
})
