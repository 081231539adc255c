import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildCase, buildPart, closeCase, must, sendAnswer } from '../../../../testing/build/build-case.ts'
import { lettersOf, letterTo } from '../../../../testing/letters.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { postMail } from '../../../platform/mail/outbox.ts'
import { receiveMessage } from '../conversation/write.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'
import { newsJob } from './jobs.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  // Cases of earlier tests are not to be written in.
  await stage.house.owner.pool.query('update business_case set contact_email = null')
  stage.house.clock.at = new Date('2026-11-23T09:00:00Z')
  await signIn()
})

/** Sessions end; so much time goes by here that people sign in anew. */
async function signIn() {
  const { town, house } = stage
  const [pilot, bygglov] = [await house.as(town.pilot.id), await house.as(town.officers.bygglov.id)]
  Object.assign(stage, { pilot })
  Object.assign(stage.officers, { bygglov })
}
const SARA = 'sara@foretag.example'
async function onDay(day: string, hour = '09:00') {
  stage.house.clock.at = new Date(`${day}T${hour}:00Z`)
  await signIn()
}
const run = async () => tracesOf(stage.house, () => newsJob.run(stage.house.kit, {}))
const newsOf = async (id: string) =>
  (await lettersOf(stage.house, id)).filter(({ key }) => key.startsWith('noNews'))

test('after five working days without a word the company hears who has it, what is happening and when it hears next', async () => {
  const { id, number } = await buildCase(stage.pilot)
  const part = await buildPart(stage.pilot, id, stage.town.units.bygglov.id, { title: 'HEMLIG-RUBRIK' })
  await must(stage.officers.bygglov.post(`/parts/${part}/acceptance`))
  await buildPart(stage.pilot, id, stage.town.units['gatu-park'].id)
  await onDay('2026-11-27')
  expect((await run()).mails).toEqual([])
  await onDay('2026-11-30')
  const { events, mails } = await run()
  expect([events, mails]).toEqual([['case.newsSent'], [`noNews to ${SARA}`]])
  const { text } = await letterTo(stage.house, id, SARA)
  expect(text).toContain(number)
  expect(text).toContain('Lova Lots ansvarar för hela ditt ärende')
  expect(text).toContain('Arbetar med frågan: Bygglovsenheten')
  expect(text).toContain('Har fått frågan: Gatu/park')
  expect(text).toContain('senast måndag 14 december 2026')
  expect(text).not.toContain('HEMLIG')
  const timeline = (await must(stage.pilot.get(`/cases/${id}/events`))).body.items
  expect(timeline[0]).toMatchObject({ name: 'case.newsSent', data: { on: '2026-12-14' } })
})

test('then every tenth, and once each time however often the job runs', async () => {
  const { id } = await buildCase(stage.pilot)
  for (const day of ['2026-11-30', '2026-12-01', '2026-12-07', '2026-12-11', '2026-12-14', '2026-12-15']) {
    await onDay(day)
    await run()
    await run()
  }
  expect((await newsOf(id)).map(({ key }) => key.slice(-10))).toEqual(['2026-11-30', '2026-12-14'])
})

test('a job that has stood still for three days sends each that is due once, none lost and none double', async () => {
  const ids: string[] = []
  for (const day of ['2026-11-23', '2026-11-24', '2026-11-25']) {
    await onDay(day)
    ids.push((await buildCase(stage.pilot)).id)
  }
  await onDay('2026-12-02')
  expect((await run()).mails).toEqual(Array(3).fill(`noNews to ${SARA}`))
  expect((await run()).mails).toEqual([])
  for (const id of ids) expect(await newsOf(id)).toHaveLength(1)
})

test('two jobs at once send one', async () => {
  const { id } = await buildCase(stage.pilot)
  await onDay('2026-11-30')
  await Promise.all([1, 2, 3].map(() => newsJob.run(stage.house.kit, {})))
  expect(await newsOf(id)).toHaveLength(1)
})

test('what colleagues of ours are mailed about the case is no word to the company', async () => {
  const { id } = await buildCase(stage.pilot)
  await onDay('2026-11-27')
  const notice = {
    key: `notice:${id}:1`,
    caseId: id,
    to: 'lova@kommun.example',
    subject: '',
    text: '',
    html: '',
  }
  await stage.house.kit.db.change(systemActor('test'), (tx) =>
    postMail(tx, stage.house.kit, stage.house.clock.now(), notice),
  )
  await onDay('2026-11-30')
  await run()
  expect(await newsOf(id)).toHaveLength(1)
})

describe('nothing is sent', () => {
  test('while the case waits for the company, nor while a unit does', async () => {
    const one = await buildCase(stage.pilot)
    await must(stage.pilot.post(`/cases/${one.id}/waiting`, { body: 'Ritning?', wakesOn: '2027-01-15' }))
    const other = await buildCase(stage.pilot)
    const part = await buildPart(stage.pilot, other.id, stage.town.units.bygglov.id)
    await must(stage.officers.bygglov.post(`/parts/${part}/acceptance`))
    const wait = { act: 'wait', about: 'Material?', wakesOn: '2027-01-15' }
    await must(stage.officers.bygglov.post(`/parts/${part}/progress`, wait))
    await onDay('2026-12-14')
    expect((await run()).mails).toEqual([])
  })

  test('when something else was just sent', async () => {
    const { id } = await buildCase(stage.pilot)
    await onDay('2026-11-27')
    await must(stage.pilot.post(`/cases/${id}/messages`, { body: 'Vi har bokat ett besök.' }))
    await onDay('2026-12-03')
    expect((await run()).mails).toEqual([])
    await onDay('2026-12-04')
    expect((await run()).mails).toEqual([`noNews to ${SARA}`])
  })

  test('after the answer, until the company asks about it', async () => {
    const { id } = await buildCase(stage.pilot)
    await sendAnswer(stage.pilot, id)
    await onDay('2026-12-07')
    expect((await run()).mails).toEqual([])
    const company = { kind: 'company', caseId: id, locale: 'sv' } as const
    await stage.house.kit.db.change(systemActor('portal'), (tx) =>
      receiveMessage(tx, company, stage.house.clock.now(), id, { name: 'Sara', body: 'Och skylten?' }),
    )
    await onDay('2026-12-14')
    expect((await run()).mails).toEqual([`noNews to ${SARA}`])
  })

  test('in a case that is closed, or on a day that is no working day', async () => {
    const { id } = await buildCase(stage.pilot)
    await onDay('2026-12-25')
    expect((await run()).mails).toEqual([])
    await closeCase(stage.pilot, id)
    await onDay('2027-01-11')
    expect((await run()).mails).toEqual([])
  })
})

test('a promise that was not kept is owned up to, and the other authority that is waited for is named', async () => {
  const { id } = await buildCase(stage.pilot, { locale: 'en' })
  await must(stage.pilot.put(`/cases/${id}/promise`, { on: '2026-11-27' }))
  const police = { waitsFor: 'other_authority', authority: 'Polisen', wakesOn: '2026-12-11' }
  await must(stage.pilot.post(`/cases/${id}/waiting`, { body: 'HEMLIGT-YTTRANDE', ...police }))
  await onDay('2026-11-30')
  await run()
  const { text } = await letterTo(stage.house, id, SARA)
  expect(text).toContain('We are waiting for Polisen')
  expect(text).toContain('Friday 27 November 2026')
  expect(text).toContain('we are sorry')
  expect(text).not.toContain('HEMLIG')
})

test('colleagues get it too, each with a link of their own', async () => {
  const { id } = await buildCase(stage.pilot)
  await must(stage.pilot.post(`/cases/${id}/contacts`, { name: 'Erik', email: 'erik@foretag.example' }))
  await onDay('2026-11-30')
  await run()
  const news = await newsOf(id)
  expect(news.map(({ to }) => to)).toEqual([SARA, 'erik@foretag.example'])
  expect(new Set(news.map(({ page }) => page)).size).toBe(2)
})
