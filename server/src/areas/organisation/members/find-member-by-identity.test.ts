import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildMember, write } from '../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'
import { findMemberByIdentity } from '../index.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

let count = 0
const identity = (email?: string) => ({ issuer: 'https://id.example', subject: `person-${++count}`, email })

describe('the member whom an identity belongs to', () => {
  it('is tied the first time by a verified address, whatever its case, and by the identity after that', async () => {
    const member = await buildMember(house, { email: 'anna@kommun.example' })
    const anna = identity('Anna@Kommun.example')
    expect(await findMemberByIdentity(house.kit, anna)).toBe(member.id)
    expect(await findMemberByIdentity(house.kit, { ...anna, email: undefined })).toBe(member.id)
    const events = await write(house, (tx) =>
      tx.selectFrom('event').select('data').where('name', '=', 'member.identityBound').execute(),
    )
    expect(events).toEqual([{ data: { memberId: member.id } }])
  })

  it('is not found by an address that is tied to another identity', async () => {
    const member = await buildMember(house)
    expect(await findMemberByIdentity(house.kit, identity(member.email))).toBe(member.id)
    expect(await findMemberByIdentity(house.kit, identity(member.email))).toBeUndefined()
  })

  it('is not found without an address, nor when it has left', async () => {
    const member = await buildMember(house, { active: false })
    expect(await findMemberByIdentity(house.kit, identity())).toBeUndefined()
    expect(await findMemberByIdentity(house.kit, identity(member.email))).toBeUndefined()
  })

  it('is let in no more when it leaves after being tied', async () => {
    const member = await buildMember(house)
    const known = identity(member.email)
    await findMemberByIdentity(house.kit, known)
    await write(house, (tx) =>
      tx.updateTable('member').set({ active: false }).where('id', '=', member.id).execute(),
    )
    expect(await findMemberByIdentity(house.kit, known)).toBeUndefined()
  })

  it('is tied once when the same person signs in twice at the same moment', async () => {
    const member = await buildMember(house)
    const known = identity(member.email)
    const found = await Promise.all(Array.from({ length: 8 }, () => findMemberByIdentity(house.kit, known)))
    expect(new Set(found)).toEqual(new Set([member.id]))
  })
})
