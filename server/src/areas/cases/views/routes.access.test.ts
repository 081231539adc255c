import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildView, must } from '../../../../testing/build/build-case.ts'
import { buildMember, write } from '../../../../testing/build/index.ts'
import type { Person } from '../../../../testing/house.ts'
import type { MemberActor } from '../../../kernel/actor.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
let anna: Person
let karin: Person
let own: string
let units: string
let everyones: string

beforeAll(async () => {
  stage = await openStage()
  anna = stage.officers.bygglov
  karin = stage.officers['gatu-park']
  own = await buildView(anna, { name: 'Bara min' })
  units = await buildView(anna, { name: 'Vår enhets', sharedWith: unitOf('bygglov') })
  everyones = await buildView(anna, { name: 'Allas', sharedWith: { kind: 'everyone' } })
})
afterAll(() => stage.close())

const unitOf = (slug: keyof Stage['town']['units']) => ({ kind: 'unit', unitId: stage.town.units[slug].id })
const seen = (version = 1) => ({ 'if-match': `"${version}"` })
const idsOf = async (person: Person): Promise<string[]> =>
  (await must(person.get('/case-views'))).body.items.map(({ id }: { id: string }) => id)

test('a view is opened by its maker, by the unit it is shared with, or by everyone', async () => {
  expect(await idsOf(anna)).toEqual([own, units, everyones])
  expect(await idsOf(stage.heads.bygglov)).toEqual([everyones, units])
  for (const person of [karin, stage.pilot, stage.administrator, stage.heads['gatu-park']]) {
    expect(await idsOf(person)).toEqual([everyones])
  }
})

test('what is no longer shared is gone for the others, also for who has it first', async () => {
  const id = await buildView(anna, { sharedWith: { kind: 'everyone' } })
  await must(karin.put('/default-case-view', { viewId: id }))
  await must(anna.patch(`/case-views/${id}`, { sharedWith: { kind: 'nobody' } }, seen()))
  expect(await idsOf(karin)).not.toContain(id)
  await must(anna.patch(`/case-views/${id}`, { sharedWith: unitOf('bygglov') }, seen(2)))
  expect(await idsOf(stage.heads.bygglov)).toContain(id)
  expect(await idsOf(karin)).not.toContain(id)
})

test('only its maker changes a view, takes it away or takes it back', async () => {
  const denied = { status: 403, body: { code: 'permission.denied' } }
  for (const person of [karin, stage.heads.bygglov, stage.pilot, stage.administrator]) {
    expect(await person.patch(`/case-views/${everyones}`, { name: 'Min' }, seen())).toMatchObject(denied)
    expect(await person.delete(`/case-views/${everyones}`, seen())).toMatchObject(denied)
    expect(await person.post(`/case-views/${everyones}/restoration`)).toMatchObject(denied)
    const { items } = (await must(person.get('/case-views'))).body
    expect(items.find(({ id }: { id: string }) => id === everyones).may).toEqual({
      change: false,
      inherit: false,
    })
  }
})

test('what one can’t open is answered for as what doesn’t exist', async () => {
  const missing = { status: 404, body: { code: 'view.notFound' } }
  for (const id of [own, units, crypto.randomUUID()]) {
    expect(await karin.patch(`/case-views/${id}`, { name: 'Min' }, seen())).toMatchObject(missing)
    expect(await karin.delete(`/case-views/${id}`, seen())).toMatchObject(missing)
    expect(await karin.post(`/case-views/${id}/restoration`)).toMatchObject(missing)
    expect(await karin.put('/default-case-view', { viewId: id })).toMatchObject(missing)
  }
})

test('a view is shared with a unit by those who work there, and by nobody else', async () => {
  const refused = { status: 422, body: { code: 'view.notYourUnit' } }
  const view = { name: 'Till andra', filters: {}, columns: [], sharedWith: unitOf('gatu-park') }
  expect(await anna.post('/case-views', view)).toMatchObject(refused)
  const change = { sharedWith: unitOf('gatu-park') }
  expect(await anna.patch(`/case-views/${own}`, change, seen())).toMatchObject(refused)
  await buildView(karin, { sharedWith: unitOf('gatu-park') })
})

test('who has left the unit may still rename what they shared with it, and take it away', async () => {
  const { id: memberId } = await buildMember(stage.house, {
    units: [stage.town.units.bygglov.id, stage.town.units['va-avfall'].id],
  })
  const leaver = await stage.house.as(memberId)
  const id = await buildView(leaver, { sharedWith: unitOf('va-avfall') })
  await write(stage.house, (tx) =>
    tx
      .deleteFrom('membership')
      .where('member_id', '=', memberId)
      .where('unit_id', '=', stage.town.units['va-avfall'].id)
      .execute(),
  )
  const back = await stage.house.as(memberId)
  await must(back.patch(`/case-views/${id}`, { name: 'Från förr' }, seen()))
  await must(back.delete(`/case-views/${id}`, seen(2)))
  expect((await back.post(`/case-views/${id}/restoration`)).status).toBe(200)
})

test('the database itself keeps others out, and lets nobody share with a unit of others', async () => {
  const actor: MemberActor = {
    kind: 'member',
    memberId: stage.town.officers['gatu-park'].id,
    name: 'Karin',
    locale: 'sv',
    units: [
      {
        id: stage.town.units['gatu-park'].id,
        authorityId: stage.town.units['gatu-park'].authorityId,
        role: 'officer',
      },
    ],
    roles: [],
    covers: [],
  }
  const { db } = stage.house.kit
  const rows = await db.read(actor, (read) => read.selectFrom('saved_view').select('id').execute())
  expect(rows.map(({ id }) => id)).not.toContain(own)
  const changed = await db.change(actor, (tx) =>
    tx.updateTable('saved_view').set({ name: 'Kapad' }).where('id', '=', everyones).executeTakeFirst(),
  )
  expect(changed.numUpdatedRows).toBe(0n)
  const mine = await buildView(karin)
  const share = db.change(actor, (tx) =>
    tx
      .updateTable('saved_view')
      .set({ shared_with: 'unit', shared_unit_id: stage.town.units.bygglov.id })
      .where('id', '=', mine)
      .execute(),
  )
  await expect(share).rejects.toMatchObject({ constraint: 'saved_view_own_unit' })
  const forged = db.change(actor, (tx) =>
    tx.insertInto('default_view').values({ member_id: stage.town.pilot.id, view_id: everyones }).execute(),
  )
  await expect(forged).rejects.toThrow('row-level security')
})

test('who has not signed in reaches no view', async () => {
  const { stranger } = stage.house
  expect((await stranger.get('/case-views')).status).toBe(401)
  expect((await stranger.post('/case-views', { name: 'Vy', filters: {}, columns: [] })).status).toBe(401)
  expect((await stranger.patch(`/case-views/${everyones}`, { name: 'Vy' }, seen())).status).toBe(401)
  expect((await stranger.delete(`/case-views/${everyones}`, seen())).status).toBe(401)
  expect((await stranger.post(`/case-views/${everyones}/restoration`)).status).toBe(401)
  expect((await stranger.put('/default-case-view', { viewId: null })).status).toBe(401)
})
