import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('POST /public-opening and its closure are for administrators; every member sees GET /public-opening', async () => {
  const { house, pilot, officers, heads, administrator } = stage
  await house.owner.pool.query('delete from public_opening')
  const reason = 'Vi byter telefonväxel.'
  for (const person of [pilot, officers.bygglov, heads.bygglov]) {
    expect((await person.post('/public-opening')).status).toBe(403)
    expect((await person.post('/public-opening/closure', { reason })).status).toBe(403)
    expect((await person.get('/public-opening')).body.may).toEqual({ change: false })
  }
  expect((await house.stranger.post('/public-opening')).status).toBe(401)
  expect((await house.stranger.post('/public-opening/closure', { reason })).status).toBe(401)
  expect((await house.stranger.get('/public-opening')).status).toBe(401)
  expect((await administrator.get('/public-opening')).body.may).toEqual({ change: true })
  expect((await administrator.post('/public-opening')).status).toBe(204)
  expect((await administrator.post('/public-opening/closure', { reason })).status).toBe(204)
})
