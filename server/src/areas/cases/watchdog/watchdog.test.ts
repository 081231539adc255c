import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildCase, buildPart, closeCase, must } from '../../../../testing/build/build-case.ts'
import { buildAbsence } from '../../../../testing/build/index.ts'
import { receiveMessage } from '../conversation/write.ts'
import { ledgerOf, openStage, type Stage } from '../testing.fixture.ts'
import { goRound, onMorning, signalEvents, signalsOf } from './testing.fixture.ts'

let stage: Stage
let start: Date
beforeAll(async () => {
  stage = await openStage()
  start = stage.house.clock.at
})
afterAll(() => stage.close())
beforeEach(() => {
  stage.house.clock.at = start
})
afterEach(() => stage.house.owner.pool.query('delete from absence'))

const unit = (slug: keyof Stage['town']['units']) => stage.town.units[slug].id
const PILOT = 'Lova Lots'
const [BYGGLOV, NARINGSLIV] = ['Carin Bygglovsenheten', 'Carin Näringslivsenheten']

/** A case in which nothing runs out but what a test adds: the company has been written to. */
async function answeredCase(): Promise<string> {
  const { id } = await buildCase(stage.pilot)
  await must(stage.pilot.post(`/cases/${id}/messages`, { body: 'Jag tittar på det.' }))
  const { version } = (await stage.pilot.get(`/cases/${id}`)).body
  const far = { nextStep: 'Stäm av', nextStepOn: '2027-06-01' }
  await must(stage.pilot.patch(`/cases/${id}`, far, { 'if-match': `"${version}"` }))
  return id
}

describe('the reminder ladder', () => {
  test('an offer past its time: sender still accountable, both heads notified once, then the pilot, then the meeting', async () => {
    const id = await answeredCase()
    await buildPart(stage.pilot, id, unit('bygglov'))
    const seen: Record<string, string[]> = {}
    // The offer is due on Wednesday 25 November: the day before, the day, and the day after each rung.
    for (const day of ['11-25', '11-26', '11-27', '11-28', '11-30', '12-02', '12-03', '12-09', '12-10']) {
      onMorning(stage, `2026-${day}`)
      await goRound(stage)
      await goRound(stage)
      seen[day] = (await signalsOf(stage, id)).find(({ kind }) => kind === 'offer')?.told ?? []
    }
    const one = [`1 ${PILOT}`]
    const two = [...one, `2 ${BYGGLOV}`, `2 ${NARINGSLIV}`]
    const three = [...two, `3 ${PILOT}`]
    expect(seen).toEqual({
      '11-25': [],
      '11-26': one,
      '11-27': one,
      '11-28': two,
      '11-30': two,
      '12-02': two,
      '12-03': three,
      '12-09': three,
      '12-10': [...three, `4 ${PILOT}`],
    })
    expect((await signalEvents(stage, id)).filter((what) => what.includes('offer'))).toEqual([
      'signal.raised offer 1',
      'signal.escalated offer 2',
      'signal.escalated offer 3',
      'signal.escalated offer 4',
    ])
    const ledger = await ledgerOf(stage.house, id)
    expect(ledger.map(({ member, to }) => [member, to])).toEqual([[stage.town.pilot.id, null]])
  })

  test('frozen clock through warn, at and manager; the job run twice per step: still one each', async () => {
    const id = await answeredCase()
    await must(stage.pilot.put(`/cases/${id}/promise`, { on: '2026-11-25' }))
    // Warned: it waits in Min dag two working days ahead, and no signal is raised.
    await goRound(stage)
    await goRound(stage)
    const waiting = (await must(stage.pilot.get('/my-day'))).body.items
    expect(waiting.filter((one: { caseId: string }) => one.caseId === id)).toHaveLength(1)
    expect(await signalsOf(stage, id)).toEqual([])
    // At: when the offices close. Manager: two working days later.
    for (const [instant, told] of [
      ['2026-11-25T15:29:00Z', undefined],
      ['2026-11-25T15:30:00Z', [`1 ${PILOT}`]],
      ['2026-11-27T15:29:00Z', [`1 ${PILOT}`]],
      ['2026-11-27T15:30:00Z', [`1 ${PILOT}`, `2 ${NARINGSLIV}`]],
    ] as const) {
      stage.house.clock.at = new Date(instant)
      await goRound(stage)
      await goRound(stage)
      expect((await signalsOf(stage, id))[0]?.told).toEqual(told)
    }
    expect(await signalEvents(stage, id)).toEqual(['signal.raised promise 1', 'signal.escalated promise 2'])
  })

  test('stop the scheduler for three days, start it: every reminder due is raised once, none lost, none double', async () => {
    const late = await answeredCase()
    await must(stage.pilot.put(`/cases/${late}/promise`, { on: '2026-11-24' }))
    const later = await answeredCase()
    await must(stage.pilot.put(`/cases/${later}/promise`, { on: '2026-11-26' }))
    const mended = await answeredCase()
    await must(stage.pilot.put(`/cases/${mended}/promise`, { on: '2026-11-24' }))
    onMorning(stage, '2026-11-24')
    await goRound(stage)
    // Three days without anybody going round. In them the third promise is moved, as it may be.
    onMorning(stage, '2026-11-25')
    const pilot = await stage.house.as(stage.town.pilot.id)
    const moved = { on: '2026-12-18', reason: 'Underlaget dröjer' }
    await must(pilot.put(`/cases/${mended}/promise`, moved))
    onMorning(stage, '2026-11-27')
    for (let round = 0; round < 3; round++) await goRound(stage)
    expect(await signalEvents(stage, late)).toEqual(['signal.raised promise 1', 'signal.escalated promise 2'])
    expect(await signalEvents(stage, later)).toEqual(['signal.raised promise 1'])
    expect(await signalsOf(stage, mended)).toEqual([])
  })
})

describe('who is told', () => {
  test('the officer of a part, or who stands in while the officer is away', async () => {
    const id = await answeredCase()
    const part = await buildPart(stage.pilot, id, unit('bygglov'), { dueOn: '2026-11-24' })
    await must(stage.officers.bygglov.post(`/parts/${part}/acceptance`))
    await buildAbsence(stage.house, {
      memberId: stage.town.officers.bygglov.id,
      deputyId: stage.town.officers['gatu-park'].id,
    })
    onMorning(stage, '2026-11-25')
    await goRound(stage)
    expect(await signalsOf(stage, id)).toMatchObject([{ kind: 'part', told: ['1 Olle Gatu/park'] }])
  })

  test('never one who may not read the case, and never nobody', async () => {
    const { id } = await buildCase(stage.officers.bygglov, { visibility: 'restricted' })
    await must(stage.officers.bygglov.post(`/cases/${id}/accountability`))
    const part = await buildPart(stage.officers.bygglov, id, unit('gatu-park'), { dueOn: '2026-11-24' })
    await must(stage.officers['gatu-park'].post(`/parts/${part}/acceptance`))
    await stage.house.owner.pool.query('delete from case_access where case_id = $1 and unit_id <> $2', [
      id,
      unit('gatu-park'),
    ])
    onMorning(stage, '2026-12-09')
    await goRound(stage)
    const told = (await signalsOf(stage, id)).find(({ kind }) => kind === 'part')?.told
    expect(told).toEqual(['1 Olle Gatu/park', '2 Carin Gatu/park', '3 Olle Gatu/park', '4 Olle Gatu/park'])
  })
})

describe('a signal ends by itself', () => {
  test('with the change that takes its cause away, in the same transaction', async () => {
    const id = await answeredCase()
    const part = await buildPart(stage.pilot, id, unit('bygglov'))
    onMorning(stage, '2026-11-26')
    await goRound(stage)
    expect(await signalsOf(stage, id)).toMatchObject([{ kind: 'offer', ended: false }])
    const officer = await stage.house.as(stage.town.officers.bygglov.id)
    await must(officer.post(`/parts/${part}/acceptance`))
    expect(await signalsOf(stage, id)).toMatchObject([
      { kind: 'offer', ended: true, endedBy: 'part.accepted' },
    ])
    expect(await signalEvents(stage, id)).toEqual(['signal.raised offer 1', 'signal.ended offer 1'])
  })

  test('counted by the goal of the unit that answers for the case, when it has one of its own', async () => {
    const id = await answeredCase()
    const { rows } = await stage.house.owner.pool.query(
      'select accountable_unit_id as unit from business_case where id = $1',
      [id],
    )
    const ownGoal = (days: number) =>
      stage.house.owner.pool.query(
        `insert into service_goal_of_unit (kind, unit_id, days) values ('stillness', $1, $2)
         on conflict (kind, unit_id) do update set days = excluded.days`,
        [rows[0].unit, days],
      )
    onMorning(stage, '2026-12-01')
    await ownGoal(6)
    await goRound(stage)
    expect(await signalsOf(stage, id)).toEqual([])
    await ownGoal(3)
    await goRound(stage)
    expect(await signalsOf(stage, id)).toMatchObject([{ kind: 'stillness', due: '2026-11-26' }])
    await stage.house.owner.pool.query('delete from service_goal_of_unit')
  })

  test('when the company writes, although the company may read none of it', async () => {
    const id = await answeredCase()
    onMorning(stage, '2026-12-01')
    await goRound(stage)
    expect(await signalsOf(stage, id)).toMatchObject([{ kind: 'stillness', due: '2026-11-30' }])
    const company = { kind: 'company', caseId: id, locale: 'sv' } as const
    await stage.house.kit.db.change(company, (tx) =>
      receiveMessage(tx, company, stage.house.clock.now(), id, { name: 'Sara', body: 'Hur går det?' }),
    )
    expect(await signalsOf(stage, id)).toMatchObject([{ ended: true, endedBy: 'message.received' }])
  })

  test('with the case, however many there are', async () => {
    const { id } = await buildCase(stage.pilot)
    const part = await buildPart(stage.pilot, id, unit('bygglov'))
    onMorning(stage, '2026-12-09')
    await goRound(stage)
    expect((await signalsOf(stage, id)).map(({ kind }) => kind).toSorted()).toEqual([
      'firstContact',
      'offer',
      'stillness',
    ])
    const pilot = await stage.house.as(stage.town.pilot.id)
    await must(pilot.post(`/parts/${part}/withdrawal`, { reason: 'Behövs inte' }))
    await closeCase(pilot, id)
    expect((await signalsOf(stage, id)).every(({ ended }) => ended)).toBe(true)
  })

  test('and is raised anew, from the first level, when the same thing runs out again', async () => {
    const id = await answeredCase()
    await must(stage.pilot.put(`/cases/${id}/promise`, { on: '2026-11-23' }))
    onMorning(stage, '2026-11-26')
    await goRound(stage)
    const pilot = await stage.house.as(stage.town.pilot.id)
    await must(pilot.put(`/cases/${id}/promise`, { on: '2026-11-26', reason: 'Vi väntar på ritningen' }))
    onMorning(stage, '2026-11-27')
    await goRound(stage)
    expect(await signalsOf(stage, id)).toMatchObject([
      { kind: 'promise', level: 2, ended: true, endedBy: 'case.promised' },
      { kind: 'promise', level: 1, ended: false },
    ])
  })

  test('what no event took away, the next round ends', async () => {
    const id = await answeredCase()
    await must(stage.pilot.put(`/cases/${id}/promise`, { on: '2026-11-24' }))
    onMorning(stage, '2026-11-25')
    await goRound(stage)
    await stage.house.owner.pool.query(
      'with gone as (delete from promise where case_id = $1) update business_case set promised_on = null where id = $1',
      [id],
    )
    await goRound(stage)
    expect(await signalsOf(stage, id)).toMatchObject([{ kind: 'promise', ended: true, endedBy: null }])
  })
})

test('who takes over a case has its signals too, and nobody is told of the same level twice', async () => {
  const id = await answeredCase()
  await must(stage.pilot.put(`/cases/${id}/promise`, { on: '2026-11-24' }))
  onMorning(stage, '2026-11-25')
  await goRound(stage)
  const officer = await stage.house.as(stage.town.officers.bygglov.id)
  await must(officer.post(`/cases/${id}/accountability`))
  const { rows } = await stage.house.owner.pool.query(
    'select holder_id from signal where case_id = $1 and ended_at is null',
    [id],
  )
  expect(rows).toEqual([{ holder_id: stage.town.officers.bygglov.id }])
  await goRound(stage)
  expect(await signalEvents(stage, id)).toEqual(['signal.raised promise 1'])
})

test('each level is news for its readers, until the signal has ended', async () => {
  const id = await answeredCase()
  const part = await buildPart(stage.pilot, id, unit('bygglov'))
  onMorning(stage, '2026-11-28')
  await goRound(stage)
  const heard = async () => {
    const { rows } = await stage.house.owner.pool.query(
      `select m.name, n.why, n.event from notice n join member m on m.id = n.member_id
       where n.kind = 'signals' and n.seen_at is null and n.leads_to like '%' || $1 order by n.why, m.name`,
      [id],
    )
    return rows.map(({ name, why, event }) => `${name} · ${why} · ${event}`)
  }
  expect(await heard()).toEqual([
    `${PILOT} · responsible · signal.offer`,
    `${BYGGLOV} · signalHead · signal.offer`,
    `${NARINGSLIV} · signalHead · signal.offer`,
  ])
  const officer = await stage.house.as(stage.town.officers.bygglov.id)
  await must(officer.post(`/parts/${part}/acceptance`))
  expect(await heard()).toEqual([])
})
