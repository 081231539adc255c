import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  answerPart,
  buildCase,
  buildPart,
  closeCase,
  must,
  sendAnswer,
} from '../../../../testing/build/build-case.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'
import { tallyQuery } from './statistics-store.ts'
import { sayAs } from './testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
// Each test counts its own cases alone.
beforeEach(async () => {
  await stage.house.owner.pool.query("update business_case set visibility = 'restricted'")
})

const results = async (query = '', person = stage.pilot) =>
  (await must(person.get(`/follow-up-results${query}`))).body
type Group = { readonly id: string; readonly result: unknown }
const of = (groups: readonly Group[], id: string) => groups.find((group) => group.id === id)
const scores = (score: number) => ({ overall: score, expectations: score, ideal: score, treatment: score })

/** A closed case about outdoor seating in which Bygglov has answered. */
async function closedCase(): Promise<string> {
  const { id } = await buildCase(stage.pilot, { areaIds: [stage.area('uteservering').id] })
  const part = await buildPart(stage.pilot, id, stage.town.units.bygglov.id)
  await answerPart(stage.officers.bygglov, part)
  await sendAnswer(stage.pilot, id)
  stage.later()
  await closeCase(stage.pilot, id, 'answered')
  stage.later()
  return id
}
async function answeredCases(count: number, score = 7): Promise<string[]> {
  const ids: string[] = []
  for (let at = 0; at < count; at++) {
    const id = await closedCase()
    await sayAs(stage.house, id, scores(score))
    ids.push(id)
  }
  return ids
}

test('six answers give no figure, and the seventh gives all of them; closings without an answer lower the share', async () => {
  await answeredCases(6)
  const six = await results()
  expect(six).toMatchObject({ from: '2025-11-24', through: '2026-11-23', all: null })
  expect([...six.units, ...six.areas].map(({ result }: Group) => result)).toEqual([null, null, null])
  await sayAs(stage.house, await closedCase(), { ...scores(7), overall: null })
  expect((await results()).all).toMatchObject({
    answers: 7,
    share: 1,
    index: null,
    factors: { treatment: 7 },
  })
  await answeredCases(1)
  await closedCase()
  await closedCase()
  const { all, units, areas } = await results()
  expect(all).toMatchObject({ answers: 8, share: 0.8, factors: { treatment: 7, information: null } })
  expect(all.index).toBeCloseTo(66.67, 2)
  const { bygglov, naringsliv } = stage.town.units
  expect(of(units, naringsliv.id)?.result).toEqual(all)
  expect(of(units, bygglov.id)).toMatchObject({ name: 'Bygglovsenheten', result: all })
  expect(of(areas, stage.area('uteservering').id)?.result).toEqual(all)
})

test('a unit, an area and a period narrow what is counted', async () => {
  await answeredCases(7, 9)
  const { bygglov, 'va-avfall': other } = stage.town.units
  expect((await results(`?unit=${bygglov.id}`)).all).toMatchObject({ answers: 7 })
  expect((await results(`?unit=${other.id}`)).all).toBeNull()
  expect((await results(`?area=${stage.area('uteservering').id}`)).all).toMatchObject({ answers: 7 })
  expect(await results(`?area=${stage.area('bygglov-skylt').id}`)).toMatchObject({ all: null, units: [] })
  expect((await results('?period=thisQuarter')).all).toMatchObject({ answers: 7 })
  expect(await results('?period=lastYear')).toMatchObject({
    from: '2025-01-01',
    through: '2025-12-31',
    all: null,
    units: [],
    areas: [],
  })
})

test('a unit that declined, or came later than the closing, took no part in it', async () => {
  const late = stage.town.units['gatu-park'].id
  const ids = await answeredCases(7)
  for (const id of ids) {
    await must(stage.pilot.post(`/cases/${id}/reopening`, { reason: 'En sak till' }))
    await buildPart(stage.pilot, id, late)
  }
  const { all, units } = await results()
  expect(all).toMatchObject({ answers: 7, share: 1 })
  expect(of(units, late)).toBeUndefined()
})

test('only cases that are open to all are counted, also for who may read the restricted ones', async () => {
  const [id = ''] = await answeredCases(7)
  expect((await results()).all).toMatchObject({ answers: 7 })
  const { etag } = (await stage.pilot.get(`/cases/${id}`)).headers
  await must(stage.pilot.patch(`/cases/${id}`, { visibility: 'restricted' }, { 'if-match': String(etag) }))
  expect((await results()).all).toBeNull()
  expect((await must(stage.pilot.get(`/cases/${id}/follow-ups`))).body.items).toHaveLength(1)
  expect(await results('', stage.heads['va-avfall'])).toEqual(await results())
})

test('a closing that was reopened without an answer is not counted, nor a duplicate', async () => {
  const [first = ''] = await answeredCases(7)
  const again = await closedCase()
  await must(stage.pilot.post(`/cases/${again}/reopening`, { reason: 'En sak till' }))
  const { id } = await buildCase(stage.pilot)
  await must(stage.pilot.post(`/cases/${id}/closure`, { outcome: 'duplicate', duplicateOf: first }))
  expect((await results()).all).toMatchObject({ answers: 7, share: 1 })
})

test('the answer is an event of the company, and the accountable is told once', async () => {
  const id = await closedCase()
  expect((await must(stage.pilot.get(`/cases/${id}/follow-ups`))).body).toEqual({ awaited: true, items: [] })
  await stage.house.owner.pool.query('truncate notice')
  const { events, mails } = await tracesOf(stage.house, async () => {
    await sayAs(stage.house, id, scores(8), 'Tack för hjälpen')
    return must(stage.pilot.get(`/cases/${id}`))
  })
  expect([events, mails]).toEqual([['followUp.answered'], []])
  const { rows } = await stage.house.owner.pool.query(
    `select m.name, n.event, n.why, n.many from notice n join member m on m.id = n.member_id where n.case_id = $1`,
    [id],
  )
  expect(rows).toEqual([{ name: 'Lova Lots', event: 'followUp.answered', why: 'accountable', many: 1 }])
  const { body } = await must(stage.pilot.get(`/cases/${id}/follow-ups`))
  expect(body).toMatchObject({ awaited: false, items: [{ scores: scores(8), body: 'Tack för hjälpen' }] })
  const log = await must(stage.pilot.get(`/cases/${id}/events`))
  expect(log.body.items[0]).toMatchObject({ name: 'followUp.answered', actor: { kind: 'company' } })
  expect(JSON.stringify(log.body)).not.toContain('Tack för hjälpen')
})

test('however many cases there are, closings of a period are found through an index', async () => {
  const query = tallyQuery({ from: '2026-10-01', through: '2026-12-31', unit: undefined, area: undefined })
  const plan = await stage.house.kit.db.read(systemActor('test'), async (read) => {
    await sql`set local enable_seqscan = off`.execute(read)
    return (await sql`explain ${query}`.execute(read)).rows
  })
  expect(JSON.stringify(plan)).toContain('follow_up_closed')
  expect(JSON.stringify(plan)).toContain('case_closed')
})
