import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTown, type Town, write } from '../../../../testing/build/index.ts'
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

const file = (unit: string) => ({
  kind: 'file',
  name: 'karta.csv',
  content: Buffer.from(`Område;Enhet;Roll\nuteservering;${unit};Ansvarar`).toString('base64'),
})
const holders = (day: string) =>
  write(house, (tx) =>
    tx
      .selectFrom('responsibility as r')
      .innerJoin('area as a', 'a.id', 'r.area_id')
      .innerJoin('unit as u', 'u.id', 'r.unit_id')
      .select('u.slug')
      .where('a.code', '=', 'uteservering')
      .where('r.role', '=', 'accountable')
      .where(sql<boolean>`r.valid @> ${day}::date`)
      .execute(),
  )

test('of imports at the same moment one is done, and the others are told that the map has changed', async () => {
  const units = ['bygglov', 'miljo-halsa', 'va-avfall', 'naringsliv']
  const from = '2026-12-01'
  const previews = await Promise.all(
    units.map(async (unit) => (await adam.post('/map-import-previews', { source: file(unit), from })).body),
  )
  const answers = await Promise.all(
    units.map((unit, index) =>
      adam.post('/map-imports', { source: file(unit), from, fingerprint: previews[index].fingerprint }),
    ),
  )
  const winner = answers.findIndex(({ status }) => status === 201)
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(answers.filter(({ body }) => body.code === 'mapImport.changed')).toHaveLength(3)
  expect(await holders('2026-12-01')).toEqual([{ slug: units[winner] }])
  expect(await holders('2026-11-30')).toEqual([{ slug: 'gatu-park' }])
})

test('an import and a change by hand of the same area leave exactly one that answers for it', async () => {
  for (let day = 10; day < 14; day++) {
    const from = `2026-12-${day}`
    const [now] = await holders(from)
    const [one, other] = ['bygglov', 'miljo-halsa', 'va-avfall'].filter((slug) => slug !== now?.slug)
    const source = file(one ?? '')
    const { body } = await adam.post('/map-import-previews', { source, from })
    const hand = { unitId: town.units[other as 'bygglov'].id, role: 'accountable', from }
    const [imported, changed] = await Promise.all([
      adam.post('/map-imports', { source, from, fingerprint: body.fingerprint }),
      adam.post('/areas/uteservering/responsibilities', hand),
    ])
    expect([imported.status, changed.status].toSorted((a, b) => a - b)).toEqual([201, 409])
    expect(await holders(from)).toEqual([{ slug: imported.status === 201 ? one : other }])
  }
})
