import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { receiveMessage } from '../conversation/write.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'
import { remindJob, wakeJob } from './jobs.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const ROUNDS = 5
const START = new Date('2026-11-23T09:00:00Z')
const WAKES = new Date('2026-12-07T09:00:00Z')

/** A case that waits for the company, on the day on which it wakes. */
async function due(at = WAKES) {
  stage.house.clock.at = START
  const { id } = await buildCase(await stage.house.as(stage.town.pilot.id))
  await must((await stage.house.as(stage.town.pilot.id)).post(`/cases/${id}/waiting`, { body: 'Hur stor?' }))
  stage.house.clock.at = at
  return { id, pilot: await stage.house.as(stage.town.pilot.id) }
}
const wake = () => wakeJob.run(stage.house.kit, {})
const reply = (id: string) =>
  stage.house.kit.db.change(systemActor('portal'), (tx) => {
    const company = { kind: 'company', caseId: id, locale: 'sv' } as const
    return receiveMessage(tx, company, stage.house.clock.now(), id, { name: 'Sara', body: 'Tjugo.' })
  })
const stands = async (id: string) => {
  const { rows } = await stage.house.owner.pool.query(
    'select c.status, w.ending from business_case c join wait w on w.case_id = c.id where c.id = $1',
    [id],
  )
  return rows
}

test('the company replies at the moment it wakes: it goes on once, by the one or the other', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id } = await due()
    const { events } = await tracesOf(stage.house, () => Promise.all([reply(id), wake()]))
    const [{ status, ending }] = (await stands(id)) as [{ status: string; ending: string }]
    expect(status).toBe('open')
    expect(events.toSorted()).toEqual(
      ending === 'answered' ? ['message.received'] : ['case.woken', 'message.received'],
    )
  }
})

test('somebody goes on by hand at the moment it wakes: one of them did it, and the other is told', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id, pilot } = await due()
    const { answer, events } = await tracesOf(stage.house, () =>
      Promise.all([pilot.delete(`/cases/${id}/waiting`), wake()]),
    )
    const [{ status, ending }] = (await stands(id)) as [{ status: string; ending: string }]
    expect(status).toBe('open')
    expect([events, answer[0].status]).toEqual(
      ending === 'resumed' ? [['case.resumed'], 200] : [['case.woken'], 409],
    )
  }
})

test('woken twice at once it wakes once, and reminded twice at once the company gets one mail', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id } = await due(new Date('2026-11-30T09:00:00Z'))
    const remind = () => remindJob.run(stage.house.kit, {})
    const reminded = await tracesOf(stage.house, () => Promise.all([remind(), remind(), remind()]))
    expect(reminded.events).toEqual(['case.companyReminded'])
    expect(reminded.mails).toHaveLength(1)
    stage.house.clock.at = WAKES
    const { events } = await tracesOf(stage.house, () => Promise.all([wake(), wake(), wake()]))
    expect(events).toEqual(['case.woken'])
    expect(await stands(id)).toEqual([{ status: 'open', ending: 'woken' }])
  }
})

test('two ask at once: the company gets one question', async () => {
  stage.house.clock.at = START
  const pilot = await stage.house.as(stage.town.pilot.id)
  const { id } = await buildCase(pilot)
  const ask = (body: string) => pilot.post(`/cases/${id}/waiting`, { body })
  const { answer, mails } = await tracesOf(stage.house, () => Promise.all([ask('Hur stor?'), ask('Var?')]))
  expect(answer.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
  expect(mails).toHaveLength(1)
})
