import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import { buildAbsence } from '../../../../testing/build/index.ts'
import { mayReadCase } from '../../organisation/index.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const may = (memberId: string, caseId: string) =>
  stage.house.owner.read({ kind: 'system', name: 'test', locale: 'sv' }, (read) =>
    mayReadCase(read, memberId, caseId, stage.house.clock.at),
  )

test('who stands in for the accountable does what the accountable may, reads what is restricted, and then no longer', async () => {
  const { bygglov: anna, 'gatu-park': bo, 'va-avfall': other } = stage.officers
  const { officers, heads } = stage.town
  const { id } = await buildCase(anna)
  await must(anna.post(`/cases/${id}/accountability`))
  const { version } = (await anna.get(`/cases/${id}`)).body
  await must(anna.patch(`/cases/${id}`, { visibility: 'restricted' }, { 'if-match': `"${version}"` }))
  expect((await bo.get(`/cases/${id}`)).status).toBe(404)

  await buildAbsence(stage.house, {
    memberId: officers.bygglov.id,
    deputyId: officers['gatu-park'].id,
    from: '2026-11-23T08:00:00Z',
    to: '2026-11-25T08:00:00Z',
  })
  expect((await bo.get(`/cases/${id}`)).body.may).toMatchObject({ promise: true, close: true })
  expect(await may(officers['gatu-park'].id, id)).toBe(true)
  expect(await may(officers['va-avfall'].id, id)).toBe(false)
  await must(bo.put(`/cases/${id}/promise`, { on: '2026-12-04' }))
  const waiting = (await must(bo.get('/my-day'))).body.items
  expect(waiting).toContainEqual(expect.objectContaining({ caseId: id, insteadOf: 'Olle Bygglovsenheten' }))
  expect((await other.get(`/cases/${id}`)).status).toBe(404)
  expect(JSON.stringify((await other.get('/my-day')).body)).not.toContain(id)
  expect(await may(heads.bygglov.id, id)).toBe(true)

  const then = stage.house.clock.at
  stage.later(3 * 24 * 60)
  const later = await stage.house.as(officers['gatu-park'].id)
  expect((await later.get(`/cases/${id}`)).status).toBe(404)
  expect(await may(officers['gatu-park'].id, id)).toBe(false)
  stage.house.clock.at = then
})

test('who stands in for the officer of a part works on it and answers', async () => {
  const { id } = await buildCase(stage.pilot)
  const part = await buildPart(stage.pilot, id, stage.town.units['miljo-halsa'].id)
  await must(stage.officers['miljo-halsa'].post(`/parts/${part}/acceptance`))
  const deputy = stage.officers['va-avfall']
  const answer = () => deputy.post(`/parts/${part}/answers`, { verdict: 'possible', body: 'Det går bra så.' })
  expect((await answer()).status).toBe(403)
  await buildAbsence(stage.house, {
    memberId: stage.town.officers['miljo-halsa'].id,
    deputyId: stage.town.officers['va-avfall'].id,
  })
  expect((await answer()).status).toBe(204)
})
