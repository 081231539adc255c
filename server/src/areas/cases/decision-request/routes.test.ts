import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'

let stage: Stage
let caseId: string
let part: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.house.clock.at = new Date('2026-11-26T09:00:00Z')
  caseId = (await buildCase(await stage.house.as(stage.town.pilot.id))).id
  part = await buildPart(await stage.house.as(stage.town.pilot.id), caseId, stage.town.units.bygglov.id)
  await must((await officer()).post(`/parts/${part}/acceptance`))
})

const officer = () => stage.house.as(stage.town.officers.bygglov.id)
const pilot = () => stage.house.as(stage.town.pilot.id)
const permit = { basis: 'fl_matter', begunOn: '2026-05-26', reference: 'BYGG 2026-412' }
const name = async (matter: Record<string, unknown> = permit) =>
  (await officer()).put(`/parts/${part}/matter`, matter)
const request = async (input: Record<string, unknown> = {}) =>
  (await pilot()).post(`/parts/${part}/decision-requests`, {
    receivedOn: '2026-11-26',
    channel: 'letter',
    body: 'Jag begär att ärendet avgörs.',
    ...input,
  })
const list = async () => (await must((await pilot()).get(`/cases/${caseId}/decision-requests`))).body
const mails = async () =>
  (
    await stage.house.owner.pool.query(
      "select text from outbox_mail where case_id = $1 and key like 'request%' order by id",
      [caseId],
    )
  ).rows.map(({ text }) => text as string)
const myDay = async () =>
  (await must((await officer()).get('/my-day'))).body.items.filter(
    (one: { caseId: string; kind: string }) => one.caseId === caseId && one.kind === 'decisionRequest',
  )

test('the first that comes after six months is decided within four weeks by law', async () => {
  await must(name())
  const named = await list()
  expect(named.matters).toMatchObject([{ mayRequestFrom: '2026-11-26', hasComeToTime: true }])
  expect(named.may).toEqual({ register: true, worksOn: [] })
  const own = await must((await officer()).get(`/cases/${caseId}/decision-requests`))
  expect(own.body.may).toEqual({ register: true, worksOn: [part] })
  const { answer, events } = await tracesOf(stage.house, () => request())
  expect(answer).toMatchObject({ status: 201, body: { effect: 'clock', dueOn: '2026-12-28' } })
  expect(events).toEqual(['decisionRequest.received'])
  expect((await list()).matters).toMatchObject([{ hasComeToTime: false }])
  expect((await mails())[0]).toContain(
    'ärendet hos Bygglovsenheten (BYGG 2026-412) avgörs. Senast måndag 28 december 2026',
  )
  expect(await myDay()).toMatchObject([{ due: '2026-12-28', partId: part }])
})

test.each([
  [
    'before six months',
    { ...permit, begunOn: '2026-05-28' },
    'early',
    'Är ärendet inte avgjort lördag 28 november',
  ],
  ['in the coordination itself', { basis: 'service' }, 'no_right', 'det här är inte ett sådant'],
])('one %s is registered and answered, and starts no clock', async (_says, matter, effect, words) => {
  await must(name(matter))
  expect((await request()).body).toMatchObject({ effect, dueOn: null })
  expect((await mails())[0]).toContain(words)
  expect([await myDay(), (await list()).items]).toMatchObject([[], [{ effect }]])
})

test('a second in the same matter is registered and starts no new clock, also when the first has ended', async () => {
  await must(name())
  const first = (await must(request())).body.id
  expect((await request()).body).toMatchObject({ effect: 'second', dueOn: null })
  const outcome = { outcome: 'decided', on: '2026-11-26', reference: 'BYGG 2026-412' }
  await must((await officer()).put(`/decision-requests/${first}/outcome`, outcome))
  expect((await request()).body).toMatchObject({ effect: 'second', dueOn: null })
})

test('it ends with the decision, or with a decision that refuses it, which the company reads', async () => {
  await must(name())
  const { id } = (await must(request())).body
  const end = async (input: Record<string, unknown>) =>
    (await officer()).put(`/decision-requests/${id}/outcome`, {
      outcome: 'refused',
      on: '2026-11-26',
      ...input,
    })
  expect(await end({})).toMatchObject({ status: 422, body: { code: 'decisionRequest.refusalIncomplete' } })
  const { events } = await tracesOf(stage.house, async () =>
    must(end({ reference: 'BYGG 2026-430', reason: 'Vi väntar på ett remissvar.' })),
  )
  expect(events).toEqual(['decisionRequest.ended'])
  expect((await mails()).at(-1)).toMatch(/avslå din begäran:\s+BYGG 2026-430\s+Vi väntar på ett remissvar\./)
  expect(await myDay()).toEqual([])
  expect(await end({ outcome: 'decided' })).toMatchObject({
    status: 409,
    body: { code: 'decisionRequest.ended' },
  })
})

test('a case is not closed while a request for decision runs', async () => {
  await must(name())
  await must(request())
  await must((await pilot()).post(`/parts/${part}/withdrawal`, { reason: 'Behövs inte' }))
  expect(await (await pilot()).post(`/cases/${caseId}/closure`, { outcome: 'withdrawn' })).toMatchObject({
    status: 409,
    body: { code: 'closing.decisionRequestOpen' },
  })
})

test('a matter that gives a right has begun on a day that has been', async () => {
  const none = { ...permit, begunOn: null }
  expect(await name(none)).toMatchObject({ status: 422, body: { code: 'matter.begunMissing' } })
  const ahead = { ...permit, begunOn: '2026-11-27' }
  expect(await name(ahead)).toMatchObject({ status: 422, body: { code: 'matter.begunInTheFuture' } })
  expect(await request({ receivedOn: '2026-11-27' })).toMatchObject({
    status: 422,
    body: { code: 'decisionRequest.inTheFuture' },
  })
  const { id } = { id: crypto.randomUUID() }
  expect(
    await (await officer()).put(`/decision-requests/${id}/outcome`, { outcome: 'decided', on: '2026-11-26' }),
  ).toMatchObject({ status: 404, body: { code: 'decisionRequest.notFound' } })
})

test('two at once in the same matter: one starts the weeks, the other is the second', async () => {
  await must(name())
  const answers = await Promise.all([request(), request(), request()])
  const effects: string[] = answers.map(({ body }) => body.effect)
  expect(effects.toSorted((a, b) => a.localeCompare(b))).toEqual(['clock', 'second', 'second'])
})
