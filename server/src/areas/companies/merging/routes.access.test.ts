import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { buildCompany, buildMember } from '../../../../testing/build/index.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const reason = 'Samma företag.'
const two = async () => {
  const [absorbed, staying] = [await buildCompany(stage.house), await buildCompany(stage.house)]
  return { absorbedId: absorbed.id, stayingId: staying.id }
}

test('pilots and administrators merge, preview, undo and tell apart; officers, heads and strangers don’t', async () => {
  const acts = async (person: Person) => {
    const pair = await two()
    const preview = await person.post('/company-merge-previews', pair)
    const done = await person.post('/company-merges', { ...pair, reason })
    const id = done.body.id ?? (await must(stage.pilot.post('/company-merges', { ...pair, reason }))).body.id
    const undo = await person.post(`/company-merges/${id}/undo`, { reason })
    const apart = await two()
    const distinction = await person.post(`/companies/${apart.absorbedId}/distinctions`, {
      otherId: apart.stayingId,
    })
    return [preview, done, undo, distinction].map(({ status }) => status)
  }
  expect(await acts(stage.pilot)).toEqual([200, 201, 204, 204])
  expect(await acts(stage.administrator)).toEqual([200, 201, 204, 204])
  expect(await acts(stage.officers.bygglov)).toEqual([403, 403, 403, 403])
  expect(await acts(stage.heads.bygglov)).toEqual([403, 403, 403, 403])
  expect(await acts(stage.house.stranger)).toEqual([401, 401, 401, 401])
})

test('everyone in the cooperation reads suggestions and merges, and is told whether they may do it', async () => {
  const pair = await two()
  await must(stage.pilot.post('/company-merges', { ...pair, reason }))
  for (const [person, undo] of [
    [stage.officers.bygglov, false],
    [stage.pilot, true],
  ] as const) {
    expect((await must(person.get(`/companies/${pair.stayingId}`))).body.may.merge).toBe(undo)
    const { body } = await must(person.get(`/companies/${pair.stayingId}/merges`))
    expect(body.items).toMatchObject([{ may: { undo } }])
    await must(person.get(`/companies/${pair.stayingId}/lookalikes`))
  }
  for (const door of ['merges', 'lookalikes'])
    expect((await stage.house.stranger.get(`/companies/${pair.stayingId}/${door}`)).status).toBe(401)
})

describe('a restricted case', () => {
  test('follows along though whoever merges may not see it, and shows in no count, list or event', async () => {
    const pair = await two()
    const of = (companyId: string, given: object = {}) =>
      buildCase(stage.pilot, { company: { kind: 'known', companyId }, contactEmail: null, ...given })
    await of(pair.absorbedId)
    const secret = await of(pair.absorbedId, { visibility: 'restricted', title: 'Hemligt förvärv' })
    const member = await buildMember(stage.house, { roles: ['administrator'] })
    const person = await stage.house.as(member.id)
    const counts = async () => {
      const { body } = await must(person.post('/company-merge-previews', pair))
      return [body.absorbed.cases, body.staying.cases]
    }
    expect(await counts()).toEqual([1, 0])
    const { body } = await must(person.post('/company-merges', { ...pair, reason }))
    const rows = await stage.house.owner.pool.query('select company_id from business_case where id = $1', [
      secret.id,
    ])
    expect(rows.rows).toEqual([{ company_id: pair.stayingId }])
    const doors = ['merges', 'events', 'lookalikes', 'contacts'].map(
      (door) => `/companies/${pair.stayingId}/${door}`,
    )
    for (const url of [
      ...doors,
      `/companies/${pair.stayingId}`,
      `/cases?status=all&company=${pair.absorbedId}`,
    ]) {
      const { text } = await must(person.get(url))
      expect(text).not.toMatch(new RegExp(`${secret.id}|${secret.number}|Hemligt`))
    }
    const merges = async (reader: Person) =>
      (await must(reader.get(`/companies/${pair.stayingId}/merges`))).body.items[0].goesBack.cases
    expect([await merges(person), await merges(stage.pilot)]).toEqual([1, 2])
    await must(person.post(`/company-merges/${body.id}/undo`, { reason }))
    const after = await stage.house.owner.pool.query('select company_id from business_case where id = $1', [
      secret.id,
    ])
    expect(after.rows).toEqual([{ company_id: pair.absorbedId }])
  })
})
