import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Json, Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
let pilot: Person
let administrator: Person
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(() => goTo('2026-11-23T09:00:00Z'))

/** A session ends while nobody uses it, so people sign in again. */
async function goTo(at: string) {
  stage.house.clock.at = new Date(at)
  pilot = await stage.house.as(stage.town.pilot.id)
  administrator = await stage.house.as(stage.town.administrator.id)
}

const clocks = async (caseId: string): Promise<Json[]> =>
  (await must(pilot.get(`/cases/${caseId}/clocks`))).body.items
const clock = async (caseId: string, kind: string, part?: string) =>
  (await clocks(caseId)).find((one) => one.kind === kind && (part === undefined || one.part?.id === part))

describe('the dates of a case', () => {
  it('say how they were counted', async () => {
    await goTo('2026-12-23T09:00:00Z')
    const { id } = await buildCase(pilot)
    expect(await clock(id, 'first_contact')).toMatchObject({
      state: 'running',
      startedOn: '2026-12-23',
      due: '2026-12-28',
      dueAt: '2026-12-28T15:30:00.000Z',
      remaining: 1,
      limit: null,
    })
    const { steps } = await clock(id, 'first_contact')
    expect(steps.map(({ code, day, why }: Json) => [code, day, why])).toEqual([
      ['from', '2026-12-23', null],
      ['days', null, null],
      ['off', '2026-12-24', 'christmasEve'],
      ['off', '2026-12-25', 'christmasDay'],
      ['off', '2026-12-26', 'boxingDay'],
      ['off', '2026-12-27', 'weekend'],
    ])
  })

  it('name the day that the municipality has closed', async () => {
    const day = { name: 'Klämdag', nameEn: 'Squeeze day', hours: null }
    await must(administrator.put('/service-calendar/days/2026-11-24', day))
    const { id } = await buildCase(pilot)
    const first = await clock(id, 'first_contact')
    expect(first.due).toBe('2026-11-25')
    expect(first.steps.at(-1)).toMatchObject({
      code: 'off',
      why: 'own',
      name: 'Klämdag',
      nameEn: 'Squeeze day',
    })
    await must(administrator.delete('/service-calendar/days/2026-11-24'))
  })

  it('are met, missed and waived as things happen', async () => {
    const { id } = await buildCase(pilot)
    const part = await buildPart(pilot, id, stage.town.units.bygglov.id, { dueOn: '2026-12-01' })
    expect(await clock(id, 'accept_offer', part)).toMatchObject({ state: 'running', due: '2026-11-25' })
    await must(stage.officers.bygglov.post(`/parts/${part}/acceptance`))
    await goTo('2026-11-26T09:00:00Z')
    await must(pilot.post(`/cases/${id}/messages`, { body: 'Vi har börjat titta på frågan.' }))
    expect(await clock(id, 'accept_offer', part)).toMatchObject({
      state: 'met',
      endedOn: '2026-11-23',
      remaining: null,
    })
    expect(await clock(id, 'first_contact')).toMatchObject({ state: 'missed', endedOn: '2026-11-26' })
    expect(await clock(id, 'part_due', part)).toMatchObject({
      state: 'running',
      due: '2026-12-01',
      remaining: 3,
    })
    await must(pilot.post(`/parts/${part}/withdrawal`, { reason: 'Behövs inte längre.' }))
    expect(await clock(id, 'part_due', part)).toMatchObject({ state: 'waived', remaining: null })
  })

  it('show the limit of law of the part’s area, which has not begun before an application has come in', async () => {
    const { id } = await buildCase(pilot)
    const areaId = stage.area('bygglov-nybyggnad').id
    const part = await buildPart(pilot, id, stage.town.units.bygglov.id, { areaId })
    expect(await clock(id, 'statutory', part)).toMatchObject({
      state: 'not_started',
      due: null,
      limit: {
        code: 'pbl-lov',
        citation: 'Plan- och bygglagen (2010:900) 9 kap.',
        aim: 'decide',
        doubts: ['neverChecked'],
      },
    })
    const { bygglov } = stage.officers
    await must(bygglov.post(`/parts/${part}/acceptance`))
    await must(bygglov.post(`/parts/${part}/answers`, { verdict: 'information', body: 'Lov behövs.' }))
    // Answered without an application: what could have begun will not.
    expect(await clock(id, 'statutory', part)).toBeUndefined()
  })

  it('tell of stillness until the case is closed', async () => {
    const { id } = await buildCase(pilot)
    expect(await clock(id, 'stillness')).toMatchObject({ state: 'running', due: '2026-11-30' })
    await must(pilot.post(`/cases/${id}/closure`, { outcome: 'withdrawn' }))
    expect(await clock(id, 'stillness')).toBeUndefined()
    expect(await clock(id, 'first_contact')).toMatchObject({ state: 'waived' })
  })
})

describe('an application that has come in', () => {
  const none = {
    askedOn: null,
    completedOn: null,
    changedOn: null,
    extendedOn: null,
    decidedOn: null,
    servedOn: null,
  }
  let officer: Person
  const dates = (part: string, given: object, version: number) =>
    officer.put(`/parts/${part}/matter-dates`, { ...none, ...given }, { 'if-match': `"${version}"` })

  async function aPart() {
    const { id } = await buildCase(pilot)
    const areaId = stage.area('bygglov-nybyggnad').id
    const part = await buildPart(pilot, id, stage.town.units.bygglov.id, { areaId })
    officer = await stage.house.as(stage.town.officers.bygglov.id)
    return { id, part }
  }
  async function aMatter() {
    const made = await aPart()
    await must(officer.post(`/parts/${made.part}/acceptance`))
    const begun = { basis: 'special_statute', begunOn: '2026-11-02' }
    await must(officer.put(`/parts/${made.part}/matter`, begun))
    return made
  }
  const storedDue = async (part: string) => {
    const { rows } = await stage.house.owner.pool.query(
      'select due_on from matter_dates where part_id = $1',
      [part],
    )
    return rows[0]?.due_on
  }

  it('has the time of the law from the day it came in, and from completion when it was asked for in time', async () => {
    const { id, part } = await aMatter()
    const begun = { state: 'running', startedOn: '2026-11-02', due: '2027-01-11' }
    expect(await clock(id, 'statutory', part)).toMatchObject(begun)
    expect(await storedDue(part)).toBe('2027-01-11')

    expect((await dates(part, { askedOn: '2026-11-20' }, 0)).body).toEqual({ version: 1 })
    expect(await clock(id, 'statutory', part)).toMatchObject({ state: 'standing', due: null })
    expect(await storedDue(part)).toBeNull()

    const completed = { askedOn: '2026-11-20', completedOn: '2026-11-23' }
    expect((await dates(part, completed, 1)).body).toEqual({ version: 2 })
    expect(await clock(id, 'statutory', part)).toMatchObject({ startedOn: '2026-11-23', due: '2027-02-01' })
    expect(await storedDue(part)).toBe('2027-02-01')
  })

  it('ends with the decision, and tells what has happened to it', async () => {
    const { id, part } = await aMatter()
    await must(dates(part, { decidedOn: '2026-11-20' }, 0))
    expect(await clock(id, 'statutory', part)).toMatchObject({ state: 'met', endedOn: '2026-11-20' })
    expect(await storedDue(part)).toBeNull()
    const { matters } = (await must(pilot.get(`/cases/${id}/decision-requests`))).body
    expect(matters).toMatchObject([{ partId: part, ...none, decidedOn: '2026-11-20', version: 1 }])
    const { items } = (await must(pilot.get(`/cases/${id}/events`))).body
    expect(items.map(({ name }: Json) => name)).toContain('part.matterDated')
  })

  it('is dated by whoever has read the latest, in the order of things', async () => {
    const { part } = await aMatter()
    await must(dates(part, {}, 0))
    expect((await dates(part, {}, 0)).body.code).toBe('version.stale')
    for (const [given, code] of [
      [{ decidedOn: '2026-11-24' }, 'matter.inTheFuture'],
      [{ askedOn: '2026-11-01' }, 'matter.wrongOrder'],
    ] as const)
      expect((await dates(part, given, 1)).body.code).toBe(code)
  })

  it('has come in first, to a part that somebody works on in an open case', async () => {
    const { id, part } = await aPart()
    expect((await dates(part, {}, 0)).status).toBe(403)
    await must(officer.post(`/parts/${part}/acceptance`))
    expect((await dates(part, { askedOn: '2026-11-20' }, 0)).body.code).toBe('matter.notReceived')
    await must(pilot.post(`/parts/${part}/withdrawal`, { reason: 'Behövs inte längre.' }))
    await must(pilot.post(`/cases/${id}/closure`, { outcome: 'withdrawn' }))
    expect((await dates(part, {}, 0)).body.code).toBe('case.closed')
    expect((await dates('01990000-0000-7000-8000-000000000000', {}, 0)).body.code).toBe('part.notFound')
  })
})

describe('goals of service', () => {
  const goals = async () => (await administrator.get('/service-goals')).body.items
  it('begin with neutral figures', async () => {
    expect(await goals()).toEqual([
      { kind: 'first_contact', days: 1, ofUnits: [], version: 1 },
      { kind: 'accept_offer', days: 2, ofUnits: [], version: 1 },
      { kind: 'accept_handover', days: 2, ofUnits: [], version: 1 },
      { kind: 'stillness', days: 5, ofUnits: [], version: 1 },
      { kind: 'company_answer', days: 10, ofUnits: [], version: 1 },
    ])
  })

  it('are changed by whoever has read the latest, and a unit may have its own', async () => {
    const ofUnits = [{ unitId: stage.town.units.bygglov.id, days: 4 }]
    const put = (version: number, body: object) =>
      administrator.put('/service-goals/accept_offer', body, { 'if-match': `"${version}"` })
    expect((await put(1, { days: 3, ofUnits })).status).toBe(200)
    expect((await put(1, { days: 3, ofUnits })).body.code).toBe('version.stale')
    const { id } = await buildCase(pilot)
    const [own, others] = [
      await buildPart(pilot, id, stage.town.units.bygglov.id),
      await buildPart(pilot, id, stage.town.units['gatu-park'].id),
    ]
    expect((await clock(id, 'accept_offer', own)).due).toBe('2026-11-27')
    expect((await clock(id, 'accept_offer', others)).due).toBe('2026-11-26')
    await put(2, { days: 2, ofUnits: [] })
    expect((await clock(id, 'accept_offer', own)).due).toBe('2026-11-25')
  })

  it.each([
    ['a unit that is not there', ['11111111-1111-4111-8111-111111111111']],
    ['the same unit twice', 'twice'],
  ])('refuse %s', async (_, given) => {
    const { id } = stage.town.units.bygglov
    const units = given === 'twice' ? [id, id] : (given as string[])
    const version = (await goals()).find(({ kind }: Json) => kind === 'stillness').version
    const body = { days: 5, ofUnits: units.map((unitId) => ({ unitId, days: 3 })) }
    const answer = await administrator.put('/service-goals/stillness', body, {
      'if-match': `"${version}"`,
    })
    expect([answer.status, answer.body.code]).toEqual([422, 'case.unknownUnit'])
  })
})
