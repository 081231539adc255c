import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../testing/build/build-case.ts'
import { buildMember } from '../../../testing/build/index.ts'
import { openStage, type Stage } from '../../areas/cases/testing.fixture.ts'
import { openHouse } from '../../house.ts'
import { openSession, SESSION_COOKIE } from '../session/session.ts'

let stage: Stage
let address: string
beforeAll(async () => {
  stage = await openStage()
  address = await stage.house.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => stage.close())

/** Listens as a member's browser does; topics in the order they came. */
async function listen(memberId: string, server = address) {
  const token = await openSession(stage.house.kit.db, memberId, undefined, stage.house.clock.now())
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const reply = await fetch(`${server}/farled/v1/live`, {
    headers: { cookie: `${SESSION_COOKIE}=${token}`, accept: 'text/event-stream' },
    signal: stop.signal,
  })
  const heard: string[] = []
  const read = async () => {
    const decoder = new TextDecoder()
    for await (const chunk of reply.body ?? []) {
      for (const line of decoder.decode(chunk, { stream: true }).split('\n')) {
        if (line.startsWith('data: '))
          heard.push(...(JSON.parse(line.slice(6)) as { topics: string[] }).topics)
      }
    }
  }
  const ended = read().catch(() => undefined)
  return {
    reply,
    heard,
    ended,
    hears: (topic: string) => expect.poll(() => heard, { interval: 10 }).toContain(topic),
  }
}

test('what one person changes, another who looks on hears of: which things, never what', async () => {
  const other = await listen(stage.town.officers.bygglov.id)
  expect(other.reply.headers.get('content-type')).toContain('text/event-stream')
  const { id } = await buildCase(stage.pilot, { title: 'Hemlig rubrik' })
  await other.hears(`case:${id}`)
  expect(other.heard).toEqual(expect.arrayContaining(['cases', 'my-day']))
  expect(other.heard.join()).not.toContain('rubrik')
})

test('a restricted case is heard of by those who may read it and by nobody else', async () => {
  const [inside, accountable, outside] = await Promise.all(
    [stage.town.officers['gatu-park'], stage.town.pilot, stage.town.officers['va-avfall']].map(({ id }) =>
      listen(id),
    ),
  )
  const secret = await buildCase(stage.officers.bygglov, { visibility: 'restricted' })
  await accountable?.hears(`case:${secret.id}`)
  await buildPart(stage.pilot, secret.id, stage.town.units['gatu-park'].id)
  await inside?.hears(`case:${secret.id}`)
  await must(stage.pilot.post(`/cases/${secret.id}/notes`, { body: 'Bara för oss.' }))
  for (let n = 0; n < 2; n++) await outside?.hears(`case:${(await buildCase(stage.pilot)).id}`)
  expect(outside?.heard).not.toContain(`case:${secret.id}`)
})

test('many changes at once are heard of together', async () => {
  const other = await listen(stage.town.officers.bygglov.id)
  const { id } = await buildCase(stage.pilot)
  await other.hears(`case:${id}`)
  await stage.house.owner.pool.query(
    `select pg_notify('farled_live', json_build_object('name', 'test.' || n, 'caseId', $1::text)::text)
     from generate_series(1, 400) n`,
    [id],
  )
  await other.hears('everything')
  const last = await buildCase(stage.pilot)
  await other.hears(`case:${last.id}`)
  expect(other.heard.filter((topic) => topic === `case:${id}`).length).toBeLessThan(100)
})

test('what is rolled back is never heard of', async () => {
  const other = await listen(stage.town.officers.bygglov.id)
  await stage.officers.bygglov.post('/cases', { title: 'Ogiltig' })
  const { id } = await buildCase(stage.pilot)
  const refused = await stage.pilot.post(`/cases/${id}/parts`, {
    parts: [
      { unitId: stage.town.units.bygglov.id, title: 'En' },
      { unitId: crypto.randomUUID(), title: 'Två' },
    ],
  })
  expect(refused.status).toBe(422)
  const last = await buildCase(stage.pilot)
  await other.hears(`case:${last.id}`)
  expect(other.heard.filter((topic) => topic === `case:${id}`)).toHaveLength(1)
})

test('news that can not be read tells everybody to read anew, and the house stands', async () => {
  const other = await listen(stage.town.officers.bygglov.id)
  const { pool } = stage.house.owner
  await pool.query("select pg_notify('farled_live', $1)", [
    JSON.stringify({ name: 'case.edited', caseId: 'no-id' }),
  ])
  await other.hears('everything')
  await pool.query("select pg_notify('farled_live', 'nonsense')")
  const { id } = await buildCase(stage.pilot)
  await other.hears(`case:${id}`)
  expect(other.reply.ok).toBe(true)
})

test('a connection that was lost is opened again, and those who look on are told to read anew', async () => {
  const other = await listen(stage.town.officers.bygglov.id)
  const { pool } = stage.house.kit.db
  await pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'farled-live' and datname = current_database()",
  )
  await other.hears('everything')
  const { id } = await buildCase(stage.pilot)
  await other.hears(`case:${id}`)
  expect(other.reply.ok).toBe(true)
})

test('nobody listens without having signed in', async () => {
  const reply = await fetch(`${address}/farled/v1/live`)
  expect(reply.status).toBe(401)
})

test('who has left hears no more, and who comes into a unit hears what it may read', async () => {
  const [leaver, joiner] = [await buildMember(stage.house), await buildMember(stage.house)]
  const secret = await buildCase(stage.officers.bygglov, { visibility: 'restricted' })
  const [gone, come] = [await listen(leaver.id), await listen(joiner.id)]
  const role = { role: 'officer' }
  await must(stage.administrator.put(`/members/${joiner.id}/units/${stage.town.units.bygglov.id}`, role))
  await come.hears('member')
  await must(stage.pilot.post(`/cases/${secret.id}/notes`, { body: 'Bara för oss.' }))
  await come.hears(`case:${secret.id}`)
  await must(stage.administrator.post(`/members/${leaver.id}/leaving`, {}))
  await gone.ended
  expect(gone.heard).not.toContain(`case:${secret.id}`)
})

test('whoever begins to stand in hears of it, and of what the one who is away hears of', async () => {
  const bo = stage.town.officers['va-avfall']
  const { id } = await buildCase(stage.pilot)
  await must(stage.officers['miljo-halsa'].post(`/cases/${id}/accountability`))
  const { version } = (await stage.pilot.get(`/cases/${id}`)).body
  const hide = { visibility: 'restricted' }
  await must(stage.pilot.patch(`/cases/${id}`, hide, { 'if-match': `"${version}"` }))
  const standIn = await listen(bo.id)
  const from = stage.house.clock.at.toISOString()
  await must(stage.officers['miljo-halsa'].post('/absences', { from, deputyId: bo.id }))
  await standIn.hears('everything')
  await must(stage.pilot.post(`/cases/${id}/notes`, { body: 'Till den som svarar.' }))
  await standIn.hears(`case:${id}`)
  expect(standIn.reply.ok).toBe(true)
})

test('that somebody comes or begins to write is heard by those who may read the case, and only when it is news', async () => {
  const [inside, outside] = [
    await listen(stage.town.officers['gatu-park'].id),
    await listen(stage.town.officers['va-avfall'].id),
  ]
  const secret = await buildCase(stage.officers.bygglov, { visibility: 'restricted' })
  await buildPart(stage.pilot, secret.id, stage.town.units['gatu-park'].id)
  const tab = crypto.randomUUID()
  let nth = 0
  const be = (doing: string | null) =>
    must(stage.pilot.put(`/cases/${secret.id}/presence`, { tab, doing, nth: ++nth }))
  const presence = `presence:${secret.id}`
  const last = await buildCase(stage.pilot)
  await inside.hears(`case:${last.id}`)
  const before = inside.heard.filter((topic) => topic === presence).length
  const ofCase = inside.heard.filter((topic) => topic === `case:${secret.id}`).length
  for (const doing of ['reading', 'reading', 'message', 'message', null, null]) await be(doing)
  const after = await buildCase(stage.pilot)
  for (const ears of [inside, outside]) await ears.hears(`case:${after.id}`)
  expect(inside.heard.filter((topic) => topic === presence).length).toBe(before + 3)
  // Nobody reads the case anew because of it.
  expect(inside.heard.filter((topic) => topic === `case:${secret.id}`).length).toBe(ofCase)
  expect(outside.heard).not.toContain(presence)
})

test('whichever process they are at', async () => {
  const { kit } = stage.house
  const second = await openHouse(kit.config, { clock: kit.clock })
  onTestFinished(() => second.stop())
  const other = await listen(
    stage.town.officers.bygglov.id,
    await second.app.listen({ host: '127.0.0.1', port: 0 }),
  )
  const { id } = await buildCase(stage.pilot)
  await must(stage.pilot.put(`/cases/${id}/presence`, { tab: crypto.randomUUID(), nth: 1, doing: 'note' }))
  await other.hears(`presence:${id}`)
  const at = { memberId: stage.town.officers.bygglov.id, url: `/farled/v1/cases/${id}/presence` }
  const token = await openSession(kit.db, at.memberId, undefined, stage.house.clock.now())
  const reply = await second.app.inject({
    method: 'PUT',
    url: at.url,
    headers: { cookie: `${SESSION_COOKIE}=${token}` },
    payload: { tab: crypto.randomUUID(), nth: 1, doing: 'reading' },
  })
  expect(reply.json().others).toMatchObject([{ member: { id: stage.town.pilot.id }, doing: 'note' }])
})
