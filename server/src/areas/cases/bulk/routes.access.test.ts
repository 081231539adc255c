import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

/** Each case is changed by those who may change it alone; the answer tells no more of it than its own page would. */
let stage: Stage
let led: string
let shared: string
let foreign: string
let secret: string

beforeAll(async () => {
  stage = await openStage()
  const take = (id: string, by: Person) => must(by.post(`/cases/${id}/accountability`))
  led = (await buildCase(stage.pilot)).id
  await take(led, stage.officers.bygglov)
  shared = (await buildCase(stage.pilot)).id
  await take(shared, stage.officers['gatu-park'])
  await buildPart(stage.pilot, shared, stage.town.units.bygglov.id)
  foreign = (await buildCase(stage.pilot)).id
  await take(foreign, stage.officers['gatu-park'])
  secret = (await buildCase(stage.pilot, { visibility: 'restricted' })).id
})
afterAll(() => stage.close())

const nextStep = { kind: 'nextStep', nextStep: 'Stäm av', nextStepOn: null }
const promise = { kind: 'promise', on: '2026-12-11', reason: 'Mer att utreda' }

async function codesOf(person: Person, change: unknown): Promise<(string | null)[]> {
  const caseIds = [led, shared, foreign, secret, crypto.randomUUID()]
  const { body } = await must(person.post('/case-changes', { caseIds, change }))
  return body.items.map(({ code }: { code: string | null }) => code)
}

const no = 'permission.denied'
const none = 'case.notFound'

test('a next step is set by those who take part, a date by those who lead', async () => {
  expect(await codesOf(stage.officers.bygglov, nextStep)).toEqual([null, null, no, none, none])
  expect(await codesOf(stage.officers.bygglov, promise)).toEqual([null, no, no, none, none])
})

test('a pilot changes every case that they may read', async () => {
  expect(await codesOf(stage.pilot, nextStep)).toEqual([null, null, null, null, none])
  expect(await codesOf(stage.pilot, promise)).toEqual([null, null, null, null, none])
})

test('one outside changes nothing, and learns nothing of a restricted case', async () => {
  const outsider = stage.officers['va-avfall']
  expect(await codesOf(outsider, nextStep)).toEqual([no, no, no, none, none])
  const inVain = crypto.randomUUID()
  const { body } = await must(outsider.post('/case-changes', { caseIds: [secret, inVain], change: nextStep }))
  const [about, ofNothing] = body.items
  expect({ ...about, caseId: '' }).toEqual({ ...ofNothing, caseId: '' })
})

test('each is let and refused as by the endpoint of a single case', async () => {
  for (const person of [stage.officers.bygglov, stage.officers['va-avfall'], stage.heads['gatu-park']]) {
    const codes = await codesOf(person, promise)
    for (const [at, id] of [led, shared, foreign, secret].entries()) {
      const { body } = await person.put(`/cases/${id}/promise`, promise.on ? { on: promise.on } : {})
      expect(codes[at]).toBe(body.code ?? null)
    }
  }
})

test('who has not signed in changes nothing', async () => {
  const answer = await stage.house.stranger.post('/case-changes', { caseIds: [led], change: nextStep })
  expect(answer.status).toBe(401)
})
