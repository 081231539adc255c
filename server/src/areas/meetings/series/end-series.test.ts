import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { book, buildTaken, openTimes, slotLetters } from '../../../../testing/build/times.ts'
import type { Json, Person } from '../../../../testing/house.ts'
import { byIcalJs, byNodeIcal } from '../calendar/expand.fixture.ts'
import {
  addMatter,
  buildSeries,
  everyEvenThursday,
  firstThree,
  openStage,
  type Stage,
  show,
} from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const oddThursday = { startsAt: '2026-12-03T14:00:00+01:00', endsAt: '2026-12-03T16:00:00+01:00' }
const addExtra = async (
  id: string,
  time: Record<string, unknown> = oddThursday,
  person: Person = stage.pilot,
): Promise<string> => (await must(person.post(`/meeting-series/${id}/meetings`, time))).body.id
const send = (id: string) => must(stage.pilot.post(`/meeting-series/${id}/invitations`))
const end = (id: string, person: Person = stage.pilot) => must(person.post(`/meeting-series/${id}/ending`))
const ofSeries = async (id: string): Promise<Json> =>
  (await must(stage.pilot.get(`/meeting-series/${id}`))).body
const keysAt = async (meetingId: string): Promise<string[]> =>
  (await must(stage.pilot.get(`/meetings/${meetingId}/proposals`))).body.items.map(({ key }: Json) => key)

/** What somebody's calendar has been sent about a series, the earliest first. */
async function calendarsOf(email: string): Promise<{ method: string; text: string; uid: string }[]> {
  const { rows } = await stage.house.owner.pool.query(
    `select calendar_method as method, calendar as text from outbox_mail
     where recipient = $1 and calendar is not null order by created_at, id`,
    [email],
  )
  return rows.map((row) => ({ ...row, uid: /^UID:(.*)$/m.exec(row.text)?.[1]?.trim() ?? '' }))
}

/** When a calendar that has taken all of them has meetings: each whole entry replaces the one of its name. */
async function standsAt(email: string, read: (text: string) => string[]): Promise<string[]> {
  const entries = new Map<string, string>()
  for (const { method, text, uid } of await calendarsOf(email))
    if (method === 'CANCEL') entries.delete(uid)
    else entries.set(uid, text)
  return [...entries.values()].flatMap(read).toSorted()
}

test('ending a series cancels what it had planned, also a meeting added by hand, each entry once', async () => {
  const id = await buildSeries(stage, { leaderId: stage.town.pilot.id })
  const extra = await addExtra(id)
  await send(id)
  const { email } = stage.town.officers.bygglov
  const before = (await calendarsOf(email)).length
  await end(id)
  expect(await show(stage.pilot, extra)).toMatchObject({ status: 'cancelled' })
  expect((await ofSeries(id)).coming.filter(({ status }: Json) => status === 'planned')).toEqual([])
  await send(id)
  const sent = (await calendarsOf(email)).slice(before)
  expect(sent.map(({ method }) => method)).toEqual(['CANCEL', 'CANCEL', 'CANCEL'])
  expect(new Set(sent.map(({ uid }) => uid)).size).toBe(3)
  for (const read of [byIcalJs, byNodeIcal]) expect(await standsAt(email, read)).toEqual([])
})

test('a meeting that was put off to a later day goes with its series, whatever its own place in it was', async () => {
  const noon = {
    ...everyEvenThursday,
    pattern: { ...everyEvenThursday.pattern, weekdays: [1], weeks: 'any' },
  }
  const id = await buildSeries(stage, { recurrence: { ...noon, startTime: '12:00' } })
  const [first] = await firstThree(stage.pilot, id)
  expect(first.startsAt).toBe('2026-11-23T11:00:00.000Z')
  const late = { startsAt: '2026-12-01T14:00:00+01:00', endsAt: '2026-12-01T16:00:00+01:00' }
  await must(stage.pilot.put(`/meetings/${first.id}/time`, late, { 'if-match': '"1"' }))
  stage.house.clock.at = new Date('2026-11-23T12:00:00Z')
  await end(id)
  expect(await show(stage.pilot, first.id)).toMatchObject({ status: 'cancelled' })
})

test('what stood on the agendas is told to who leads and who has the duty, and proposed where its units meet', async () => {
  const ending = await buildSeries(stage, {
    kind: 'cooperation',
    title: 'Torggruppen',
    leaderId: stage.town.officers['gatu-park'].id,
    standInId: null,
  })
  const sharing = await buildSeries(stage, { kind: 'cooperation', title: 'Byggruppen' })
  const lots = await buildSeries(stage, { units: [] })
  const apart = await buildSeries(stage, {
    kind: 'cooperation',
    title: 'Vatten',
    units: [{ unitId: stage.town.units['va-avfall'].id, memberIds: [] }],
  })
  const [one, two] = await firstThree(stage.pilot, ending)
  const head = stage.heads['gatu-park']
  const extra = await addExtra(ending, oddThursday, head)
  const { id: caseId } = await buildCase(stage.pilot)
  const { id: secret } = await buildCase(stage.officers.bygglov, { visibility: 'restricted' })
  const byHand = await addMatter(stage.pilot, extra, { question: 'Hinner vi före jul?' })
  await addMatter(stage.pilot, one.id, { title: undefined, caseId })
  await addMatter(stage.officers.bygglov, two.id, { title: undefined, caseId: secret })
  const gone = await addMatter(stage.pilot, two.id, { title: 'Borttagen' })
  await must(stage.pilot.post(`/meeting-items/${gone}/withdrawal`))
  const leader = stage.officers['gatu-park']
  await end(ending, head)
  const { items: notices } = (await must(leader.get('/notices'))).body
  expect(notices[0]).toMatchObject({
    event: 'meetingSeries.ended',
    why: 'leadsMeeting',
    leadsTo: `/meeting-series/${ending}`,
    words: { count: '3' },
  })

  const { left } = (await must(leader.get(`/meeting-series/${ending}`))).body
  expect(left).toEqual([
    { key: `case:${caseId}`, title: expect.any(String), caseId, projectId: null },
    { key: `left:${byHand}`, title: 'Skyltar vid torget', caseId: null, projectId: null },
  ])
  const [other] = await firstThree(stage.pilot, sharing)
  const [ofLots] = await firstThree(stage.pilot, lots)
  const [elsewhere] = await firstThree(stage.pilot, apart)
  for (const { id } of [other, ofLots])
    expect(await keysAt(id)).toEqual(expect.arrayContaining([`case:${caseId}`, `left:${byHand}`]))
  expect(await keysAt(elsewhere.id)).not.toContain(`left:${byHand}`)
  // Who may not read the case of a matter is not told of it there either.
  const seen = (await must(leader.get(`/meetings/${other.id}/proposals`))).body.items
  expect(seen.map(({ key }: Json) => key)).not.toContain(`case:${secret}`)

  const { id: itemId } = (
    await must(stage.pilot.post(`/meetings/${other.id}/items`, { proposal: `left:${byHand}` }))
  ).body
  const item = (await show(stage.pilot, other.id)).items.find(({ id }: Json) => id === itemId)
  expect(item.content).toMatchObject({ title: 'Skyltar vid torget', question: 'Hinner vi före jul?' })
  // It stands somewhere: nobody else needs to take it up.
  expect(await keysAt(ofLots.id)).not.toContain(`left:${byHand}`)
  expect((await must(leader.get(`/meeting-series/${ending}`))).body.left).toMatchObject([{ caseId }])
  // A case that is closed has nothing left to meet about.
  const { body } = await must(stage.pilot.get(`/cases/${caseId}`))
  const closure = { outcome: 'withdrawn', note: 'Bolaget drog sig ur.' }
  await must(stage.pilot.post(`/cases/${caseId}/closure`, closure, { 'if-match': `"${body.version}"` }))
  expect((await must(leader.get(`/meeting-series/${ending}`))).body.left).toEqual([])
  expect(await keysAt(ofLots.id)).not.toContain(`case:${caseId}`)
})

test('a series with nothing on its agendas ends without anybody being told', async () => {
  const id = await buildSeries(stage, { leaderId: stage.town.officers['miljo-halsa'].id })
  await end(id)
  const { items } = (await must(stage.officers['miljo-halsa'].get('/notices'))).body
  expect(items.filter(({ event }: Json) => event === 'meetingSeries.ended')).toEqual([])
  expect((await ofSeries(id)).left).toEqual([])
})

test('a company that has a time at a meeting added by hand hears of it at once', async () => {
  const id = await buildSeries(stage)
  const extra = await addExtra(id)
  const of = await buildTaken(stage)
  const [slot] = await openTimes(stage.pilot, { id: extra, startsAt: '2026-12-03T13:00:00Z' })
  await book(stage.officers.bygglov, slot, of.id)
  await end(id)
  const { rows } = await stage.house.owner.pool.query(
    'select calendar_method as method from outbox_mail where case_id = $1 and calendar is not null order by created_at, id',
    [of.id],
  )
  expect(rows.map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL'])
  expect(await slotLetters(stage, of.id)).toHaveLength(2)
})

test('a meeting added by hand where the series comes to meet is one meeting, and stands once in calendars', async () => {
  const id = await buildSeries(stage)
  const extra = await addExtra(id)
  await addMatter(stage.pilot, extra)
  await send(id)
  const { email } = stage.town.officers.bygglov
  const start = '2026-12-03T13:00:00.000Z'
  const series = await ofSeries(id)
  const { kind, title, purpose, place, link, standing } = series
  const units = series.units.map((unit: Json) => ({
    unitId: unit.id,
    memberIds: unit.members.map((member: Json) => member.id),
  }))
  const weekly = { ...everyEvenThursday, pattern: { ...everyEvenThursday.pattern, weeks: 'any' } }
  const leaders = { leaderId: series.leader.id, standInId: series.standIn.id }
  const plan = { kind, title, purpose, place, link, standing, units, recurrence: weekly, ...leaders }
  await must(stage.pilot.put(`/meeting-series/${id}`, plan, { 'if-match': `"${series.version}"` }))
  const { coming } = await ofSeries(id)
  expect(coming.filter(({ startsAt }: Json) => startsAt === start)).toMatchObject([
    { id: extra, status: 'planned' },
  ])
  expect((await show(stage.pilot, extra)).items.filter((one: Json) => one.kind === 'matter')).toHaveLength(1)
  await send(id)
  for (const read of [byIcalJs, byNodeIcal])
    expect((await standsAt(email, read)).filter((one) => one.startsWith(start))).toHaveLength(1)
  // Who answers the series has answered that meeting as well.
  expect((await show(stage.pilot, extra)).replies).toMatchObject({ unanswered: 5 })
})

test('a meeting added further ahead than the series is planned, where it meets, is one in calendars too', async () => {
  const id = await buildSeries(stage)
  const far = { startsAt: '2027-11-18T14:00:00+01:00', endsAt: '2027-11-18T15:00:00+01:00' }
  const extra = await addExtra(id, { ...far, place: 'Väddö' })
  await send(id)
  const { email } = stage.town.officers.bygglov
  const uid = `meeting-${extra}@localhost`
  expect((await calendarsOf(email)).filter((one) => one.uid === uid)).toEqual([])
  for (const read of [byIcalJs, byNodeIcal])
    expect((await standsAt(email, read)).filter((one) => one.startsWith('2027-11-18'))).toContain(
      '2027-11-18T13:00:00.000Z 2027-11-18T14:00:00.000Z',
    )
})
