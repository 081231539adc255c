import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Answer, Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

/** Who may let things wait, move dates, tell of delays and take in requests for decision. */
let stage: Stage
let caseId: string
let part: string
let people: Record<string, Person>
beforeAll(async () => {
  stage = await openStage()
  people = {
    pilot: stage.pilot,
    accountable: stage.officers.bygglov,
    officer: stage.officers['gatu-park'],
    head: stage.heads['gatu-park'],
    outsider: stage.officers['va-avfall'],
    stranger: stage.house.stranger,
  }
})
afterAll(() => stage.close())
beforeEach(async () => {
  caseId = (await buildCase(stage.pilot)).id
  await must(stage.officers.bygglov.post(`/cases/${caseId}/accountability`))
  part = await buildPart(stage.pilot, caseId, stage.town.units['gatu-park'].id)
  await must(stage.officers['gatu-park'].post(`/parts/${part}/acceptance`))
})

/** Who was let in: everyone whose answer is neither 401 nor 403. What was done is undone before the next one tries. */
async function let_(
  attempt: (person: Person) => Promise<Answer>,
  undo?: () => Promise<Answer>,
): Promise<string[]> {
  const names: string[] = []
  for (const [name, person] of Object.entries(people)) {
    const { status } = await attempt(person)
    expect(status, name).toBeLessThan(500)
    if (status !== 401 && status !== 403) names.push(name)
    if (status < 300) await undo?.()
  }
  return names
}
const TAKES_PART = ['pilot', 'accountable', 'officer', 'head']
const LEADS = ['pilot', 'accountable']
const OF_PART = ['officer', 'head']
const READS = [...TAKES_PART, 'outsider']

test('those who take part let the whole stand still and go on', async () => {
  const wait = (person: Person) => person.post(`/cases/${caseId}/waiting`, { body: 'Hur stor är den?' })
  const resume = (person: Person) => person.delete(`/cases/${caseId}/waiting`)
  expect(await let_(wait, () => resume(stage.pilot))).toEqual(TAKES_PART)
  await must(wait(stage.pilot))
  expect(await let_(resume, () => wait(stage.pilot))).toEqual(TAKES_PART)
})

test('the officer and the head of the unit let a part stand still, and name its matter', async () => {
  const wait = (person: Person) =>
    person.post(`/parts/${part}/progress`, { act: 'wait', waitsFor: 'other_authority', authority: 'Polisen' })
  const resume = () => stage.officers['gatu-park'].post(`/parts/${part}/progress`, { act: 'resume' })
  expect(await let_(wait, resume)).toEqual(OF_PART)
  const matter = { basis: 'fl_matter', begunOn: '2026-05-11' }
  expect(await let_((person) => person.put(`/parts/${part}/matter`, matter))).toEqual(OF_PART)
})

test('the accountable and pilots promise a date and tell of a delay', async () => {
  const promise = { on: '2026-12-11', reason: 'Grannarna ska höras' }
  const notice = { reason: 'Grannarna ska höras' }
  expect(await let_((person) => person.put(`/cases/${caseId}/promise`, promise))).toEqual(LEADS)
  const preview = (person: Person) => person.post(`/cases/${caseId}/delay-notices/preview`, notice)
  expect(await let_(preview)).toEqual(LEADS)
  expect(await let_((person) => person.post(`/cases/${caseId}/delay-notices`, notice))).toEqual(LEADS)
})

test('those who take part register a request for decision; the officer and the head end it', async () => {
  await must(
    stage.officers['gatu-park'].put(`/parts/${part}/matter`, { basis: 'fl_matter', begunOn: '2026-05-11' }),
  )
  const request = { receivedOn: '2026-11-20', channel: 'letter' }
  const { id } = (await must(stage.pilot.post(`/parts/${part}/decision-requests`, request))).body
  expect(await let_((person) => person.post(`/parts/${part}/decision-requests`, request))).toEqual(TAKES_PART)
  const end = { outcome: 'decided', on: '2026-11-23' }
  expect(await let_((person) => person.put(`/decision-requests/${id}/outcome`, end))).toEqual(OF_PART)
})

test('everyone who reads the case reads who it waits for, what was promised and what was asked', async () => {
  for (const what of ['waits', 'promises', 'delay-notices', 'decision-requests']) {
    expect(await let_((person) => person.get(`/cases/${caseId}/${what}`)), what).toEqual(READS)
  }
  expect((await stage.pilot.get(`/cases/${caseId}/waits`)).status).toBe(200)
  expect((await stage.pilot.get(`/cases/${caseId}/promises`)).status).toBe(200)
  expect((await stage.pilot.get(`/cases/${caseId}/delay-notices`)).status).toBe(200)
  expect((await stage.pilot.get(`/cases/${caseId}/decision-requests`)).status).toBe(200)
})

test('a restricted case shows none of it to those who may not read it, and lets them do none of it', async () => {
  await must(stage.pilot.post(`/cases/${caseId}/waiting`, { body: 'Hur stor är den?' }))
  const { version } = (await must(stage.pilot.get(`/cases/${caseId}`))).body
  const restrict = { visibility: 'restricted' }
  await must(stage.pilot.patch(`/cases/${caseId}`, restrict, { 'if-match': `"${version}"` }))
  const outsider = stage.officers['va-avfall']
  for (const what of ['waits', 'promises', 'delay-notices', 'decision-requests'])
    expect((await outsider.get(`/cases/${caseId}/${what}`)).status, what).toBe(404)
  expect((await outsider.delete(`/cases/${caseId}/waiting`)).status).toBe(404)
  expect((await outsider.put(`/parts/${part}/matter`, { basis: 'service' })).status).toBe(404)
  const request = { receivedOn: '2026-11-20', channel: 'letter' }
  expect((await outsider.post(`/parts/${part}/decision-requests`, request)).status).toBe(404)
})
