import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildArea, buildTown, type Town, write } from '../../../../testing/build/index.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
let town: Town
let adam: Person
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
  adam = await house.as(town.administrator.id)
})
afterAll(() => house.close())

const slugs = (rows: { unit: { slug: string } }[]) => rows.map(({ unit }) => unit.slug)

describe('the areas of the map', () => {
  it('are listed with the unit that answers for each', async () => {
    const { body } = await adam.get('/areas')
    expect(body.items).toHaveLength(town.areas.size)
    const area = body.items.find(({ code }: { code: string }) => code === 'bygglov-nybyggnad')
    expect(area).toMatchObject({
      accountableUnit: { slug: 'bygglov', nameEn: 'Building permits' },
      statutoryLimit: 'P10W',
    })
    expect(slugs(area.responsibilities)).toEqual(['bygglov', 'miljo-halsa', 'va-avfall'])
  })

  it('are found for one unit, whatever its role, and by words', async () => {
    const { body } = await adam.get('/areas?unit=va-avfall')
    expect(body.items.length).toBeGreaterThan(0)
    for (const { responsibilities } of body.items) expect(slugs(responsibilities)).toContain('va-avfall')
    const titles = (await adam.get('/areas?q=fettavskilj')).body.items.map(
      ({ code }: { code: string }) => code,
    )
    expect(titles).toContain('fettavskiljare')
  })

  it('have a page with legal limit, source and history', async () => {
    const { status, body } = await adam.get('/areas/bygglov-nybyggnad')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      statutoryLimit: 'P10W',
      statutoryLimitSource: expect.stringContaining('Plan- och bygglagen'),
      accountableUnit: { slug: 'bygglov' },
      may: { changeResponsibility: true },
    })
    expect(body.history[0]).toMatchObject({
      role: 'accountable',
      from: '2024-10-01',
      to: null,
      isCurrent: true,
    })
  })

  it('answer 404 for a code that is not there', async () => {
    const answer = await adam.get('/areas/finns-inte')
    expect([answer.status, answer.body.code]).toEqual([404, 'area.notFound'])
  })
})

describe('a new period of responsibility', () => {
  const change = (code: string, unitId: string, role: string, from: string) =>
    adam.post(`/areas/${code}/responsibilities`, { unitId, role, from })

  it('ends the one before it and keeps the history, readable as of any day', async () => {
    const { bygglov, 'miljo-halsa': miljo } = town.units
    const area = await buildArea(house, { title: 'Solpaneler', accountable: bygglov.id })
    expect((await change(area.code, miljo.id, 'accountable', '2026-12-01')).status).toBe(201)

    const { body } = await adam.get(`/areas/${area.code}`)
    expect(body.accountableUnit.slug).toBe('bygglov')
    expect(body.history).toMatchObject([
      { unit: { slug: 'miljo-halsa' }, from: '2026-12-01', to: null, isCurrent: false },
      { unit: { slug: 'bygglov' }, from: '2024-10-01', to: '2026-12-01', isCurrent: true },
    ])
    const accountableOn = async (day: string) => {
      const matrix = await adam.get(`/responsibilities?on=${day}`)
      return matrix.body.items.find((row: { area: { code: string } }) => row.area.code === area.code)?.unit
        .slug
    }
    expect(await accountableOn('2024-09-30')).toBeUndefined()
    expect(await accountableOn('2026-11-30')).toBe('bygglov')
    expect(await accountableOn('2026-12-01')).toBe('miljo-halsa')
    house.clock.at = new Date('2026-11-30T23:30:00Z')
    const later = await (await house.as(town.administrator.id)).get(`/areas/${area.code}`)
    expect(later.body.accountableUnit.slug).toBe('miljo-halsa')
    house.clock.at = new Date('2026-11-23T09:00:00Z')
  })

  it('moves a unit from one role to another', async () => {
    const { bygglov, 'gatu-park': gata } = town.units
    const area = await buildArea(house, { accountable: bygglov.id, consulted: [gata.id] })
    expect((await change(area.code, gata.id, 'accountable', '2026-11-23')).status).toBe(201)
    expect((await change(area.code, bygglov.id, 'consulted', '2026-11-23')).status).toBe(201)
    const { body } = await adam.get(`/areas/${area.code}`)
    expect(body.responsibilities).toMatchObject([
      { unit: { slug: 'gatu-park' }, role: 'accountable' },
      { unit: { slug: 'bygglov' }, role: 'consulted' },
    ])
  })

  it('is refused when it would leave nobody accountable, change the past or a change already planned', async () => {
    const { bygglov, 'gatu-park': gata, 'va-avfall': va } = town.units
    const area = await buildArea(house, { accountable: bygglov.id })
    await change(area.code, gata.id, 'accountable', '2026-12-10')
    const answers = [
      await change(area.code, bygglov.id, 'consulted', '2026-12-01'),
      await change(area.code, va.id, 'accountable', '2026-11-01'),
      await change(area.code, va.id, 'accountable', '2026-12-01'),
      await change(area.code, bygglov.id, 'accountable', '2026-12-01'),
      await change('finns-inte', va.id, 'accountable', '2026-12-01'),
      await change(area.code, area.id, 'accountable', '2027-01-01'),
    ]
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'responsibility.leavesGap'],
      [422, 'responsibility.inThePast'],
      [409, 'responsibility.collides'],
      [409, 'responsibility.already'],
      [404, 'area.notFound'],
      [422, 'responsibility.unknownUnit'],
    ])
  })

  it('is done once for a double click, and logged once', async () => {
    const area = await buildArea(house, { accountable: town.units.bygglov.id })
    const body = { unitId: town.units['va-avfall'].id, role: 'accountable', from: '2026-12-01' }
    const headers = { 'idempotency-key': 'dubbelklick-1' }
    const [first, second] = await Promise.all([
      adam.post(`/areas/${area.code}/responsibilities`, body, headers),
      adam.post(`/areas/${area.code}/responsibilities`, body, headers),
    ])
    expect([first.status, second.status, first.body.id]).toEqual([201, 201, second.body.id])
    const events = await write(house, (tx) =>
      tx
        .selectFrom('event')
        .select(['data', 'actor_id'])
        .where('name', '=', 'responsibility.changed')
        .execute(),
    )
    const own = events.filter(({ data }) => (data as { areaId: string }).areaId === area.id)
    expect(own).toMatchObject([
      { actor_id: town.administrator.id, data: { from: '2026-12-01', ended: [expect.any(String)] } },
    ])
  })
})
