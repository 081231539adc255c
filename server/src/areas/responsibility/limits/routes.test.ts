import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTown, type Town } from '../../../../testing/build/index.ts'
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

const rule = {
  period: 'P8W',
  starts: 'hybrid',
  asksWithin: 'P3W',
  extension: 'P8W',
  pauses: 'never',
  aim: 'decide',
  late: 'fee_falls',
  basis: 'special_statute',
  citation: 'Plan- och bygglagen (2010:900) 9 kap. 27 §',
  mark: 'verified',
  from: '2027-01-01',
}
const limit = async (code: string) => (await adam.get(`/limits/${code}`)).body

describe('the limits of law', () => {
  it('are known from the start, each with its source, and say that nobody here has looked them up', async () => {
    const { body } = await adam.get('/limits')
    expect(body.items.length).toBeGreaterThan(20)
    const pbl = body.items.find(({ code }: { code: string }) => code === 'pbl-lov')
    expect(pbl.now).toMatchObject({
      period: 'P10W',
      starts: 'hybrid',
      asksWithin: 'P3W',
      extension: 'P10W',
      late: 'fee_falls',
      citation: 'Plan- och bygglagen (2010:900) 9 kap.',
      mark: 'verified',
      doubts: ['neverChecked'],
    })
    expect(pbl.areas.map(({ code }: { code: string }) => code)).toContain('bygglov-nybyggnad')
    const local = body.items.find(({ code }: { code: string }) => code === 'trafikanordning')
    expect(local.now).toMatchObject({ period: null, citation: null, doubts: ['noSource', 'neverChecked'] })
  })

  it('are looked up in one touch, which holds for a year', async () => {
    expect((await adam.post('/limits/tobakstillstand/checks')).status).toBe(204)
    expect((await limit('tobakstillstand')).now).toMatchObject({
      checkedOn: '2026-11-23',
      checkedBy: 'Adam Administratör',
      doubts: [],
    })
    house.clock.at = new Date('2027-11-24T09:00:00Z')
    const later = await house.as(town.administrator.id)
    expect((await later.get('/limits/tobakstillstand')).body.now.doubts).toEqual(['checkedLongAgo'])
    house.clock.at = new Date('2026-11-23T09:00:00Z')
  })

  it('change by a new period: what came in before it follows the old one', async () => {
    const { status } = await adam.post('/limits/pbl-anmalan/rules', rule)
    expect(status).toBe(201)
    const { now, rules } = await limit('pbl-anmalan')
    expect(now).toMatchObject({ period: 'P4W', to: '2027-01-01' })
    expect(rules.map((one: typeof rule) => [one.period, one.from])).toEqual([
      ['P8W', '2027-01-01'],
      ['P4W', null],
    ])
    expect(rules[0]).toMatchObject({ checkedOn: '2026-11-23', checkedBy: 'Adam Administratör' })
  })

  it.each([
    ['before the latest', {}, 409, 'limit.beforeLatest'],
    ['of no length', { from: '2027-02-01', period: null }, 422, 'limit.extensionWithoutPeriod'],
    ['without the time to ask', { from: '2027-02-01', asksWithin: null }, 422, 'limit.asksWithinIsForHybrid'],
  ])('refuse a period %s', async (_, given, status, code) => {
    const answer = await adam.post('/limits/pbl-anmalan/rules', { ...rule, ...given })
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  it('may be of the municipality’s own, and hold for an area', async () => {
    const own = {
      ...rule,
      starts: 'received',
      asksWithin: null,
      late: null,
      period: 'P2W',
      extension: null,
      mark: 'local',
    }
    const added = {
      code: 'egen-tid',
      title: 'Egen tid',
      titleEn: 'Own time',
      rule: { ...own, from: '2020-01-01' },
    }
    expect((await adam.post('/limits', added)).status).toBe(201)
    expect((await adam.post('/limits', added)).body.code).toBe('limit.codeTaken')
    expect((await adam.put('/areas/uteservering/limit', { limit: 'egen-tid' })).status).toBe(204)
    expect((await adam.get('/areas/uteservering')).body).toMatchObject({
      statutoryLimit: 'P2W',
      statutoryLimitSource: own.citation,
      limitCode: 'egen-tid',
    })
    const listed = (await adam.get('/areas?q=uteservering')).body.items
    const terrace = listed.find(({ code }: { code: string }) => code === 'uteservering')
    expect(terrace).toMatchObject({ statutoryLimit: 'P2W' })
    await adam.put('/areas/uteservering/limit', { limit: null })
    expect((await adam.get('/areas/uteservering')).body).toMatchObject({
      statutoryLimit: null,
      limitCode: null,
    })
  })

  it('say when something is not there', async () => {
    for (const answer of [
      await adam.get('/limits/finns-inte'),
      await adam.post('/limits/finns-inte/rules', rule),
      await adam.post('/limits/finns-inte/checks'),
      await adam.put('/areas/uteservering/limit', { limit: 'finns-inte' }),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'limit.notFound'])
    expect((await adam.put('/areas/finns-inte/limit', { limit: null })).body.code).toBe('area.notFound')
  })

  it('two rules of one limit never hold at the same time', async () => {
    const insert = `insert into limit_rule (limit_id, period, starts, basis, mark, valid)
      select id, 'P1W', 'received', 'service', 'local', '[2026-01-01,)' from legal_limit where code = 'pbl-lov'`
    await expect(house.owner.pool.query(insert)).rejects.toMatchObject({
      constraint: 'limit_rule_one_at_a_time',
    })
  })
})
