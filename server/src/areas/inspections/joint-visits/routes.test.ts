import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { buildCompany } from '../../../../testing/build/index.ts'
import { actOn, answer, buildVisit, showVisit } from '../../../../testing/build/visits.ts'
import type { Json, Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
let companyId: string
beforeAll(async () => {
  stage = await openStage()
})
beforeEach(async () => {
  companyId = (await buildCompany(stage.house)).id
})
afterAll(() => stage.close())

const plan = (unit: Parameters<typeof buildVisit>[1], given: Record<string, unknown> = {}) =>
  buildVisit(stage, unit, { companyId, ...given })
const jointOf = async (id: string): Promise<Json> => (await showVisit(stage.pilot, id)).joint
const parties = async (id: string) => (await jointOf(id))?.parties.map(({ visitId }: Json) => visitId) ?? null
const told = async (person: Person): Promise<string[]> =>
  (await must(person.get('/notices'))).body.items.map(({ event }: Json) => event)
/** How many news of a visit a member has been told in one notice, and what the last was. */
async function news(person: Person, visitId: string, group: string): Promise<[string, number]> {
  const { items } = (await must(person.get('/notices'))).body
  const one = items.find((item: Json) => item.leadsTo === `/inspections/${visitId}` && item.group === group)
  return [one?.event, one?.many]
}

async function three() {
  const a = await plan('miljo-halsa')
  const b = await plan('bygglov')
  const c = await plan('va-avfall', { earliestOn: '2026-12-10', latestOn: '2026-12-18' })
  return { a, b, c }
}

test('visits of different units to one place are proposed as one, at a time when all can', async () => {
  const { a, b, c } = await three()
  expect(await jointOf(a)).toMatchObject({
    status: 'proposed',
    company: { id: companyId },
    proposedBy: null,
    startsAt: '2026-12-07T08:00:00.000Z',
  })
  expect((await parties(a)).toSorted()).toEqual([a, b, c].toSorted())
  expect(await told(stage.officers['miljo-halsa'])).toContain('jointVisit.proposed')
  expect(await told(stage.officers.bygglov)).toContain('jointVisit.proposed')
})

test('it is agreed once all have said yes, and then all go at its time', async () => {
  const { a, b, c } = await three()
  for (const [unit, id] of [
    ['miljo-halsa', a],
    ['bygglov', b],
  ] as const)
    expect((await answer(stage.officers[unit], id, 'yes')).status).toBe(204)
  expect(await jointOf(a)).toMatchObject({ status: 'proposed' })
  expect(await showVisit(stage.pilot, a)).toMatchObject({ status: 'planned', startsAt: null })
  expect((await answer(stage.heads['va-avfall'], c, 'yes')).status).toBe(204)
  for (const id of [a, b, c])
    expect(await showVisit(stage.pilot, id)).toMatchObject({
      status: 'agreed',
      startsAt: '2026-12-07T08:00:00.000Z',
      joint: { status: 'agreed' },
    })
  expect(await told(stage.officers.bygglov)).toContain('jointVisit.agreed')
})

test('one that says no goes its own way, the rest remain, and it is not asked again unless facts change', async () => {
  const { a, b, c } = await three()
  await answer(stage.officers['miljo-halsa'], a, 'yes')
  await answer(stage.officers['va-avfall'], c, 'yes')
  expect((await answer(stage.officers.bygglov, b, 'no', 'Vi väntar på ritningar')).status).toBe(204)
  expect(await jointOf(b)).toBeNull()
  expect(await showVisit(stage.pilot, a)).toMatchObject({
    joint: { status: 'agreed' },
    declined: [{ reason: 'Vi väntar på ritningar', unit: 'Bygglovsenheten' }],
  })
  expect((await showVisit(stage.pilot, b)).declined).toEqual([])
  // What is not a fact of the pair asks nobody anew.
  const officer = stage.officers.bygglov
  await must(
    actOn(officer, b, (ifMatch) => officer.patch(`/visits/${b}`, { subject: 'Slutsamråd' }, ifMatch)),
  )
  expect(await jointOf(b)).toBeNull()
  await must(
    actOn(officer, b, (ifMatch) =>
      officer.patch(`/visits/${b}`, { earliestOn: '2026-12-14', latestOn: '2026-12-18' }, ifMatch),
    ),
  )
  expect((await parties(b))?.toSorted()).toEqual([a, b, c].toSorted())
  // What was agreed on stands until the new one has answered too.
  expect(await showVisit(stage.pilot, a)).toMatchObject({ status: 'agreed', joint: { status: 'proposed' } })
})

test('with two, a no ends it, and the other goes on alone', async () => {
  const a = await plan('miljo-halsa')
  const b = await plan('bygglov')
  const jointId = (await jointOf(a)).id
  await must(answer(stage.officers.bygglov, b, 'no'))
  expect([await jointOf(a), await jointOf(b)]).toEqual([null, null])
  expect((await stage.pilot.get(`/joint-visits/${jointId}`)).body.code).toBe('jointVisit.notFound')
  expect((await showVisit(stage.pilot, a)).declined).toMatchObject([{ reason: 'Vi hinner inte då' }])
  expect(await news(stage.officers['miljo-halsa'], a, 'unit')).toEqual(['jointVisit.answered', 1])
})

test('another time is asked about anew; what was agreed stands until all have said yes to it', async () => {
  const a = await plan('miljo-halsa')
  const b = await plan('bygglov')
  await answer(stage.officers['miljo-halsa'], a, 'yes')
  await answer(stage.officers.bygglov, b, 'yes')
  const before = await jointOf(a)
  const time = { startsAt: '2026-12-09T12:00:00Z', endsAt: '2026-12-09T13:00:00Z' }
  const propose = (version: number) =>
    stage.officers.bygglov.put(`/joint-visits/${before.id}/visits/${b}/time`, time, {
      'if-match': `"${version}"`,
    })
  expect((await propose(before.version - 1)).body.code).toBe('version.stale')
  expect((await propose(before.version)).status).toBe(200)
  const after = await jointOf(a)
  expect(after).toMatchObject({ status: 'proposed', proposedBy: stage.town.officers.bygglov.name })
  expect(after.parties.map(({ hasSaidYes }: Json) => hasSaidYes)).toEqual([false, true])
  expect(await showVisit(stage.pilot, a)).toMatchObject({ startsAt: before.startsAt, status: 'agreed' })
  // After that it was proposed.
  expect(await news(stage.officers['miljo-halsa'], a, 'waits')).toEqual(['jointVisit.reopened', 2])
  // A yes to the earlier time does not count for the new one.
  const late = await stage.officers['miljo-halsa'].put(
    `/joint-visits/${before.id}/visits/${a}/answer`,
    { answer: 'yes' },
    { 'if-match': `"${before.version}"` },
  )
  expect(late.body.code).toBe('version.stale')
  await must(answer(stage.officers['miljo-halsa'], a, 'yes'))
  for (const id of [a, b])
    expect((await showVisit(stage.pilot, id)).startsAt).toBe('2026-12-09T12:00:00.000Z')
})

test('a change of days reopens what was agreed on and tells the others once', async () => {
  const a = await plan('miljo-halsa')
  const b = await plan('bygglov')
  await answer(stage.officers['miljo-halsa'], a, 'yes')
  await answer(stage.officers.bygglov, b, 'yes')
  const officer = stage.officers.bygglov
  const fields = { earliestOn: '2026-12-09', latestOn: '2026-12-16' }
  await must(actOn(officer, b, (ifMatch) => officer.patch(`/visits/${b}`, fields, ifMatch)))
  const joint = await jointOf(a)
  expect(joint).toMatchObject({ status: 'proposed', startsAt: '2026-12-09T08:00:00.000Z' })
  expect(joint.parties.every(({ hasSaidYes }: Json) => !hasSaidYes)).toBe(true)
  // After that it was proposed.
  expect(await news(stage.officers['miljo-halsa'], a, 'waits')).toEqual(['jointVisit.reopened', 2])
  // What nobody has to answer tells nobody.
  await must(actOn(officer, b, (ifMatch) => officer.patch(`/visits/${b}`, { prepare: 'Ritningar' }, ifMatch)))
  // After that it was proposed.
  expect(await news(stage.officers['miljo-halsa'], a, 'waits')).toEqual(['jointVisit.reopened', 2])
})

test('a visit that is moved far away, to another place or is cancelled leaves the others', async () => {
  const { a, b, c } = await three()
  const bygglov = stage.officers.bygglov
  await must(actOn(bygglov, b, (ifMatch) => bygglov.patch(`/visits/${b}`, { site: 'Torget 1' }, ifMatch)))
  expect(await jointOf(b)).toBeNull()
  expect((await parties(a))?.toSorted()).toEqual([a, c].toSorted())
  expect(await news(stage.officers['miljo-halsa'], a, 'unit')).toEqual(['jointVisit.left', 1])
  const water = stage.officers['va-avfall']
  await must(
    actOn(water, c, (ifMatch) => water.post(`/visits/${c}/cancellation`, { why: 'Inte aktuellt' }, ifMatch)),
  )
  expect(await jointOf(a)).toBeNull()
})

test('an unannounced visit is joined with an announced one by choice alone', async () => {
  const a = await plan('miljo-halsa')
  const b = await plan('bygglov', { isAnnounced: false })
  expect([await jointOf(a), await jointOf(b)]).toEqual([null, null])
  const officer = stage.officers.bygglov
  const join = () =>
    actOn(officer, b, (ifMatch) => officer.post(`/visits/${b}/joining`, { withId: a }, ifMatch))
  expect((await join()).status).toBe(204)
  expect((await parties(a))?.toSorted()).toEqual([a, b].toSorted())
  expect((await join()).body.code).toBe('jointVisit.already')
  const c = await plan('va-avfall', { isAnnounced: false, site: 'Torget 1' })
  const water = stage.officers['va-avfall']
  const refused = await actOn(water, c, (ifMatch) =>
    water.post(`/visits/${c}/joining`, { withId: a }, ifMatch),
  )
  expect(refused.body.code).toBe('jointVisit.otherSite')
})

test('the time of a visit in a joint one is not fixed by one unit, and what waits is listed for each', async () => {
  const a = await plan('miljo-halsa')
  const b = await plan('bygglov')
  const officer = stage.officers.bygglov
  const time = { startsAt: '2026-12-09T12:00:00Z', endsAt: '2026-12-09T13:00:00Z' }
  const refused = await actOn(officer, b, (ifMatch) => officer.put(`/visits/${b}/time`, time, ifMatch))
  expect(refused.body.code).toBe('visit.inJoint')
  const waits = async (person: Person): Promise<Json[]> =>
    (await must(person.get('/waiting-joint-visits'))).body.items.filter(
      ({ company }: Json) => company.id === companyId,
    )
  const mine = (await waits(officer)).flatMap((one) => one.parties)
  expect(Object.fromEntries(mine.map(({ visitId, may }: Json) => [visitId, may.answer]))).toEqual({
    [a]: false,
    [b]: true,
  })
  await must(answer(officer, b, 'yes'))
  expect(await waits(officer)).toEqual([])
  expect(await waits(stage.officers['miljo-halsa'])).toHaveLength(1)
  expect(await waits(stage.officers['gatu-park'])).toEqual([])
})

test('the municipality’s window decides', async () => {
  const a = await plan('miljo-halsa')
  const late = { earliestOn: '2027-02-01', latestOn: '2027-02-05' }
  const b = await plan('bygglov', late)
  expect(await jointOf(a)).toBeNull()
  const { version } = (await must(stage.administrator.get('/inspection-settings'))).body
  await must(
    stage.administrator.put('/inspection-settings', { windowDays: 60 }, { 'if-match': `"${version}"` }),
  )
  const c = await plan('va-avfall', late)
  expect((await parties(a))?.toSorted()).toEqual([a, b, c].toSorted())
  await must(
    stage.administrator.put('/inspection-settings', { windowDays: 30 }, { 'if-match': `"${version + 1}"` }),
  )
})

test('companies that are merged have their visits in common, and part again when that is taken back', async () => {
  const other = (await buildCompany(stage.house)).id
  const a = await plan('miljo-halsa')
  const b = await buildVisit(stage, 'bygglov', { companyId: other })
  expect(await jointOf(a)).toBeNull()
  const reason = 'Samma företag två gånger'
  const pair = { stayingId: companyId, absorbedId: other, reason }
  const merge = (await must(stage.pilot.post('/company-merges', pair))).body
  expect((await parties(a))?.toSorted()).toEqual([a, b].toSorted())
  expect((await showVisit(stage.pilot, b)).company.id).toBe(companyId)
  await must(stage.pilot.post(`/company-merges/${merge.id}/undo`, { reason }))
  expect([await jointOf(a), await jointOf(b)]).toEqual([null, null])
  expect((await showVisit(stage.pilot, b)).company.id).toBe(other)
})
