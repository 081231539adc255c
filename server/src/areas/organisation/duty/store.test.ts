import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildDuty, buildMember, buildUnit, write } from '../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'
import { findDutyMember } from './store.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(() =>
  write(house, async (tx) => {
    await tx.deleteFrom('duty').execute()
    await tx.deleteFrom('member_role').execute()
    await tx.deleteFrom('membership').execute()
    await tx.deleteFrom('member').execute()
  }),
)

const noon = new Date('2026-11-23T12:00:00Z')
const onDuty = () => write(house, (tx) => findDutyMember(tx, noon))

describe('who answers for what nobody has taken', () => {
  it('is the pilot whose period it is', async () => {
    const unit = await buildUnit(house)
    await buildMember(house, { name: 'Aron', roles: ['pilot'], units: [unit.id] })
    const bea = await buildMember(house, { name: 'Bea', roles: ['pilot'], units: [unit.id] })
    await buildDuty(house, { memberId: bea.id })
    expect(await onDuty()).toEqual({ memberId: bea.id, unitId: unit.id, name: 'Bea' })
  })

  it('is, in a gap, the pilot who was on duty last', async () => {
    const [aron, bea, cia] = await Promise.all(
      ['Aron', 'Bea', 'Cia'].map((name) => buildMember(house, { name, roles: ['pilot'] })),
    )
    await buildDuty(house, {
      memberId: aron?.id ?? '',
      from: '2026-11-01T00:00:00Z',
      to: '2026-11-08T00:00:00Z',
    })
    await buildDuty(house, {
      memberId: bea?.id ?? '',
      from: '2026-11-08T00:00:00Z',
      to: '2026-11-15T00:00:00Z',
    })
    await buildDuty(house, {
      memberId: cia?.id ?? '',
      from: '2026-12-01T00:00:00Z',
      to: '2026-12-08T00:00:00Z',
    })
    expect(await onDuty()).toMatchObject({ name: 'Bea' })
  })

  it('is any pilot when the roster is empty, the same one each time', async () => {
    await buildMember(house, { name: 'Bea', roles: ['pilot'] })
    await buildMember(house, { name: 'Aron', roles: ['pilot'] })
    await buildMember(house, { name: 'Adam', roles: ['administrator'] })
    expect(await onDuty()).toMatchObject({ name: 'Aron' })
  })

  it('passes over a pilot who has left or is no longer one', async () => {
    const left = await buildMember(house, { roles: ['pilot'], active: false })
    await buildDuty(house, { memberId: left.id, to: '2026-11-23T13:00:00Z' })
    const officer = await buildMember(house, {})
    await buildDuty(house, { memberId: officer.id, from: '2026-11-23T13:00:00Z' })
    const bea = await buildMember(house, { roles: ['pilot'] })
    expect(await onDuty()).toMatchObject({ memberId: bea.id })
  })

  it('is an administrator when there is no pilot', async () => {
    await buildMember(house, { name: 'Officer' })
    const adam = await buildMember(house, { name: 'Zeb', roles: ['administrator'] })
    expect(await onDuty()).toMatchObject({ memberId: adam.id })
  })

  it('is nobody only when there is neither', async () => {
    await buildMember(house, {})
    await buildMember(house, { roles: ['administrator'], active: false })
    await buildMember(house, { roles: ['pilot'], units: [] })
    expect(await onDuty()).toBeUndefined()
  })

  it('answers from the unit with the most pilots', async () => {
    const contact = await buildUnit(house, { slug: 'a-kontaktcenter' })
    const business = await buildUnit(house, { slug: 'b-naringsliv' })
    const bea = await buildMember(house, { roles: ['pilot'], units: [contact.id, business.id] })
    await buildMember(house, { roles: ['pilot'], units: [business.id] })
    await buildDuty(house, { memberId: bea.id })
    expect(await onDuty()).toMatchObject({ memberId: bea.id, unitId: business.id })
  })
})
