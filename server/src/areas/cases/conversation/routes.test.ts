import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, closeCase, must } from '../../../../testing/build/build-case.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'
import { receiveMessage } from './write.ts'

let stage: Stage
let caseId: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  caseId = (await buildCase(stage.pilot)).id
})

const items = async (what: string, person = stage.pilot) =>
  (await must(person.get(`/cases/${caseId}/${what}`))).body.items
const view = async () => (await must(stage.pilot.get(`/cases/${caseId}`))).body
/** What the company's page does with what somebody writes there. */
const receive = (body: string) =>
  stage.house.kit.db.change(systemActor('portal'), (tx) => {
    const company = { kind: 'company', caseId, locale: 'sv' } as const
    return receiveMessage(tx, company, stage.house.clock.now(), caseId, { name: 'Sara', body })
  })

test('a note is for colleagues: no mail, one event, and the company’s messages don’t have it', async () => {
  const write = () =>
    stage.officers.bygglov.post(`/cases/${caseId}/notes`, { body: 'Ägaren är svår att nå.' })
  const { answer, events, mails } = await tracesOf(stage.house, write)
  expect(answer.status).toBe(201)
  expect([events, mails]).toEqual([['note.written'], []])
  expect(await items('notes')).toMatchObject([
    {
      id: answer.body.id,
      body: 'Ägaren är svår att nå.',
      author: { name: 'Olle Bygglovsenheten' },
      confidentialTo: null,
    },
  ])
  expect(await items('messages')).toEqual([])
})

test('a note kept within an authority: others see that it exists, not what it says', async () => {
  const authority = stage.town.units['miljo-halsa'].authorityId
  const note = { body: 'Tidigare anmärkning i tillsynen.', confidentialTo: authority }
  await must(stage.officers['miljo-halsa'].post(`/cases/${caseId}/notes`, note))
  expect((await items('notes', stage.heads['miljo-halsa']))[0].body).toBe(note.body)
  for (const person of [stage.pilot, stage.officers.bygglov, stage.administrator]) {
    expect(await items('notes', person)).toMatchObject([{ body: null, confidentialTo: 'Miljöförbundet' }])
  }
})

test('nobody keeps a note within an authority that is not theirs', async () => {
  const note = { body: 'Hemligt för er.', confidentialTo: stage.town.units['miljo-halsa'].authorityId }
  expect(await stage.officers.bygglov.post(`/cases/${caseId}/notes`, note)).toMatchObject({ status: 403 })
  expect(await items('notes')).toEqual([])
})

test('a message to the company is on its page and in its mail, and counts as the first contact', async () => {
  stage.later()
  const body = 'Vi tittar på er fråga & återkommer.'
  const { answer, events, mails } = await tracesOf(stage.house, () =>
    stage.pilot.post(`/cases/${caseId}/messages`, { body }),
  )
  expect(answer.status).toBe(201)
  expect([events, mails]).toEqual([['message.sent'], ['message to sara@foretag.example']])
  expect(await items('messages')).toMatchObject([{ direction: 'to_company', authorName: 'Lova Lots', body }])
  expect(await view()).toMatchObject({ status: 'open', firstContactAt: stage.house.clock.at.toISOString() })
  const first = stage.house.clock.at.toISOString()
  stage.later()
  await must(stage.pilot.post(`/cases/${caseId}/messages`, { body: 'En sak till.' }))
  expect((await view()).firstContactAt).toBe(first)
})

test('asked a question, the case waits for the company; twice it does not wait', async () => {
  const ask = () => stage.pilot.post(`/cases/${caseId}/waiting`, { body: 'Hur stor är altanen?' })
  const { events, mails } = await tracesOf(stage.house, ask)
  expect([events, mails]).toEqual([['case.waiting'], ['waiting to sara@foretag.example']])
  expect((await view()).status).toBe('awaiting_company')
  const again = await tracesOf(stage.house, ask)
  expect(again).toMatchObject({
    answer: { status: 409, body: { code: 'waiting.alreadyWaiting' } },
    events: [],
    mails: [],
  })
})

test('what the company answers lets the case go on', async () => {
  await must(stage.pilot.post(`/cases/${caseId}/waiting`, { body: 'Hur stor är altanen?' }))
  const { events, mails } = await tracesOf(stage.house, () => receive('Tjugo kvadratmeter.'))
  expect([events, mails]).toEqual([['message.received'], []])
  expect((await view()).status).toBe('open')
  expect((await items('messages')).at(-1)).toMatchObject({
    direction: 'from_company',
    authorName: 'Sara',
    body: 'Tjugo kvadratmeter.',
  })
})

test('the case goes on without an answer when somebody says so', async () => {
  const resume = () => stage.pilot.delete(`/cases/${caseId}/waiting`)
  expect(await resume()).toMatchObject({ status: 409, body: { code: 'waiting.notWaiting' } })
  await must(stage.pilot.post(`/cases/${caseId}/waiting`, { body: 'Hur stor är altanen?' }))
  const { answer, events } = await tracesOf(stage.house, resume)
  expect(answer.status).toBe(200)
  expect(events).toEqual(['case.resumed'])
  expect((await view()).status).toBe('open')
})

test('a closed case is not asked to wait, but the company can still be written to', async () => {
  await closeCase(stage.pilot, caseId)
  expect(await stage.pilot.post(`/cases/${caseId}/waiting`, { body: 'Hur stor?' })).toMatchObject({
    status: 409,
    body: { code: 'case.closed' },
  })
  await must(stage.pilot.post(`/cases/${caseId}/messages`, { body: 'Lycka till med öppningen!' }))
  expect((await view()).status).toBe('closed')
})

test.each([
  ['messages', { body: '  ' }],
  ['messages', { body: 'x'.repeat(8001) }],
  ['messages', { body: 'Hej', confidentialTo: null }],
  ['notes', { body: '' }],
  ['notes', { body: 'Hej', shownToCompany: true }],
  ['waiting', {}],
])('%s refuses what does not fit', async (what, body) => {
  expect(await stage.pilot.post(`/cases/${caseId}/${what}`, body)).toMatchObject({
    status: 400,
    body: { code: 'validation.failed' },
  })
})

test('what the company writes to a closed case opens it again, and the log says that it was the company', async () => {
  await closeCase(stage.pilot, caseId)
  await receive('Vi har en fråga till.')
  expect(await view()).toMatchObject({ status: 'open', accountable: { name: 'Lova Lots' } })
  const { body } = await stage.pilot.get(`/cases/${caseId}/events`)
  expect(body.items[0]).toMatchObject({ name: 'case.reopened', actor: { kind: 'company', name: null } })
})
