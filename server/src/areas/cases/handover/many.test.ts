import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildHandover, closeCase, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'

/** A person leaves, or a unit is reorganised: many cases are handed over, and answered for, at once. */
let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const unit = (slug: keyof Stage['town']['units']) => stage.town.units[slug].id
const build = async (many: number) => {
  const ids: string[] = []
  for (let n = 0; n < many; n++) ids.push((await buildCase(stage.pilot, { contactEmail: null })).id)
  return ids
}
const proposal = () => ({ kind: 'handover', unitId: unit('bygglov'), reason: 'Jag slutar i december.' })
const waitingOf = async () => {
  const { body } = await must(stage.officers.bygglov.get('/handovers?list=waiting&limit=100'))
  return body.items.map(({ id }: { id: string }) => id)
}

test('many cases are handed over in one request: each is its own question, and each is answered for', async () => {
  const [open, asked, closed] = await build(3)
  await buildHandover(stage.pilot, asked ?? '', unit('gatu-park'))
  await closeCase(stage.pilot, closed ?? '')
  const caseIds = [open, asked, closed, crypto.randomUUID()]
  const { answer, events } = await tracesOf(stage.house, () =>
    stage.pilot.post('/case-changes', { caseIds, change: proposal() }),
  )
  expect(answer.body.items).toMatchObject([
    { caseId: open, outcome: 'done', code: null },
    { caseId: asked, outcome: 'refused', code: 'handover.alreadyOpen' },
    { caseId: closed, outcome: 'refused', code: 'handover.caseClosed' },
    { outcome: 'refused', code: 'case.notFound' },
  ])
  expect(events).toEqual(['case.handoverProposed'])
})

test('two hundred at once, and not one more', async () => {
  const caseIds = [...(await build(20)), ...Array.from({ length: 180 }, () => crypto.randomUUID())]
  const { answer, events } = await tracesOf(stage.house, () =>
    stage.pilot.post('/case-changes', { caseIds, change: proposal() }),
  )
  expect(answer.status).toBe(200)
  expect(events).toHaveLength(20)
  const tooMany = { caseIds: [...caseIds, crypto.randomUUID()], change: proposal() }
  expect(await stage.pilot.post('/case-changes', tooMany)).toMatchObject({ status: 400 })
})

test('the receiver says yes or no to all of them at once, and each is answered for', async () => {
  const [one, two, three] = await build(3)
  const ids: string[] = []
  for (const id of [one, two, three]) ids.push(await buildHandover(stage.pilot, id ?? '', unit('gatu-park')))
  await must(stage.pilot.post(`/handovers/${ids[1]}/withdrawal`))
  const answerAll = (answer: unknown, headers = {}) =>
    stage.officers['gatu-park'].post('/handover-answers', { handoverIds: ids, answer }, headers)
  const key = { 'idempotency-key': 'ta-over-alla-1' }
  const { answer, events } = await tracesOf(stage.house, () => answerAll({ kind: 'accept' }, key))
  expect(answer.body.items).toMatchObject([
    { handoverId: ids[0], outcome: 'done', code: null, detail: null },
    {
      handoverId: ids[1],
      outcome: 'refused',
      code: 'handover.alreadyAnswered',
      detail: 'Överlämningen är redan avgjord. Läs om för att se hur.',
    },
    { handoverId: ids[2], outcome: 'done' },
  ])
  expect(events).toEqual(['case.handedOver', 'case.handedOver'])
  const again = await tracesOf(stage.house, () => answerAll({ kind: 'accept' }, key))
  expect([again.answer.body, again.events]).toEqual([answer.body, []])
  const anew = await tracesOf(stage.house, () => answerAll({ kind: 'accept' }))
  expect(anew.answer.body.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual(
    Array(3).fill('refused'),
  )
  expect(anew.events).toEqual([])
})

test('a no to all of them carries the reason to each', async () => {
  const handoverIds = (await waitingOf()).slice(0, 5)
  const answer = { kind: 'decline', reason: 'Vi är för få i december.', suggestedUnitId: unit('gatu-park') }
  const { body } = await must(stage.officers.bygglov.post('/handover-answers', { handoverIds, answer }))
  expect(body.items.every(({ outcome }: { outcome: string }) => outcome === 'done')).toBe(true)
  for (const id of handoverIds) {
    expect((await must(stage.pilot.get(`/handovers/${id}`))).body).toMatchObject({
      status: 'declined',
      declineReason: 'Vi är för få i december.',
      suggested: { unit: { slug: 'gatu-park' } },
    })
  }
})

test.each([
  ['nothing to answer', { handoverIds: [], answer: { kind: 'accept' } }],
  [
    'too many',
    { handoverIds: Array.from({ length: 201 }, () => crypto.randomUUID()), answer: { kind: 'accept' } },
  ],
  [
    'no without a reason',
    { handoverIds: [crypto.randomUUID()], answer: { kind: 'decline', suggestedUnitId: null } },
  ],
  ['neither yes nor no', { handoverIds: [crypto.randomUUID()], answer: { kind: 'withdraw' } }],
])('%s is refused', async (_says, body) => {
  expect(await stage.pilot.post('/handover-answers', body)).toMatchObject({
    status: 400,
    body: { code: 'validation.failed' },
  })
})
