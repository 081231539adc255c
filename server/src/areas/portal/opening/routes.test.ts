import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  await stage.house.owner.pool.query('delete from public_opening')
})

const look = (url: string, method: 'GET' | 'POST' = 'GET') => stage.house.app.inject({ method, url })
const open = (person = stage.administrator) => person.post('/public-opening')
const close = (person = stage.administrator, reason = 'Vi byter telefonväxel.') =>
  person.post('/public-opening/closure', { reason })
const state = async (person = stage.pilot) => (await must(person.get('/public-opening'))).body

/** No unit answers for the area any more; what comes back mends it. */
async function breakArea(code: string) {
  const { pool } = stage.house.owner
  const { rows } = await pool.query(
    `delete from responsibility where role = 'accountable' and area_id = (select id from area where code = $1) returning *`,
    [code],
  )
  const [{ id, area_id, unit_id, valid }] = rows
  return () =>
    pool.query(
      `insert into responsibility (id, area_id, unit_id, role, valid) values ($1, $2, $3, 'accountable', $4)`,
      [id, area_id, unit_id, valid],
    )
}

test('until the pages are opened they say whom to turn to, and take nothing in', async () => {
  for (const url of ['/', '/vem-ansvarar', '/lotsen', '/checklistor', '/ruta', '/dela']) {
    const page = await look(url)
    expect(page.statusCode, url).toBe(503)
    expect(page.body, url).toContain('Lotsen har inte öppnat här än')
  }
  expect((await look('/fraga', 'POST')).statusCode).toBe(503)
  const { rows } = await stage.house.owner.pool.query('select 1 from business_case')
  expect(rows).toEqual([])
  // What has begun is followed as before, and what the law asks to be read is there.
  for (const url of ['/mina', '/tillganglighet']) expect((await look(url)).statusCode, url).toBe(200)
})

test('an administrator opens and closes, with a reason that is shown', async () => {
  expect(await state()).toMatchObject({ isOpen: false, since: null, may: { change: false } })
  expect((await open()).status).toBe(204)
  expect((await look('/')).statusCode).toBe(200)
  expect((await open()).body.code).toBe('portal.alreadyOpen')
  expect(await state(stage.administrator)).toMatchObject({ isOpen: true, may: { change: true } })
  expect((await close(stage.administrator, 'x')).status).toBe(400)
  expect((await close()).status).toBe(204)
  expect(await state()).toMatchObject({ isOpen: false, reason: 'Vi byter telefonväxel.' })
  expect((await close()).body.code).toBe('portal.notOpen')
  expect((await look('/')).statusCode).toBe(503)
})

test('two who open at the same moment open once', async () => {
  const answers = await Promise.all([open(), open(), open(), open()])
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409, 409, 409])
  const { rows } = await stage.house.owner.pool.query('select 1 from public_opening')
  expect(rows).toHaveLength(1)
})

test('while a question of some area would reach nobody it is refused, and says how much is missing', async () => {
  const mend = await breakArea('avfall')
  const refused = await open()
  expect(refused).toMatchObject({ status: 409, body: { code: 'portal.notCovered' } })
  expect(refused.body.detail).toContain('först: 1')
  expect((await look('/')).statusCode).toBe(503)
  await mend()
  expect((await open()).status).toBe(204)
})

test('what is open stays open when something goes missing; staff take in questions in any case', async () => {
  await must(open())
  const mend = await breakArea('avfall')
  expect((await look('/')).statusCode).toBe(200)
  await must(close())
  expect((await buildCase(stage.pilot)).number).toMatch(/^L-/)
  await mend()
})
