import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'
import { recomputeDeadlinesJob } from './jobs.ts'

let stage: Stage
let pilot: Person
let administrator: Person
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(() => goTo('2026-11-23T09:00:00Z'))

/** A session ends while nobody uses it, so people sign in again. */
async function goTo(at: string) {
  stage.house.clock.at = new Date(at)
  pilot = await stage.house.as(stage.town.pilot.id)
  administrator = await stage.house.as(stage.town.administrator.id)
}

const query = async (sql: string, ...values: unknown[]) =>
  (await stage.house.owner.pool.query(sql, values)).rows
const stored = async (caseId: string) => {
  const [c] = await query('select first_contact_by from business_case where id = $1', caseId)
  const parts = await query(
    'select accept_by, due_on from part where case_id = $1 order by offered_at, id',
    caseId,
  )
  return { firstContactBy: c.first_contact_by, parts: parts.map((part) => [part.accept_by, part.due_on]) }
}
const planned = () =>
  query("select data from pgboss.job where name = 'deadlines.recompute' order by created_on")
const run = () => recomputeDeadlinesJob.run(stage.house.kit, {})
const closed = { name: 'Klämdag', nameEn: 'Squeeze day', hours: null }
const setGoal = async (kind: string, days: number, ofUnits: { unitId: string; days: number }[] = []) => {
  const { items } = (await administrator.get('/service-goals')).body
  const { version } = items.find((one: { kind: string }) => one.kind === kind)
  const seen = { 'if-match': `"${version}"` }
  await must(administrator.put(`/service-goals/${kind}`, { days, ofUnits }, seen))
}

async function aCase() {
  const { id } = await buildCase(pilot)
  await buildPart(pilot, id, stage.town.units.bygglov.id, { dueOn: '2026-12-01' })
  return id
}

describe('stored dates follow what they are counted from', () => {
  test('a deadline is recomputed after a calendar change (Zammad #534), and back', async () => {
    const id = await aCase()
    expect(await stored(id)).toEqual({ firstContactBy: '2026-11-24', parts: [['2026-11-25', '2026-12-01']] })
    await must(administrator.put('/service-calendar/days/2026-11-24', closed))
    expect((await planned()).at(-1)?.data).toEqual({})
    await run()
    expect(await stored(id)).toEqual({ firstContactBy: '2026-11-25', parts: [['2026-11-26', '2026-12-01']] })
    await must(administrator.delete('/service-calendar/days/2026-11-24'))
    await run()
    expect(await stored(id)).toMatchObject({ firstContactBy: '2026-11-24' })
  })

  test('a deadline is recomputed after a goal has changed (Zammad #4353)', async () => {
    const id = await aCase()
    await setGoal('first_contact', 3)
    await run()
    expect(await stored(id)).toMatchObject({ firstContactBy: '2026-11-26' })
    await setGoal('first_contact', 1)
    await run()
    expect(await stored(id)).toMatchObject({ firstContactBy: '2026-11-24' })
  })

  test('no old clock survives a move to a unit with another goal (Zammad #5624)', async () => {
    const { id: unitId } = stage.town.units.bygglov
    await setGoal('first_contact', 1, [{ unitId, days: 4 }])
    const id = await aCase()
    const before = (await planned()).length
    await must(stage.officers.bygglov.post(`/cases/${id}/accountability`, { unitId }))
    expect((await planned()).slice(before).map(({ data }) => data)).toContainEqual({ caseId: id })
    await recomputeDeadlinesJob.run(stage.house.kit, { caseId: id })
    expect(await stored(id)).toMatchObject({ firstContactBy: '2026-11-27' })
    await setGoal('first_contact', 1)
  })

  test('time that the company had is not forgotten when a goal changes meanwhile (GLPI #6902)', async () => {
    const id = await aCase()
    await query(
      `insert into wait (id, case_id, waits_for, began_at, wakes_on, ended_at, ending)
       values (gen_random_uuid(), $1, 'company', '2026-11-24T09:00:00Z', '2026-12-04', '2026-11-26T09:00:00Z', 'answered')`,
      id,
    )
    await goTo('2026-11-26T10:00:00Z')
    await run()
    expect(await stored(id)).toEqual({ firstContactBy: '2026-11-26', parts: [['2026-11-27', '2026-12-03']] })
    await setGoal('accept_offer', 3)
    await run()
    expect((await stored(id)).parts).toEqual([['2026-11-30', '2026-12-03']])
    await setGoal('accept_offer', 2)
  })

  test('counting again changes nothing, and the screens say the same as the lists', async () => {
    const id = await aCase()
    await run()
    const mark = () => query('select max(xmin::text::bigint) as n from business_case where id = $1', id)
    const once = await mark()
    await run()
    expect(await mark()).toEqual(once)
    const { items } = (await pilot.get(`/cases/${id}/clocks`)).body
    const due = (kind: string) => items.find((one: { kind: string }) => one.kind === kind).due
    const { firstContactBy, parts } = await stored(id)
    expect([due('first_contact'), [due('accept_offer'), due('part_due')]]).toEqual([firstContactBy, parts[0]])
  })

  test('a closed case keeps the dates it was closed with', async () => {
    const { id } = await buildCase(pilot)
    await must(pilot.post(`/cases/${id}/closure`, { outcome: 'withdrawn' }))
    await must(administrator.put('/service-calendar/days/2026-11-24', closed))
    await run()
    expect(await stored(id)).toMatchObject({ firstContactBy: '2026-11-24' })
    await must(administrator.delete('/service-calendar/days/2026-11-24'))
    await run()
  })

  test('every open case is counted, however many there are', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => buildCase(pilot)))
    await query("update business_case set first_contact_by = '2000-01-01' where status <> 'closed'")
    await run()
    const wrong = await query(
      "select id from business_case where status <> 'closed' and first_contact_by < '2026-01-01'",
    )
    expect([made.length, wrong]).toEqual([5, []])
  })
})
