import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
let secret: string
beforeAll(async () => {
  stage = await openStage()
  secret = (await buildCase(stage.pilot, { visibility: 'restricted' })).id
  await buildPart(stage.pilot, secret, stage.town.units['gatu-park'].id)
})
afterAll(() => stage.close())

const be = (person: Person, doing = 'reading') =>
  person.put(`/cases/${secret}/presence`, { tab: crypto.randomUUID(), nth: 1, doing })

test('who may read the case sees who is there; who may not finds no case, and is seen by nobody', async () => {
  await must(be(stage.pilot, 'note'))
  for (const inside of [stage.officers['gatu-park'], stage.heads['gatu-park']]) {
    const { others } = (await must(be(inside))).body
    expect(others).toContainEqual({
      member: { id: stage.town.pilot.id, name: 'Lova Lots' },
      doing: 'note',
      part: null,
    })
  }
  for (const outside of [stage.officers.bygglov, stage.heads.bygglov, stage.officers['va-avfall']])
    expect(await be(outside)).toMatchObject({ status: 404, body: { code: 'case.notFound' } })
  const { rows } = await stage.house.owner.pool.query('select distinct member_id from presence')
  expect(new Set(rows.map(({ member_id: id }) => id))).toEqual(
    new Set(
      [stage.town.pilot, stage.town.officers['gatu-park'], stage.town.heads['gatu-park']].map(({ id }) => id),
    ),
  )
})

test('one who loses the case sees no more of it', async () => {
  const { id } = await buildCase(stage.pilot)
  const path = `/cases/${id}/presence`
  const body = { tab: crypto.randomUUID(), nth: 1, doing: 'reading' }
  await must(stage.officers.bygglov.put(path, body))
  await must(stage.pilot.patch(`/cases/${id}`, { visibility: 'restricted' }, { 'if-match': '"1"' }))
  expect((await stage.officers.bygglov.put(path, body)).status).toBe(404)
})

test('nobody without having signed in', async () => {
  expect((await be(stage.house.stranger)).status).toBe(401)
})

test('under the endpoint too: neither the company, others outside nor the public have a row of it', async () => {
  const { id } = await buildCase(stage.pilot)
  await must(stage.pilot.put(`/cases/${id}/presence`, { tab: crypto.randomUUID(), nth: 1, doing: 'note' }))
  const actors = [
    { kind: 'company', caseId: id, locale: 'sv' },
    { kind: 'outside', referralId: crypto.randomUUID(), locale: 'sv' },
    { kind: 'public', locale: 'sv' },
  ] as const
  for (const actor of actors) {
    const rows = await stage.house.kit.db.read(actor, (read) =>
      read.selectFrom('presence').select('member_id').execute(),
    )
    expect(rows, actor.kind).toEqual([])
  }
})
