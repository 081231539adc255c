import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerPart, buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const seen = (version: number) => ({ 'if-match': `"${version}"` })
const save = async (id: string, body: string, version: number) =>
  (await must(stage.pilot.put(`/cases/${id}/combined-answer`, { body }, seen(version)))).body.version
const askUnits = (id: string, version: number) =>
  stage.pilot.post(`/cases/${id}/combined-answer/sign-offs`, {}, seen(version))
const send = (id: string, version: number, given: object = {}) =>
  stage.pilot.post(`/cases/${id}/combined-answer/dispatch`, given, seen(version))
const combined = async (id: string, person: Person = stage.pilot) =>
  (await must(person.get(`/cases/${id}/combined-answer`))).body
const answer = (person: Person, id: string, given: object = { agrees: true }) =>
  person.put(`/sign-offs/${id}/answer`, given)

/** Two units that have answered, and a draft. */
async function aDraft(visibility = 'open') {
  const { id } = await buildCase(stage.pilot, { visibility })
  for (const slug of ['bygglov', 'gatu-park'] as const) {
    const part = await buildPart(stage.pilot, id, stage.town.units[slug].id, { title: `Del ${slug}` })
    await answerPart(stage.officers[slug], part)
  }
  return { id, version: await save(id, 'Så här säger vi.', 0) }
}
async function asked(visibility = 'open') {
  const { id, version } = await aDraft(visibility)
  await must(askUnits(id, version))
  const { signOffs } = await combined(id)
  return { id, version, permit: signOffs[0].id as string, street: signOffs[1].id as string }
}

test('the units that have answered are asked about the text; it waits in Min dag, and the answer leaves when all say yes', async () => {
  const { id, version } = await aDraft()
  const traces = await tracesOf(stage.house, () => askUnits(id, version))
  expect([traces.answer.status, traces.events]).toEqual([204, ['combinedAnswer.signOffAsked']])
  const { signOffs } = await combined(id, stage.officers.bygglov)
  expect(signOffs).toMatchObject([
    { part: { title: 'Del bygglov' }, isCurrent: true, agrees: null, may: { answer: true } },
    { part: { title: 'Del gatu-park' }, isCurrent: true, agrees: null, may: { answer: false } },
  ])
  const waits = async () =>
    (await must(stage.officers.bygglov.get('/my-day'))).body.items.filter(
      (one: { kind: string; caseId: string }) => one.kind === 'signOff' && one.caseId === id,
    )
  expect(await waits()).toHaveLength(1)
  expect(await send(id, version)).toMatchObject({
    status: 409,
    body: { code: 'combinedAnswer.notSignedOff', detail: expect.stringContaining('Gatu/park') },
  })
  await must(answer(stage.officers.bygglov, signOffs[0].id))
  expect(await waits()).toHaveLength(0)
  await must(answer(stage.heads['gatu-park'], signOffs[1].id))
  expect((await send(id, version)).status).toBe(204)
  expect(await answer(stage.officers.bygglov, signOffs[0].id)).toMatchObject({
    status: 409,
  })
})

test('a no says what is to be changed; a yes holds for the text that was read and no other', async () => {
  const { id, version, permit, street } = await asked()
  expect((await answer(stage.officers.bygglov, permit, { agrees: false })).body.code).toBe(
    'signOff.reasonMissing',
  )
  await must(answer(stage.officers.bygglov, permit, { agrees: false, reason: 'Villkoret saknas.' }))
  await must(answer(stage.officers['gatu-park'], street))
  expect((await send(id, version)).body.code).toBe('combinedAnswer.notSignedOff')
  const next = await save(id, 'Så här säger vi, med villkoret.', version)
  expect((await answer(stage.officers.bygglov, permit)).body.code).toBe('signOff.otherText')
  expect((await combined(id)).signOffs.map(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toEqual([
    false,
    false,
  ])
  expect((await send(id, next)).body.code).toBe('combinedAnswer.notSignedOff')
  await must(askUnits(id, next))
  const { signOffs } = await combined(id)
  await must(answer(stage.officers.bygglov, signOffs[2].id))
  await must(answer(stage.officers['gatu-park'], signOffs[3].id))
  expect((await send(id, next)).status).toBe(204)
})

test('it can be sent without a yes from all, with a reason that the case keeps', async () => {
  const { id, version } = await asked()
  const traces = await tracesOf(stage.house, () => send(id, version, { withoutSignOff: 'Det brådskar.' }))
  expect(traces.answer.status).toBe(204)
  const { items } = (await must(stage.pilot.get(`/cases/${id}/events`))).body
  const sent = items.find(({ name }: { name: string }) => name === 'combinedAnswer.sent')
  expect(sent.data).toMatchObject({
    withoutSignOff: 'Det brådskar.',
    units: ['Bygglovsenheten', 'Gatu/park'],
  })
})

test('nobody is asked before there is a saved text, about an older one, or twice', async () => {
  const { id, version } = await aDraft()
  expect((await askUnits(id, version + 1)).body.code).toBe('version.stale')
  await must(askUnits(id, version))
  expect((await askUnits(id, version)).body.code).toBe('signOff.nothingToAsk')
  const empty = await buildCase(stage.pilot)
  expect((await askUnits(empty.id, 0)).body.code).toBe('signOff.nothingToAsk')
})

test('of a text that is changed and a yes to it at once, the yes never counts for the other text', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { id, version, permit, street } = await asked()
    await must(answer(stage.officers['gatu-park'], street))
    await Promise.all([
      stage.pilot.put(`/cases/${id}/combined-answer`, { body: 'En annan text.' }, seen(version)),
      answer(stage.officers.bygglov, permit),
    ])
    const { draft } = await combined(id)
    expect(draft.body).toBe('En annan text.')
    expect((await send(id, draft.version)).body.code).toBe('combinedAnswer.notSignedOff')
  }
})
