import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, buildHandover, must } from '../../../../testing/build/build-case.ts'
import { buildMember } from '../../../../testing/build/index.ts'
import type { Answer } from '../../../../testing/house.ts'
import { breaches, ledgerOf, openStage, type Stage, tracesOf } from '../testing.fixture.ts'
import { lapseHandovers } from './lapse-handovers.ts'

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

const ROUNDS = 6
const unit = (slug: keyof Stage['town']['units']) => stage.town.units[slug].id
const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).toSorted((a, b) => a - b)
const no = { reason: 'Det är inte vi.', suggestedUnitId: null }
const proposal = (slug: keyof Stage['town']['units']) => ({ unitId: unit(slug), reason: 'Frågan är er.' })
const statusOf = async (id: string) => (await must(stage.pilot.get(`/handovers/${id}`))).body.status
const accountable = async (id: string) => (await must(stage.pilot.get(`/cases/${id}`))).body.accountable.id

test('two ask at once: one question is open, the other asker is told', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id } = await buildCase(stage.pilot)
    const { answer, events } = await tracesOf(stage.house, () =>
      Promise.all([
        stage.pilot.post(`/cases/${id}/handovers`, proposal('bygglov')),
        stage.heads.naringsliv.post(`/cases/${id}/handovers`, proposal('gatu-park')),
        stage.pilot.post(`/cases/${id}/handovers`, proposal('va-avfall')),
      ]),
    )
    expect(statuses(answer)).toEqual([201, 409, 409])
    expect(events).toEqual(['case.handoverProposed'])
  }
})

test('two say yes at once: one has the case, the other is told, and the company hears one name', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id } = await buildCase(stage.pilot)
    const handover = await buildHandover(stage.pilot, id, unit('bygglov'))
    const { answer, events, mails } = await tracesOf(stage.house, () =>
      Promise.all([
        stage.officers.bygglov.post(`/handovers/${handover}/acceptance`),
        stage.heads.bygglov.post(`/handovers/${handover}/acceptance`),
      ]),
    )
    expect(statuses(answer)).toEqual([204, 409])
    expect(answer.find(({ status }) => status === 409)?.body.code).toBe('handover.alreadyAnswered')
    expect([events, mails]).toEqual([['case.handedOver'], ['accepted to sara@foretag.example']])
    const winner = answer[0]?.status === 204 ? stage.town.officers.bygglov : stage.town.heads.bygglov
    expect(await accountable(id)).toBe(winner.id)
    expect(await ledgerOf(stage.house, id)).toHaveLength(2)
  }
})

test('yes against no: one of them holds', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id } = await buildCase(stage.pilot)
    const handover = await buildHandover(stage.pilot, id, unit('bygglov'))
    const answers = await Promise.all([
      stage.officers.bygglov.post(`/handovers/${handover}/acceptance`),
      stage.heads.bygglov.post(`/handovers/${handover}/refusal`, no),
    ])
    expect(statuses(answers)).toEqual([204, 409])
    expect(await statusOf(handover)).toBe(answers[0]?.status === 204 ? 'accepted' : 'declined')
  }
})

test('yes against the clock: taken over, or lapsed and with the giver', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    stage.house.clock.at = start
    const { id } = await buildCase(stage.pilot)
    const handover = await buildHandover(stage.pilot, id, unit('bygglov'))
    stage.house.clock.at = new Date('2026-11-26T08:00:00Z')
    const receiver = await stage.house.as(stage.town.officers.bygglov.id)
    const [accepted] = await Promise.all([
      receiver.post(`/handovers/${handover}/acceptance`),
      lapseHandovers(stage.house.kit),
      lapseHandovers(stage.house.kit),
    ])
    stage.house.clock.at = start
    const took = accepted.status === 204
    expect(await statusOf(handover)).toBe(took ? 'accepted' : 'lapsed')
    expect(await accountable(id)).toBe(took ? stage.town.officers.bygglov.id : stage.town.pilot.id)
    if (!took) expect(accepted.body.code).toBe('handover.alreadyAnswered')
  }
})

test('yes against taking the question back: one of them holds', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id } = await buildCase(stage.pilot)
    const handover = await buildHandover(stage.pilot, id, unit('bygglov'))
    const answers = await Promise.all([
      stage.officers.bygglov.post(`/handovers/${handover}/acceptance`),
      stage.pilot.post(`/handovers/${handover}/withdrawal`),
    ])
    expect(statuses(answers)).toEqual([204, 409])
    expect(await statusOf(handover)).toBe(answers[0]?.status === 204 ? 'accepted' : 'withdrawn')
  }
})

test('yes against closing: closed by whoever had it, before or after', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id } = await buildCase(stage.pilot)
    const handover = await buildHandover(stage.pilot, id, unit('bygglov'))
    const [accepted, closed] = await Promise.all([
      stage.officers.bygglov.post(`/handovers/${handover}/acceptance`),
      stage.pilot.post(`/cases/${id}/closure`, { outcome: 'withdrawn' }),
    ])
    expect(closed.status).toBe(200)
    expect([204, 409]).toContain(accepted.status)
    expect(await statusOf(handover)).toBe(accepted.status === 204 ? 'accepted' : 'withdrawn')
    expect(await ledgerOf(stage.house, id)).toHaveLength(accepted.status === 204 ? 2 : 1)
  }
})

test('yes against taking: one of the two has the case', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id } = await buildCase(stage.pilot)
    const handover = await buildHandover(stage.pilot, id, unit('bygglov'))
    const [accepted, taken] = await Promise.all([
      stage.officers.bygglov.post(`/handovers/${handover}/acceptance`),
      stage.officers['gatu-park'].post(`/cases/${id}/accountability`),
    ])
    expect([accepted.status === 204, taken.status === 200]).toContain(true)
    expect(accepted.status === 204 && taken.status === 200).toBe(false)
    const winner = accepted.status === 204 ? 'bygglov' : 'gatu-park'
    expect(await accountable(id)).toBe(stage.town.officers[winner].id)
    expect(await statusOf(handover)).toBe(accepted.status === 204 ? 'accepted' : 'withdrawn')
  }
})

test('somebody is asked by name at the moment when they leave: never an open question to one who has gone', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id } = await buildCase(stage.pilot)
    const leaver = await buildMember(stage.house, { units: [unit('bygglov')] })
    const leave = stage.house.owner.pool
      .query('update member set active = false where id = $1', [leaver.id])
      .then(
        () => 'gone',
        (error: { constraint?: string }) => error.constraint,
      )
    const [asked, gone] = await Promise.all([
      stage.pilot.post(`/cases/${id}/handovers`, { ...proposal('bygglov'), memberId: leaver.id }),
      leave,
    ])
    expect(asked.status === 201 && gone === 'gone').toBe(false)
    if (gone !== 'gone') expect(gone).toBe('handover_receiver_in_unit')
  }
})

test('many yes from both ends at once: each case changes hands once, and nobody waits in a ring', async () => {
  const deadlocks = async () =>
    (
      await stage.house.owner.pool.query(
        'select deadlocks::int as n from pg_stat_database where datname = current_database()',
      )
    ).rows[0].n
  const before = await deadlocks()
  const handovers: string[] = []
  for (let n = 0; n < 10; n++) {
    handovers.push(await buildHandover(stage.pilot, (await buildCase(stage.pilot)).id, unit('bygglov')))
  }
  const accept = (handoverIds: readonly string[]) => ({ handoverIds, answer: { kind: 'accept' } })
  const { answer, events, mails } = await tracesOf(stage.house, () =>
    Promise.all([
      stage.officers.bygglov.post('/handover-answers', accept(handovers)),
      stage.heads.bygglov.post('/handover-answers', accept(handovers.toReversed())),
      stage.heads.bygglov.post('/handover-answers', {
        handoverIds: handovers.toReversed(),
        answer: { kind: 'decline', ...no },
      }),
    ]),
  )
  expect(answer.map(({ status }) => status)).toEqual([200, 200, 200])
  const done = answer.flatMap(({ body }) =>
    body.items.filter(({ outcome }: { outcome: string }) => outcome === 'done'),
  )
  expect(new Set(done.map(({ handoverId }) => handoverId))).toEqual(new Set(handovers))
  expect(done).toHaveLength(handovers.length)
  expect(events).toHaveLength(10)
  expect(mails).toHaveLength(events.filter((name) => name === 'case.handedOver').length)
  expect(await deadlocks()).toBe(before)
})

test('the same question sent three times under one key is asked once', async () => {
  const send = () =>
    stage.pilot.post(`/cases/${caseId}/handovers`, proposal('bygglov'), { 'idempotency-key': 'lamna-over-1' })
  const { answer, events } = await tracesOf(stage.house, () => Promise.all([send(), send(), send()]))
  expect(answer.map(({ status }) => status)).toEqual([201, 201, 201])
  expect(events).toEqual(['case.handoverProposed'])
})

test('after all of this every open case has exactly one accountable', async () => {
  expect(await breaches(stage.house)).toEqual([])
})
