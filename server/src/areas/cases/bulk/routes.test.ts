import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, closeCase, must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const view = async (id: string, person = stage.pilot) => (await must(person.get(`/cases/${id}`))).body
const nextStep = { kind: 'nextStep', nextStep: 'Ring företaget', nextStepOn: '2026-11-30' }
const promise = { kind: 'promise', on: '2026-12-11', reason: 'Grannarna ska höras först.' }
const change = (
  caseIds: readonly string[],
  what: unknown,
  person: Person = stage.pilot,
  headers: Record<string, string> = {},
) => person.post('/case-changes', { caseIds, change: what }, headers)

const build = (many: number, given = {}) =>
  Promise.all(Array.from({ length: many }, () => buildCase(stage.pilot, given)))

test('many cases get a next step, each with its own event, and the answer is for each', async () => {
  const cases = await build(3, { contactEmail: null })
  const ids = cases.map(({ id }) => id)
  const { answer, events, mails } = await tracesOf(stage.house, () => change(ids, nextStep))
  expect(answer).toMatchObject({
    status: 200,
    body: { items: ids.map((caseId) => ({ caseId, outcome: 'done', code: null, detail: null })) },
  })
  expect([events, mails]).toEqual([['case.edited', 'case.edited', 'case.edited'], []])
  for (const id of ids) {
    expect(await view(id)).toMatchObject({
      nextStep: 'Ring företaget',
      nextStepOn: '2026-11-30',
      version: 2,
    })
  }
})

test('a moved date is told to each company, one mail a case, with the reason', async () => {
  const cases = [
    await buildCase(stage.pilot, { contactEmail: 'ett@foretag.example' }),
    await buildCase(stage.pilot, { contactEmail: 'tva@foretag.example' }),
    await buildCase(stage.pilot, { contactEmail: null }),
  ]
  await must(stage.pilot.put(`/cases/${cases[0]?.id}/promise`, { on: '2026-12-04' }))
  const ids = cases.map(({ id }) => id)
  const { answer, events, mails, jobs } = await tracesOf(stage.house, () => change(ids, promise))
  expect(answer.body.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
    'done',
    'done',
    'done',
  ])
  expect(events).toEqual(['case.promised', 'case.promised', 'case.promised'])
  expect(mails.toSorted()).toEqual(['promised to ett@foretag.example', 'promised to tva@foretag.example'])
  expect(jobs).toBe(2)
  const { rows } = await stage.house.owner.pool.query(
    "select text from outbox_mail where case_id = any($1) and text like '%11 december 2026%'",
    [ids],
  )
  expect(rows.every(({ text }) => text.includes('Grannarna ska höras först.'))).toBe(true)
  expect(rows).toHaveLength(2)
})

test('what is refused for one case is said of it, and the others are changed all the same', async () => {
  const [open, closed, other] = await build(3)
  const ids = [open?.id ?? '', closed?.id ?? '', crypto.randomUUID(), other?.id ?? '']
  await closeCase(stage.pilot, closed?.id ?? '')
  const { answer, events } = await tracesOf(stage.house, () => change(ids, promise))
  expect(answer.body.items).toMatchObject([
    { caseId: ids[0], outcome: 'done' },
    {
      caseId: ids[1],
      outcome: 'refused',
      code: 'case.closed',
      detail: 'Ärendet är avslutat. Öppna det igen om något ska ändras.',
    },
    { caseId: ids[2], outcome: 'refused', code: 'case.notFound' },
    { caseId: ids[3], outcome: 'done' },
  ])
  expect(events).toEqual(['case.promised', 'case.promised'])
  expect((await view(ids[1] ?? '')).promisedOn).toBeNull()
  expect((await view(ids[3] ?? '')).promisedOn).toBe('2026-12-11')
})

test('why is said in the language of the one who asks', async () => {
  const [closed] = await build(1)
  await closeCase(stage.pilot, closed?.id ?? '')
  const { body } = await change([closed?.id ?? ''], promise, stage.pilot, { 'accept-language': 'en' })
  expect(body.items[0].detail).toBe((await englishOf('case.closed')).detail)
})

/** The words that the single endpoint says no with. */
async function englishOf(code: string) {
  const [closed] = await build(1)
  await closeCase(stage.pilot, closed?.id ?? '')
  const { body } = await stage.pilot.put(
    `/cases/${closed?.id}/promise`,
    { on: '2026-12-11' },
    { 'accept-language': 'en' },
  )
  expect(body.code).toBe(code)
  return body
}

test('a date that can’t be promised to anybody, or has no reason, changes nothing', async () => {
  const [one] = await build(1)
  const ids = [one?.id ?? '']
  for (const [wrong, code] of [
    [{ ...promise, reason: '' }, 'promise.reasonMissing'],
    [{ ...promise, on: '2026-11-20' }, 'promise.inThePast'],
  ] as const) {
    const { answer, events } = await tracesOf(stage.house, () => change(ids, wrong))
    expect(answer).toMatchObject({ status: 422, body: { code } })
    expect(events).toEqual([])
  }
})

test.each([
  ['no case', { caseIds: [], change: nextStep }],
  [
    'more than two hundred',
    { caseIds: Array.from({ length: 201 }, () => crypto.randomUUID()), change: nextStep },
  ],
  ['an unknown kind of change', { caseIds: [crypto.randomUUID()], change: { kind: 'closure' } }],
  [
    'a next step without its day',
    { caseIds: [crypto.randomUUID()], change: { kind: 'nextStep', nextStep: '' } },
  ],
  ['a version', { caseIds: [crypto.randomUUID()], change: nextStep, version: 1 }],
])('a request with %s is refused', async (_says, body) => {
  const answer = await stage.pilot.post('/case-changes', body)
  expect(answer).toMatchObject({ status: 400, body: { code: 'validation.failed' } })
})

test('a case that is named twice is changed once', async () => {
  const [one] = await build(1)
  const { answer, events } = await tracesOf(stage.house, () =>
    change([one?.id ?? '', one?.id.toUpperCase() ?? ''], nextStep),
  )
  expect(answer.body.items).toHaveLength(1)
  expect(events).toEqual(['case.edited'])
})

test('a request that is sent again under its key is done once, and answered the same', async () => {
  const cases = await build(2)
  const ids = cases.map(({ id }) => id)
  const send = () => change(ids, promise, stage.pilot, { 'idempotency-key': 'flytta-loftena-1' })
  const first = await tracesOf(stage.house, send)
  const again = await tracesOf(stage.house, send)
  expect(again.answer.body).toEqual(first.answer.body)
  expect([first.events.length, again.events, again.mails]).toEqual([2, [], []])
  const otherwise = await change(ids, nextStep, stage.pilot, { 'idempotency-key': 'flytta-loftena-1' })
  expect(otherwise).toMatchObject({ status: 422, body: { code: 'idempotency.reused' } })
})

test('a hundred cases are changed at once', async () => {
  const ids: string[] = []
  for (let round = 0; round < 10; round++) ids.push(...(await build(10)).map(({ id }) => id))
  const { answer, events } = await tracesOf(stage.house, () => change(ids, nextStep))
  expect(answer.body.items).toHaveLength(100)
  expect(events).toHaveLength(100)
})
