import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildMember, buildTown, type Town, write } from '../../../../testing/build/index.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
let town: Town
let olle: Person
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
  olle = await house.as(town.officers.bygglov.id)
})
afterAll(() => house.close())

describe('the member who is signed in', () => {
  it('sees name, units with the role in each, and whether it is on duty', async () => {
    const { body } = await olle.get('/me')
    expect(body).toMatchObject({
      member: { id: town.officers.bygglov.id, name: 'Olle Bygglovsenheten', locale: 'sv' },
      units: [{ slug: 'bygglov', nameEn: 'Building permits', role: 'officer' }],
      roles: [],
      onDuty: false,
    })
    const lova = await house.as(town.pilot.id)
    expect((await lova.get('/me')).body).toMatchObject({ roles: ['pilot'], onDuty: true })
  })

  it('chooses a language, and is answered in it from then on', async () => {
    const member = await buildMember(house)
    const person = await house.as(member.id)
    expect((await person.patch('/me', { locale: 'en' })).status).toBe(204)
    expect((await person.get('/me')).body.member.locale).toBe('en')
    expect((await person.get('/units/finns-inte')).body.detail).toBe('The unit does not exist.')
  })

  it('cannot change anything else about itself', async () => {
    const answer = await olle.patch('/me', { locale: 'sv', roles: ['administrator'] })
    expect(answer.status).toBe(400)
    expect(answer.body.errors).toMatchObject([{ path: 'roles', code: 'field.unknown' }])
  })
})

describe('members by name', () => {
  it('come a page at a time, each once, those who have left last', async () => {
    await buildMember(house, { name: 'Aaron Avgången', active: false })
    const names: string[] = []
    let cursor: string | null = ''
    do {
      const answer = await olle.get(`/members?limit=5${cursor ? `&cursor=${cursor}` : ''}`)
      names.push(...answer.body.items.map(({ name }: { name: string }) => name))
      cursor = answer.body.nextCursor
    } while (cursor)
    const all = await write(house, (tx) => tx.selectFrom('member').select('id').execute())
    expect(new Set(names).size).toBe(all.length)
    expect(names.at(-1)).toBe('Aaron Avgången')
  })

  it('are found by the role they have across units', async () => {
    const { body } = await olle.get('/members?role=pilot')
    expect(body.items.length).toBeGreaterThan(0)
    expect(body.items.every(({ roles }: { roles: string[] }) => roles.includes('pilot'))).toBe(true)
  })

  it('are found by part of a name, a title or an address, whatever the case', async () => {
    expect((await olle.get('/members?q=LOVA')).body.items).toMatchObject([
      { name: 'Lova Lots', roles: ['pilot'] },
    ])
    expect((await olle.get('/members?q=carin.gatu')).body.items).toMatchObject([{ title: 'Enhetschef' }])
    expect((await olle.get('/members?q=100%25')).body.items).toEqual([])
  })

  it('are listed for one unit', async () => {
    const { body } = await olle.get('/members?unit=va-avfall')
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual([
      'Carin Vatten och avfall',
      'Olle Vatten och avfall',
    ])
  })

  it('refuses a cursor that it did not give', async () => {
    for (const cursor of ['nonsens', Buffer.from('["x"]').toString('base64url')]) {
      const answer = await olle.get(`/members?cursor=${cursor}`)
      expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([400, 'cursor'])
    }
  })
})
