import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { receiveMessage } from '../conversation/write.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'
import { remindJob, wakeJob } from './jobs.ts'

let stage: Stage
let caseId: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.house.clock.at = new Date('2026-11-23T09:00:00Z')
  caseId = (await buildCase(stage.pilot)).id
})

const on = (day: string) => {
  stage.house.clock.at = new Date(`${day}T09:00:00Z`)
}
const reminders = async (): Promise<string[]> => {
  const { rows } = await stage.house.owner.pool.query(
    "select recipient from outbox_mail where key like 'reminder:%' order by id",
  )
  return rows.map(({ recipient }) => `reminder to ${recipient}`)
}
/** Events and reminders that a run left behind. Time is moved to and fro, so mails are told apart by count. */
const run = async (job: typeof wakeJob) => {
  const before = (await reminders()).length
  const { events } = await tracesOf(stage.house, () => job.run(stage.house.kit, {}))
  return [...events, ...(await reminders()).slice(before)]
}
const person = (of: { id: string }) => stage.house.as(of.id)
const pilot = () => person(stage.town.pilot)
const wait = async (input: Record<string, unknown> = {}) =>
  must((await pilot()).post(`/cases/${caseId}/waiting`, { body: 'Hur stor är altanen?', ...input }))
const status = async () => (await must((await pilot()).get(`/cases/${caseId}`))).body.status
const myDay = async (of: { id: string }) =>
  (await must((await person(of)).get('/my-day'))).body.items.filter(
    (one: { caseId: string }) => one.caseId === caseId,
  )

test('parked cases come back by themselves (trap 4): not the day before, on the day, not twice', async () => {
  await wait()
  on('2026-12-06')
  expect(await run(wakeJob)).toEqual([])
  on('2026-12-07')
  expect(await run(wakeJob)).toEqual(['case.woken'])
  expect(await status()).toBe('open')
  expect(await run(wakeJob)).toEqual([])
  on('2026-12-08')
  expect(await run(wakeJob)).toEqual([])
})

test.each(['2026-12-08', '2026-12-10', '2027-02-01'])(
  'a scheduler that stood still until %s wakes it then',
  async (day) => {
    await wait()
    on(day)
    expect(await run(wakeJob)).toEqual(['case.woken'])
    expect(await run(remindJob)).toEqual([])
  },
)

test('a part wakes to its officer, and goes on', async () => {
  const part = await buildPart(await pilot(), caseId, stage.town.units.bygglov.id)
  const officer = () => person(stage.town.officers.bygglov)
  await must((await officer()).post(`/parts/${part}/acceptance`))
  const police = { waitsFor: 'other_authority', authority: 'Polisen', wakesOn: '2026-12-01' }
  await must((await officer()).post(`/parts/${part}/progress`, { act: 'wait', ...police }))
  expect(await myDay(stage.town.officers.bygglov)).toEqual([])
  on('2026-12-01')
  expect(await run(wakeJob)).toEqual(['part.woken'])
  expect(await myDay(stage.town.officers.bygglov)).toMatchObject([{ kind: 'woken', due: '2026-12-01' }])
  stage.later()
  await must(
    (await officer()).post(`/parts/${part}/progress`, { act: 'wait', ...police, wakesOn: '2026-12-09' }),
  )
  expect(await myDay(stage.town.officers.bygglov)).toEqual([])
  on('2026-12-02')
  await must((await officer()).post(`/parts/${part}/progress`, { act: 'resume' }))
  expect(await myDay(stage.town.officers.bygglov)).toMatchObject([{ kind: 'part' }])
})

test('what has woken is in the accountable’s day until something is done about it', async () => {
  await wait({ wakesOn: '2026-12-01' })
  on('2026-12-01')
  await run(wakeJob)
  expect(await myDay(stage.town.pilot)).toMatchObject([
    { kind: 'noAnswer', due: '2026-12-01', overdue: false },
  ])
  stage.later()
  await must((await pilot()).post(`/cases/${caseId}/messages`, { body: 'Hör av dig när du kan.' }))
  expect(await myDay(stage.town.pilot)).toEqual([])
})

test('the company is reminded halfway, once, of what was asked and until when', async () => {
  await wait()
  on('2026-11-29')
  expect(await run(remindJob)).toEqual([])
  on('2026-11-30')
  expect(await run(remindJob)).toEqual(['case.companyReminded', 'reminder to sara@foretag.example'])
  expect(await run(remindJob)).toEqual([])
  on('2026-12-03')
  expect(await run(remindJob)).toEqual([])
  const { rows } = await stage.house.owner.pool.query(
    "select text from outbox_mail where case_id = $1 and key like 'reminder:%'",
    [caseId],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0].text).toContain('Hur stor är altanen?')
  expect(rows[0].text).toContain('senast måndag 7 december 2026')
})

test('stop the scheduler for three days, start it: the reminder is sent once', async () => {
  await wait()
  on('2026-12-03')
  expect(await run(remindJob)).toEqual(['case.companyReminded', 'reminder to sara@foretag.example'])
  expect(await run(remindJob)).toEqual([])
})

test('who has answered, and who has no address, is not reminded', async () => {
  await wait()
  on('2026-11-27')
  await stage.house.kit.db.change(systemActor('portal'), (tx) => {
    const company = { kind: 'company', caseId, locale: 'sv' } as const
    return receiveMessage(tx, company, stage.house.clock.now(), caseId, { name: 'Sara', body: 'Tjugo.' })
  })
  caseId = (await buildCase(await pilot(), { contactEmail: null, contactPhone: '0176-1' })).id
  await wait({ wakesOn: '2026-12-07' })
  on('2026-12-04')
  expect(await run(remindJob)).toEqual([])
})

test('one that can’t be woken stands in nobody’s way', async () => {
  const first = caseId
  await wait({ wakesOn: '2026-12-01' })
  caseId = (await buildCase(stage.pilot)).id
  await wait({ wakesOn: '2026-12-02' })
  on('2026-12-02')
  const { kit } = stage.house
  let calls = 0
  const change: typeof kit.db.change = (actor, work) => {
    calls += 1
    return calls === 1 ? Promise.reject(new Error('Databasen är borta')) : kit.db.change(actor, work)
  }
  await expect(wakeJob.run({ ...kit, db: { ...kit.db, change } }, {})).rejects.toThrow('Databasen är borta')
  expect(await status()).toBe('open')
  expect(await run(wakeJob)).toEqual(['case.woken'])
  caseId = first
  expect(await status()).toBe('open')
})
