import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCompany, buildTown, orgNumber, type Town } from '../../../testing/build/index.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../testing/house.ts'

let house: TestHouse
let town: Town
let olle: Person
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
  olle = await house.as(town.officers.bygglov.id)
})
afterAll(() => house.close())

type Group = { kind: string; hits: { kind: string; id: string; title: string; detail: string }[] }
const search = async (query: string, person = olle): Promise<Group[]> =>
  (await person.post('/searches', { query })).body.groups
const hitsOf = async (kind: string, query: string, person = olle) =>
  (await search(query, person)).find((group) => group.kind === kind)?.hits ?? []

describe('the one search box', () => {
  it('finds units, areas, members and companies, grouped by kind', async () => {
    const company = await buildCompany(house, {
      name: 'Bygglovskonsulten AB',
      orgNumber: orgNumber(401),
      city: 'Norrtälje',
    })
    const groups = await search('bygglov')
    expect(groups.map(({ kind }) => kind)).toEqual(['unit', 'member', 'area', 'company'])
    expect((await hitsOf('unit', 'bygglov'))[0]).toEqual({
      kind: 'unit',
      id: 'bygglov',
      title: 'Bygglovsenheten',
      detail: 'Byggnadsnämnden',
    })
    expect((await hitsOf('company', 'bygglov'))[0]).toMatchObject({
      id: company.id,
      detail: expect.stringContaining('Norrtälje'),
    })
    expect((await hitsOf('area', 'bygglov'))[0]).toMatchObject({
      id: expect.stringContaining('bygglov'),
      detail: 'Bygglovsenheten',
    })
  })

  it('finds a case by its words', async () => {
    const lova = await house.as(town.pilot.id)
    const made = await lova.post('/cases', {
      title: 'Kajplats för rökeri',
      question: 'Var kan vi lägga till med en flytande rökeribåt?',
      channel: 'visit',
      company: { kind: 'planned' },
      contactName: 'Sara Holm',
      contactEmail: null,
      contactPhone: null,
    })
    expect(await hitsOf('case', 'kajplats')).toMatchObject([{ id: made.body.id }])
  })

  it('finds a project by its words and its number, and no draft of another unit', async () => {
    const unitId = town.units.bygglov.id
    const plan = { unitId, contactId: town.officers.bygglov.id, phase: 'idea', place: { kind: 'everywhere' } }
    const add = async (more: object) => (await olle.post('/projects', { ...plan, ...more })).body
    const open = await add({ title: 'Gästhamnens bryggor' })
    await add({ title: 'Gästhamnens framtid', visibility: 'draft' })
    expect(await hitsOf('project', 'gästhamn')).toHaveLength(2)
    const other = await house.as(town.officers['va-avfall'].id)
    const hit = {
      kind: 'project',
      id: open.id,
      title: `${open.reference} Gästhamnens bryggor`,
      detail: 'Bygglovsenheten',
    }
    expect(await hitsOf('project', 'gästhamn', other)).toEqual([hit])
    expect(await hitsOf('project', open.reference, other)).toEqual([hit])
  })

  it('speaks the language of the one who asks', async () => {
    const person = await house.as(town.officers['va-avfall'].id)
    await person.patch('/me', { locale: 'en' })
    expect((await hitsOf('unit', 'water', person))[0]).toMatchObject({ title: 'Water and waste' })
  })

  it('gives a few of each kind, and leaves out kinds without hits', async () => {
    const { body } = await olle.post('/searches', { query: 'carin', limit: 3 })
    expect(body.groups.map(({ kind, hits }: Group) => [kind, hits.length])).toEqual([['member', 3]])
    expect(await search('xyzzyqwrt')).toEqual([])
  })

  it('takes any text, and refuses one that is too short', async () => {
    for (const query of ['%_\\', "'; drop table unit; --", '\u{1F648}\u{1F648}', 'å'.repeat(200)]) {
      expect((await olle.post('/searches', { query })).status).toBe(200)
    }
    expect((await olle.post('/searches', { query: 'x' })).status).toBe(400)
  })
})
