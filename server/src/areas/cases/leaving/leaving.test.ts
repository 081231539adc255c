import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerPart, buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import { buildAbsence, buildDuty, buildMember, buildUnit } from '../../../../testing/build/index.ts'
import { breaches, ledgerOf, openStage, type Stage, tracesOf } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const accountableOf = async (caseId: string) =>
  (await stage.administrator.get(`/cases/${caseId}`)).body.accountable?.name
const go = (memberId: string, body: object = {}) =>
  stage.administrator.post(`/members/${memberId}/leaving`, body)

/** A unit of its own, with a head, and an officer who leaves. */
async function cast() {
  const unit = await buildUnit(stage.house)
  const head = await buildMember(stage.house, { name: 'Hedda', units: [{ id: unit.id, role: 'head' }] })
  const anna = await buildMember(stage.house, { name: 'Anna Lindqvist', units: [unit.id] })
  const officer = (name: string) => buildMember(stage.house, { name, units: [unit.id] })
  return { unit, head, anna, officer, asAnna: await stage.house.as(anna.id) }
}

async function takenCases(many: number, person: Awaited<ReturnType<typeof cast>>['asAnna']) {
  const ids: string[] = []
  for (let nth = 0; nth < many; nth++) {
    const { id } = await buildCase(stage.pilot)
    await must(person.post(`/cases/${id}/accountability`))
    ids.push(id)
  }
  return ids
}

test('the last who may be on duty, and the last administrator, stay', async () => {
  const { pilot, administrator } = stage.town
  await buildCase(stage.pilot)
  const code = async (memberId: string) => (await go(memberId)).body.code
  expect(await code(administrator.id)).toBe('member.lastAdministrator')
  const until = { from: '2026-11-23T08:00:00Z', to: '2026-11-23T09:30:00Z' }
  await buildAbsence(stage.house, { memberId: administrator.id, ...until })
  expect(await code(pilot.id)).toBe('member.lastForDuty')
  const role = await stage.administrator.delete(`/members/${pilot.id}/roles/pilot`)
  expect([role.status, role.body.code]).toEqual([409, 'member.lastForDuty'])
  stage.later(60)
})

test('deactivate a person with 12 open cases: 12 cases with the stand-in, 12 history lines, 1 summary mail', async () => {
  const { anna, asAnna, officer } = await cast()
  const ids = await takenCases(12, asAnna)
  const bo = await officer('Bo Ek')
  await buildAbsence(stage.house, { memberId: anna.id, deputyId: bo.id })
  const { events, mails } = await tracesOf(stage.house, () => must(go(anna.id)))
  expect(events.filter((name) => name === 'case.accountabilityMoved')).toHaveLength(12)
  expect(events.filter((name) => name === 'member.left')).toHaveLength(1)
  expect(mails.filter((mail) => mail === `passedOn to ${bo.email}`)).toHaveLength(1)
  expect(mails.filter((mail) => mail.startsWith('accepted to'))).toHaveLength(12)
  for (const id of ids) expect(await accountableOf(id)).toBe('Bo Ek')
  const [told] = (await stage.pilot.get(`/cases/${ids[0]}/events`)).body.items
  expect(told).toMatchObject({
    name: 'case.accountabilityMoved',
    member: { name: 'Bo Ek' },
    former: { name: 'Anna Lindqvist' },
    data: { because: 'left' },
  })
  expect((await ledgerOf(stage.house, ids[0] ?? '')).map(({ began }) => began)).toEqual([
    'received',
    'taken',
    'moved',
  ])
  expect(await breaches(stage.house)).toEqual([])
  const { rows } = await stage.house.owner.pool.query(
    "select subject, text from outbox_mail where key like 'passedOn:%'",
  )
  expect(rows[0].subject).toBe('Du tar över 12 ärenden från Anna Lindqvist')
  expect(rows[0].text.match(/L-2026-/g)).toHaveLength(12)
})

test('whoever takes over the whole and a part of it hears of both in one mail, and not once more', async () => {
  const { anna, unit, officer, asAnna } = await cast()
  const [id = ''] = await takenCases(1, asAnna)
  const part = await buildPart(stage.pilot, id, unit.id)
  await must(asAnna.post(`/parts/${part}/acceptance`))
  const bo = await officer('Bo Ek')
  const asBo = await stage.house.as(bo.id)
  // Bo stands in already. Anna isn't back, and Bo isn't told that she is.
  await buildAbsence(stage.house, { memberId: anna.id, deputyId: bo.id })
  const { mails } = await tracesOf(stage.house, () => must(go(anna.id)))
  expect(mails.filter((mail) => mail.endsWith(` to ${bo.email}`))).toEqual([`passedOn to ${bo.email}`])
  const partNow = (await stage.pilot.get(`/cases/${id}/parts`)).body.items[0]
  expect([await accountableOf(id), partNow.officer.name]).toEqual(['Bo Ek', 'Bo Ek'])
  expect((await asBo.get('/notices')).body.items).toEqual([])
})

test('what somebody held goes to the deputy, else a head of the unit, else the one on duty', async () => {
  const { anna, head, asAnna } = await cast()
  const [first] = await takenCases(1, asAnna)
  await must(go(anna.id))
  expect(await accountableOf(first ?? '')).toBe('Hedda')
  await must(go(head.id))
  expect(await accountableOf(first ?? '')).toBe('Lova Lots')
  expect(await breaches(stage.house)).toEqual([])
})

test('whoever is named takes over everything they can, and single cases may go to others', async () => {
  const { anna, head, asAnna } = await cast()
  const [one = '', two = ''] = await takenCases(2, asAnna)
  const { officers } = stage.town
  const choices = [{ of: two, memberId: officers['va-avfall'].id }]
  await must(go(anna.id, { toMemberId: officers['gatu-park'].id, choices }))
  const now = [await accountableOf(one), await accountableOf(two)]
  expect(now).toEqual([officers['gatu-park'].name, officers['va-avfall'].name])
  for (const toMemberId of [anna.id, head.id]) {
    const answer = await go(head.id, { toMemberId })
    expect([answer.status, answer.body.code]).toEqual([422, 'member.receiverUnknown'])
  }
})

test('an open part gets another officer of the unit, or goes back to the unit with a new day to answer by', async () => {
  const { anna, head, unit, asAnna } = await cast()
  const { id } = await buildCase(stage.pilot)
  const part = await buildPart(stage.pilot, id, unit.id)
  await must(asAnna.post(`/parts/${part}/acceptance`))
  const partNow = async () => (await stage.pilot.get(`/cases/${id}/parts`)).body.items[0]
  await must(go(anna.id))
  expect(await partNow()).toMatchObject({ status: 'accepted', officer: { name: 'Hedda' } })
  await must(go(head.id, { toMemberId: stage.town.officers['gatu-park'].id }))
  expect(await partNow()).toMatchObject({ status: 'offered', officer: null, acceptBy: '2026-11-25' })
  expect(await breaches(stage.house)).toEqual([])
  const { items } = (await stage.pilot.get(`/cases/${id}/events`)).body
  const names = items.map(({ name }: { name: string }) => name)
  expect(items.find(({ name }: { name: string }) => name === 'part.officerChanged')).toMatchObject({
    former: { name: anna.name },
    officer: { name: 'Hedda' },
  })
  expect(names).toEqual(expect.arrayContaining(['part.officerChanged', 'part.returned']))
})

test('whoever is chosen for a part works in its unit', async () => {
  const { anna, unit, asAnna } = await cast()
  const { id } = await buildCase(stage.pilot)
  const part = await buildPart(stage.pilot, id, unit.id)
  await answerPart(asAnna, part)
  const choices = [{ of: part, memberId: stage.town.officers['gatu-park'].id }]
  const answer = await go(anna.id, { choices })
  expect([answer.status, answer.body.code]).toEqual([422, 'member.receiverCannotTake'])
  expect((await stage.administrator.get(`/members/${anna.id}`)).body.active).toBe(true)
})

test('a next step goes to who takes over, else back to the accountable', async () => {
  const { anna, officer } = await cast()
  const bo = await officer('Bo Ek')
  const { id } = await buildCase(stage.pilot)
  const set = (memberId: string) =>
    stage.house.owner.pool.query('update business_case set next_step_by = $2 where id = $1', [id, memberId])
  const by = async () =>
    (await stage.house.owner.pool.query('select next_step_by from business_case where id = $1', [id])).rows[0]
      .next_step_by
  await set(anna.id)
  await must(go(anna.id, { toMemberId: bo.id }))
  expect(await by()).toBe(bo.id)
  await must(go(bo.id))
  expect(await by()).toBeNull()
})

test('owner loses access to the group and the case stays hidden: what was held in the unit moves, the rest stays', async () => {
  const { unit, head, anna } = await cast()
  const other = stage.town.units['va-avfall'].id
  const member = await buildMember(stage.house, { name: 'Tove Två', units: [unit.id, other] })
  const tove = await stage.house.as(member.id)
  const [inFirst, inSecond] = [await buildCase(stage.pilot), await buildCase(stage.pilot)]
  await must(tove.post(`/cases/${inFirst.id}/accountability`, { unitId: unit.id }))
  await must(tove.post(`/cases/${inSecond.id}/accountability`, { unitId: other }))
  const { version } = (await tove.get(`/cases/${inFirst.id}`)).body
  await must(
    stage.pilot.patch(`/cases/${inFirst.id}`, { visibility: 'restricted' }, { 'if-match': `"${version}"` }),
  )
  await must(stage.administrator.post(`/members/${member.id}/units/${unit.id}/leaving`, {}))
  const asHead = await stage.house.as(head.id)
  expect((await asHead.get(`/cases/${inFirst.id}`)).body.accountable.name).toBe('Hedda')
  expect((await tove.get(`/cases/${inFirst.id}`)).status).toBe(404)
  expect(await accountableOf(inSecond.id)).toBe('Tove Två')
  expect(await breaches(stage.house)).toEqual([])
  const last = await stage.administrator.post(`/members/${anna.id}/units/${unit.id}/leaving`, {})
  expect(last.body.code).toBe('member.lastUnit')
})

test('a pilot who no longer is one leaves what nobody had taken to the one on duty, and the roster shows the gap', async () => {
  const { pilot, units } = stage.town
  const petra = await buildMember(stage.house, {
    name: 'Petra',
    roles: ['pilot'],
    units: [units.naringsliv.id],
  })
  const untaken = await buildCase(stage.pilot)
  const taken = await buildCase(stage.pilot)
  await must(
    stage.pilot.post(`/cases/${taken.id}/parts`, { parts: [{ unitId: units.bygglov.id, title: 'En del' }] }),
  )
  const { mails } = await tracesOf(stage.house, () =>
    must(stage.administrator.delete(`/members/${pilot.id}/roles/pilot`)),
  )
  expect(mails.filter((mail) => mail.startsWith('passedOn'))).toEqual([`passedOn to ${petra.email}`])
  expect(await accountableOf(untaken.id)).toBe('Petra')
  const roster = await stage.administrator.get(
    '/duty-periods?from=2026-11-23T10:00:00Z&to=2026-12-23T00:00:00Z',
  )
  expect(roster.body).toMatchObject({ items: [], gaps: [{ to: '2026-12-23T00:00:00.000Z' }] })
  // Nobody had taken it from the one on duty, and so it can be taken still.
  await must(stage.officers.bygglov.post(`/cases/${untaken.id}/accountability`))
  expect(await breaches(stage.house)).toEqual([])
  await must(stage.administrator.put(`/members/${pilot.id}/roles/pilot`))
  await buildDuty(stage.house, { memberId: pilot.id, from: '2026-11-23T11:00:00Z' })
  stage.later(120)
})

test('closed case reopened to an offline agent: to the one on duty when they have left, to who stands in when they are away', async () => {
  const { anna, asAnna } = await cast()
  const [one = '', two = ''] = await takenCases(2, asAnna)
  for (const id of [one, two]) await must(asAnna.post(`/cases/${id}/closure`, { outcome: 'withdrawn' }))
  await buildAbsence(stage.house, { memberId: anna.id, deputyId: stage.town.officers['gatu-park'].id })
  await must(stage.pilot.post(`/cases/${one}/reopening`, { reason: 'Fel beslut' }))
  expect((await stage.officers['gatu-park'].get(`/cases/${one}`)).body.may).toMatchObject({ close: true })
  await must(go(anna.id))
  await must(stage.pilot.post(`/cases/${two}/reopening`, { reason: 'Fel beslut' }))
  expect(await accountableOf(two)).toBe('Lova Lots')
  expect(await breaches(stage.house)).toEqual([])
})

test('a deactivated group keeps receiving: a unit closes only when nothing is left with it, and is offered nothing after', async () => {
  const { officers, heads, units } = stage.town
  const { id, number } = await buildCase(stage.pilot)
  const close = () => stage.administrator.post('/units/miljo-halsa/closure')
  expect((await close()).body).toMatchObject({ code: 'unit.hasMembers' })
  const part = await buildPart(stage.pilot, id, units['miljo-halsa'].id)
  await must(go(officers['miljo-halsa'].id))
  await must(go(heads['miljo-halsa'].id))
  expect((await close()).body.code).toBe('unit.answersForAreas')
  await stage.house.owner.pool.query('delete from responsibility where unit_id = $1', [
    units['miljo-halsa'].id,
  ])
  const held = await close()
  expect([held.body.code, held.body.detail]).toEqual(['unit.holdsOpen', expect.stringContaining(number)])
  await must(stage.pilot.post(`/parts/${part}/withdrawal`, { reason: 'Behövs inte' }))
  await must(close())
  const offer = await stage.pilot.post(`/cases/${id}/parts`, {
    parts: [{ unitId: units['miljo-halsa'].id, title: 'En del' }],
  })
  expect(offer.body.code).toBe('case.unknownUnit')
  await must(stage.administrator.post('/units/miljo-halsa/reopening'))
  await buildPart(stage.pilot, id, units['miljo-halsa'].id)
})

test('what goes to whom is shown before, of what the administrator may read', async () => {
  const { anna, head, asAnna } = await cast()
  const [open = '', secret = ''] = await takenCases(2, asAnna)
  const { version } = (await asAnna.get(`/cases/${secret}`)).body
  const hide = { visibility: 'restricted' }
  await must(asAnna.patch(`/cases/${secret}`, hide, { 'if-match': `"${version}"` }))
  // The unit of the pilot who took it in, which is the administrator’s too, no longer reads it.
  await stage.house.owner.pool.query('delete from case_access where case_id = $1 and unit_id = $2', [
    secret,
    stage.town.units.naringsliv.id,
  ])
  const bo = stage.town.officers['gatu-park']
  const held = await stage.administrator.get(`/members/${anna.id}/held`)
  expect(held.body.cases).toEqual([
    expect.objectContaining({ id: open, receiver: { id: head.id, name: head.name } }),
  ])
  expect(held.text).not.toContain(secret)
  const to = await stage.administrator.get(`/members/${anna.id}/held?to=${bo.id}`)
  expect(to.body.cases[0].receiver.name).toBe(bo.name)
  await must(go(anna.id))
  const { rows } = await stage.house.owner.pool.query(
    'select accountable_member_id as who from business_case where id = any ($1)',
    [[open, secret]],
  )
  expect(rows.map(({ who }) => who)).toEqual([head.id, head.id])
})
