import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildArea, buildTown, type Town, write } from '../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
let town: Town
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
})
afterAll(() => house.close())

const ask = async (question: string, limit = 5) =>
  (await house.stranger.post('/area-searches', { question, limit })).body
const codes = (answer: { hits: { code: string }[] }) => answer.hits.map(({ code }) => code)

describe('who answers for a question', () => {
  it('is said with unit, those to consult, and the words that matched', async () => {
    const answer = await ask('Behöver jag söka bygglov för en ny lagerhall?')
    expect(answer.hits[0]).toMatchObject({
      code: 'bygglov-nybyggnad',
      accountableUnit: { slug: 'bygglov' },
      words: expect.arrayContaining(['bygglov', 'lagerhall']),
    })
    expect(answer.hits[0].consultedUnits.map(({ slug }: { slug: string }) => slug)).toEqual([
      'miljo-halsa',
      'va-avfall',
    ])
  })

  it('follows the map at once when an area comes, changes or goes', async () => {
    expect(codes(await ask('Var får jag flyga luftballong?'))).not.toContain('luftballong')
    const area = await buildArea(house, {
      code: 'luftballong',
      title: 'Luftballong',
      accountable: town.units.bygglov.id,
    })
    expect(codes(await ask('Var får jag flyga luftballong?'))).toContain('luftballong')
    const set = (change: object) =>
      write(house, (tx) => tx.updateTable('area').set(change).where('id', '=', area.id).execute())
    await set({ title: 'Ångvält', keywords: ['ångvält'] })
    expect(codes(await ask('Vem hyr ut en ångvält?'))).toContain('luftballong')
    await set({ active: false })
    expect(codes(await ask('Vem hyr ut en ångvält?'))).not.toContain('luftballong')
  })

  it('names the unit of the day, and none where nobody answers', async () => {
    const area = await buildArea(house, {
      title: 'Fågelskrämma',
      keywords: ['fågelskrämma'],
      since: '2026-12-24',
    })
    const hit = async () =>
      (await ask('fågelskrämma')).hits.find(({ code }: { code: string }) => code === area.code)
    expect(await hit()).toMatchObject({ accountableUnit: null })
    house.clock.at = new Date('2026-12-24T09:00:00Z')
    expect(await hit()).toMatchObject({ accountableUnit: { id: area.accountableId } })
    house.clock.at = new Date('2026-11-23T09:00:00Z')
  })

  it('gives no more than asked for, and nothing for a text that means nothing', async () => {
    expect((await ask('bygglov skylt uteservering avlopp livsmedel', 2)).hits).toHaveLength(2)
    expect(await ask('xyzzy qwrtp')).toEqual({ sure: false, several: false, hits: [] })
    expect((await ask("🙈 \u0000 %_\\ '; drop table area; --")).hits).toBeInstanceOf(Array)
  })

  it('asks for a question of sensible length', async () => {
    for (const question of ['', '   ', 'x'.repeat(8001), 5]) {
      expect((await house.stranger.post('/area-searches', { question })).status).toBe(400)
    }
  })
})
