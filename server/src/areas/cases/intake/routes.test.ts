import { afterAll, beforeAll, expect, test } from 'vitest'
import { aQuestion, buildCase, closeCase } from '../../../../testing/build/build-case.ts'
import { buildCompany, orgNumber, soleTraderNumber } from '../../../../testing/build/index.ts'
import { ledgerOf, openStage, type Stage, tracesOf } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const count = async (table: string) =>
  Number((await stage.house.owner.pool.query(`select count(*) from ${table}`)).rows[0].count)
const take = (given: Record<string, unknown> = {}) =>
  stage.officers.bygglov.post('/cases', { ...aQuestion, ...given })

test('a question taken in has a number, and the pilot on duty answers for it from that instant', async () => {
  const { answer, events, mails, jobs } = await tracesOf(stage.house, () => take())
  expect(answer).toMatchObject({
    status: 201,
    body: { number: 'L-2026-00001', accountable: 'Lova Lots', firstContactBy: '2026-11-24' },
    headers: { location: `/farled/v1/cases/${answer.body.id}` },
  })
  expect(events).toEqual(['case.received'])
  expect(mails).toEqual(['received to sara@foretag.example'])
  expect(jobs).toBe(1)
  const ledger = await ledgerOf(stage.house, answer.body.id)
  expect(ledger).toEqual([
    { member: stage.town.pilot.id, from: stage.house.clock.at, to: null, began: 'received' },
  ])
  const { body } = await stage.officers.bygglov.get(`/cases/${answer.body.id}`)
  expect(body).toMatchObject({
    status: 'received',
    plansToStart: true,
    company: null,
    contact: { name: 'Sara Holm', email: 'sara@foretag.example', phone: null },
    accountable: { name: 'Lova Lots' },
    accountableUnit: { name: 'Näringslivsenheten' },
  })
})

test('the receipt names the number, the person and the day of a first contact, and its link opens nothing else', async () => {
  const { id, number } = await buildCase(stage.pilot, { title: 'Hemlig rubrik om köpet' })
  const { rows } = await stage.house.owner.pool.query('select * from outbox_mail where case_id = $1', [id])
  expect(rows).toHaveLength(1)
  expect(rows[0].subject).toContain(number)
  expect(rows[0].subject).not.toContain('köpet')
  for (const body of [rows[0].text, rows[0].html]) {
    expect(body).toContain('Lova Lots')
    expect(body).toContain('tisdag 24 november 2026')
    expect(body).toMatch(/\/arende\/[\w-]{43}/)
  }
  const token = /\/arende\/([\w-]{43})/.exec(rows[0].text)?.[1] ?? ''
  const links = await stage.house.owner.pool.query('select * from portal_link where case_id = $1', [id])
  expect(links.rows).toHaveLength(1)
  expect(JSON.stringify(links.rows)).not.toContain(token)
})

test('without an address nobody is mailed, and the case is there all the same', async () => {
  const { answer, mails, jobs } = await tracesOf(stage.house, () => take({ contactEmail: null }))
  expect(answer.status).toBe(201)
  expect([mails, jobs]).toEqual([[], 0])
})

test('who speaks for a company is remembered once, and not from a restricted case', async () => {
  const company = await buildCompany(stage.house, { name: 'Kontaktkajen AB', orgNumber: orgNumber(77) })
  const asked = { company: { kind: 'known', companyId: company.id } }
  await take({ ...asked, contactName: 'Siv Ek', contactEmail: 'siv@kajen.example' })
  await take({ ...asked, contactName: 'Siv Ek', contactEmail: 'SIV@kajen.example' })
  await take({
    ...asked,
    contactName: 'Dold Person',
    contactEmail: 'd@kajen.example',
    visibility: 'restricted',
  })
  const { body } = await stage.pilot.get(`/companies/${company.id}/contacts`)
  expect(body.items).toMatchObject([{ name: 'Siv Ek', email: 'siv@kajen.example' }])
})

test('areas keep the order they were given in, each once', async () => {
  const [first, second] = [stage.area('uteservering').id, stage.area('livsmedel').id]
  const { id } = await buildCase(stage.pilot, { areaIds: [second, first, second] })
  const { body } = await stage.pilot.get(`/cases/${id}`)
  expect(body.areas.map((area: { id: string }) => area.id)).toEqual([second, first])
})

test('a known company is found by its id or its number, in any spelling, and never made twice', async () => {
  const company = await buildCompany(stage.house, { name: 'Skeppsbron AB', orgNumber: orgNumber(1) })
  const before = await count('company')
  const spelled = `16${company.orgNumber?.slice(0, 6)}-${company.orgNumber?.slice(6)}`
  const known = await buildCase(stage.pilot, { company: { kind: 'known', companyId: company.id } })
  const named = await buildCase(stage.pilot, {
    company: { kind: 'new', name: 'Skeppsbron', orgNumber: spelled },
  })
  for (const { id } of [known, named]) {
    expect((await stage.pilot.get(`/cases/${id}`)).body.company).toEqual({
      id: company.id,
      name: 'Skeppsbron AB',
    })
  }
  expect(await count('company')).toBe(before)
})

test('register two firms without number: never merged', async () => {
  const firms = []
  for (let time = 1; time <= 2; time++) {
    const { id } = await buildCase(stage.pilot, {
      company: { kind: 'new', name: 'Roslagens Bygg' },
      place: '',
    })
    firms.push((await stage.pilot.get(`/cases/${id}`)).body.company.id)
  }
  expect(new Set(firms).size).toBe(2)
  const similar = await stage.pilot.post('/similar-case-searches', { companyId: firms[0] })
  expect(similar.body.items).toHaveLength(1)
})

test.each([
  [
    'a company that does not exist',
    { company: { kind: 'known', companyId: crypto.randomUUID() } },
    422,
    'case.unknownCompany',
  ],
  ['an area that does not exist', { areaIds: [crypto.randomUUID()] }, 422, 'case.unknownArea'],
  ['a linked case that does not exist', { linkTo: [crypto.randomUUID()] }, 404, 'case.notFound'],
])(
  'phantom case: with %s nothing is made – no number used, no mail, no event',
  async (_says, given, status, code) => {
    const before = await Promise.all(
      ['business_case', 'company', 'outbox_mail', 'event', 'accountability', 'portal_link', 'pgboss.job'].map(
        count,
      ),
    )
    const { rows } = await stage.house.owner.pool.query('select last from case_number')
    const company = 'company' in given ? given.company : { kind: 'new', name: 'Ska inte finnas AB' }
    expect(await take({ ...given, company })).toMatchObject({ status, body: { code } })
    const after = await Promise.all(
      ['business_case', 'company', 'outbox_mail', 'event', 'accountability', 'portal_link', 'pgboss.job'].map(
        count,
      ),
    )
    expect(after).toEqual(before)
    const next = await buildCase(stage.pilot)
    expect(next.number).toBe(`L-2026-${String(rows[0].last + 1).padStart(5, '0')}`)
  },
)

test('double click makes one case', async () => {
  const before = await count('business_case')
  const twice = { 'idempotency-key': 'the-same-click' }
  const [one, other] = await Promise.all([
    stage.pilot.post('/cases', aQuestion, twice),
    stage.pilot.post('/cases', aQuestion, twice),
  ])
  expect(one).toMatchObject({ status: 201, body: other?.body })
  expect(await count('business_case')).toBe(before + 1)
})

test('a restricted question is read by the units of the one who took it in and by who answers for it', async () => {
  const { answer } = await tracesOf(stage.house, () =>
    take({ visibility: 'restricted', areaIds: [stage.area('livsmedel').id] }),
  )
  expect(answer.status).toBe(201)
  expect((await stage.officers.bygglov.get(`/cases/${answer.body.id}`)).body.areas).toHaveLength(1)
  expect((await stage.heads.bygglov.get(`/cases/${answer.body.id}`)).status).toBe(200)
  expect((await stage.pilot.get(`/cases/${answer.body.id}`)).status).toBe(200)
  expect((await stage.officers['gatu-park'].get(`/cases/${answer.body.id}`)).status).toBe(404)
})

test('linked at intake: both cases show the other, also when the same is named twice', async () => {
  const earlier = await buildCase(stage.pilot)
  const { id } = await buildCase(stage.pilot, { linkTo: [earlier.id, earlier.id] })
  const linked = async (caseId: string) =>
    (await stage.pilot.get(`/cases/${caseId}`)).body.linked.map((one: { id: string }) => one.id)
  expect(await linked(id)).toEqual([earlier.id])
  expect(await linked(earlier.id)).toEqual([id])
})

test('similar cases are found by company, by number, by place however spelled, and by sender', async () => {
  const company = await buildCompany(stage.house, { orgNumber: orgNumber(2) })
  const { id } = await buildCase(stage.pilot, {
    company: { kind: 'known', companyId: company.id },
    place: 'Ängsgatan 12 B, Hallstavik',
    contactEmail: 'Kari@Firma.example',
  })
  const because = async (asked: Record<string, unknown>) => {
    const { body } = await stage.officers.bygglov.post('/similar-case-searches', asked)
    return body.items.find((one: { id: string }) => one.id === id)?.because
  }
  expect(await because({ companyId: company.id })).toEqual(['company'])
  expect(await because({ orgNumber: company.orgNumber })).toEqual(['company'])
  expect(await because({ place: 'ängsgatan 12b Hallstavik' })).toEqual(['place'])
  expect(await because({ email: 'kari@firma.example' })).toEqual(['email'])
  expect(await because({ companyId: company.id, place: 'ÄNGSGATAN 12B, HALLSTAVIK' })).toEqual([
    'company',
    'place',
  ])
  expect(await because({ companyId: company.id, exceptCaseId: id })).toBeUndefined()
  expect(await because({ place: '', orgNumber: soleTraderNumber(5) })).toBeUndefined()
  expect(await because({})).toBeUndefined()
})

test('a closed case counts as similar for half a year, an open one for ever', async () => {
  const [open, closed] = [
    await buildCase(stage.pilot, { place: 'Kvarngatan 9' }),
    await buildCase(stage.pilot, { place: 'Kvarngatan 9' }),
  ]
  await closeCase(stage.pilot, closed.id)
  const then = stage.house.clock.at
  const found = async () => {
    const person = await stage.house.as(stage.town.pilot.id)
    const { body } = await person.post('/similar-case-searches', { place: 'Kvarngatan 9' })
    return body.items.map((one: { id: string }) => one.id).sort()
  }
  expect(await found()).toEqual([open.id, closed.id].sort())
  stage.later(60 * 24 * 190)
  expect(await found()).toEqual([open.id])
  stage.house.clock.at = then
})

test('numbers begin again with the Swedish year, not with the one of London', async () => {
  const then = stage.house.clock.at
  stage.house.clock.at = new Date('2026-12-31T23:30:00Z')
  const person = await stage.house.as(stage.town.pilot.id)
  expect((await buildCase(person)).number).toBe('L-2027-00001')
  stage.house.clock.at = then
})

test('there is always a pilot or an administrator to take in what comes: the database keeps the last one', async () => {
  const { pool } = stage.house.owner
  const nobody = pool.query("delete from member_role where role in ('pilot', 'administrator')")
  await expect(nobody).rejects.toMatchObject({ constraint: 'duty_never_nobody' })
  expect((await take()).status).toBe(201)
})
