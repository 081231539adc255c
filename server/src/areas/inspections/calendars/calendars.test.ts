import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { buildCompany } from '../../../../testing/build/index.ts'
import { actOn, answer, buildVisit, showVisit } from '../../../../testing/build/visits.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { tellCalendarsJob } from './jobs.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const rows = async (sql: string, given: unknown[] = []) =>
  (await stage.house.owner.pool.query(sql, given)).rows
let count = 0
const fresh = () => `kalender${++count}@foretag.example`
const officer = () => stage.officers['miljo-halsa']
const officerEmail = async (unit: 'miljo-halsa' | 'bygglov') =>
  (await rows('select email from member where id = $1', [stage.town.officers[unit].id]))[0].email as string

/** Does what has been planned, and gives the calendar messages that went out to an address since last, as two readers read them. */
async function tell(): Promise<void> {
  const jobs = await rows("delete from pgboss.job where name = 'visits.tellCalendars' returning data")
  for (const { data } of jobs) await tellCalendarsJob.run(stage.house.kit, data)
}
const seen = new Set<string>()
async function sentTo(address: string) {
  await tell()
  const mails = await rows(
    'select id, subject, text, calendar, calendar_method as method from outbox_mail where recipient = $1 and calendar is not null order by created_at, id',
    [address],
  )
  return mails.flatMap(({ id, subject, text, calendar, method }) => {
    if (seen.has(id)) return []
    seen.add(id)
    const root = new ICAL.Component(ICAL.parse(calendar))
    const event = root.getFirstSubcomponent('vevent')
    if (!event) throw new Error('A message without an event')
    const is = new ICAL.Event(event)
    const [other] = Object.values(nodeIcal.sync.parseICS(calendar)).filter(
      (one): one is VEvent => one?.type === 'VEVENT',
    )
    expect(root.getFirstPropertyValue('method')).toBe(method)
    expect(other?.uid).toBe(is.uid)
    expect(other?.start.toISOString()).toBe(is.startDate.toJSDate().toISOString())
    expect(Number(other?.sequence)).toBe(is.sequence)
    return [
      {
        subject,
        text,
        method,
        uid: is.uid,
        sequence: is.sequence,
        from: is.startDate.toJSDate().toISOString(),
        to: is.endDate.toJSDate().toISOString(),
        title: is.summary,
        about: is.description,
        place: is.location,
        status: event.getFirstPropertyValue('status'),
        attendees: is.attendees.map((one) => String(one.getFirstValue())),
      },
    ]
  })
}

const fix = (id: string, hour: number, day = '2026-12-08') =>
  must(
    actOn(officer(), id, (version) =>
      officer().put(
        `/visits/${id}/time`,
        {
          startsAt: `${day}T${String(hour).padStart(2, '0')}:00:00+01:00`,
          endsAt: `${day}T${hour + 1}:00:00+01:00`,
        },
        version,
      ),
    ),
  )
const edit = (id: string, given: object) =>
  must(actOn(officer(), id, (version) => officer().patch(`/visits/${id}`, given, version)))
const cancel = (id: string) =>
  must(
    actOn(officer(), id, (version) =>
      officer().post(`/visits/${id}/cancellation`, { why: 'Stängt' }, version),
    ),
  )

async function planned(given: Record<string, unknown> = {}) {
  const [companyId, contactEmail] = [(await buildCompany(stage.house)).id, fresh()]
  const id = await buildVisit(stage, 'miljo-halsa', { companyId, contactEmail, ...given })
  return { companyId, contactEmail, id }
}

describe('the contact of a visit', () => {
  test('is told once its time is fixed, of changes once, and when it is cancelled; under one name, with growing numbers', async () => {
    const { contactEmail, id } = await planned({ prepare: 'Egenkontrollen', property: 'Hamnen 1:12' })
    expect(await sentTo(contactEmail)).toEqual([])
    await fix(id, 9)
    const [first, ...more] = await sentTo(contactEmail)
    expect(more).toEqual([])
    expect(first).toMatchObject({
      method: 'REQUEST',
      subject: 'Tillsynsbesök tisdag 8 december 2026 kl. 09:00–10:00',
      title: 'Tillsynsbesök från Norrtälje kommun',
      from: '2026-12-08T08:00:00.000Z',
      to: '2026-12-08T09:00:00.000Z',
      place: 'Hamngatan 4, Hamnen 1:12',
      status: 'CONFIRMED',
      attendees: [`mailto:${contactEmail}`],
    })
    expect(first?.about).toContain('Livsmedelskontroll')
    expect(first?.about).toContain('Ha detta redo: Egenkontrollen')
    expect(await sentTo(contactEmail)).toEqual([])
    // Two changes before anything is sent are told as one.
    await fix(id, 13)
    await edit(id, { site: 'Lagret 3' })
    const [second, ...rest] = await sentTo(contactEmail)
    expect(rest).toEqual([])
    expect(second).toMatchObject({ method: 'REQUEST', from: '2026-12-08T12:00:00.000Z', uid: first?.uid })
    expect(second?.place).toContain('Lagret 3')
    expect(second?.sequence).toBeGreaterThan(first?.sequence ?? 0)
    // What the company does not see is no news to it.
    await edit(id, { lawfulBasis: 'Livsmedelslagen' })
    expect(await sentTo(contactEmail)).toEqual([])
    await cancel(id)
    const [gone, ...none] = await sentTo(contactEmail)
    expect(none).toEqual([])
    expect(gone).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', uid: first?.uid })
    expect(gone?.sequence).toBeGreaterThan(second?.sequence ?? 0)
    await tell()
    expect(await sentTo(contactEmail)).toEqual([])
  })

  test('never hears of an unannounced visit, and no more of one that becomes unannounced', async () => {
    const hidden = await planned({ isAnnounced: false })
    await fix(hidden.id, 9)
    expect(await sentTo(hidden.contactEmail)).toEqual([])
    const open = await planned()
    await fix(open.id, 9)
    expect(await sentTo(open.contactEmail)).toHaveLength(1)
    await edit(open.id, { isAnnounced: false })
    expect(await sentTo(open.contactEmail)).toMatchObject([{ method: 'CANCEL' }])
    await fix(open.id, 14)
    expect(await sentTo(open.contactEmail)).toEqual([])
    const kept = await rows('select told::text from visit_calendar where company_id = $1', [open.companyId])
    expect(JSON.stringify(kept)).not.toContain(open.contactEmail)
  })

  test('is changed: the old one gets it out of the calendar, the new one in', async () => {
    const { contactEmail, id } = await planned()
    await fix(id, 9)
    await sentTo(contactEmail)
    const next = fresh()
    await edit(id, { contactEmail: next })
    expect(await sentTo(contactEmail)).toMatchObject([
      {
        method: 'CANCEL',
        attendees: [`mailto:${contactEmail}`],
        subject: expect.stringContaining('inte längre kontaktperson'),
      },
    ])
    expect(await sentTo(next)).toMatchObject([{ method: 'REQUEST', attendees: [`mailto:${next}`] }])
  })

  test('of a restricted case hears nothing, and of one that becomes restricted no false cancellation', async () => {
    const { id: companyId } = await buildCompany(stage.house)
    const restricted = await buildCase(officer(), {
      company: { kind: 'known', companyId },
      visibility: 'restricted',
    })
    const secret = await planned({ companyId, caseId: restricted.id })
    await fix(secret.id, 9)
    expect(await sentTo(secret.contactEmail)).toEqual([])
    const { id: caseId } = await buildCase(officer(), { company: { kind: 'known', companyId } })
    const open = await planned({ companyId, caseId, site: 'Lagret 3' })
    await fix(open.id, 9)
    expect(await sentTo(open.contactEmail)).toHaveLength(1)
    await must(stage.pilot.patch(`/cases/${caseId}`, { visibility: 'restricted' }, { 'if-match': '"1"' }))
    expect(await sentTo(open.contactEmail)).toEqual([])
  })

  test('of units that come as one gets one entry, which stays when one of them goes its own way', async () => {
    const { contactEmail, companyId, id } = await planned()
    const other = await buildVisit(stage, 'bygglov', { companyId, subject: 'Ventilation' })
    for (const [unit, visit] of [
      ['miljo-halsa', id],
      ['bygglov', other],
    ] as const)
      expect((await answer(stage.officers[unit], visit, 'yes')).status).toBe(204)
    const [both, ...more] = await sentTo(contactEmail)
    expect(more).toEqual([])
    expect(both?.about).toContain('Livsmedelskontroll')
    expect(both?.about).toContain('Ventilation')
    const person = stage.officers.bygglov
    await must(
      actOn(person, other, (seenOf) =>
        person.post(`/visits/${other}/cancellation`, { why: 'Hinner inte' }, seenOf),
      ),
    )
    const [alone, ...rest] = await sentTo(contactEmail)
    expect(rest).toEqual([])
    expect(alone).toMatchObject({ method: 'REQUEST', uid: both?.uid, from: both?.from })
    expect(alone?.about).not.toContain('Ventilation')
  })
})

describe('the inspector', () => {
  test('gets the visit in a calendar that names no company, and no place of an unannounced one', async () => {
    const me = await officerEmail('miljo-halsa')
    const { companyId, id } = await planned({ isAnnounced: false, subject: 'Oanmäld kontroll' })
    await sentTo(me)
    await fix(id, 9, '2026-12-09')
    const [message, ...more] = await sentTo(me)
    expect(more).toEqual([])
    expect(message).toMatchObject({
      method: 'REQUEST',
      title: 'Tillsynsbesök',
      place: null,
      uid: expect.stringMatching(/^visit-/),
    })
    const [{ name }] = await rows('select name from company where id = $1', [companyId])
    const said = JSON.stringify(message)
    for (const hidden of [name, 'Oanmäld', 'Hamngatan']) expect(said).not.toContain(hidden)
    expect(message?.about).toContain(`/app/inspections/${id}`)
  })

  test('who is given a visit gets it in, and the one before out', async () => {
    const [me, next] = [await officerEmail('miljo-halsa'), stage.town.heads['miljo-halsa'].id]
    const { id } = await planned()
    await fix(id, 9, '2026-12-10')
    await sentTo(me)
    await edit(id, { inspectorId: next })
    expect(await sentTo(me)).toMatchObject([
      { method: 'CANCEL', subject: expect.stringContaining('Någon annan') },
    ])
    const [{ email }] = await rows('select email from member where id = $1', [next])
    expect(await sentTo(email)).toMatchObject([{ method: 'REQUEST' }])
  })

  test('sees the visits in the calendar that is subscribed to, until they are cancelled; nobody else’s', async () => {
    const { address } = (await must(officer().post('/my-calendar', { withActions: false }))).body
    const feed = async () => {
      const { text } = await stage.house.ask({ method: 'GET', url: new URL(address).pathname, headers: {} })
      return new ICAL.Component(ICAL.parse(text))
        .getAllSubcomponents('vevent')
        .map((one) => new ICAL.Event(one))
    }
    const { id } = await planned({ site: 'Varvsgatan 9' })
    const hidden = await planned({ site: 'Hemliga gränd 2', isAnnounced: false })
    const others = await buildVisit(stage, 'bygglov', { companyId: hidden.companyId, site: 'Bygget' })
    const before = await feed()
    expect(before.filter(({ uid }) => uid.includes(id))).toEqual([])
    await fix(id, 9, '2026-12-11')
    await fix(hidden.id, 11, '2026-12-11')
    const after = await feed()
    const own = after.find(({ uid }) => uid.startsWith(`visit-${id}@`))
    expect(own).toMatchObject({ summary: 'Tillsynsbesök', location: 'Varvsgatan 9' })
    expect(own?.startDate.toJSDate().toISOString()).toBe('2026-12-11T08:00:00.000Z')
    expect(after.find(({ uid }) => uid.includes(hidden.id))?.location).toBeNull()
    expect(after.filter(({ uid }) => uid.includes(others))).toEqual([])
    await cancel(id)
    expect((await feed()).filter(({ uid }) => uid.includes(id))).toEqual([])
  })
})

test('companies that are merged and taken apart again keep what stands in their calendars', async () => {
  const one = await planned()
  const { id: stayingId } = await buildCompany(stage.house)
  await fix(one.id, 9)
  const [first] = await sentTo(one.contactEmail)
  const merge = { absorbedId: one.companyId, stayingId, take: [], reason: 'Samma' }
  const { id } = (await must(stage.pilot.post('/company-merges', merge))).body
  expect(await sentTo(one.contactEmail)).toEqual([])
  await must(stage.pilot.post(`/company-merges/${id}/undo`, { reason: 'Inte samma' }))
  expect(await sentTo(one.contactEmail)).toEqual([])
  await fix(one.id, 13)
  const [moved] = await sentTo(one.contactEmail)
  expect(moved).toMatchObject({ method: 'REQUEST', uid: first?.uid })
  expect(moved?.sequence).toBeGreaterThan(first?.sequence ?? 0)
})

test('a visit whose outcome is noted before its time is out is not taken out of calendars', async () => {
  const { contactEmail, id } = await planned({ earliestOn: '2026-11-23', latestOn: '2026-11-23' })
  await fix(id, 15, '2026-11-23')
  expect(await sentTo(contactEmail)).toHaveLength(1)
  const body = { outcome: 'no_remarks', note: '', doneOn: '2026-11-23' }
  await must(actOn(officer(), id, (version) => officer().put(`/visits/${id}/outcome`, body, version)))
  expect(await sentTo(contactEmail)).toEqual([])
  expect((await showVisit(stage.pilot, id)).status).toBe('done')
})
