import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import { buildMember, buildUnit } from '../../../../testing/build/index.ts'
import { breaches, openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

async function cast() {
  const unit = await buildUnit(stage.house)
  const head = await buildMember(stage.house, { units: [{ id: unit.id, role: 'head' }] })
  const anna = await buildMember(stage.house, { units: [unit.id] })
  return { unit, head, anna, asAnna: await stage.house.as(anna.id) }
}
const held = async (memberId: string) =>
  (
    await stage.house.owner.pool.query(
      `select (select count(*)::int from accountability where member_id = $1 and upper_inf(period))
         + (select count(*)::int from part where officer_id = $1 and status not in ('settled', 'declined', 'withdrawn')) as n`,
      [memberId],
    )
  ).rows[0].n

test('a member takes cases at the moment they leave: each is theirs and moves, or is refused; none is left with them', async () => {
  for (let round = 0; round < 4; round++) {
    const { anna, asAnna } = await cast()
    const ids: string[] = []
    for (let nth = 0; nth < 4; nth++) ids.push((await buildCase(stage.pilot)).id)
    const [left, ...takes] = await Promise.all([
      stage.administrator.post(`/members/${anna.id}/leaving`, {}),
      ...ids.map((id) => asAnna.post(`/cases/${id}/accountability`)),
    ])
    expect([204, 503]).toContain(left?.status)
    for (const { status } of takes) expect([200, 401, 409, 503]).toContain(status)
    if (left?.status === 503) await must(stage.administrator.post(`/members/${anna.id}/leaving`, {}))
    expect(await held(anna.id)).toBe(0)
    expect(await breaches(stage.house)).toEqual([])
  }
})

test('a member accepts a part at the moment they leave the unit', async () => {
  for (let round = 0; round < 4; round++) {
    const { unit, anna, asAnna } = await cast()
    await must(
      stage.administrator.put(`/members/${anna.id}/units/${stage.town.units['va-avfall'].id}`, {
        role: 'officer',
      }),
    )
    const { id } = await buildCase(stage.pilot)
    const part = await buildPart(stage.pilot, id, unit.id)
    const leave = () => stage.administrator.post(`/members/${anna.id}/units/${unit.id}/leaving`, {})
    const [left, accepted] = await Promise.all([leave(), asAnna.post(`/parts/${part}/acceptance`)])
    expect([204, 409, 422, 503]).toContain(accepted.status === 403 ? 422 : accepted.status)
    if (left.status !== 204) await must(leave())
    const { rows } = await stage.house.owner.pool.query('select officer_id from part where id = $1', [part])
    expect(rows[0].officer_id).not.toBe(anna.id)
    expect(await breaches(stage.house)).toEqual([])
  }
})

test('the last two who may be on duty leave at the same moment: one of them stays', async () => {
  const home = [stage.town.units.naringsliv.id]
  const two = [await buildMember(stage.house, { roles: ['pilot'], units: home })]
  two.push({ ...stage.town.pilot, unitId: home[0] ?? '' })
  await buildCase(stage.pilot)
  // Not even the administrator can be on duty without a unit.
  await stage.house.owner.pool.query('delete from membership where member_id = $1', [
    stage.town.administrator.id,
  ])
  const answers = await Promise.all(
    two.map(({ id }) => stage.administrator.post(`/members/${id}/leaving`, {})),
  )
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([204, 409])
  expect(await breaches(stage.house)).toEqual([])
})
