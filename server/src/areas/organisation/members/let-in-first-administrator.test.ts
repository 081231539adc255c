import { afterEach, describe, expect, it } from 'vitest'
import { buildMember, write } from '../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'
import { findMemberByIdentity } from './find-member-by-identity.ts'

let house: TestHouse
const open = async (...named: string[]) => {
  house = await openTestHouse({ firstAdministrators: named })
  return house
}
afterEach(() => house.close())

const signIn = (subject: string, email: string | undefined, name?: string) =>
  findMemberByIdentity(house.kit, { issuer: 'https://id.example', subject, email, name })
const administrators = () =>
  write(house, (tx) =>
    tx.selectFrom('member_role').select('member_id').where('role', '=', 'administrator').execute(),
  )

describe('the first administrator of an empty installation', () => {
  it('is let in when the operator has named the address and the sign-in service vouches for it', async () => {
    await open('jonas@kommun.example')
    expect(await signIn('s-1', 'nagon@kommun.example')).toBeUndefined()
    expect(await signIn('s-2', undefined)).toBeUndefined()
    const id = await signIn('s-3', 'Jonas@Kommun.example', 'Jonas Ekwall')
    expect(await administrators()).toEqual([{ member_id: id }])
    const jonas = await house.as(id ?? '')
    expect((await jonas.get('/me')).body).toMatchObject({
      member: { name: 'Jonas Ekwall' },
      units: [],
      roles: ['administrator'],
    })
    expect((await jonas.get('/setup')).body.missing.membersWithoutUnit).toEqual(['Jonas Ekwall'])
    // The identity is tied now: another who is given the address later is nobody.
    expect(await signIn('s-3', 'Jonas@Kommun.example')).toBe(id)
    expect(await signIn('s-4', 'jonas@kommun.example')).toBeUndefined()
  })

  it('is one alone when two who are named sign in at once, and the setting opens nothing more', async () => {
    await open('a@kommun.example', 'b@kommun.example', 'c@kommun.example')
    const found = await Promise.all(['a', 'b', 'c'].map((one) => signIn(one, `${one}@kommun.example`)))
    expect(found.filter(Boolean)).toHaveLength(1)
    expect(await administrators()).toHaveLength(1)
  })

  it('may be somebody who is there already, and never one who has left or is somebody else’s', async () => {
    await open('har@kommun.example', 'slutat@kommun.example', 'annans@kommun.example')
    await buildMember(house, { email: 'slutat@kommun.example', active: false })
    const other = await buildMember(house, { email: 'annans@kommun.example' })
    await write(house, (tx) =>
      tx.updateTable('member').set({ issuer: 'x', subject: 'y' }).where('id', '=', other.id).execute(),
    )
    expect(await signIn('1', 'slutat@kommun.example')).toBeUndefined()
    expect(await signIn('2', 'annans@kommun.example')).toBeUndefined()
    const member = await buildMember(house, { email: 'har@kommun.example' })
    expect(await signIn('3', 'har@kommun.example')).toBe(member.id)
    expect(await administrators()).toEqual([{ member_id: member.id }])
  })

  it('is nobody when no address is named', async () => {
    await open()
    expect(await signIn('s-1', 'jonas@kommun.example')).toBeUndefined()
    expect(await administrators()).toEqual([])
  })
})
