import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildCase, buildHandover, must } from '../../../../testing/build/build-case.ts'
import { buildAbsence, buildMember, buildUnit } from '../../../../testing/build/index.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { record } from '../../../platform/events/record.ts'
import { recomputeCases } from '../deadlines/recompute.ts'
import { breaches, openStage, type Stage, tracesOf } from '../testing.fixture.ts'
import { lapseHandovers } from './lapse-handovers.ts'

/** What the clock does to a handover, and what happens when somebody leaves. */
let stage: Stage
let caseId: string
let start: Date
beforeAll(async () => {
  stage = await openStage()
  start = stage.house.clock.at
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.house.clock.at = start
  caseId = (await buildCase(stage.pilot)).id
})

const unit = (slug: keyof Stage['town']['units']) => stage.town.units[slug].id
const at = (time: string) => {
  stage.house.clock.at = new Date(time)
}
const lapse = () => tracesOf(stage.house, () => lapseHandovers(stage.house.kit))
const stateOf = async (id: string) => {
  const { rows } = await stage.house.owner.pool.query('select * from handover where id = $1', [id])
  return rows[0]
}
const kinds = async (memberId: string) => {
  const person = await stage.house.as(memberId)
  return (await must(person.get('/my-day'))).body.items
    .filter((one: { caseId: string }) => one.caseId === caseId)
    .map(({ kind }: { kind: string }) => kind)
}

describe('until when it may be answered', () => {
  test.each([
    ['2026-11-26T09:00:00Z', '2026-11-30'],
    ['2026-12-22T09:00:00Z', '2026-12-28'],
    ['2026-06-18T09:00:00Z', '2026-06-23'],
  ])('asked %s: %s, two working days later, without weekends and holidays', async (time, answerBy) => {
    at(time)
    const pilot = await stage.house.as(stage.town.pilot.id)
    const { id } = await buildCase(pilot)
    const handover = await buildHandover(pilot, id, unit('va-avfall'))
    expect((await stateOf(handover)).answer_by).toBe(answerBy)
    await must(pilot.post(`/handovers/${handover}/withdrawal`))
  })

  test('a unit that has a goal of its own has its own time', async () => {
    await stage.house.owner.pool.query(
      "insert into service_goal_of_unit (kind, unit_id, days) values ('accept_handover', $1, 4)",
      [unit('bygglov')],
    )
    const id = await buildHandover(stage.pilot, caseId, unit('bygglov'))
    expect((await stateOf(id)).answer_by).toBe('2026-11-27')
    await stage.house.owner.pool.query('delete from service_goal_of_unit')
  })
})

test('the last day to answer is counted anew when the goal changes, and stands among the clocks of the case', async () => {
  const id = await buildHandover(stage.pilot, caseId, unit('bygglov'))
  const goal = (days: number) =>
    stage.house.owner.pool.query("update service_goal set days = $1 where kind = 'accept_handover'", [days])
  const recompute = () =>
    stage.house.kit.db.change(systemActor('test'), (tx) => recomputeCases(tx, start, [caseId]))
  await goal(5)
  await recompute()
  expect((await stateOf(id)).answer_by).toBe('2026-11-30')
  await goal(2)
  await recompute()
  const { items } = (await must(stage.pilot.get(`/cases/${caseId}/clocks`))).body
  expect(items.find(({ kind }: { kind: string }) => kind === 'accept_handover')).toMatchObject({
    state: 'running',
    due: '2026-11-25',
  })
})

describe('a handover that nobody answers', () => {
  test.each([
    ['the day before', '2026-11-24T22:00:00Z', 'proposed'],
    ['on the last day, until midnight in Sweden', '2026-11-25T22:59:00Z', 'proposed'],
    ['the day after, from midnight in Sweden', '2026-11-25T23:00:00Z', 'lapsed'],
    ['after a gap of three days', '2026-11-28T12:00:00Z', 'lapsed'],
  ])('%s: %s it is %s', async (_says, time, status) => {
    const id = await buildHandover(stage.pilot, caseId, unit('bygglov'))
    at(time)
    const { events } = await lapse()
    expect((await stateOf(id)).status).toBe(status)
    expect(events.filter((name) => name === 'case.handoverLapsed')).toHaveLength(status === 'lapsed' ? 1 : 0)
    const again = await lapse()
    expect(again.events).toEqual([])
    await stage.house.owner.pool.query(
      "delete from handover_text; delete from handover where status = 'proposed'",
    )
  })

  test('returns to the giver, who was accountable all along and decides again', async () => {
    const id = await buildHandover(stage.pilot, caseId, unit('bygglov'))
    expect(await kinds(stage.town.officers.bygglov.id)).toEqual(['handover'])
    at('2026-11-26T08:00:00Z')
    expect(await kinds(stage.town.officers.bygglov.id)).toEqual(['handover'])
    await lapse()
    expect(await kinds(stage.town.officers.bygglov.id)).toEqual([])
    expect(await kinds(stage.town.pilot.id)).toContain('handoverReturned')
    const pilot = await stage.house.as(stage.town.pilot.id)
    expect((await must(pilot.get(`/handovers/${id}`))).body).toMatchObject({
      status: 'lapsed',
      endedBy: null,
      waitsForDecision: true,
    })
    const late = await stage.house.as(stage.town.officers.bygglov.id)
    expect(await late.post(`/handovers/${id}/acceptance`)).toMatchObject({
      status: 409,
      body: { code: 'handover.alreadyAnswered' },
    })
    expect((await must(pilot.get(`/cases/${caseId}`))).body.accountable.id).toBe(stage.town.pilot.id)
  })

  test('is about to fall between chairs, in the giver’s hands, until the giver has decided again', async () => {
    const id = await buildHandover(stage.pilot, caseId, unit('bygglov'))
    const gaps = async () => {
      const pilot = await stage.house.as(stage.town.pilot.id)
      const { items } = (await must(pilot.get('/between-chairs/handovers'))).body
      return items.filter(({ thing }: { thing: string }) => thing === id)
    }
    at('2026-11-25T15:00:00Z')
    expect(await gaps()).toEqual([])
    at('2026-11-25T16:00:00Z')
    expect(await gaps()).toMatchObject([
      {
        caseId,
        due: '2026-11-25',
        unit: { name: 'Näringslivsenheten' },
        otherUnit: { name: 'Bygglovsenheten' },
      },
    ])
    at('2026-11-26T08:00:00Z')
    await lapse()
    expect(await gaps()).toHaveLength(1)
    const pilot = await stage.house.as(stage.town.pilot.id)
    await must(pilot.post(`/handovers/${id}/keeping`))
    expect(await gaps()).toEqual([])
  })

  test('with a no it has two working days more before it is', async () => {
    const id = await buildHandover(stage.pilot, caseId, unit('bygglov'))
    const no = { reason: 'Det är inte vi.', suggestedUnitId: null }
    await must(stage.officers.bygglov.post(`/handovers/${id}/refusal`, no))
    const late = async (time: string) => {
      at(time)
      const pilot = await stage.house.as(stage.town.pilot.id)
      const { items } = (await must(pilot.get('/between-chairs/handovers'))).body
      return items.some(({ thing }: { thing: string }) => thing === id)
    }
    expect(await late('2026-11-25T15:00:00Z')).toBe(false)
    expect(await late('2026-11-25T16:00:00Z')).toBe(true)
  })

  test('in a restricted case the unit that did not answer reads it no longer', async () => {
    const { id: secret } = await buildCase(stage.pilot, { visibility: 'restricted' })
    await buildHandover(stage.pilot, secret, unit('bygglov'))
    at('2026-11-26T08:00:00Z')
    await lapse()
    const person = await stage.house.as(stage.town.officers.bygglov.id)
    expect((await person.get(`/cases/${secret}`)).status).toBe(404)
  })

  test('the scheduler stopped for three days: every one that is due lapses once, none lost, none twice', async () => {
    const ids: string[] = []
    for (let n = 0; n < 4; n++) {
      ids.push(await buildHandover(stage.pilot, (await buildCase(stage.pilot)).id, unit('va-avfall')))
    }
    at('2026-11-29T08:00:00Z')
    const { events } = await tracesOf(stage.house, () =>
      Promise.all([lapseHandovers(stage.house.kit), lapseHandovers(stage.house.kit)]),
    )
    expect(events.filter((name) => name === 'case.handoverLapsed')).toHaveLength(ids.length)
    for (const id of ids) expect((await stateOf(id)).status).toBe('lapsed')
  })
})

describe('the one who was asked leaves', () => {
  /** What the administration of members tells when somebody goes. */
  const leave = (memberId: string, unitId?: string) =>
    stage.house.kit.db.change(systemActor('test'), (tx) =>
      record(tx, systemActor('test'), stage.house.clock.now(), {
        name: unitId ? 'member.unitLost' : 'member.left',
        data: { memberId, ...(unitId ? { unitId } : {}) },
      }),
    )

  test('the unit is asked instead, with the clock that was set', async () => {
    const leaver = await buildMember(stage.house, { units: [unit('bygglov')] })
    const id = await buildHandover(stage.pilot, caseId, unit('bygglov'), { memberId: leaver.id })
    const { events } = await tracesOf(stage.house, () => leave(leaver.id))
    expect(events).toEqual(['member.left', 'case.handoverReaddressed'])
    expect(await stateOf(id)).toMatchObject({
      status: 'proposed',
      to_member_id: null,
      answer_by: '2026-11-25',
    })
    await stage.house.owner.pool.query('update member set active = false where id = $1', [leaver.id])
    await must(stage.officers.bygglov.post(`/handovers/${id}/acceptance`))
  })

  test('with nobody left in the unit it goes back to the giver', async () => {
    const lonely = await buildUnit(stage.house)
    const leaver = await buildMember(stage.house, { units: [lonely.id, unit('va-avfall')] })
    const id = await buildHandover(stage.pilot, caseId, lonely.id, { memberId: leaver.id })
    await buildAbsence(stage.house, { memberId: leaver.id })
    await leave(leaver.id, lonely.id)
    expect(await stateOf(id)).toMatchObject({ status: 'withdrawn', withdrawn_because: 'receiver_left' })
    expect(await kinds(stage.town.pilot.id)).toContain('handoverReturned')
  })

  test('another unit that they leave changes nothing', async () => {
    const leaver = await buildMember(stage.house, { units: [unit('bygglov'), unit('va-avfall')] })
    const id = await buildHandover(stage.pilot, caseId, unit('bygglov'), { memberId: leaver.id })
    await leave(leaver.id, unit('va-avfall'))
    expect((await stateOf(id)).to_member_id).toBe(leaver.id)
  })

  test('the database does not let them go while they are asked', async () => {
    const leaver = await buildMember(stage.house, { units: [unit('bygglov')] })
    await buildHandover(stage.pilot, caseId, unit('bygglov'), { memberId: leaver.id })
    const constraint = 'handover_receiver_in_unit'
    for (const gone of [
      "update member set active = false where id = '%'",
      "delete from membership where member_id = '%'",
    ]) {
      const query = gone.replace('%', leaver.id)
      await expect(stage.house.owner.pool.query(query)).rejects.toMatchObject({ constraint })
    }
  })
})

test('after all of this every case has exactly one accountable', async () => {
  expect(await breaches(stage.house)).toEqual([])
})
