import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import type { Answer } from '../../../../testing/house.ts'
import { breaches, openStage, type Stage, tracesOf } from '../testing.fixture.ts'

let stage: Stage
let ids: string[]
beforeAll(async () => {
  stage = await openStage()
  ids = []
  for (let n = 0; n < 12; n++) ids.push((await buildCase(stage.pilot)).id)
})
afterAll(() => stage.close())

const ROUNDS = 5
const step = (text: string) => ({ kind: 'nextStep', nextStep: text, nextStepOn: null })
const promise = (on: string) => ({ kind: 'promise', on, reason: 'Mer att utreda' })
const change = (caseIds: readonly string[], what: unknown, headers: Record<string, string> = {}) =>
  stage.pilot.post('/case-changes', { caseIds, change: what }, headers)
const outcomes = ({ body }: Answer) => new Set(body.items.map(({ outcome }: { outcome: string }) => outcome))

/** How many transactions the database has broken off because they waited for each other in a ring. */
async function deadlocks(): Promise<number> {
  const { rows } = await stage.house.owner.pool.query(
    'select deadlocks::int from pg_stat_database where datname = current_database()',
  )
  return rows[0].deadlocks
}

test('the same cases from both ends at once: all are changed, and nobody waits in a ring', async () => {
  const before = await deadlocks()
  for (let round = 0; round < ROUNDS; round++) {
    const { answer, events } = await tracesOf(stage.house, () =>
      Promise.all([
        change(ids, step('Framifrån')),
        change(ids.toReversed(), step('Bakifrån')),
        change(ids, promise('2026-12-04')),
        change(ids.toReversed(), promise('2026-12-11')),
      ]),
    )
    expect(answer.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    for (const one of answer) expect(outcomes(one)).toEqual(new Set(['done']))
    expect(events).toHaveLength(4 * ids.length)
    const steps = await Promise.all(
      ids.map(async (id) => (await must(stage.pilot.get(`/cases/${id}`))).body.nextStep),
    )
    expect(new Set(steps).size).toBe(1)
  }
  expect(await deadlocks()).toBe(before)
})

test('a bulk change against closings: each case was changed before it closed, or was refused as closed', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const own: string[] = []
    for (let n = 0; n < 4; n++) own.push((await buildCase(stage.pilot)).id)
    const [changed, ...closed] = await Promise.all([
      change(own, promise('2026-12-04')),
      ...own.map((id) => stage.pilot.post(`/cases/${id}/closure`, { outcome: 'withdrawn' })),
    ])
    expect(closed.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    for (const { caseId, code } of changed?.body.items ?? []) {
      const { body } = await must(stage.pilot.get(`/cases/${caseId}/events`))
      const names = body.items.map(({ name }: { name: string }) => name)
      expect(names.includes('case.promised')).toBe(code === null)
      if (code !== null) expect(code).toBe('case.closed')
    }
  }
  expect(await breaches(stage.house)).toEqual([])
})

test('one request sent three times at once under one key is done once', async () => {
  const send = () => change(ids, promise('2026-12-18'), { 'idempotency-key': 'tre-ganger-samma' })
  const { answer, events, mails } = await tracesOf(stage.house, () => Promise.all([send(), send(), send()]))
  expect(answer.map(({ status }) => status)).toEqual([200, 200, 200])
  expect([events.length, mails.length]).toEqual([ids.length, ids.length])
})
