import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'
import { clearPresenceJob } from './jobs.ts'

let stage: Stage
let caseId: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  caseId = (await buildCase(stage.pilot)).id
})

const newTab = () => crypto.randomUUID()
let nth = 0
type Here = { tab?: string; doing?: string | null; partId?: string; at?: string }
const be = async (person: Person, { at = caseId, tab = newTab(), doing = 'reading', ...more }: Here = {}) =>
  (await must(person.put(`/cases/${at}/presence`, { tab, doing, nth: ++nth, ...more }))).body
const names = (seen: { others: { member: { name: string }; doing: string }[] }) =>
  seen.others.map(({ member, doing }) => `${member.name}: ${doing}`)
const pass = (seconds: number) => {
  stage.house.clock.at = new Date(stage.house.clock.at.getTime() + seconds * 1000)
}
const rows = async () => (await stage.house.owner.pool.query('select * from presence')).rows

test('two who have a case open see each other, and what the other writes', async () => {
  const tab = newTab()
  expect(names(await be(stage.pilot))).toEqual([])
  expect(names(await be(stage.officers.bygglov, { tab }))).toEqual(['Lova Lots: reading'])
  await be(stage.officers.bygglov, { tab, doing: 'message' })
  expect(names(await be(stage.pilot))).toEqual(['Olle Bygglovsenheten: message'])
  await be(stage.officers.bygglov, { tab, doing: 'note' })
  expect(names(await be(stage.pilot))).toEqual(['Olle Bygglovsenheten: note'])
  await be(stage.officers.bygglov, { tab, doing: null })
  expect(names(await be(stage.pilot))).toEqual([])
})

test('it ends by itself when nothing more is heard, and lasts while it is renewed', async () => {
  const tab = newTab()
  await be(stage.officers.bygglov, { tab })
  for (let n = 0; n < 4; n++) {
    pass(20)
    await be(stage.officers.bygglov, { tab })
  }
  pass(29)
  expect(names(await be(stage.pilot))).toEqual(['Olle Bygglovsenheten: reading'])
  pass(1)
  expect(names(await be(stage.pilot))).toEqual([])
})

test('who writes an answer says on which part; one of another case is no part of it', async () => {
  const partId = await buildPart(stage.pilot, caseId, stage.town.units.bygglov.id, { title: 'Skylten' })
  await be(stage.officers.bygglov, { doing: 'answer', partId })
  expect((await be(stage.pilot)).others).toMatchObject([{ doing: 'answer', part: { title: 'Skylten' } }])
  const other = await buildCase(stage.pilot)
  for (const more of [{ partId }, {}])
    expect(
      await stage.pilot.put(`/cases/${other.id}/presence`, {
        tab: newTab(),
        nth: 1,
        doing: 'answer',
        ...more,
      }),
    ).toMatchObject({ status: 404, body: { code: 'part.notFound' } })
})

test('a tab that goes on to another case has left the first', async () => {
  const other = (await buildCase(stage.pilot)).id
  const tab = newTab()
  await be(stage.officers.bygglov, { tab })
  await be(stage.officers.bygglov, { tab, at: other })
  expect(names(await be(stage.pilot))).toEqual([])
  expect(names(await be(stage.pilot, { at: other }))).toEqual(['Olle Bygglovsenheten: reading'])
})

test('the latest message and note are told, also of a note that one may not read', async () => {
  expect((await be(stage.pilot)).latest).toEqual({ message: null, note: null })
  const message = (await must(stage.pilot.post(`/cases/${caseId}/messages`, { body: 'Hej.' }))).body.id
  const authority = stage.town.units['miljo-halsa'].authorityId
  const secret = { body: 'Bara vi.', confidentialTo: authority }
  const note = (await must(stage.officers['miljo-halsa'].post(`/cases/${caseId}/notes`, secret))).body.id
  expect((await be(stage.pilot)).latest).toEqual({ message, note })
})

test('is no event, changes nothing in the case, and leaves nothing when it is over', async () => {
  const before = (await must(stage.pilot.get(`/cases/${caseId}`))).body
  const { events, mails } = await tracesOf(stage.house, async () => {
    const reply = await stage.pilot.put(`/cases/${caseId}/presence`, { tab: newTab(), nth: 1, doing: 'note' })
    return reply
  })
  expect([events, mails]).toEqual([[], []])
  expect((await must(stage.pilot.get(`/cases/${caseId}`))).body).toEqual(before)
  expect((await rows()).length).toBeGreaterThan(0)
  pass(31)
  await clearPresenceJob.run(stage.house.kit, {})
  expect(await rows()).toEqual([])
  const { rowCount } = await stage.house.owner.pool.query(
    "select from pg_class where relname = 'presence' and relpersistence = 'u'",
  )
  expect(rowCount).toBe(1)
})

test('what arrives late brings nobody back and changes nothing', async () => {
  const tab = newTab()
  const say = (doing: string | null, order: number) =>
    must(stage.officers.bygglov.put(`/cases/${caseId}/presence`, { tab, doing, nth: order }))
  await say('message', 2)
  await say('reading', 1)
  expect(names(await be(stage.pilot))).toEqual(['Olle Bygglovsenheten: message'])
  await say(null, 4)
  await say('message', 3)
  expect(names(await be(stage.pilot))).toEqual([])
})

test('the job leaves those who are there', async () => {
  await be(stage.officers.bygglov)
  pass(10)
  await clearPresenceJob.run(stage.house.kit, {})
  expect(names(await be(stage.pilot))).toEqual(['Olle Bygglovsenheten: reading'])
})
