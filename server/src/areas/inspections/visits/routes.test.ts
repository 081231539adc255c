import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { buildCompany } from '../../../../testing/build/index.ts'
import { actOn, buildVisit, showVisit, visitOf } from '../../../../testing/build/visits.ts'
import type { Json } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const company = async () => (await buildCompany(stage.house)).id
const found = async (query: string): Promise<Json[]> =>
  (await must(stage.pilot.get(`/visits?${query}`))).body.items

test('a visit comes back as it was planned', async () => {
  const companyId = await company()
  const area = stage.area('livsmedel')
  const id = await buildVisit(stage, 'miljo-halsa', {
    companyId,
    areaIds: [area.id],
    property: 'Hamnen 1:12',
    prepare: 'Ha egenkontrollen framme.',
    lawfulBasis: 'Livsmedelslagen (2006:804)',
    contactName: 'Sara Holm',
    contactEmail: 'sara@foretag.example',
  })
  expect(await showVisit(stage.officers.bygglov, id)).toMatchObject({
    unit: { slug: 'miljo-halsa' },
    inspector: { name: stage.town.officers['miljo-halsa'].name },
    company: { id: companyId },
    site: 'Hamngatan 4',
    property: 'Hamnen 1:12',
    subject: 'Livsmedelskontroll',
    prepare: 'Ha egenkontrollen framme.',
    contactEmail: 'sara@foretag.example',
    earliestOn: '2026-12-07',
    latestOn: '2026-12-11',
    startsAt: null,
    status: 'planned',
    isAnnounced: true,
    joint: null,
    case: null,
    may: { change: false, note: false },
  })
})

test.each([
  [{ earliestOn: '2026-12-11', latestOn: '2026-12-07' }, 'visit.periodReversed'],
  [{ earliestOn: '2026-11-01', latestOn: '2026-11-02' }, 'visit.inThePast'],
  [{ areaIds: ['0197a3c2-5f10-7a4e-9c11-3d2b8f6a1e01'] }, 'visit.unknownArea'],
  [{ companyId: '0197a3c2-5f10-7a4e-9c11-3d2b8f6a1e01' }, 'company.notFound'],
  [{ caseId: '0197a3c2-5f10-7a4e-9c11-3d2b8f6a1e01' }, 'case.notFound'],
])('what can’t be planned is refused: %j', async (given, code) => {
  const body = visitOf(stage, 'miljo-halsa', { companyId: await company(), ...given })
  expect((await stage.officers['miljo-halsa'].post('/visits', body)).body.code).toBe(code)
})

test('whoever makes it works in the unit, and its case is about its company', async () => {
  const companyId = await company()
  const plan = (given: Record<string, unknown>) =>
    stage.officers['miljo-halsa'].post('/visits', visitOf(stage, 'miljo-halsa', { companyId, ...given }))
  const elsewhere = await plan({ inspectorId: stage.town.officers.bygglov.id })
  expect(elsewhere.body.code).toBe('visit.unknownInspector')
  const { id: caseId } = await buildCase(stage.pilot)
  expect((await plan({ caseId })).body.code).toBe('visit.caseOfAnother')
})

test('lists are filtered by unit, company, period and state, and paged without a gap', async () => {
  const companyId = await company()
  const made = []
  for (const day of ['2027-02-01', '2027-02-03', '2027-02-05'])
    made.push(await buildVisit(stage, 'bygglov', { companyId, earliestOn: day, latestOn: day }))
  const other = await buildVisit(stage, 'va-avfall', {
    companyId,
    site: 'Annan plats 1',
    earliestOn: '2027-02-02',
    latestOn: '2027-02-04',
  })
  const idsOf = (items: Json[]) => items.map(({ id }) => id)
  expect(idsOf(await found(`company=${companyId}`))).toEqual([made[0], other, made[1], made[2]])
  expect(idsOf(await found(`company=${companyId}&order=latest`))).toEqual([made[2], made[1], other, made[0]])
  expect(idsOf(await found(`company=${companyId}&unit=bygglov`))).toEqual(made)
  expect(idsOf(await found(`company=${companyId}&from=2027-02-03&to=2027-02-03`))).toEqual([other, made[1]])
  expect(await found(`company=${companyId}&status=done`)).toEqual([])
  const paged = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Json = (
      await must(stage.pilot.get(`/visits?company=${companyId}&limit=1${cursor ? `&cursor=${cursor}` : ''}`))
    ).body
    paged.push(...idsOf(page.items))
    cursor = page.nextCursor
  }
  expect(paged).toEqual([made[0], other, made[1], made[2]])
  const mine = (await must(stage.officers['va-avfall'].get(`/visits?mine=true&company=${companyId}`))).body
  expect(idsOf(mine.items)).toEqual([other])
})

test('others’ visits to the place are shown before one’s own is saved, those first that would be made as one', async () => {
  const companyId = await company()
  const near = await buildVisit(stage, 'miljo-halsa', { companyId })
  const far = await buildVisit(stage, 'va-avfall', { companyId, site: 'Torget 1' })
  await buildVisit(stage, 'bygglov', { companyId, site: 'Lagret 3' })
  const ask = {
    unitId: stage.town.units.bygglov.id,
    companyId,
    site: 'hamngatan  4',
    earliestOn: '2026-12-20',
    latestOn: '2026-12-21',
    isAnnounced: true,
  }
  const { items } = (await must(stage.officers.bygglov.post('/visit-neighbours', ask))).body
  expect(items.map(({ id, isProposed }: Json) => [id, isProposed])).toEqual([
    [near, true],
    [far, false],
  ])
})

test('a time is fixed and moved, and what was noted of it can be put right', async () => {
  const officer = stage.officers['miljo-halsa']
  const id = await buildVisit(stage, 'miljo-halsa', { companyId: await company() })
  const time = (startsAt: string, endsAt: string) =>
    actOn(officer, id, (ifMatch) => officer.put(`/visits/${id}/time`, { startsAt, endsAt }, ifMatch))
  expect((await time('2026-12-14T09:00:00+01:00', '2026-12-14T11:00:00+01:00')).status).toBe(200)
  expect(await showVisit(officer, id)).toMatchObject({
    status: 'agreed',
    startsAt: '2026-12-14T08:00:00.000Z',
    latestOn: '2026-12-14',
  })
  expect((await time('2026-11-14T09:00:00Z', '2026-11-14T10:00:00Z')).body.code).toBe('visit.inThePast')
  const stale = await officer.put(
    `/visits/${id}/time`,
    { startsAt: '2026-12-14T09:00:00Z', endsAt: '2026-12-14T10:00:00Z' },
    { 'if-match': '"1"' },
  )
  expect([stale.status, stale.body.code]).toEqual([412, 'version.stale'])
  const note = (body: Json) =>
    actOn(officer, id, (ifMatch) => officer.put(`/visits/${id}/outcome`, body, ifMatch))
  expect((await note({ outcome: 'remarks', note: '', doneOn: '2026-12-14' })).body.code).toBe(
    'visit.notYetMade',
  )
  const early = { outcome: 'remarks', note: 'Kylen höll 12 grader.', doneOn: '2026-11-23' }
  expect((await note(early)).status).toBe(200)
  expect((await note({ ...early, outcome: 'follow_up' })).status).toBe(200)
  expect(await showVisit(officer, id)).toMatchObject({
    status: 'done',
    outcome: 'follow_up',
    outcomeNote: 'Kylen höll 12 grader.',
    doneOn: '2026-11-23',
    may: { change: false, note: true },
  })
  expect((await time('2026-12-15T09:00:00Z', '2026-12-15T10:00:00Z')).body.code).toBe('visit.ended')
})

test('a visit moved to other days no longer has a time outside them, and a cancelled one is left as it is', async () => {
  const officer = stage.officers['miljo-halsa']
  const id = await buildVisit(stage, 'miljo-halsa', { companyId: await company() })
  const act = (path: string, body: Json, method: 'put' | 'patch' | 'post') =>
    actOn(officer, id, (ifMatch) => officer[method](`/visits/${id}${path}`, body, ifMatch))
  await must(act('/time', { startsAt: '2026-12-08T09:00:00Z', endsAt: '2026-12-08T10:00:00Z' }, 'put'))
  await must(act('', { subject: 'Kontroll av kök' }, 'patch'))
  expect(await showVisit(officer, id)).toMatchObject({ status: 'agreed', subject: 'Kontroll av kök' })
  await must(act('', { earliestOn: '2026-12-21', latestOn: '2026-12-22' }, 'patch'))
  expect(await showVisit(officer, id)).toMatchObject({ status: 'planned', startsAt: null })
  await must(act('/cancellation', { why: 'Restaurangen har stängt' }, 'post'))
  expect(await showVisit(officer, id)).toMatchObject({
    status: 'cancelled',
    endedWhy: 'Restaurangen har stängt',
    may: { change: false, note: false },
  })
  expect((await act('', { subject: 'Mer' }, 'patch')).body.code).toBe('visit.ended')
})

test('a visit of a case stands in its timeline', async () => {
  const companyId = await company()
  const given = { company: { kind: 'known', companyId } }
  const { id: caseId, number } = await buildCase(stage.pilot, given)
  const id = await buildVisit(stage, 'miljo-halsa', { companyId, caseId })
  expect((await must(stage.pilot.get(`/cases/${caseId}/events`))).text).toContain('visit.planned')
  expect((await showVisit(stage.pilot, id)).case).toMatchObject({ id: caseId, number })
  expect((await found(`case=${caseId}`)).map((one) => one.id)).toEqual([id])
})
