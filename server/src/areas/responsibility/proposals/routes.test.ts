import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTown, type Town, type TownUnit } from '../../../../testing/build/index.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
let town: Town
let heads: Record<TownUnit, Person>
let officer: Person
let administrator: Person
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
  const cast = Object.entries(town.heads).map(async ([slug, { id }]) => [slug, await house.as(id)] as const)
  heads = Object.fromEntries(await Promise.all(cast)) as Record<TownUnit, Person>
  officer = await house.as(town.officers['va-avfall'].id)
  administrator = await house.as(town.administrator.id)
})
afterAll(() => house.close())

const propose = (code: string, slug: TownUnit, person = officer, fromOn = '2026-12-01') =>
  person.post(`/areas/${code}/map-proposals`, {
    unitId: town.units[slug].id,
    fromOn,
    reason: 'Frågorna gäller marken, och där fattar vi besluten.',
  })
const accountable = async (code: string, on: string) =>
  (await officer.get(`/responsibilities?on=${on}`)).body.items.find(
    (one: { area: { code: string }; role: string }) => one.area.code === code && one.role === 'accountable',
  )?.unit.slug
const proposal = async (code: string) => (await officer.get(`/map-proposals?area=${code}`)).body.items[0]

test('anyone proposes; the map changes when every unit that gains or loses has approved, on its day', async () => {
  const { body, status } = await propose('bygglov-skylt', 'gatu-park')
  expect(status).toBe(201)
  expect(await proposal('bygglov-skylt')).toMatchObject({
    status: 'open',
    approvedBy: [],
    fromUnit: { slug: 'bygglov' },
  })
  expect((await heads.bygglov.post(`/map-proposals/${body.id}/approval`)).status).toBe(204)
  expect(await accountable('bygglov-skylt', '2026-12-01')).toBe('bygglov')
  expect((await heads['gatu-park'].post(`/map-proposals/${body.id}/approval`)).status).toBe(204)
  expect(await proposal('bygglov-skylt')).toMatchObject({ status: 'approved', missing: [] })
  const [period, ...earlier] = (await officer.get('/areas/bygglov-skylt')).body.history
  expect(period).toMatchObject({
    from: '2026-12-01',
    proposedBy: 'Olle Vatten och avfall',
    approvedBy: ['Carin Bygglovsenheten', 'Carin Gatu/park'],
  })
  for (const { proposedBy, approvedBy } of earlier)
    expect({ proposedBy, approvedBy }).toEqual({ proposedBy: null, approvedBy: [] })
  expect(await accountable('bygglov-skylt', '2026-11-30')).toBe('bygglov')
  expect(await accountable('bygglov-skylt', '2026-12-01')).toBe('gatu-park')
})

test('a head who proposes has approved for the own unit', async () => {
  const { body } = await propose('uteservering', 'bygglov', heads.bygglov)
  expect(await proposal('uteservering')).toMatchObject({ approvedBy: [town.units.bygglov.id] })
  await heads.bygglov.post(`/map-proposals/${body.id}/withdrawal`)
})

test('approvals that take longer than the day proposed change the map from today, and rewrite nothing', async () => {
  const { body } = await propose('uteservering', 'bygglov', officer, '2026-11-24')
  await heads.bygglov.post(`/map-proposals/${body.id}/approval`)
  const then = house.clock.at
  house.clock.at = new Date('2026-12-07T09:00:00Z')
  const late = await house.as(town.heads['gatu-park'].id)
  expect((await late.post(`/map-proposals/${body.id}/approval`)).status).toBe(204)
  house.clock.at = then
  expect(await accountable('uteservering', '2026-12-06')).toBe('gatu-park')
  expect(await accountable('uteservering', '2026-12-07')).toBe('bygglov')
})

test('one head who says no ends it, with the reason', async () => {
  const code = 'bygganmalan'
  const { id } = (await propose(code, 'gatu-park')).body
  const reason = 'Vi har inte kompetensen för det.'
  expect((await heads['gatu-park'].post(`/map-proposals/${id}/rejection`, { reason })).status).toBe(204)
  expect(await proposal(code)).toMatchObject({
    status: 'rejected',
    endedWhy: reason,
    endedBy: 'Carin Gatu/park',
  })
  expect((await heads.bygglov.post(`/map-proposals/${id}/approval`)).body.code).toBe('proposal.ended')
})

test('what can not be proposed says why', async () => {
  const code = 'bygglov-nybyggnad'
  expect((await propose(code, 'bygglov')).body.code).toBe('responsibility.already')
  expect((await propose(code, 'gatu-park', officer, '2026-11-01')).body.code).toBe('responsibility.inThePast')
  await propose(code, 'gatu-park')
  expect((await propose(code, 'va-avfall')).body.code).toBe('proposal.alreadyOpen')
  expect((await propose('finns-inte', 'gatu-park')).body.code).toBe('area.notFound')
})

test('two heads who approve at the same moment change the map once', async () => {
  const code = 'bygglov-andrad-anvandning'
  const { id } = (await propose(code, 'gatu-park')).body
  const answers = await Promise.all(
    [heads.bygglov, heads['gatu-park']].map((head) => head.post(`/map-proposals/${id}/approval`)),
  )
  expect(answers.map(({ status }) => status)).toEqual([204, 204])
  expect(await proposal(code)).toMatchObject({ status: 'approved' })
  expect(await accountable(code, '2026-12-02')).toBe('gatu-park')
})

test('the administrator’s own change while a proposal waits is met by a clear refusal, and nothing is lost', async () => {
  const code = 'rivningslov'
  const { id } = (await propose(code, 'gatu-park')).body
  const change = { unitId: town.units['gatu-park'].id, role: 'accountable', from: '2026-12-01' }
  expect((await administrator.post(`/areas/${code}/responsibilities`, change)).status).toBe(201)
  await heads.bygglov.post(`/map-proposals/${id}/approval`)
  const answer = await heads['gatu-park'].post(`/map-proposals/${id}/approval`)
  expect(answer).toMatchObject({ status: 409, body: { code: 'responsibility.collides' } })
  expect((await proposal(code)).status).toBe('open')
})
