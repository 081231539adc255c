import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerPart, buildCase, buildPart, closeCase, must } from '../../../../testing/build/build-case.ts'
import { ledgerOf, openStage, type Stage, tracesOf } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const view = async (id: string, person = stage.pilot) => (await must(person.get(`/cases/${id}`))).body
const seen = (version: number) => ({ 'if-match': `"${version}"` })

test('an edit changes what was sent and nothing else, with one event that names the fields', async () => {
  const { id } = await buildCase(stage.pilot, { areaIds: [stage.area('livsmedel').id] })
  const before = await view(id)
  const change = { title: 'Servering på kajen', nextStep: 'Ring hamnen', nextStepOn: '2026-11-30' }
  const { answer, events, mails } = await tracesOf(stage.house, () =>
    stage.pilot.patch(`/cases/${id}`, change, seen(1)),
  )
  expect(answer).toMatchObject({ status: 200, body: { version: 2 }, headers: { etag: '"2"' } })
  expect([events, mails]).toEqual([['case.edited'], []])
  expect(await view(id)).toEqual({ ...before, ...change, version: 2, changedAt: expect.any(String) })
  await must(stage.pilot.patch(`/cases/${id}`, { areaIds: [] }, seen(2)))
  expect(await view(id)).toMatchObject({ areas: [], version: 3 })
})

test('two people save at once: second is told, nothing is overwritten', async () => {
  const { id } = await buildCase(stage.pilot)
  const answers = await Promise.all([
    stage.pilot.patch(`/cases/${id}`, { title: 'Lotsens rubrik' }, seen(1)),
    stage.pilot.patch(`/cases/${id}`, { title: 'Kollegans rubrik' }, seen(1)),
  ])
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412])
  const first = answers[0]?.status === 200 ? 'Lotsens rubrik' : 'Kollegans rubrik'
  expect(await view(id)).toMatchObject({ title: first, version: 2 })
  expect(answers.find(({ status }) => status === 412)?.body.code).toBe('version.stale')
})

test('a note, a message and a part don’t stand in the way of somebody who edits', async () => {
  const { id } = await buildCase(stage.pilot)
  const { version } = await view(id)
  await must(stage.heads.bygglov.post(`/cases/${id}/notes`, { body: 'Jag känner till platsen.' }))
  const edit = await stage.pilot.patch(`/cases/${id}`, { place: 'Kajen' }, seen(version))
  expect(edit.status).toBe(200)
})

test('an edit that names an unknown area changes nothing', async () => {
  const { id } = await buildCase(stage.pilot)
  const wrong = { title: 'Ny rubrik', areaIds: [crypto.randomUUID()] }
  const { answer, events } = await tracesOf(stage.house, () =>
    stage.pilot.patch(`/cases/${id}`, wrong, seen(1)),
  )
  expect(answer).toMatchObject({ status: 422, body: { code: 'case.unknownArea' } })
  expect(events).toEqual([])
  expect((await view(id)).title).not.toBe('Ny rubrik')
})

test.each([
  ['an empty title', { title: '' }],
  ['no contact', { contactName: '' }],
  ['a broken address', { contactEmail: 'sara@' }],
  ['an unknown field', { status: 'closed' }],
  ['a version in the body', { version: 1 }],
  ['a day that is none', { nextStepOn: '2026-02-30' }],
])('an edit with %s is refused', async (_says, change) => {
  const { id } = await buildCase(stage.pilot)
  const answer = await stage.pilot.patch(`/cases/${id}`, change, seen(1))
  expect(answer).toMatchObject({ status: 400, body: { code: 'validation.failed' } })
})

test('a restricted case opened again to all is read by all', async () => {
  const { id } = await buildCase(stage.pilot)
  const outsider = stage.officers.bygglov
  await must(stage.pilot.patch(`/cases/${id}`, { visibility: 'restricted' }, seen(1)))
  expect((await outsider.get(`/cases/${id}`)).status).toBe(404)
  await must(stage.pilot.patch(`/cases/${id}`, { visibility: 'open' }, seen(2)))
  expect((await outsider.get(`/cases/${id}`)).status).toBe(200)
})

test('somebody who takes the whole is accountable from that instant, and the company hears the name', async () => {
  const { id } = await buildCase(stage.pilot)
  stage.later(30)
  const take = () => stage.officers.bygglov.post(`/cases/${id}/accountability`)
  const { answer, events, mails } = await tracesOf(stage.house, take)
  expect(answer.status).toBe(200)
  expect([events, mails]).toEqual([['case.accountabilityTaken'], ['accepted to sara@foretag.example']])
  const now = stage.house.clock.at
  const [received, taken] = await ledgerOf(stage.house, id)
  expect(received).toMatchObject({ member: stage.town.pilot.id, to: now })
  expect(taken).toEqual({ member: stage.town.officers.bygglov.id, from: now, to: null, began: 'taken' })
  expect(await view(id)).toMatchObject({
    status: 'open',
    accountable: { id: stage.town.officers.bygglov.id },
  })
  expect(await take()).toMatchObject({ status: 409, body: { code: 'accountability.alreadyYours' } })
  const other = stage.officers['gatu-park'].post(`/cases/${id}/accountability`)
  expect(await other).toMatchObject({ status: 409, body: { code: 'accountability.held' } })
})

test('one who works in two units says for which; a unit of others is refused', async () => {
  const { id } = await buildCase(stage.pilot)
  const wrong = { unitId: stage.town.units['va-avfall'].id }
  const answer = await stage.officers.bygglov.post(`/cases/${id}/accountability`, wrong)
  expect(answer).toMatchObject({ status: 422, body: { code: 'accountability.notYourUnit' } })
  await must(
    stage.officers.bygglov.post(`/cases/${id}/accountability`, { unitId: stage.town.units.bygglov.id }),
  )
})

test('several changes within the same instant leave a ledger without gap or overlap', async () => {
  const { id } = await buildCase(stage.pilot)
  await must(stage.officers.bygglov.post(`/cases/${id}/accountability`))
  await closeCase(stage.officers.bygglov, id)
  await must(stage.pilot.post(`/cases/${id}/reopening`, { reason: 'Företaget hörde av sig' }))
  await closeCase(stage.officers.bygglov, id)
  const ledger = await ledgerOf(stage.house, id)
  expect(ledger.map(({ began }) => began)).toEqual(['received', 'taken', 'reopened'])
  ledger.slice(1).forEach((period, at) => expect(period.from).toEqual(ledger[at]?.to))
})

test('a case taken and closed comes back to the one who took it, and can’t be taken from them', async () => {
  const { id } = await buildCase(stage.pilot)
  await must(stage.officers.bygglov.post(`/cases/${id}/accountability`))
  await closeCase(stage.officers.bygglov, id)
  await must(stage.pilot.post(`/cases/${id}/reopening`, { reason: 'Företaget hörde av sig' }))
  const other = stage.officers['gatu-park']
  expect((await view(id, other)).may.take).toBe(false)
  expect(await other.post(`/cases/${id}/accountability`)).toMatchObject({
    status: 409,
    body: { code: 'accountability.held' },
  })
})

test('a closed case has nobody to take it from', async () => {
  const { id } = await buildCase(stage.pilot)
  await closeCase(stage.pilot, id)
  const answer = await stage.officers.bygglov.post(`/cases/${id}/accountability`)
  expect(answer).toMatchObject({ status: 409, body: { code: 'case.closed' } })
})

test('the company is told the date that is promised; one that moves says why, and the company reads it', async () => {
  const { id } = await buildCase(stage.pilot)
  const promise = (input: unknown) =>
    tracesOf(stage.house, () => stage.pilot.put(`/cases/${id}/promise`, input))
  const first = await promise({ on: '2026-12-04' })
  expect(first).toMatchObject({
    answer: { status: 200 },
    events: ['case.promised'],
    mails: ['promised to sara@foretag.example'],
  })
  const silent = await promise({ on: '2026-12-11' })
  expect(silent).toMatchObject({
    answer: { status: 422, body: { code: 'promise.reasonMissing' } },
    events: [],
    mails: [],
  })
  const moved = await promise({ on: '2026-12-11', reason: 'Grannarna ska höras först.' })
  expect(moved.events).toEqual(['case.promised'])
  const { rows } = await stage.house.owner.pool.query(
    "select text from outbox_mail where case_id = $1 and key like 'promised%' order by created_at, id",
    [id],
  )
  expect(rows.at(-1).text).toContain('Grannarna ska höras först.')
  expect(rows.at(-1).text).toContain('fredag 11 december 2026')
  expect((await promise({ on: '2026-11-20', reason: 'Bakåt i tiden' })).answer.body.code).toBe(
    'promise.inThePast',
  )
  expect((await view(id)).promisedOn).toBe('2026-12-11')
})

test('a closed case promises nothing', async () => {
  const { id } = await buildCase(stage.pilot)
  await closeCase(stage.pilot, id)
  expect(await stage.pilot.put(`/cases/${id}/promise`, { on: '2026-12-04' })).toMatchObject({
    status: 409,
    body: { code: 'case.closed' },
  })
})

test('change subject on an accepted case: accountable person unchanged', async () => {
  const { id } = await buildCase(stage.pilot, { areaIds: [stage.area('livsmedel').id] })
  await must(stage.officers.bygglov.post(`/cases/${id}/accountability`))
  const part = await buildPart(stage.officers.bygglov, id, stage.town.units['miljo-halsa'].id)
  await answerPart(stage.officers['miljo-halsa'], part)
  const { version } = await view(id)
  await must(
    stage.officers.bygglov.patch(`/cases/${id}`, { areaIds: [stage.area('uteservering').id] }, seen(version)),
  )
  expect((await view(id)).accountable.id).toBe(stage.town.officers.bygglov.id)
  expect(await ledgerOf(stage.house, id)).toHaveLength(2)
})

test('when the address is corrected, links that were mailed to the wrong one end; the next mail carries a new one', async () => {
  const { id } = await buildCase(stage.pilot, { contactEmail: 'fel@foretag.example' })
  const linkTo = async (email: string) => {
    const { rows } = await stage.house.owner.pool.query(
      'select text from outbox_mail where case_id = $1 and recipient = $2 order by created_at desc, id desc limit 1',
      [id, email],
    )
    return /\/arende\/[\w-]{43}/.exec(rows[0]?.text ?? '')?.[0] ?? ''
  }
  const opens = async (url: string) => (await stage.house.app.inject({ method: 'GET', url })).statusCode
  const colleague = { name: 'Kim Kollega', email: 'kim@foretag.example' }
  await must(stage.pilot.post(`/cases/${id}/contacts`, colleague))
  await must(stage.pilot.post(`/cases/${id}/messages`, { body: 'Vilken dag passar er?' }))
  const wrong = await linkTo('fel@foretag.example')
  expect([await opens(wrong), await opens(await linkTo(colleague.email))]).toEqual([200, 200])
  const { version } = await view(id)
  // The same address in other letters is no other address.
  await must(stage.pilot.patch(`/cases/${id}`, { contactEmail: 'FEL@foretag.example' }, seen(version)))
  expect(await opens(wrong)).toBe(200)
  await must(stage.pilot.patch(`/cases/${id}`, { contactEmail: 'ratt@foretag.example' }, seen(version + 1)))
  expect([await opens(wrong), await opens(await linkTo(colleague.email))]).toEqual([404, 200])
  await must(stage.pilot.post(`/cases/${id}/messages`, { body: 'Nu har vi rätt adress.' }))
  expect(await opens(await linkTo('ratt@foretag.example'))).toBe(200)
})
