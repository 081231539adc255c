import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const write = (person: Person, title: string, unitId: string | null) =>
  person.post('/message-templates', { kind: 'message', unitId, title, body: 'Tack för att ni hör av er.' })
const change = (person: Person, id: string, version: number) =>
  person.patch(
    `/message-templates/${id}`,
    { body: `Det här är version ${version}.` },
    { 'if-match': `"${version}"` },
  )
const retire = (person: Person, id: string, version: number) =>
  person.post(`/message-templates/${id}/retirement`, {}, { 'if-match': `"${version}"` })
const restore = (person: Person, id: string, version: number) =>
  person.post(`/message-templates/${id}/restoration`, {}, { 'if-match': `"${version}"` })

type May = { write: boolean; retire: boolean }

/** What each may do with a template, tried and read from its flags. */
async function expectMay(name: string, person: Person, owner: Person, unitId: string | null, may: May) {
  const { id } = (await must(write(owner, `Mall för ${name} ${unitId}`, unitId))).body
  expect((await write(person, `Mall av ${name} ${unitId}`, unitId)).status, `${name}: write`).toBe(
    may.write ? 201 : 403,
  )
  const flags = async () => (await must(person.get(`/message-templates/${id}`))).body.may
  expect(await flags(), name).toEqual({ change: may.write, retire: may.retire, restore: false })
  expect((await change(person, id, 1)).status, `${name}: change`).toBe(may.write ? 200 : 403)
  const version = may.write ? 2 : 1
  expect((await retire(person, id, version)).status, `${name}: retire`).toBe(may.retire ? 200 : 403)
  if (!may.retire) await must(retire(owner, id, version))
  expect(await flags(), name).toEqual({ change: false, retire: false, restore: may.retire })
  expect((await restore(person, id, version + 1)).status, `${name}: restore`).toBe(may.retire ? 200 : 403)
}

test('a unit’s: who may write, change, retire and use again, role by role', async () => {
  const people: [string, Person, May][] = [
    ['an officer of the unit', stage.officers['gatu-park'], { write: true, retire: true }],
    ['the head of the unit', stage.heads['gatu-park'], { write: true, retire: true }],
    ['an officer elsewhere', stage.officers.bygglov, { write: false, retire: false }],
    ['a head elsewhere', stage.heads.bygglov, { write: false, retire: false }],
    ['a pilot', stage.pilot, { write: false, retire: false }],
    ['an administrator', stage.administrator, { write: false, retire: true }],
  ]
  for (const [name, person, may] of people)
    await expectMay(name, person, stage.officers['gatu-park'], stage.town.units['gatu-park'].id, may)
  expect.hasAssertions()
})

test('the municipality’s: pilots and administrators, nobody else', async () => {
  const people: [string, Person, May][] = [
    ['an officer', stage.officers['gatu-park'], { write: false, retire: false }],
    ['a head', stage.heads['gatu-park'], { write: false, retire: false }],
    ['a pilot', stage.pilot, { write: true, retire: true }],
    ['an administrator', stage.administrator, { write: true, retire: true }],
  ]
  for (const [name, person, may] of people) await expectMay(name, person, stage.pilot, null, may)
  expect.hasAssertions()
})

test('the page is told for whom one may write', async () => {
  const mayOf = async (person: Person) => (await must(person.get('/message-templates'))).body.may
  expect(await mayOf(stage.officers['gatu-park'])).toEqual({
    writeForAll: false,
    writeForUnits: [stage.town.units['gatu-park'].id],
  })
  expect((await mayOf(stage.pilot)).writeForAll).toBe(true)
  expect((await mayOf(stage.administrator)).writeForAll).toBe(true)
})

test('nobody without having signed in', async () => {
  const { id } = (await must(write(stage.pilot, 'Stängt', null))).body
  const kase = await buildCase(stage.pilot)
  const { stranger } = stage.house
  for (const url of [
    '/message-templates',
    `/message-templates/${id}`,
    `/cases/${kase.id}/message-templates`,
    `/cases/${kase.id}/note-templates`,
  ])
    expect((await stranger.get(url)).status, url).toBe(401)
  for (const answer of [
    write(stranger, 'Öppet', null),
    change(stranger, id, 1),
    retire(stranger, id, 1),
    restore(stranger, id, 1),
  ])
    expect((await answer).status).toBe(401)
})
