import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTown, type Town } from '../../../../testing/build/index.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
let town: Town
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
})
afterAll(() => house.close())

const code = 'bygglov-nybyggnad'
const propose = (person: Person) =>
  person.post(`/areas/${code}/map-proposals`, {
    unitId: town.units['gatu-park'].id,
    fromOn: '2026-12-01',
    reason: 'Frågorna gäller marken.',
  })

test('everyone in the cooperation proposes and reads; heads of the two units answer; the proposer withdraws', async () => {
  const proposer = await house.as(town.officers['va-avfall'].id)
  const { body } = await propose(proposer)
  const id = body.id
  const reason = 'Det passar inte oss.'
  const others = [town.heads['va-avfall'], town.officers.bygglov, town.pilot, town.administrator]
  for (const { id: member } of others) {
    const person = await house.as(member)
    const [seen] = (await person.get('/map-proposals')).body.items
    expect(seen.may).toEqual({ approve: false, reject: false, withdraw: false })
    expect((await person.post(`/map-proposals/${id}/approval`)).status).toBe(403)
    expect((await person.post(`/map-proposals/${id}/rejection`, { reason })).status).toBe(403)
    expect((await person.post(`/map-proposals/${id}/withdrawal`)).status).toBe(403)
  }
  const head = await house.as(town.heads.bygglov.id)
  expect((await head.get('/map-proposals')).body.items[0].may).toEqual({
    approve: true,
    reject: true,
    withdraw: false,
  })
  expect((await head.post(`/map-proposals/${id}/approval`)).status).toBe(204)
  expect((await head.post(`/map-proposals/${id}/approval`)).status).toBe(403)
  expect((await proposer.post(`/map-proposals/${id}/withdrawal`)).status).toBe(204)
})

test('nobody without having signed in', async () => {
  const { stranger } = house
  expect((await stranger.get('/map-proposals')).status).toBe(401)
  expect((await propose(stranger)).status).toBe(401)
  const id = crypto.randomUUID()
  for (const act of ['approval', 'rejection', 'withdrawal'])
    expect((await stranger.post(`/map-proposals/${id}/${act}`)).status).toBe(401)
})
