import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BuiltMember, buildMember, write } from '../../../../testing/build/index.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
let pilot: BuiltMember
let other: BuiltMember
let lova: Person

beforeAll(async () => {
  house = await openTestHouse()
  pilot = await buildMember(house, { name: 'Lova', roles: ['pilot'] })
  other = await buildMember(house, { name: 'Mårten', roles: ['pilot'] })
  lova = await house.as(pilot.id)
})
afterAll(() => house.close())
beforeEach(async () => {
  house.clock.at = new Date('2026-11-23T09:00:00Z')
  await write(house, (tx) => tx.deleteFrom('duty').execute())
})

const week = (memberId: string, from: string, to: string) =>
  lova.post('/duty-periods', { memberId, from: `2026-${from}T07:00:00Z`, to: `2026-${to}T07:00:00Z` })
const roster = (from: string, to: string) =>
  lova.get(`/duty-periods?from=2026-${from}T07:00:00Z&to=2026-${to}T07:00:00Z`)

describe('the duty roster', () => {
  it('shows periods in order and the gaps between them', async () => {
    await week(other.id, '12-07', '12-14')
    await week(pilot.id, '11-30', '12-04')
    const { status, body } = await roster('11-30', '12-21')
    expect(status).toBe(200)
    expect(body.items.map((one: { member: unknown }) => one.member)).toEqual([
      { id: pilot.id, name: 'Lova' },
      { id: other.id, name: 'Mårten' },
    ])
    expect(body.gaps).toEqual([
      { from: '2026-12-04T07:00:00.000Z', to: '2026-12-07T07:00:00.000Z' },
      { from: '2026-12-14T07:00:00.000Z', to: '2026-12-21T07:00:00.000Z' },
    ])
  })

  it('says who is on duty now, and until when', async () => {
    await week(other.id, '11-23', '11-30')
    const { body } = await lova.get('/duty')
    expect(body).toMatchObject({
      member: { id: other.id, name: 'Mårten' },
      until: '2026-11-30T07:00:00.000Z',
      standsIn: false,
      insteadOf: null,
    })
  })

  it('lets somebody stand in when the roster names nobody', async () => {
    const { body } = await lova.get('/duty')
    expect(body).toMatchObject({ member: { name: 'Lova' }, until: null, standsIn: true, insteadOf: null })
  })

  it.each([
    ['two at one time', '12-01', '12-03', 409, 'duty.taken'],
    ['days gone by', '11-02', '11-09', 422, 'duty.inThePast'],
    ['an end before the start', '12-20', '12-19', 422, 'duty.endsBeforeStart'],
  ])('refuses %s', async (_, from, to, status, code) => {
    await week(other.id, '11-30', '12-07')
    const answer = await week(pilot.id, from, to)
    expect(answer.status).toBe(status)
    expect(answer.body.code).toBe(code)
  })

  it('refuses somebody who is no pilot', async () => {
    const officer = await buildMember(house, {})
    expect((await week(officer.id, '12-01', '12-02')).body.code).toBe('duty.notPilot')
  })

  it('lets one begin at the moment another ends', async () => {
    await week(pilot.id, '11-30', '12-07')
    expect((await week(other.id, '12-07', '12-14')).status).toBe(201)
  })

  it('removes a period to come and ends one under way', async () => {
    const coming = await week(pilot.id, '12-07', '12-14')
    const running = await week(other.id, '11-23', '11-30')
    expect((await lova.delete(`/duty-periods/${coming.body.id}`)).status).toBe(204)
    expect((await lova.delete(`/duty-periods/${running.body.id}`)).status).toBe(204)
    const { body } = await roster('11-23', '12-14')
    expect(body.items).toMatchObject([{ from: '2026-11-23T07:00:00.000Z', to: '2026-11-23T09:00:00.000Z' }])
  })

  it('leaves what has been', async () => {
    const { body } = await week(pilot.id, '11-23', '11-24')
    house.clock.at = new Date('2026-11-25T09:00:00Z')
    const later = await house.as(pilot.id)
    expect((await later.delete(`/duty-periods/${body.id}`)).body.code).toBe('duty.past')
    const { body: list } = await later.get('/duty-periods?from=2026-11-23T00:00:00Z&to=2026-11-25T00:00:00Z')
    expect(list.items[0].may).toEqual({ remove: false, give: false, offer: false })
  })

  it('does not know a period that is not there', async () => {
    const answer = await lova.delete('/duty-periods/01936f2e-7c1a-7b3e-9c55-2f1d4a6b8c90')
    expect([answer.status, answer.body.code]).toEqual([404, 'duty.notFound'])
  })

  it('writes each change into the log', async () => {
    const { body } = await week(pilot.id, '12-07', '12-14')
    await lova.delete(`/duty-periods/${body.id}`)
    const events = await write(house, (tx) =>
      tx
        .selectFrom('event')
        .select(['name', 'actor_id'])
        .where('name', 'like', 'duty.%')
        .orderBy('id', 'desc')
        .limit(2)
        .execute(),
    )
    expect(events).toEqual([
      { name: 'duty.removed', actor_id: pilot.id },
      { name: 'duty.planned', actor_id: pilot.id },
    ])
  })

  it('asks for a time that it can read', async () => {
    const answer = await lova.get('/duty-periods?from=igår&to=2026-12-01T00:00:00Z')
    expect([answer.status, answer.body.code, answer.body.errors[0].path]).toEqual([
      400,
      'validation.failed',
      'from',
    ])
    expect((await lova.get('/duty-periods?from=2020-01-01T00:00:00Z&to=2026-12-01T00:00:00Z')).status).toBe(
      400,
    )
  })
})
