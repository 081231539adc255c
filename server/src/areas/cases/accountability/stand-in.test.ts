import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import { buildAbsence, buildMember, buildUnit } from '../../../../testing/build/index.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** Away until the end of 4 December, Swedish time. */
const until = '2026-12-04T23:00:00.000Z'
const away = (memberId: string, deputyId?: string) =>
  buildAbsence(stage.house, { memberId, ...(deputyId ? { deputyId } : {}), to: until })

async function cast() {
  const unit = await buildUnit(stage.house, { name: 'Planenheten' })
  const anna = await buildMember(stage.house, { name: 'Anna Lindqvist', units: [unit.id] })
  const bo = await buildMember(stage.house, { name: 'Bo Ek', units: [unit.id] })
  return { unit, anna, bo, asAnna: await stage.house.as(anna.id), asBo: await stage.house.as(bo.id) }
}

test('the case, the list and the parts name who stands in beside the one who is away, and until when', async () => {
  const { unit, anna, bo, asAnna } = await cast()
  const { id } = await buildCase(stage.pilot)
  await must(asAnna.post(`/cases/${id}/accountability`))
  const part = await buildPart(stage.pilot, id, unit.id)
  await must(asAnna.post(`/parts/${part}/acceptance`))
  const read = async () => {
    const { items } = (await stage.pilot.get('/cases?limit=100')).body
    return [
      (await stage.pilot.get(`/cases/${id}`)).body.standIn,
      items.find((row: { id: string }) => row.id === id).standIn,
      (await stage.pilot.get(`/cases/${id}/parts`)).body.items[0].standIn,
    ]
  }
  expect(await read()).toEqual([null, null, null])
  await away(anna.id, bo.id)
  const standIn = { id: bo.id, name: 'Bo Ek', until }
  expect(await read()).toEqual([standIn, standIn, standIn])
  expect((await stage.pilot.get(`/cases/${id}`)).body.accountable.name).toBe('Anna Lindqvist')
})

test('mine, and how many, hold what I stand in for, and no longer when they are back', async () => {
  const { unit, anna, bo, asAnna, asBo } = await cast()
  const whole = await buildCase(stage.pilot)
  await must(asAnna.post(`/cases/${whole.id}/accountability`))
  const other = await buildCase(stage.pilot)
  const part = await buildPart(stage.pilot, other.id, unit.id)
  await must(asAnna.post(`/parts/${part}/acceptance`))
  const mine = async () => ({
    ids: (await asBo.get('/cases?mine=true')).body.items.map(({ id }: { id: string }) => id).sort(),
    many: (await asBo.get('/my-day')).body.openCases,
  })
  expect(await mine()).toEqual({ ids: [], many: 0 })
  const absence = await away(anna.id, bo.id)
  expect(await mine()).toEqual({ ids: [whole.id, other.id].sort(), many: 2 })
  await stage.house.owner.pool.query('delete from absence where id = $1', [absence])
  expect(await mine()).toEqual({ ids: [], many: 0 })
})

test('mails to the company name who answers for it now, and whom they stand in for', async () => {
  const { anna, bo, asAnna } = await cast()
  const { id } = await buildCase(stage.pilot)
  await must(asAnna.post(`/cases/${id}/accountability`))
  await away(anna.id, bo.id)
  await must(stage.pilot.post(`/cases/${id}/messages`, { body: 'Vi hör av oss i veckan.' }))
  const { rows } = await stage.house.owner.pool.query(
    "select text from outbox_mail where case_id = $1 and key like 'message:%'",
    [id],
  )
  expect(rows[0].text).toContain(
    'Bo Ek svarar för hela ditt ärende till och med fredag 4 december 2026, i stället för Anna Lindqvist.',
  )
})

test('everybody offline: an offer to a unit where all are away waits for who stands in, and is seen when they return', async () => {
  const unit = await buildUnit(stage.house)
  const head = await buildMember(stage.house, { name: 'Hedda', units: [{ id: unit.id, role: 'head' }] })
  const anna = await buildMember(stage.house, { name: 'Anna', units: [unit.id] })
  const other = stage.town.officers['gatu-park']
  const both = [await away(head.id), await away(anna.id, other.id)]
  const { id } = await buildCase(stage.pilot)
  const part = await buildPart(stage.pilot, id, unit.id)
  const offerOf = async (person = stage.officers['gatu-park']) =>
    (await person.get('/my-day')).body.items.filter(
      (one: { kind: string; caseId: string }) => one.kind === 'offer' && one.caseId === id,
    )
  expect(await offerOf()).toMatchObject([{ insteadOf: 'Anna' }])
  await stage.house.owner.pool.query('delete from absence where id = any ($1)', [both])
  expect(await offerOf()).toEqual([])
  expect(await offerOf(await stage.house.as(anna.id))).toMatchObject([{ insteadOf: null }])
  await away(anna.id, other.id)
  // Who stands in from another unit says yes for the one who is away.
  await must(stage.officers['gatu-park'].post(`/parts/${part}/acceptance`))
  const { officer, standIn } = (await stage.pilot.get(`/cases/${id}/parts`)).body.items[0]
  expect([officer.name, standIn.name]).toEqual(['Anna', other.name])
})

test('an API call that clears the accountable person on an open case is refused', async () => {
  const { id } = await buildCase(stage.pilot)
  const { version } = (await stage.pilot.get(`/cases/${id}`)).body
  const seen = { 'if-match': `"${version}"` }
  for (const clear of [
    { accountable: null },
    { accountableMemberId: null },
    { accountable_member_id: null },
  ]) {
    const answer = await stage.pilot.patch(`/cases/${id}`, clear, seen)
    expect([answer.status, answer.body.errors?.[0]?.code]).toEqual([400, 'field.unknown'])
  }
  expect((await stage.pilot.delete(`/cases/${id}/accountability`)).status).toBe(404)
  expect((await stage.pilot.get(`/cases/${id}`)).body.accountable.name).toBe('Lova Lots')
})
