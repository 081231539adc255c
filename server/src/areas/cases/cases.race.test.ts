import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  answerPart,
  aQuestion,
  buildCase,
  buildPart,
  closeCase,
  must,
} from '../../../testing/build/build-case.ts'
import { buildMember } from '../../../testing/build/index.ts'
import type { Answer } from '../../../testing/house.ts'
import { systemActor } from '../../kernel/actor.ts'
import { receiveMessage } from './conversation/write.ts'
import { breaches, ledgerOf, openStage, type Stage, tracesOf } from './testing.fixture.ts'

let stage: Stage
let caseId: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  caseId = (await buildCase(stage.pilot)).id
})

const unit = (slug: keyof Stage['town']['units']) => stage.town.units[slug].id
const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).toSorted((a, b) => a - b)
const ROUNDS = 5

test('two take at once: one is accountable, the other is told, and the company hears one name', async () => {
  const { answer, events, mails } = await tracesOf(stage.house, () =>
    Promise.all([
      stage.officers.bygglov.post(`/cases/${caseId}/accountability`),
      stage.officers['gatu-park'].post(`/cases/${caseId}/accountability`),
    ]),
  )
  expect(statuses(answer)).toEqual([200, 409])
  expect(answer.find(({ status }) => status === 409)?.body.code).toBe('accountability.held')
  expect([events, mails]).toEqual([['case.accountabilityTaken'], ['accepted to sara@foretag.example']])
  expect(await ledgerOf(stage.house, caseId)).toHaveLength(2)
})

test('close against offer part: the case is closed without the part, or open with it', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id } = await buildCase(stage.pilot)
    const [closed, offered] = await Promise.all([
      stage.pilot.post(`/cases/${id}/closure`, { outcome: 'withdrawn' }),
      stage.pilot.post(`/cases/${id}/parts`, { parts: [{ unitId: unit('bygglov'), title: 'Bygglov' }] }),
    ])
    expect(statuses([closed, offered]).filter((status) => status < 300)).toHaveLength(1)
    expect([closed.body?.code, offered.body?.code]).toContain(
      closed.status === 200 ? 'case.closed' : 'closing.partsOpen',
    )
  }
})

test('accept against withdraw: whichever comes first holds, and the part ends in one of the two', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const part = await buildPart(stage.pilot, caseId, unit('bygglov'), { title: `Del ${round}` })
    const answers = await Promise.all([
      stage.officers.bygglov.post(`/parts/${part}/acceptance`),
      stage.pilot.post(`/parts/${part}/withdrawal`, { reason: 'Behövs inte längre' }),
    ])
    // A part that was accepted may still be withdrawn; one that was withdrawn is not accepted.
    const [accepted, withdrawn] = answers.map(({ status }) => status)
    expect(withdrawn).toBe(204)
    expect([204, 409]).toContain(accepted)
    const { rows } = await stage.house.owner.pool.query(
      'select status, accepted_at from part where id = $1',
      [part],
    )
    expect(rows[0].status).toBe('withdrawn')
    expect(rows[0].accepted_at !== null).toBe(accepted === 204)
  }
})

test('two people accept the same part: one is its officer, the other is told', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const part = await buildPart(stage.pilot, caseId, unit('bygglov'), { title: `Del ${round}` })
    const { answer, events } = await tracesOf(stage.house, () =>
      Promise.all([
        stage.officers.bygglov.post(`/parts/${part}/acceptance`),
        stage.heads.bygglov.post(`/parts/${part}/acceptance`),
      ]),
    )
    expect(statuses(answer)).toEqual([204, 409])
    expect(events).toEqual(['part.accepted'])
    const winner = answer[0]?.status === 204 ? stage.town.officers.bygglov : stage.town.heads.bygglov
    const { rows } = await stage.house.owner.pool.query('select officer_id from part where id = $1', [part])
    expect(rows[0].officer_id).toBe(winner.id)
    await must(stage.pilot.post(`/parts/${part}/withdrawal`, { reason: 'Nästa försök' }))
  }
})

test('the combined answer sent twice at once: the company has it once', async () => {
  const part = await buildPart(stage.pilot, caseId, unit('bygglov'))
  await answerPart(stage.officers.bygglov, part)
  await must(stage.pilot.put(`/cases/${caseId}/combined-answer`, { body: 'Svaret.' }, { 'if-match': '"0"' }))
  const send = () => stage.pilot.post(`/cases/${caseId}/combined-answer/dispatch`, {}, { 'if-match': '"1"' })
  const { answer, events, mails, jobs } = await tracesOf(stage.house, () =>
    Promise.all([send(), send(), send()]),
  )
  expect(statuses(answer)).toEqual([204, 409, 409])
  expect([events, mails, jobs]).toEqual([['combinedAnswer.sent'], ['answer to sara@foretag.example'], 1])
})

test('a draft saved for the first time by two at once: one is told', async () => {
  const save = (body: string) =>
    stage.pilot.put(`/cases/${caseId}/combined-answer`, { body }, { 'if-match': '"0"' })
  expect(statuses(await Promise.all([save('Ett'), save('Två')]))).toEqual([200, 412])
})

test('the same unit offered the same by two at once: it is asked once', async () => {
  const offer = () =>
    stage.pilot.post(`/cases/${caseId}/parts`, { parts: [{ unitId: unit('bygglov'), title: 'Bygglov' }] })
  const { answer, events } = await tracesOf(stage.house, () => Promise.all([offer(), offer(), offer()]))
  expect(statuses(answer)).toEqual([201, 409, 409])
  expect(events).toEqual(['part.offered'])
})

test('two cases linked from both ends at once are linked once', async () => {
  const other = await buildCase(stage.pilot)
  const answers = await Promise.all([
    stage.pilot.post(`/cases/${caseId}/links`, { otherId: other.id }),
    stage.pilot.post(`/cases/${other.id}/links`, { otherId: caseId }),
  ])
  expect(statuses(answers)).toEqual([204, 409])
})

test('twenty concurrent intakes, some of which fail: consecutive numbers, each once, without a hole', async () => {
  const { rows } = await stage.house.owner.pool.query('select last from case_number where year = 2026')
  const first = rows[0].last + 1
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, n) => {
      // Every third fails after its number was drawn: the linked case does not exist.
      const broken = n % 3 === 0 ? { linkTo: [crypto.randomUUID()] } : {}
      return stage.officers.bygglov.post('/cases', { ...aQuestion, ...broken })
    }),
  )
  const numbers = answers
    .flatMap(({ status, body }) => (status === 201 ? [String(body.number)] : []))
    .toSorted()
  expect(numbers).toEqual(
    Array.from({ length: 20 }, (_, n) => `L-2026-${String(first + n).padStart(5, '0')}`),
  )
})

test('two forms from the same new company at once make one company and two cases', async () => {
  const company = { kind: 'new', name: 'Nya Bolaget AB', orgNumber: '556016-0680' }
  const taken = await Promise.all([
    buildCase(stage.pilot, { company }),
    buildCase(stage.officers.bygglov, { company }),
  ])
  const companies = await Promise.all(
    taken.map(async ({ id }) => (await must(stage.pilot.get(`/cases/${id}`))).body.company.id),
  )
  expect(new Set(companies).size).toBe(1)
})

test('the company writes while the case is being closed: it is read, in an open case', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id } = await buildCase(stage.pilot)
    const write = stage.house.kit.db.change(systemActor('portal'), (tx) =>
      receiveMessage(tx, { kind: 'company', caseId: id, locale: 'sv' }, stage.house.clock.now(), id, {
        name: 'Sara',
        body: 'Vänta!',
      }),
    )
    const [closed] = await Promise.all([
      stage.pilot.post(`/cases/${id}/closure`, { outcome: 'withdrawn' }),
      write,
    ])
    expect(closed.status).toBe(200)
    const { body } = await must(stage.pilot.get(`/cases/${id}`))
    const { body: log } = await must(stage.pilot.get(`/cases/${id}/events`))
    const last = log.items[0].name
    expect([body.status, last]).toEqual(
      last === 'case.closed' ? ['closed', 'case.closed'] : ['open', 'case.reopened'],
    )
  }
})

test('somebody is made inactive while they take a case: one of the two is refused', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const leaver = await buildMember(stage.house, { units: [unit('bygglov')] })
    const person = await stage.house.as(leaver.id)
    const { id } = await buildCase(stage.pilot)
    const deactivate = stage.house.owner.pool
      .query('update member set active = false where id = $1', [leaver.id])
      .then(
        () => 'gone',
        (error: { constraint?: string }) => error.constraint,
      )
    const [taken, gone] = await Promise.all([person.post(`/cases/${id}/accountability`), deactivate])
    expect([taken.status === 200, gone === 'gone']).toContain(true)
    expect(taken.status === 200 && gone === 'gone').toBe(false)
  }
})

test('deadlocks are tried again: cases linked and closed crosswise all end', async () => {
  const [a, b] = [await buildCase(stage.pilot), await buildCase(stage.pilot)]
  const answers = await Promise.all([
    stage.pilot.post(`/cases/${a.id}/links`, { otherId: b.id }),
    stage.pilot.post(`/cases/${b.id}/closure`, { outcome: 'duplicate', duplicateOf: a.id }),
    stage.pilot.post(`/cases/${a.id}/closure`, { outcome: 'duplicate', duplicateOf: b.id }),
    stage.pilot.post(`/cases/${b.id}/links`, { otherId: a.id }),
  ])
  expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([])
})

test('after all of this the ledger has no gap, no overlap, and one accountable for every open case', async () => {
  await closeCase(stage.pilot, caseId)
  expect(await breaches(stage.house)).toEqual([])
})
