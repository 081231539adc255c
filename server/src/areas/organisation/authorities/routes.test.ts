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

describe('authorities and units', () => {
  it('are added by an administrator, with a short name made of the name', async () => {
    const board = { name: 'Bygg- och miljönämnden', kind: 'board' }
    expect((await adam.post('/authorities', board)).status).toBe(201)
    expect((await adam.post('/authorities', board)).status).toBe(201)
    const { body } = await adam.get('/authorities')
    const slugs = body.items.map(({ slug }: { slug: string }) => slug)
    expect(slugs).toEqual(expect.arrayContaining(['bygg-och-miljonamnden', 'bygg-och-miljonamnden-2']))
    const unit = await adam.post('/units', { name: 'Åsa Ö & Co', authority: 'bygg-och-miljonamnden' })
    expect(unit.body.slug).toBe('asa-o-co')
    expect((await adam.get('/units/asa-o-co')).body).toMatchObject({
      name: 'Åsa Ö & Co',
      nameEn: 'Åsa Ö & Co',
      active: true,
      inLots: true,
      authority: { name: 'Bygg- och miljönämnden' },
    })
  })

  it('are refused when the authority is unknown, or the short name taken', async () => {
    const lost = await adam.post('/units', { name: 'Enhet', authority: 'finns-inte' })
    expect(lost.body.code).toBe('authority.notFound')
    const twin = { name: 'Bygglov', slug: 'bygglov', authority: 'kommunstyrelsen' }
    expect((await adam.post('/units', twin)).body.code).toBe('unit.slugTaken')
    const board = { name: 'Styrelsen', slug: 'kommunstyrelsen', kind: 'board' }
    expect((await adam.post('/authorities', board)).body.code).toBe('authority.slugTaken')
  })
})
