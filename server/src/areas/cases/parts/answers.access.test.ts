import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerPart, buildCase, buildPart, must, sendAnswer } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const reason = 'Vi hade fel ritning framför oss.'
const takeBack = (part: string, person = stage.officers.bygglov, given: object = { reason }) =>
  person.post(`/parts/${part}/answer-withdrawal`, given)
const answersOf = async (part: string, person = stage.pilot) =>
  (await must(person.get(`/parts/${part}/answers`))).body.items
const partOf = async (caseId: string) =>
  (await must(stage.officers.bygglov.get(`/cases/${caseId}/parts`))).body.items[0]

async function answered(given: Record<string, unknown> = {}, visibility = 'open') {
  const { id } = await buildCase(stage.pilot, { visibility })
  const part = await buildPart(stage.pilot, id, stage.town.units.bygglov.id)
  await answerPart(stage.officers.bygglov, part, given)
  return { id, part }
}

test('an answer that was wrong is taken back with a reason, kept, and the part is worked on again', async () => {
  const { id, part } = await answered({ terms: [{ key: 'seats', value: '60' }] })
  expect(await takeBack(part, stage.officers.bygglov, { reason: 'Nej' })).toMatchObject({ status: 400 })
  const { answer, events } = await tracesOf(stage.house, () => takeBack(part))
  expect([answer.status, events]).toEqual([204, ['part.answerTakenBack']])
  expect(await partOf(id)).toMatchObject({
    status: 'in_progress',
    answer: null,
    answeredAt: null,
    earlierAnswers: 1,
    may: { answer: true, takeBack: false },
  })
  expect((await must(stage.pilot.get(`/cases/${id}/combined-answer`))).body).toMatchObject({
    suggestion: '',
    waitsFor: ['Bygglovsenheten'],
  })
  expect(await takeBack(part)).toMatchObject({ status: 409, body: { code: 'part.wrongState' } })
  await must(
    stage.officers.bygglov.post(`/parts/${part}/answers`, { verdict: 'possible', body: 'Nu stämmer det.' }),
  )
  const given = await answersOf(part)
  expect(
    given.map(({ status, terms }: { status: string; terms: unknown[] }) => [status, terms.length]),
  ).toEqual([
    ['issued', 0],
    ['withdrawn', 1],
  ])
})

test('an answer that is written anew keeps the one before it', async () => {
  const { id, part } = await answered()
  stage.later()
  await must(
    stage.officers.bygglov.post(`/parts/${part}/answers`, {
      verdict: 'not_possible',
      body: 'Det går inte ändå.',
    }),
  )
  expect(await answersOf(part)).toMatchObject([
    { status: 'issued', verdict: 'not_possible' },
    { status: 'superseded', verdict: 'possible', issuedBy: { name: expect.any(String) } },
  ])
  expect((await partOf(id)).earlierAnswers).toBe(1)
})

test('what the company has had is not taken back', async () => {
  const { id, part } = await answered()
  await sendAnswer(stage.pilot, id)
  expect(await takeBack(part)).toMatchObject({ status: 409, body: { code: 'part.wrongState' } })
})

test('a conflict ends when one of its answers is taken back', async () => {
  const { id, part } = await answered({ terms: [{ key: 'seats', value: '80' }] })
  const other = await buildPart(stage.pilot, id, stage.town.units['gatu-park'].id, { title: 'Marken' })
  await answerPart(stage.officers['gatu-park'], other, { terms: [{ key: 'seats', value: '60' }] })
  const { events } = await tracesOf(stage.house, () => takeBack(part))
  expect(events).toEqual(['part.answerTakenBack', 'conflict.ended'])
})

test('only those who answer for the part take it back; only those who read the case see what was said', async () => {
  const { part } = await answered({}, 'restricted')
  for (const [person, status] of [
    [stage.officers['va-avfall'], 404],
    [stage.pilot, 403],
    [stage.house.stranger, 401],
    [stage.heads.bygglov, 204],
  ] as const)
    expect((await takeBack(part, person)).status).toBe(status)
  expect((await stage.officers['va-avfall'].get(`/parts/${part}/answers`)).body.code).toBe('part.notFound')
  expect((await stage.house.stranger.get(`/parts/${part}/answers`)).status).toBe(401)
  expect(await answersOf(part)).toHaveLength(1)
})
