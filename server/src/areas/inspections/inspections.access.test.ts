import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../testing/build/build-case.ts'
import { buildAbsence, buildCompany } from '../../../testing/build/index.ts'
import { answer, buildVisit, showVisit, visitOf } from '../../../testing/build/visits.ts'
import type { Answer, Json, Person } from '../../../testing/house.ts'
import { openStage, type Stage } from '../../../testing/stage.ts'

let stage: Stage
let companyId: string
let ours: string
let theirs: string
beforeAll(async () => {
  stage = await openStage()
  companyId = (await buildCompany(stage.house)).id
  ours = await buildVisit(stage, 'miljo-halsa', { companyId })
  theirs = await buildVisit(stage, 'bygglov', { companyId })
})
afterAll(() => stage.close())

const time = { startsAt: '2026-12-09T12:00:00Z', endsAt: '2026-12-09T13:00:00Z' }
const seen = (version: number) => ({ 'if-match': `"${version}"` })
const neighbours = () => ({
  unitId: stage.town.units.bygglov.id,
  companyId,
  site: 'Hamngatan 4',
  earliestOn: '2026-12-07',
  latestOn: '2026-12-08',
  isAnnounced: true,
})

/** Everything that changes something of the visit of Miljö och hälsa. */
async function changesOf(person: Person): Promise<[string, number][]> {
  const { version, joint } = await showVisit(stage.pilot, ours)
  const calls: [string, () => Promise<Answer>][] = [
    [
      'plan',
      () => person.post('/visits', visitOf(stage, 'miljo-halsa', { companyId, site: 'Något helt annat' })),
    ],
    ['change', () => person.patch(`/visits/${ours}`, { prepare: 'Något' }, seen(version))],
    ['time', () => person.put(`/visits/${ours}/time`, time, seen(version))],
    ['cancel', () => person.post(`/visits/${ours}/cancellation`, { why: 'Ställs in' }, seen(version))],
    [
      'outcome',
      () => person.put(`/visits/${ours}/outcome`, { outcome: 'not_done', note: 'Stängt' }, seen(version)),
    ],
    ['settle', () => person.post(`/visits/${ours}/request-settlement`)],
    ['join', () => person.post(`/visits/${ours}/joining`, { withId: theirs }, seen(version))],
    [
      'answer',
      () =>
        person.put(`/joint-visits/${joint.id}/visits/${ours}/answer`, { answer: 'yes' }, seen(joint.version)),
    ],
    [
      'joint time',
      () => person.put(`/joint-visits/${joint.id}/visits/${ours}/time`, time, seen(joint.version)),
    ],
  ]
  const said: [string, number][] = []
  for (const [name, call] of calls) said.push([name, (await call()).status])
  return said
}

test('nobody comes in without signing in', async () => {
  const { joint } = await showVisit(stage.pilot, ours)
  const { stranger } = stage.house
  for (const answerOf of [
    await stranger.get('/visits'),
    await stranger.get(`/visits/${ours}`),
    await stranger.post('/visit-neighbours', neighbours()),
    await stranger.get('/waiting-joint-visits'),
    await stranger.get(`/joint-visits/${joint.id}`),
    await stranger.get('/inspection-settings'),
    await stranger.put('/inspection-settings', { windowDays: 10 }, seen(1)),
  ])
    expect(answerOf.status).toBe(401)
  expect((await changesOf(stranger)).every(([, status]) => status === 401)).toBe(true)
})

test('everyone in the cooperation reads visits, unannounced ones too', async () => {
  const unseen = await buildVisit(stage, 'va-avfall', { companyId, isAnnounced: false, site: 'Bryggan 2' })
  for (const person of [stage.officers['gatu-park'], stage.administrator, stage.pilot]) {
    expect((await showVisit(person, unseen)).isAnnounced).toBe(false)
    expect((await must(person.get(`/visits?company=${companyId}`))).text).toContain(unseen)
    expect((await must(person.post('/visit-neighbours', neighbours()))).text).toContain(unseen)
  }
})

test('those of other units change nothing of it, nor does the pilot or an administrator', async () => {
  for (const person of [stage.officers.bygglov, stage.heads.bygglov, stage.pilot, stage.administrator])
    expect((await changesOf(person)).filter(([, status]) => status !== 403)).toEqual([])
  expect((await showVisit(stage.officers.bygglov, ours)).may).toEqual({ change: false, note: false })
})

test('those of the unit do, officers and head', async () => {
  for (const person of [stage.officers['miljo-halsa'], stage.heads['miljo-halsa']]) {
    const { version, may, joint } = await showVisit(person, ours)
    expect(may).toEqual({ change: true, note: true })
    expect((await person.patch(`/visits/${ours}`, { prepare: 'Framme' }, seen(version))).status).toBe(200)
    const proposed = `/joint-visits/${joint.id}/visits/${ours}/time`
    expect((await person.put(proposed, time, seen(joint.version))).status).toBe(200)
    expect((await answer(person, ours, 'yes')).status).toBe(204)
    // Nobody says yes for another's visit.
    expect((await answer(person, theirs, 'yes')).status).toBe(403)
  }
})

test('who stands in for the inspector may what the inspector may', async () => {
  const id = await buildVisit(stage, 'miljo-halsa', { companyId, site: 'Kajen 7' })
  const stranger = stage.officers['gatu-park']
  const rename = async (person: Person) => {
    const { version } = await showVisit(stage.pilot, id)
    return (await person.patch(`/visits/${id}`, { prepare: 'Hälsa' }, seen(version))).status
  }
  expect(await rename(stranger)).toBe(403)
  await buildAbsence(stage.house, {
    memberId: stage.town.officers['miljo-halsa'].id,
    deputyId: stage.town.officers['gatu-park'].id,
  })
  expect(await rename(await stage.house.as(stage.town.officers['gatu-park'].id))).toBe(200)
})

test('administrators say how near visits are proposed as one, and nobody else', async () => {
  for (const person of [stage.officers.bygglov, stage.heads.bygglov, stage.pilot])
    expect((await person.put('/inspection-settings', { windowDays: 10 }, seen(1))).status).toBe(403)
  const { version } = (await must(stage.officers.bygglov.get('/inspection-settings'))).body
  const changed = await stage.administrator.put('/inspection-settings', { windowDays: 20 }, seen(version))
  expect(changed.status).toBe(200)
  const stale = await stage.administrator.put('/inspection-settings', { windowDays: 25 }, seen(version))
  expect(stale.body.code).toBe('version.stale')
})

test('a visit of a restricted case leaves no trace for others, and is made together with nobody', async () => {
  const place = { site: 'Hemliga gränden 9' }
  const company = (await buildCompany(stage.house)).id
  const officer = stage.officers['miljo-halsa']
  const { id: caseId } = await buildCase(officer, { company: { kind: 'known', companyId: company } })
  await must(officer.post(`/cases/${caseId}/accountability`))
  const hidden = await buildVisit(stage, 'miljo-halsa', { companyId: company, caseId, ...place })
  const open = await buildVisit(stage, 'bygglov', { companyId: company, ...place })
  expect((await showVisit(officer, hidden)).joint.parties).toHaveLength(2)
  const { version } = (await must(officer.get(`/cases/${caseId}`))).body
  await must(officer.patch(`/cases/${caseId}`, { visibility: 'restricted' }, seen(version)))
  expect((await showVisit(officer, hidden)).joint).toBeNull()
  expect((await showVisit(stage.officers.bygglov, open)).joint).toBeNull()
  for (const person of [stage.officers.bygglov, stage.administrator]) {
    const list = (await must(person.get(`/visits?company=${company}`))).body
    expect(list.items.map(({ id }: Json) => id)).toEqual([open])
    expect((await person.get(`/visits/${hidden}`)).status).toBe(404)
    expect((await person.get(`/visits?case=${caseId}`)).body.items).toEqual([])
    const asked = { ...neighbours(), companyId: company, ...place, unitId: stage.town.units['va-avfall'].id }
    expect((await must(person.post('/visit-neighbours', asked))).text).not.toContain(hidden)
    const joined = await person.post(`/visits/${hidden}/joining`, { withId: open }, seen(1))
    expect(joined.status).toBe(404)
  }
  const mine = (await showVisit(officer, hidden)).version
  const refused = await officer.post(`/visits/${hidden}/joining`, { withId: open }, seen(mine))
  expect(refused.body.code).toBe('jointVisit.restrictedCase')
})
