import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'

let stage: Stage
let caseId: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  caseId = (await buildCase(stage.pilot)).id
  stage.later()
})

const reason = 'Grannarna ska höras innan vi kan besluta.'
const tell = (input: Record<string, unknown> = { reason }) =>
  stage.pilot.post(`/cases/${caseId}/delay-notices`, input)
const notices = async () => (await must(stage.pilot.get(`/cases/${caseId}/delay-notices`))).body
const promises = async () => (await must(stage.pilot.get(`/cases/${caseId}/promises`))).body.items
const promise = (on: string, why = '') =>
  must(stage.pilot.put(`/cases/${caseId}/promise`, { on, reason: why }))
const mailed = async () =>
  (
    await stage.house.owner.pool.query(
      "select key, text from outbox_mail where case_id = $1 and key like 'delayed:%' order by id",
      [caseId],
    )
  ).rows

test('the company is told of the delay and why, in writing, and it is logged', async () => {
  const { answer, events, mails } = await tracesOf(stage.house, () => tell())
  expect(answer.status).toBe(201)
  expect([events, mails]).toEqual([['case.delayTold'], ['delayed to sara@foretag.example']])
  const at = stage.house.clock.at.toISOString()
  expect((await notices()).items).toMatchObject([
    { reason, newDate: null, at, by: 'Lova Lots', mailed: true },
  ])
  const [mail] = await mailed()
  expect(mail.text).toContain(reason)
  expect(mail.text).toContain('Vi kan inte säga ett nytt datum än')
  const { rows } = await stage.house.owner.pool.query(
    'select delay_notified_at from business_case where id = $1',
    [caseId],
  )
  expect(rows[0].delay_notified_at.toISOString()).toBe(at)
})

test('a new date becomes the promise, told by the one mail', async () => {
  await promise('2026-12-01')
  const { events, mails } = await tracesOf(stage.house, () => must(tell({ reason, on: '2026-12-18' })))
  expect([events, mails]).toEqual([['case.promised', 'case.delayTold'], ['delayed to sara@foretag.example']])
  expect(await promises()).toMatchObject([
    { on: '2026-12-18', earlier: '2026-12-01', reason, mailed: true },
    { on: '2026-12-01', earlier: null, reason: '' },
  ])
  expect((await mailed())[0].text).toContain('senast fredag 18 december 2026')
})

test.each([
  [{ reason: '' }, 400, 'validation.failed'],
  [{ reason, on: '2026-11-20' }, 422, 'promise.inThePast'],
])('a notice of delay cannot be sent as %j', async (input, expected, code) => {
  const { answer, events, mails } = await tracesOf(stage.house, () => tell(input))
  expect(answer).toMatchObject({ status: expected, body: { code } })
  expect([events, mails]).toEqual([[], []])
})

test('without an address the page alone tells it', async () => {
  caseId = (await buildCase(stage.pilot, { contactEmail: null, contactPhone: '0176-1' })).id
  await promise('2026-12-01')
  await must(tell({ reason, on: '2026-12-18' }))
  expect([(await notices()).items, await promises()]).toMatchObject([
    [{ mailed: false }],
    [{ mailed: false }, {}],
  ])
})

test('the preview is the mail that is sent, word for word but for the personal link', async () => {
  const input = { reason, on: '2026-12-18' }
  const { body } = await must(stage.pilot.post(`/cases/${caseId}/delay-notices/preview`, input))
  await must(tell(input))
  const unlinked = (text: string) => text.replaceAll(/\/arende\/\S+/g, '/arende/…')
  expect(unlinked((await mailed())[0].text)).toBe(body.text)
  expect(body.to).toBe('sara@foretag.example')
})

test('it is proposed when what stands still wakes too late, in the day of the accountable, until the company is told', async () => {
  const kinds = async () =>
    (await must(stage.pilot.get('/my-day'))).body.items
      .filter((one: { caseId: string }) => one.caseId === caseId)
      .map(({ kind }: { kind: string }) => kind)
  await must(stage.pilot.post(`/cases/${caseId}/messages`, { body: 'Jag tittar på det.' }))
  await promise('2026-12-11')
  const part = await buildPart(stage.pilot, caseId, stage.town.units.bygglov.id)
  await must(stage.officers.bygglov.post(`/parts/${part}/acceptance`))
  expect([(await notices()).grounds, await kinds()]).toEqual([[], []])
  const police = { waitsFor: 'other_authority', authority: 'Polisen', wakesOn: '2026-12-14' }
  await must(stage.officers.bygglov.post(`/parts/${part}/progress`, { act: 'wait', ...police }))
  expect([(await notices()).grounds, await kinds()]).toEqual([['standsStill'], ['delay']])
  stage.later()
  await must(tell({ reason }))
  expect([(await notices()).grounds, await kinds()]).toEqual([[], []])
})

test('the history of promises is kept, the latest first', async () => {
  await promise('2026-12-01')
  await promise('2026-12-11', 'Grannarna ska höras.')
  await promise('2026-12-08', 'Det gick fortare än vi trodde.')
  expect((await promises()).map(({ on, earlier }: { on: string; earlier: string }) => [on, earlier])).toEqual(
    [
      ['2026-12-08', '2026-12-11'],
      ['2026-12-11', '2026-12-01'],
      ['2026-12-01', null],
    ],
  )
  expect((await promises())[1]).toMatchObject({
    by: 'Lova Lots',
    reason: 'Grannarna ska höras.',
    mailed: true,
  })
})
