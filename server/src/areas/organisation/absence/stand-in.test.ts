import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildAbsence, buildDuty, buildMember, buildUnit, write } from '../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'
import { findDutyMember } from '../duty/store.ts'
import { findStandIn } from './store.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

let unit: { id: string }
let anna: { id: string }
let head: { id: string }
let pilot: { id: string }
const noon = new Date('2026-11-23T12:00:00Z')

beforeEach(async () => {
  await house.owner.pool.query('truncate duty, absence, member_role, membership, member cascade')
  unit = await buildUnit(house)
  const lots = await buildUnit(house)
  anna = await buildMember(house, { name: 'Anna', units: [unit.id] })
  head = await buildMember(house, { name: 'Hedda', units: [{ id: unit.id, role: 'head' }] })
  pilot = await buildMember(house, { name: 'Petra', units: [lots.id], roles: ['pilot'] })
  await buildDuty(house, { memberId: pilot.id })
})

const standIn = async (who: string, at = noon) =>
  (await write(house, (tx) => findStandIn(tx, who, unit.id, at))).id
const away = (memberId: string, deputyId?: string, from?: string, to?: string) =>
  buildAbsence(house, {
    memberId,
    ...(deputyId ? { deputyId } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  })
/** Somebody present who may be on duty, so that others can be away. */
const another = (name: string) =>
  buildMember(house, { name, roles: ['administrator'], units: [{ id: unit.id, role: 'officer' }] })

test('who is present acts in person', async () => {
  expect(await standIn(anna.id)).toBe(anna.id)
})

test('the deputy from the first instant of the absence to the last, and not a moment longer', async () => {
  const bo = await buildMember(house, { name: 'Bo', units: [unit.id] })
  await away(anna.id, bo.id, '2026-11-23T12:00:00Z', '2026-11-24T12:00:00Z')
  expect(await standIn(anna.id, new Date('2026-11-23T11:59:59.999Z'))).toBe(anna.id)
  expect(await standIn(anna.id)).toBe(bo.id)
  expect(await standIn(anna.id, new Date('2026-11-24T11:59:59.999Z'))).toBe(bo.id)
  expect(await standIn(anna.id, new Date('2026-11-24T12:00:00Z'))).toBe(anna.id)
})

test('the deputy’s deputy when both are away, and nobody goes round in a ring', async () => {
  const bo = await buildMember(house, { name: 'Bo', units: [unit.id] })
  const carl = await buildMember(house, { name: 'Carl', units: [unit.id] })
  await away(anna.id, bo.id)
  await away(bo.id, carl.id)
  expect(await standIn(anna.id)).toBe(carl.id)
  await away(carl.id, anna.id)
  expect(await standIn(anna.id)).toBe(head.id)
})

test('a head of the unit without a deputy; the one on duty without a head; never nobody', async () => {
  await away(anna.id)
  expect(await standIn(anna.id)).toBe(head.id)
  await away(head.id)
  expect(await standIn(anna.id)).toBe(pilot.id)
  expect(await standIn(head.id)).toBe(pilot.id)
})

test('a deputy who has left does not stand in', async () => {
  const bo = await buildMember(house, { name: 'Bo', units: [unit.id] })
  await away(anna.id, bo.id)
  await house.owner.pool.query('update member set active = false where id = $1', [bo.id])
  expect(await standIn(anna.id)).toBe(head.id)
})

test('duty goes to the deputy of the pilot who is away, before any other pilot', async () => {
  const lots = await buildUnit(house)
  for (const name of ['Aron', 'Quintus'])
    await buildMember(house, { name, units: [lots.id], roles: ['pilot'] })
  const onDuty = async () => (await write(house, (tx) => findDutyMember(tx, noon)))?.name
  const quintus = (await house.owner.pool.query("select id from member where name = 'Quintus'")).rows[0].id
  await away(pilot.id, quintus)
  expect(await onDuty()).toBe('Quintus')
  await away(quintus)
  expect(await onDuty()).toBe('Aron')
})

test('an absence that would leave nobody who may be on duty is refused by the database', async () => {
  const refused = { constraint: 'absence_leaves_somebody' }
  await expect(away(pilot.id)).rejects.toMatchObject(refused)
  const adam = await another('Adam')
  await away(pilot.id, undefined, '2026-11-20T00:00:00Z', '2026-12-20T00:00:00Z')
  await expect(
    away(adam.id, undefined, '2026-12-01T00:00:00Z', '2026-12-02T00:00:00Z'),
  ).rejects.toMatchObject(refused)
  await expect(
    away(adam.id, undefined, '2026-11-01T00:00:00Z', '2026-11-21T00:00:00Z'),
  ).rejects.toMatchObject(refused)
  await away(adam.id, undefined, '2026-12-20T00:00:00Z', '2026-12-24T00:00:00Z')
})

test('two who may be on duty and go away at the same moment: one of them stays', async () => {
  const adam = await another('Adam')
  const both = await Promise.allSettled([away(pilot.id), away(adam.id)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})
