import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answerPart, buildCase, buildPart, closeCase, must } from '../../../../testing/build/build-case.ts'
import { buildUnit } from '../../../../testing/build/index.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'

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
const partOf = async (id: string, person = stage.pilot) => {
  const { body } = await must(person.get(`/cases/${caseId}/parts`))
  return body.items.find((part: { id: string }) => part.id === id)
}
const yes = { verdict: 'possible', body: 'Det går bra att börja i juni.' }

test('the map proposes the unit that answers for each area and those to consult, without those already asked', async () => {
  const [food, terrace] = [stage.area('livsmedel'), stage.area('uteservering')]
  const { id } = await buildCase(stage.pilot, { areaIds: [terrace.id, food.id] })
  const proposals = async () => (await must(stage.pilot.get(`/cases/${id}/part-proposals`))).body.items
  const needed = (await proposals()).filter((one: { needed: boolean }) => one.needed)
  expect(needed.map((one: { areaId: string; unit: { id: string } }) => [one.areaId, one.unit.id])).toEqual([
    [terrace.id, terrace.accountableId],
    [food.id, food.accountableId],
  ])
  await buildPart(stage.pilot, id, food.accountableId, { areaId: food.id })
  expect(
    (await proposals()).filter(
      (one: { areaId: string; needed: boolean }) => one.needed && one.areaId === food.id,
    ),
  ).toEqual([])
})

test('offered parts give the units two working days, and one event each', async () => {
  const parts = [
    { unitId: unit('bygglov'), title: 'Bygglov för altanen', request: 'Behövs lov?', dueOn: '2026-12-10' },
    { unitId: unit('gatu-park'), title: 'Upplåtelse av platsen', areaId: stage.area('uteservering').id },
  ]
  const { answer, events, mails } = await tracesOf(stage.house, () =>
    stage.pilot.post(`/cases/${caseId}/parts`, { parts }),
  )
  expect(answer.status).toBe(201)
  expect([events, mails]).toEqual([['part.offered', 'part.offered'], []])
  expect(await partOf(answer.body.ids[0])).toMatchObject({
    status: 'offered',
    title: 'Bygglov för altanen',
    request: 'Behövs lov?',
    unit: { slug: 'bygglov' },
    acceptBy: '2026-11-25',
    dueOn: '2026-12-10',
    officer: null,
    answer: null,
  })
  expect((await stage.pilot.get(`/cases/${caseId}`)).body.status).toBe('open')
})

test.each([
  ['a unit that does not exist', { unitId: crypto.randomUUID() }, 422, 'case.unknownUnit'],
  ['an area that does not exist', { areaId: crypto.randomUUID() }, 422, 'case.unknownArea'],
  ['a day that is none', { dueOn: '2026-13-01' }, 400, 'validation.failed'],
  ['a day outside the calendar', { dueOn: '0000-01-01' }, 400, 'body.malformed'],
])('an offer with %s is refused, and none of the others is made', async (_says, wrong, status, code) => {
  const good = { unitId: unit('bygglov'), title: 'Bygglov' }
  const parts = [good, { ...good, unitId: unit('gatu-park'), ...wrong }]
  const { answer, events } = await tracesOf(stage.house, () =>
    stage.pilot.post(`/cases/${caseId}/parts`, { parts }),
  )
  expect(answer).toMatchObject({ status, body: { code } })
  expect(events).toEqual([])
  expect((await stage.pilot.get(`/cases/${caseId}/parts`)).body.items).toEqual([])
})

test('a unit that is no longer active is not asked', async () => {
  const closed = await buildUnit(stage.house, { active: false })
  const answer = await stage.pilot.post(`/cases/${caseId}/parts`, {
    parts: [{ unitId: closed.id, title: 'Fråga' }],
  })
  expect(answer).toMatchObject({ status: 422, body: { code: 'case.unknownUnit' } })
})

test('the same unit is not asked twice about the same thing while the first question is open', async () => {
  const area = { areaId: stage.area('uteservering').id }
  const first = await buildPart(stage.pilot, caseId, unit('bygglov'), area)
  const again = { parts: [{ unitId: unit('bygglov'), title: 'Igen', ...area }] }
  const refused = { status: 409, body: { code: 'part.alreadyOffered' } }
  expect(await stage.pilot.post(`/cases/${caseId}/parts`, again)).toMatchObject(refused)
  await buildPart(stage.pilot, caseId, unit('bygglov'), { areaId: stage.area('livsmedel').id })
  await must(
    stage.officers.bygglov.post(`/parts/${first}/refusal`, {
      reason: 'Det är inte vi',
      suggestedUnitId: null,
    }),
  )
  await must(stage.pilot.post(`/cases/${caseId}/parts`, again))
})

test('a unit accepts with a named officer: the caller, or a colleague', async () => {
  const own = await buildPart(stage.pilot, caseId, unit('bygglov'))
  const { answer, events } = await tracesOf(stage.house, () =>
    stage.officers.bygglov.post(`/parts/${own}/acceptance`),
  )
  expect(answer.status).toBe(204)
  expect(events).toEqual(['part.accepted'])
  expect(await partOf(own)).toMatchObject({
    status: 'accepted',
    officer: { id: stage.town.officers.bygglov.id },
  })
  const given = await buildPart(stage.pilot, caseId, unit('gatu-park'))
  const colleague = { officerId: stage.town.officers['gatu-park'].id }
  await must(stage.heads['gatu-park'].post(`/parts/${given}/acceptance`, colleague))
  expect((await partOf(given)).officer.id).toBe(colleague.officerId)
})

test('the officer belongs to the unit and is active', async () => {
  const id = await buildPart(stage.pilot, caseId, unit('bygglov'))
  const outsider = { officerId: stage.town.officers['gatu-park'].id }
  const answer = await stage.heads.bygglov.post(`/parts/${id}/acceptance`, outsider)
  expect(answer).toMatchObject({ status: 422, body: { code: 'part.officerNotInUnit' } })
  expect((await partOf(id)).status).toBe('offered')
})

test('a unit declines with a reason and a suggestion, which the accountable reads', async () => {
  const id = await buildPart(stage.pilot, caseId, unit('bygglov'))
  const refusal = { reason: 'Platsen är allmän mark.', suggestedUnitId: unit('gatu-park') }
  const { answer, events } = await tracesOf(stage.house, () =>
    stage.officers.bygglov.post(`/parts/${id}/refusal`, refusal),
  )
  expect(answer.status).toBe(204)
  expect(events).toEqual(['part.declined'])
  expect(await partOf(id)).toMatchObject({
    status: 'declined',
    declineReason: 'Platsen är allmän mark.',
    suggestedUnit: { slug: 'gatu-park' },
  })
})

test.each([
  ['without a reason', { reason: ' ', suggestedUnitId: null }, 400, 'validation.failed'],
  [
    'without a word on who instead, not even “I don’t know”',
    { reason: 'Det är inte vi' },
    400,
    'validation.failed',
  ],
  [
    'in favour of the same unit',
    { reason: 'Det är inte vi', suggestedUnitId: 'own' },
    422,
    'part.sameUnitSuggested',
  ],
  [
    'in favour of a unit that does not exist',
    { reason: 'Det är inte vi', suggestedUnitId: crypto.randomUUID() },
    422,
    'case.unknownUnit',
  ],
])('a part is not declined %s', async (_says, refusal, status, code) => {
  const id = await buildPart(stage.pilot, caseId, unit('bygglov'))
  const named = (refusal as { suggestedUnitId?: string | null }).suggestedUnitId
  const body = named === 'own' ? { ...refusal, suggestedUnitId: unit('bygglov') } : refusal
  expect(await stage.officers.bygglov.post(`/parts/${id}/refusal`, body)).toMatchObject({
    status,
    body: { code },
  })
})

test('work is begun, waits for the company, goes on and is answered, one event a step', async () => {
  const id = await buildPart(stage.pilot, caseId, unit('bygglov'))
  const officer = stage.officers.bygglov
  const progress = (act: string) => officer.post(`/parts/${id}/progress`, { act })
  const { events } = await tracesOf(stage.house, async () => {
    await must(officer.post(`/parts/${id}/acceptance`))
    for (const act of ['start', 'wait', 'resume']) await must(progress(act))
    await must(officer.post(`/parts/${id}/answers`, yes))
  })
  expect(events).toEqual(['part.accepted', 'part.started', 'part.waiting', 'part.resumed', 'part.answered'])
  expect(await partOf(id)).toMatchObject({
    status: 'answered',
    answer: { ...yes, issuedBy: { name: 'Olle Bygglovsenheten' } },
  })
  expect(await progress('start')).toMatchObject({ status: 409, body: { code: 'part.wrongState' } })
})

test('a new answer takes the earlier one’s place, which is kept', async () => {
  const id = await buildPart(stage.pilot, caseId, unit('bygglov'))
  await answerPart(stage.officers.bygglov, id)
  const second = {
    verdict: 'possible_with_conditions',
    body: 'Det går på ett villkor.',
    conditions: 'Stäng klockan 22.',
  }
  await must(stage.officers.bygglov.post(`/parts/${id}/answers`, second))
  expect((await partOf(id)).answer).toMatchObject(second)
  const { rows } = await stage.house.owner.pool.query(
    'select status from answer where part_id = $1 order by issued_at, id',
    [id],
  )
  expect(rows.map(({ status }) => status)).toEqual(['superseded', 'issued'])
})

test('conditions are said when an answer has conditions', async () => {
  const id = await buildPart(stage.pilot, caseId, unit('bygglov'))
  await must(stage.officers.bygglov.post(`/parts/${id}/acceptance`))
  const answer = { verdict: 'possible_with_conditions', body: 'Det går på ett villkor.', conditions: '  ' }
  expect(await stage.officers.bygglov.post(`/parts/${id}/answers`, answer)).toMatchObject({
    status: 422,
    body: { code: 'part.conditionsMissing' },
  })
})

test('the accountable takes a part back with a reason that the unit reads', async () => {
  const id = await buildPart(stage.pilot, caseId, unit('bygglov'))
  expect((await stage.pilot.post(`/parts/${id}/withdrawal`, { reason: '' })).status).toBe(400)
  const { answer, events } = await tracesOf(stage.house, () =>
    stage.pilot.post(`/parts/${id}/withdrawal`, { reason: 'Frågan löste sig.' }),
  )
  expect(answer.status).toBe(204)
  expect(events).toEqual(['part.withdrawn'])
  expect(await partOf(id, stage.officers.bygglov)).toMatchObject({
    status: 'withdrawn',
    declineReason: 'Frågan löste sig.',
  })
})

test('nothing happens to the parts of a closed case, and none is added', async () => {
  const id = await buildPart(stage.pilot, caseId, unit('bygglov'))
  await must(stage.pilot.post(`/parts/${id}/withdrawal`, { reason: 'Frågan löste sig.' }))
  await closeCase(stage.pilot, caseId)
  const closed = { status: 409, body: { code: 'case.closed' } }
  expect(await stage.officers.bygglov.post(`/parts/${id}/acceptance`)).toMatchObject(closed)
  expect(
    await stage.pilot.post(`/cases/${caseId}/parts`, { parts: [{ unitId: unit('bygglov'), title: 'Sent' }] }),
  ).toMatchObject(closed)
})

test('a part that does not exist says so on every way in', async () => {
  const url = `/parts/${crypto.randomUUID()}`
  const bodies = {
    acceptance: {},
    refusal: { reason: 'Det är inte vi', suggestedUnitId: null },
    progress: { act: 'start' },
    answers: yes,
    withdrawal: { reason: 'Det räcker' },
  }
  for (const [way, body] of Object.entries(bodies)) {
    expect(await stage.pilot.post(`${url}/${way}`, body), way).toMatchObject({
      status: 404,
      body: { code: 'part.notFound' },
    })
  }
})
