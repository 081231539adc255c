import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTown, type Town, type TownUnit } from '../../../../testing/build/index.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
let town: Town
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
})
afterAll(() => house.close())

const write = (person: Person, one: TownUnit = 'bygglov', other: TownUnit = 'gatu-park') =>
  person.post('/areas/uteservering/boundary-notes', {
    unitId: town.units[one].id,
    otherUnitId: town.units[other].id,
    body: 'Gatu/park svarar för marken, bygglov för det som byggs.',
    example: 'Ett staket runt serveringen: bygglov.',
  })

test('a head of one of the two units writes and ends a note; everyone reads it, also when it holds no longer', async () => {
  const head = await house.as(town.heads.bygglov.id)
  const officer = await house.as(town.officers['va-avfall'].id)
  const { body, status } = await write(head)
  expect(status).toBe(201)
  const notes = async (query: string) => (await officer.get(`/boundary-notes?${query}`)).body.items
  expect(await notes('area=uteservering')).toMatchObject([
    { id: body.id, endedAt: null, may: { end: false } },
  ])
  expect(await notes(`unit=${town.units['gatu-park'].id}`)).toHaveLength(1)
  expect(await notes(`unit=${town.units['va-avfall'].id}`)).toEqual([])
  expect((await officer.post(`/boundary-notes/${body.id}/end`)).status).toBe(403)
  const other = await house.as(town.heads['gatu-park'].id)
  expect((await other.post(`/boundary-notes/${body.id}/end`)).status).toBe(204)
  expect((await other.post(`/boundary-notes/${body.id}/end`)).body.code).toBe('boundary.ended')
  expect((await notes('area=uteservering'))[0].endedAt).not.toBeNull()
})

test('nobody else writes one, and a unit has no boundary with itself', async () => {
  for (const { id } of [town.officers.bygglov, town.heads['va-avfall'], town.pilot, town.administrator])
    expect((await write(await house.as(id))).status).toBe(403)
  const head = await house.as(town.heads.bygglov.id)
  expect((await write(head, 'bygglov', 'bygglov')).body.code).toBe('boundary.sameUnit')
  expect((await house.stranger.get('/boundary-notes')).status).toBe(401)
  expect((await write(house.stranger)).status).toBe(401)
  expect((await house.stranger.post(`/boundary-notes/${crypto.randomUUID()}/end`)).status).toBe(401)
})
