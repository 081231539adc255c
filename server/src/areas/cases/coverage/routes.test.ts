import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildAbsence } from '../../../../testing/build/absence.ts'
import { must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const coverage = async (person = stage.officers['va-avfall']) =>
  (await must(person.get('/map-coverage'))).body
const about = async (kind: string) =>
  (await coverage()).items.filter((one: { kind: string }) => one.kind === kind)
const sql = (text: string, values: unknown[] = []) => stage.house.owner.pool.query(text, values)

test('a town where everybody is in place is green', async () => {
  expect(await coverage()).toMatchObject({ isGreen: true })
  expect((await coverage()).areas).toBeGreaterThan(10)
})

test('a unit whose people are all away is reached by who stands in, and by nobody when they have left', async () => {
  const { id } = stage.town.units['va-avfall']
  const members = [stage.town.officers['va-avfall'].id, stage.town.heads['va-avfall'].id]
  for (const memberId of members) await buildAbsence(stage.house, { memberId })
  // Away, with the pilot on duty to stand in: questions are still taken.
  expect(await about('areaWithNobodyPresent')).toEqual([])
  await sql('delete from absence')
  await sql('delete from membership where unit_id = $1', [id])
  const found = await about('areaWithNobodyPresent')
  expect(found.length).toBeGreaterThan(0)
  expect(found[0]).toMatchObject({ weight: 'stops', unit: { slug: 'va-avfall' } })
  expect(await about('unitWithoutHead')).toMatchObject([{ unit: { slug: 'va-avfall' } }])
  expect((await coverage()).isGreen).toBe(false)
  for (const memberId of members)
    await sql(`insert into membership (member_id, unit_id, role) values ($1, $2, 'head')`, [memberId, id])
  expect((await coverage()).isGreen).toBe(true)
})

test('an area that no unit answers for, and one that cannot be found, are named', async () => {
  const code = 'avfall'
  await sql(`update area set keywords = '{}', examples = '{}' where code = $1`, [code])
  const { rows } = await sql(
    `delete from responsibility where area_id = (select id from area where code = $1) and role = 'accountable' returning *`,
    [code],
  )
  expect(rows).toHaveLength(1)
  expect(await about('areaWithoutUnit')).toMatchObject([{ area: { code } }])
  expect(await about('areaNotFound')).toMatchObject([{ weight: 'warns', area: { code } }])
})
