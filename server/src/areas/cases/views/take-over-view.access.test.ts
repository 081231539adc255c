import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildView, must } from '../../../../testing/build/build-case.ts'
import { buildMember } from '../../../../testing/build/index.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

type View = { id: string; name: string; owner: unknown; may: unknown; version: number; sharedWith: unknown }

let stage: Stage
let leaver: { id: string; name: string }
let units: View
let everyones: View
let secret: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const list = async (person: Person): Promise<View[]> => (await must(person.get('/case-views'))).body.items
const find = async (person: Person, id: string) => (await list(person)).find((view) => view.id === id)
const seen = (version = 1) => ({ 'if-match': `"${version}"` })
const takeOver = (person: Person, id: string, version = 1) =>
  person.post(`/case-views/${id}/takeover`, undefined, seen(version))
const leave = () => must(stage.administrator.post(`/members/${leaver.id}/leaving`, {}))

/** Somebody of the unit for building permits has three views: one shared with it, one with all, one with nobody. */
beforeEach(async () => {
  leaver = await buildMember(stage.house, { units: [stage.town.units.bygglov.id] })
  const person = await stage.house.as(leaver.id)
  const unit = { kind: 'unit', unitId: stage.town.units.bygglov.id }
  const ids = [
    await buildView(person, { sharedWith: unit }),
    await buildView(person, { sharedWith: { kind: 'everyone' } }),
  ]
  secret = await buildView(person)
  const views = await list(person)
  const [first, second] = ids.map((id) => views.find((view) => view.id === id) as View)
  units = first as View
  everyones = second as View
})

test('a head takes over what is shared with the unit, once who made it has left', async () => {
  const head = stage.heads.bygglov
  expect((await find(head, units.id))?.may).toEqual({ change: false, inherit: false })
  expect((await takeOver(head, units.id)).status).toBe(403)
  await leave()
  expect(await find(head, units.id)).toMatchObject({
    owner: { id: leaver.id, hasLeft: true },
    may: { change: false, inherit: true },
  })
  expect((await takeOver(head, units.id, 7)).body.code).toBe('version.stale')
  expect(await takeOver(head, units.id)).toMatchObject({ status: 200, body: { version: 2 } })
  expect(await find(head, units.id)).toMatchObject({
    name: units.name,
    owner: { id: stage.town.heads.bygglov.id, hasLeft: false },
    sharedWith: units.sharedWith,
    may: { change: true, inherit: false },
  })
  // Still shared as it was, and the head's to change from now on.
  expect(await find(stage.officers.bygglov, units.id)).toBeDefined()
  await must(head.patch(`/case-views/${units.id}`, { name: `${units.name} hos oss` }, seen(2)))
})

test('an administrator sees what is shared by those who have left, and takes it over whoever it is shared with', async () => {
  expect(await find(stage.administrator, units.id)).toBeUndefined()
  await leave()
  for (const { id } of [units, everyones]) {
    expect((await find(stage.administrator, id))?.may).toEqual({ change: false, inherit: true })
    expect((await takeOver(stage.administrator, id)).status).toBe(200)
  }
})

test('nobody else does, and nobody finds what was shared with nobody', async () => {
  await leave()
  const { officers, heads, pilot, administrator } = stage
  for (const person of [officers.bygglov, heads['gatu-park'], pilot]) {
    expect((await takeOver(person, everyones.id)).status).toBe(403)
    expect((await person.delete(`/case-views/${everyones.id}`, seen())).status).toBe(403)
  }
  // The head of a unit has no more right to what is everyone's than others.
  expect((await takeOver(heads.bygglov, everyones.id)).status).toBe(403)
  expect((await takeOver(officers.bygglov, units.id)).status).toBe(403)
  for (const person of [officers['gatu-park'], heads['gatu-park'], pilot])
    expect((await takeOver(person, units.id)).status).toBe(404)
  for (const person of [heads.bygglov, administrator]) {
    expect((await takeOver(person, secret)).status).toBe(404)
    expect((await person.delete(`/case-views/${secret}`, seen())).status).toBe(404)
  }
  expect((await takeOver(stage.house.stranger, everyones.id)).status).toBe(401)
})

test('it is taken away instead, and whoever did that takes it back for a day', async () => {
  const head = stage.heads.bygglov
  expect((await head.delete(`/case-views/${units.id}`, seen())).status).toBe(403)
  await leave()
  expect((await head.delete(`/case-views/${units.id}`, seen())).status).toBe(204)
  expect(await find(stage.officers.bygglov, units.id)).toBeUndefined()
  expect((await stage.administrator.post(`/case-views/${units.id}/restoration`)).status).toBe(404)
  expect((await head.post(`/case-views/${units.id}/restoration`)).status).toBe(200)
  expect(await find(stage.officers.bygglov, units.id)).toMatchObject({
    owner: { id: stage.town.heads.bygglov.id },
  })
})

test('two who take it over at the same moment: one has it, the other is told that it has changed', async () => {
  await leave()
  const answers = await Promise.all([
    takeOver(stage.heads.bygglov, units.id),
    takeOver(stage.administrator, units.id),
  ])
  const [done, late] = answers.sort((a, b) => a.status - b.status)
  expect(done?.status).toBe(200)
  // Too late to find it, too late to have the right to it, or too late by its version: nothing is overwritten.
  expect([403, 404, 412]).toContain(late?.status)
  const owners = await Promise.all(
    [stage.heads.bygglov, stage.administrator].map(async (person) => (await find(person, units.id))?.may),
  )
  expect(owners.filter((may) => JSON.stringify(may) === '{"change":true,"inherit":false}')).toHaveLength(1)
})
