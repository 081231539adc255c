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
import { receiveMessage } from '../conversation/write.ts'
import { breaches, ledgerOf, openStage, type Stage, tracesOf } from '../testing.fixture.ts'

let stage: Stage
let caseId: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  caseId = (await buildCase(stage.pilot)).id
})

const close = (closing: Record<string, unknown>, id = caseId) =>
  stage.pilot.post(`/cases/${id}/closure`, closing)
const reopen = (id = caseId) =>
  stage.pilot.post(`/cases/${id}/reopening`, { reason: 'Företaget är inte nöjt' })
const view = async (id = caseId) => (await must(stage.pilot.get(`/cases/${id}`))).body
const refused = (status: number, code: string) => ({ status, body: { code } })

test('a case closes with an outcome and a note that the company reads; nobody is accountable after that', async () => {
  await sendAnswer(stage.pilot, caseId)
  stage.later()
  const { answer, events, mails } = await tracesOf(stage.house, () =>
    close({ outcome: 'answered', note: 'Lycka till!' }),
  )
  expect(answer.status).toBe(200)
  expect([events, mails]).toEqual([['case.closed'], ['closed to sara@foretag.example']])
  expect(await view()).toMatchObject({
    status: 'closed',
    outcome: 'answered',
    closingNote: 'Lycka till!',
    nextStep: '',
  })
  expect(await ledgerOf(stage.house, caseId)).toMatchObject([{ to: stage.house.clock.at }])
  expect(await close({ outcome: 'answered' })).toMatchObject(refused(409, 'case.closed'))
})

test('close a case with open parts: refused; cancelling a part needs a reason', async () => {
  const part = await buildPart(stage.pilot, caseId, stage.town.units.bygglov.id)
  const { answer, events } = await tracesOf(stage.house, () => close({ outcome: 'withdrawn' }))
  expect(answer).toMatchObject(refused(409, 'closing.partsOpen'))
  expect(events).toEqual([])
  expect(await stage.pilot.post(`/parts/${part}/withdrawal`, { reason: '' })).toMatchObject({ status: 400 })
  await must(stage.pilot.post(`/parts/${part}/withdrawal`, { reason: 'Företaget drog sig ur' }))
  await must(close({ outcome: 'withdrawn' }))
})

test('one unit answers done, another has not: the case stays open and says who is missing', async () => {
  const done = await buildPart(stage.pilot, caseId, stage.town.units.bygglov.id)
  await buildPart(stage.pilot, caseId, stage.town.units['gatu-park'].id)
  await answerPart(stage.officers.bygglov, done)
  expect(await close({ outcome: 'solved' })).toMatchObject(refused(409, 'closing.partsOpen'))
  expect((await stage.pilot.get(`/cases/${caseId}/combined-answer`)).body.waitsFor).toEqual(['Gatu/park'])
})

test('a company that nobody has answered is not told that it has its answer', async () => {
  for (const outcome of ['solved', 'answered', 'declined_by_law']) {
    expect(await close({ outcome })).toMatchObject(refused(409, 'closing.nothingSaid'))
  }
  await must(stage.pilot.post(`/cases/${caseId}/messages`, { body: 'Det löste vi på telefon.' }))
  await must(close({ outcome: 'solved' }))
})

test('reopen after dissatisfaction: cannot be closed again without an answer to the firm', async () => {
  await sendAnswer(stage.pilot, caseId)
  await must(close({ outcome: 'answered' }))
  await must(reopen())
  expect(await close({ outcome: 'answered' })).toMatchObject(refused(409, 'closing.nothingSaid'))
  await sendAnswer(stage.pilot, caseId, 'Nu med mer hjälp.')
  await must(close({ outcome: 'answered' }))
})

test('reopen after dissatisfaction: whatever it is closed as, the firm that opened it again gets an answer first', async () => {
  await closeCase(stage.pilot, caseId)
  const write = () =>
    stage.house.kit.db.change(systemActor('portal'), (tx) =>
      receiveMessage(tx, { kind: 'company', caseId, locale: 'sv' }, stage.house.clock.now(), caseId, {
        name: 'Sara',
        body: 'Jag är inte nöjd.',
      }),
    )
  await write()
  for (const outcome of ['solved', 'withdrawn', 'moved']) {
    expect(await close({ outcome })).toMatchObject(refused(409, 'closing.reopenedUnanswered'))
  }
  await must(stage.pilot.post(`/cases/${caseId}/notes`, { body: 'Jag ringer dem.' }))
  expect(await close({ outcome: 'withdrawn' })).toMatchObject(refused(409, 'closing.reopenedUnanswered'))
  await must(stage.pilot.post(`/cases/${caseId}/messages`, { body: 'Vi har gått igenom det igen.' }))
  await must(close({ outcome: 'withdrawn' }))
  await write()
  expect(await close({ outcome: 'withdrawn' })).toMatchObject(refused(409, 'closing.reopenedUnanswered'))
})

test('a case that a colleague opened again asks for no answer where its outcome says none', async () => {
  await closeCase(stage.pilot, caseId)
  await must(reopen())
  expect(await close({ outcome: 'withdrawn' })).toMatchObject({ status: 200 })
})

test('history after reopening still holds the first acceptance and closing', async () => {
  await must(stage.officers.bygglov.post(`/cases/${caseId}/accountability`))
  await closeCase(stage.officers.bygglov, caseId)
  await must(reopen())
  const { body } = await stage.pilot.get(`/cases/${caseId}/events`)
  const names = body.items.map(({ name }: { name: string }) => name)
  expect(names).toEqual(['case.reopened', 'case.closed', 'case.accountabilityTaken', 'case.received'])
  expect((await ledgerOf(stage.house, caseId)).map(({ began }) => began)).toEqual([
    'received',
    'taken',
    'reopened',
  ])
})

test('a case opened again is answered for by who last did, and by the pilot on duty when they have left', async () => {
  await must(stage.officers['va-avfall'].post(`/cases/${caseId}/accountability`))
  await closeCase(stage.officers['va-avfall'], caseId)
  const { answer, events, mails } = await tracesOf(stage.house, () => reopen())
  expect(answer.status).toBe(200)
  expect([events, mails]).toEqual([['case.reopened'], []])
  expect(await view()).toMatchObject({
    status: 'open',
    outcome: null,
    closedAt: null,
    accountable: { name: 'Olle Vatten och avfall' },
  })
  await closeCase(stage.officers['va-avfall'], caseId)
  const leaver = stage.town.officers['va-avfall'].id
  const { pool } = stage.house.owner
  await pool.query('update member set active = false where id = $1', [leaver])
  await must(reopen())
  expect((await view()).accountable.name).toBe('Lova Lots')
  await pool.query('update member set active = true where id = $1', [leaver])
})

test('an open case is not opened again', async () => {
  expect(await reopen()).toMatchObject(refused(409, 'case.notClosed'))
})

test('what the company writes to a closed case opens it again, and waits for the accountable', async () => {
  await closeCase(stage.pilot, caseId)
  const actor = systemActor('portal')
  const { events } = await tracesOf(stage.house, () =>
    stage.house.kit.db.change(actor, (tx) =>
      receiveMessage(tx, actor, stage.house.clock.now(), caseId, {
        name: 'Sara',
        body: 'Vi har en fråga till.',
      }),
    ),
  )
  expect(events).toEqual(['case.reopened'])
  expect(await view()).toMatchObject({ status: 'open', accountable: { name: 'Lova Lots' } })
  const { body } = await stage.pilot.get('/my-day')
  expect(body.items).toContainEqual(expect.objectContaining({ kind: 'companyWrote', caseId }))
})

test('a duplicate names the case it repeats, and both show the other', async () => {
  const other = await buildCase(stage.pilot)
  expect(await close({ outcome: 'duplicate' })).toMatchObject(refused(422, 'closing.duplicateOfMissing'))
  expect(await close({ outcome: 'duplicate', duplicateOf: caseId })).toMatchObject(
    refused(422, 'case.sameCase'),
  )
  expect(await close({ outcome: 'duplicate', duplicateOf: crypto.randomUUID() })).toMatchObject(
    refused(404, 'case.notFound'),
  )
  await must(close({ outcome: 'duplicate', duplicateOf: other.id }))
  expect((await view()).linked).toMatchObject([{ id: other.id, how: 'duplicateOf' }])
  expect((await view(other.id)).linked).toMatchObject([{ id: caseId, how: 'duplicate' }])
})

test('two merges in opposite directions: the second is refused, and one case is left to be answered', async () => {
  const other = await buildCase(stage.pilot)
  const answers = await Promise.all([
    close({ outcome: 'duplicate', duplicateOf: other.id }),
    close({ outcome: 'duplicate', duplicateOf: caseId }, other.id),
  ])
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('closing.duplicateOfDuplicate')
  expect([await view(), await view(other.id)].filter(({ status }) => status !== 'closed')).toHaveLength(1)
})

test('after all of this every case has exactly one accountable, or is closed and has none', async () => {
  expect(await breaches(stage.house)).toEqual([])
})
