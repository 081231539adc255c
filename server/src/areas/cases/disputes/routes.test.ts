import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, closeCase, must } from '../../../../testing/build/build-case.ts'
import { buildAbsence } from '../../../../testing/build/index.ts'
import type { Person } from '../../../../testing/house.ts'
import { breaches, openStage, type Stage, tracesOf } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const unit = (slug: keyof Stage['town']['units']) => stage.town.units[slug].id
const disputesOf = async (caseId: string, person: Person = stage.pilot) =>
  (await must(person.get(`/cases/${caseId}/disputes`))).body.items
const decline = (person: Person, part: string) =>
  person.post(`/parts/${part}/refusal`, { reason: 'Det är inte vi', suggestedUnitId: null })
const resolve = (person: Person, id: string, how: Record<string, unknown> = {}) =>
  person.post(`/disputes/${id}/resolution`, { text: 'Vi är överens om hur det ska vara.', ...how })

/** A case in which two units have declined the same kind of part. */
async function declinedTwice() {
  const areaId = stage.area('uteservering').id
  const { id } = await buildCase(stage.pilot)
  const first = await buildPart(stage.pilot, id, unit('bygglov'), { areaId, title: 'Staketet' })
  await must(decline(stage.officers.bygglov, first))
  expect(await disputesOf(id)).toEqual([])
  const second = await buildPart(stage.pilot, id, unit('gatu-park'), { areaId, title: 'Staketet igen' })
  const traces = await tracesOf(stage.house, () => decline(stage.officers['gatu-park'], second))
  const [dispute] = await disputesOf(id)
  return { caseId: id, areaId, traces, dispute }
}

test('two units that decline the same part: their heads get it, with a term of five working days', async () => {
  const { caseId, traces, dispute } = await declinedTwice()
  expect(traces.events).toEqual(['part.declined', 'dispute.raised'])
  expect(dispute).toMatchObject({
    cause: 'declined_twice',
    status: 'open',
    resolveBy: '2026-11-30',
    raisedBy: null,
    area: { code: 'uteservering' },
  })
  expect(
    dispute.units.map(({ slug, declined }: { slug: string; declined: string[] }) => [slug, declined]),
  ).toEqual([
    ['bygglov', ['Det är inte vi']],
    ['gatu-park', ['Det är inte vi']],
  ])
  for (const slug of ['bygglov', 'gatu-park'] as const) {
    const day = (await must(stage.heads[slug].get('/my-day'))).body.items
    expect(day).toContainEqual(expect.objectContaining({ kind: 'dispute', caseId, due: '2026-11-30' }))
  }
  const others = (await must(stage.heads['va-avfall'].get('/my-day'))).body.items
  expect(others.map((one: { kind: string }) => one.kind)).not.toContain('dispute')
  expect((await stage.pilot.get(`/cases/${caseId}`)).body.accountable.id).toBe(stage.town.pilot.id)
})

test('a part without an area is the same when it is offered in the place of the declined one', async () => {
  const { id } = await buildCase(stage.pilot)
  const first = await buildPart(stage.pilot, id, unit('bygglov'))
  await must(decline(stage.officers.bygglov, first))
  const parts = [{ unitId: unit('gatu-park'), title: 'Något helt annat' }]
  const apart = (await must(stage.pilot.post(`/cases/${id}/parts`, { parts }))).body.ids[0]
  await must(decline(stage.officers['gatu-park'], apart))
  expect(await disputesOf(id)).toEqual([])
  const again = [{ unitId: unit('va-avfall'), title: 'Samma sak', insteadOf: first }]
  const instead = (await must(stage.pilot.post(`/cases/${id}/parts`, { parts: again }))).body.ids[0]
  await must(decline(stage.officers['va-avfall'], instead))
  expect(await disputesOf(id)).toMatchObject([{ cause: 'declined_twice', area: null }])
  const foreign = [{ unitId: unit('miljo-halsa'), title: 'Fel', insteadOf: crypto.randomUUID() }]
  expect((await stage.pilot.post(`/cases/${id}/parts`, { parts: foreign })).body.code).toBe('part.notFound')
})

test('each head says how the unit sees it; nobody speaks for another unit', async () => {
  const { dispute } = await declinedTwice()
  const say = (person: Person, slug: 'bygglov' | 'gatu-park') =>
    person.put(`/disputes/${dispute.id}/units/${unit(slug)}/view`, { body: 'Så här ser vi på det.' })
  await must(say(stage.heads.bygglov, 'bygglov'))
  expect((await say(stage.heads.bygglov, 'gatu-park')).status).toBe(403)
  expect((await say(stage.officers.bygglov, 'bygglov')).status).toBe(403)
  const [seen] = await disputesOf(dispute.case.id, stage.heads.bygglov)
  expect(seen.units[0]).toMatchObject({
    view: 'Så här ser vi på det.',
    viewBy: 'Carin Bygglovsenheten',
    may: { state: true, take: true },
  })
  expect(seen.units[1].may).toEqual({ state: false, take: false })
})

test('a head takes it for the unit: the part is theirs from that moment, with an officer', async () => {
  const { caseId, dispute } = await declinedTwice()
  const traces = await tracesOf(stage.house, () =>
    resolve(stage.heads['gatu-park'], dispute.id, {
      takenByUnitId: unit('gatu-park'),
      memberId: stage.town.officers['gatu-park'].id,
    }),
  )
  expect(traces.answer.status).toBe(204)
  expect(traces.events).toEqual(['dispute.resolved', 'part.offered', 'part.accepted'])
  const parts = (await must(stage.pilot.get(`/cases/${caseId}/parts`))).body.items
  expect(parts.at(-1)).toMatchObject({
    status: 'accepted',
    title: 'Staketet igen',
    unit: { slug: 'gatu-park' },
    officer: { id: stage.town.officers['gatu-park'].id },
  })
  expect(await disputesOf(caseId)).toMatchObject([
    { status: 'resolved', takenBy: { slug: 'gatu-park' }, endedBy: 'Carin Gatu/park' },
  ])
  expect((await resolve(stage.pilot, dispute.id)).body.code).toBe('dispute.ended')
})

test('a head does not give it to another unit; a pilot asks that unit, which still may say no', async () => {
  const { caseId, dispute } = await declinedTwice()
  const give = (person: Person) => resolve(person, dispute.id, { takenByUnitId: unit('va-avfall') })
  expect((await give(stage.heads.bygglov)).body.code).toBe('dispute.notYourUnit')
  await must(give(stage.pilot))
  const parts = (await must(stage.pilot.get(`/cases/${caseId}/parts`))).body.items
  expect(parts.at(-1)).toMatchObject({ status: 'offered', unit: { slug: 'va-avfall' }, officer: null })
})

test('a unit that has taken it in the meantime goes on with it, and is asked no second time', async () => {
  const { caseId, areaId, dispute } = await declinedTwice()
  const part = await buildPart(stage.pilot, caseId, unit('va-avfall'), { areaId })
  await must(stage.officers['va-avfall'].post(`/parts/${part}/acceptance`))
  const traces = await tracesOf(stage.house, () =>
    resolve(stage.pilot, dispute.id, { takenByUnitId: unit('va-avfall') }),
  )
  expect(traces.answer.status).toBe(204)
  expect(traces.events).toEqual(['dispute.resolved'])
  const parts = (await must(stage.pilot.get(`/cases/${caseId}/parts`))).body.items
  expect(parts.filter(({ unit }: { unit: { slug: string } }) => unit.slug === 'va-avfall')).toMatchObject([
    { id: part, status: 'accepted' },
  ])
})

test('who takes it works in the unit', async () => {
  const { dispute } = await declinedTwice()
  const how = { takenByUnitId: unit('bygglov'), memberId: stage.town.officers['gatu-park'].id }
  expect((await resolve(stage.heads.bygglov, dispute.id, how)).body.code).toBe('part.officerNotInUnit')
  expect((await disputesOf(dispute.case.id))[0].status).toBe('open')
})

test('what was learned becomes a boundary note and a proposal in the same step, or nothing happens at all', async () => {
  const { dispute, areaId } = await declinedTwice()
  const boundaryNote = {
    unitId: unit('bygglov'),
    otherUnitId: unit('gatu-park'),
    body: 'Gatu/park svarar för marken, bygglov för det som byggs.',
  }
  const mapChange = { unitId: unit('bygglov'), fromOn: '2026-12-01', reason: 'Det är staketet som avgör.' }
  const late = { ...mapChange, fromOn: '2026-11-01' }
  const failed = await tracesOf(stage.house, () =>
    resolve(stage.heads.bygglov, dispute.id, { boundaryNote, mapChange: late }),
  )
  expect([failed.answer.body.code, failed.events]).toEqual(['responsibility.inThePast', []])
  expect(areaId).toBe(dispute.area.id)
  await must(resolve(stage.heads.bygglov, dispute.id, { boundaryNote, mapChange }))
  const notes = (await must(stage.pilot.get('/boundary-notes?area=uteservering'))).body.items
  expect(notes).toMatchObject([
    { body: boundaryNote.body, unit: { slug: 'bygglov' }, otherUnit: { slug: 'gatu-park' } },
  ])
  const proposals = (await must(stage.pilot.get('/map-proposals?area=uteservering&open=true'))).body.items
  expect(proposals).toMatchObject([
    { unit: { slug: 'bygglov' }, approvedBy: [unit('bygglov')], missing: [unit('gatu-park')] },
  ])
  await must(
    stage.heads['gatu-park'].post(`/map-proposals/${proposals[0].id}/rejection`, {
      reason: 'Det är vår mark.',
    }),
  )
})

test('by hand about the whole: a head takes the whole, and the company is told the name', async () => {
  const { id } = await buildCase(stage.pilot)
  await must(stage.officers.bygglov.post(`/cases/${id}/accountability`))
  const raise = {
    areaId: null,
    units: [unit('bygglov'), unit('gatu-park')],
    question: 'Vem håller ihop ärendet?',
  }
  const raised = await must(stage.officers.bygglov.post(`/cases/${id}/disputes`, raise))
  expect((await stage.pilot.post(`/cases/${id}/disputes`, raise)).body.code).toBe('dispute.alreadyOpen')
  stage.later()
  const traces = await tracesOf(stage.house, () =>
    resolve(stage.heads['gatu-park'], raised.body.id, { takenByUnitId: unit('gatu-park') }),
  )
  expect(traces.events).toEqual(['dispute.resolved', 'case.accountabilityMoved'])
  expect(traces.mails).toEqual(['accepted to sara@foretag.example'])
  expect((await stage.pilot.get(`/cases/${id}`)).body.accountable.id).toBe(stage.town.heads['gatu-park'].id)
  expect(await breaches(stage.house)).toEqual([])
})

test.each<[{ units?: string[]; question?: string; areaId?: string }, number, string]>([
  [{ units: ['bygglov', 'bygglov'] }, 422, 'dispute.fewUnits'],
  [{ question: 'Vem?' }, 400, 'validation.failed'],
  [{ areaId: crypto.randomUUID() }, 422, 'case.unknownArea'],
])('a dispute that can not be raised says why (%o)', async (given, status, code) => {
  const { id } = await buildCase(stage.pilot)
  const units = (given.units ?? ['bygglov', 'gatu-park']).map((slug) => unit(slug as 'bygglov'))
  const body = { areaId: null, question: 'Vem håller ihop ärendet?', ...given, units }
  expect(await stage.pilot.post(`/cases/${id}/disputes`, body)).toMatchObject({ status, body: { code } })
})

test('a case that is closed leaves no dispute open', async () => {
  const { caseId } = await declinedTwice()
  const traces = await tracesOf(stage.house, () => closeCase(stage.pilot, caseId))
  expect(traces.events).toEqual(['case.closed', 'dispute.ended'])
  expect((await disputesOf(caseId))[0].status).toBe('ended_with_case')
})

test('who stands in for a head settles it', async () => {
  const { dispute } = await declinedTwice()
  await buildAbsence(stage.house, {
    memberId: stage.town.heads.bygglov.id,
    deputyId: stage.town.officers['va-avfall'].id,
    from: '2026-11-23T08:00:00Z',
    to: '2026-11-24T08:00:00Z',
  })
  expect((await disputesOf(dispute.case.id, stage.officers['va-avfall']))[0].may.resolve).toBe(true)
  await must(resolve(stage.officers['va-avfall'], dispute.id))
})

test('the list, newest first, a page at a time, of one unit', async () => {
  const first = (await must(stage.pilot.get('/disputes?status=all&limit=2'))).body
  expect(first.items).toHaveLength(2)
  const second = (await must(stage.pilot.get(`/disputes?status=all&limit=2&cursor=${first.nextCursor}`))).body
  const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id)
  expect(new Set(ids).size).toBe(4)
  const ofUnit = (await must(stage.pilot.get(`/disputes?status=all&unit=${unit('va-avfall')}`))).body.items
  for (const { units } of ofUnit)
    expect(units.map(({ slug }: { slug: string }) => slug)).toContain('va-avfall')
})
