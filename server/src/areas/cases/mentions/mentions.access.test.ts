import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
let secret: string
beforeAll(async () => {
  stage = await openStage()
  secret = (await buildCase(stage.officers.bygglov, { visibility: 'restricted' })).id
})
afterAll(() => stage.close())

const outside = () => stage.officers['va-avfall']
const id = (unit: keyof Stage['town']['units']) => stage.town.officers[unit].id
const write = (note: object) =>
  stage.officers.bygglov.post(`/cases/${secret}/notes`, { body: 'Hej', ...note })

test('only those who read a case learn who may be mentioned, and mark their mentions as seen', async () => {
  expect((await stage.officers.bygglov.get(`/cases/${secret}/mentionable`)).status).toBe(200)
  expect((await stage.officers.bygglov.post(`/cases/${secret}/mentions/seen`)).status).toBe(204)
  expect((await outside().get(`/cases/${secret}/mentionable`)).status).toBe(404)
  expect((await outside().post(`/cases/${secret}/mentions/seen`)).status).toBe(404)
  expect((await stage.house.stranger.get(`/cases/${secret}/mentionable`)).status).toBe(401)
  expect((await stage.house.stranger.post(`/cases/${secret}/mentions/seen`)).status).toBe(401)
})

test('in a restricted case only those who may read it are proposed', async () => {
  const { body } = await must(stage.officers.bygglov.get(`/cases/${secret}/mentionable`))
  const names = body.items.map(({ name }: { name: string }) => name)
  expect(names).toEqual(expect.arrayContaining(['Lova Lots', 'Carin Bygglovsenheten']))
  expect(names).not.toContain('Olle Vatten och avfall')
})

test('mentioning somebody who may not read the case is refused with words, and nothing is written', async () => {
  const refused = await write({ mentions: [id('va-avfall')] })
  expect(refused).toMatchObject({ status: 422, body: { code: 'mention.mayNotRead' } })
  expect((await must(stage.officers.bygglov.get(`/cases/${secret}/notes`))).body.items).toEqual([])
  expect((await must(outside().get('/my-day'))).body.items).toEqual([])
})

test('a note that is kept within one authority mentions nobody of another', async () => {
  const { id: open } = await buildCase(stage.pilot)
  const confidentialTo = stage.town.units['miljo-halsa'].authorityId
  const note = { body: 'Tidigare anmärkning.', confidentialTo, mentions: [id('bygglov')] }
  const refused = await stage.officers['miljo-halsa'].post(`/cases/${open}/notes`, note)
  expect(refused).toMatchObject({ status: 422, body: { code: 'mention.otherAuthority' } })
  const inside = { ...note, mentions: [stage.town.heads['miljo-halsa'].id] }
  await must(stage.officers['miljo-halsa'].post(`/cases/${open}/notes`, inside))
})

test('a case that was restricted meanwhile waits in nobody’s Min dag who may not read it', async () => {
  const { id: open } = await buildCase(stage.pilot)
  await must(stage.pilot.post(`/cases/${open}/notes`, { body: 'Vad säger du?', mentions: [id('va-avfall')] }))
  const waits = async () => (await must(outside().get('/my-day'))).body.items.length
  expect(await waits()).toBe(1)
  await must(stage.pilot.patch(`/cases/${open}`, { visibility: 'restricted' }, { 'if-match': '"1"' }))
  expect(await waits()).toBe(0)
})
