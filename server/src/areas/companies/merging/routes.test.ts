import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { buildCompany, buildContact, orgNumber, soleTraderNumber } from '../../../../testing/build/index.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const REASON = 'Samma företag, två gånger i registret.'
const merge = (absorbedId: string, stayingId: string, more: object = {}, person = stage.pilot) =>
  person.post('/company-merges', { absorbedId, stayingId, reason: REASON, ...more })
const undo = (id: string, person = stage.pilot) =>
  person.post(`/company-merges/${id}/undo`, { reason: 'Det var två företag.' })
const company = async (id: string) => (await must(stage.pilot.get(`/companies/${id}`))).body
const merges = async (id: string) => (await must(stage.pilot.get(`/companies/${id}/merges`))).body.items
const caseOf = (companyId: string, given: object = {}) =>
  buildCase(stage.pilot, { company: { kind: 'known', companyId }, contactEmail: null, ...given })
const casesOf = async (companyId: string): Promise<string[]> => {
  const { body } = await must(stage.pilot.get(`/cases?status=all&company=${companyId}`))
  return body.items.map(({ id }: { id: string }) => id).sort()
}
/** Where the case really lies. */
async function whose(caseId: string): Promise<string> {
  const sql = 'select company_id from business_case where id = $1'
  return (await stage.house.owner.pool.query(sql, [caseId])).rows[0].company_id
}

describe('a merge', () => {
  test('brings cases, contacts, number and chosen facts together, and the old id and name still lead right', async () => {
    const number = orgNumber(401)
    const old = await buildCompany(stage.house, {
      name: 'Lyktans Kafé',
      orgNumber: number,
      address: 'Tullportsgatan 91',
      city: 'Norrtälje',
    })
    const staying = await buildCompany(stage.house, { name: 'Café Lyktan AB', city: 'Rimbo' })
    await buildContact(stage.house, old.id, { name: 'Josefin Dahlkvist' })
    const [first, second] = [await caseOf(old.id), await caseOf(staying.id)]
    const preview = await must(
      stage.pilot.post('/company-merge-previews', { absorbedId: old.id, stayingId: staying.id }),
    )
    expect(preview.body).toMatchObject({
      absorbed: { name: 'Lyktans Kafé', cases: 1, contacts: 2 },
      staying: { name: 'Café Lyktan AB', cases: 1 },
      refusal: null,
    })

    await must(merge(old.id, staying.id, { take: ['address'] }))

    expect(await company(old.id)).toMatchObject({
      id: staying.id,
      name: 'Café Lyktan AB',
      orgNumberShown: `${number.slice(0, 6)}-${number.slice(6)}`,
      address: 'Tullportsgatan 91',
      city: 'Norrtälje',
      formerNames: ['Lyktans Kafé'],
    })
    expect(await casesOf(staying.id)).toEqual([first.id, second.id].sort())
    expect(await casesOf(old.id)).toEqual([first.id, second.id].sort())
    const contacts = await must(stage.pilot.get(`/companies/${old.id}/contacts`))
    expect(contacts.body.items.map(({ name }: { name: string }) => name)).toContain('Josefin Dahlkvist')
    const found = await must(stage.pilot.post('/company-searches', { query: 'lyktans kafé' }))
    expect(found.body.items[0]).toMatchObject({ id: staying.id, formerName: 'Lyktans Kafé' })
    const byNumber = await must(stage.pilot.post('/company-searches', { query: number }))
    expect(byNumber.body.items).toMatchObject([{ id: staying.id, formerName: null }])
    const timeline = await must(stage.pilot.get(`/cases/${first.id}/events`))
    expect(timeline.body.items[0]).toMatchObject({ name: 'case.companyMerged', actor: { name: 'Lova Lots' } })
  })

  test('is refused with itself, with what has been merged, and between two numbers', async () => {
    const [a, b, c] = [
      await buildCompany(stage.house, { orgNumber: orgNumber(402) }),
      await buildCompany(stage.house, { orgNumber: orgNumber(403) }),
      await buildCompany(stage.house),
    ]
    const code = async (one: string, other: string) => (await merge(one, other)).body.code
    expect(await code(a.id, a.id)).toBe('company.sameCompany')
    expect(await code(a.id, b.id)).toBe('company.differentNumbers')
    expect(await code(a.id, crypto.randomUUID())).toBe('company.notFound')
    await must(merge(c.id, a.id))
    expect(await code(c.id, b.id)).toBe('company.alreadyMerged')
    expect(await code(b.id, c.id)).toBe('company.alreadyMerged')
    const preview = await stage.pilot.post('/company-merge-previews', { absorbedId: a.id, stayingId: b.id })
    expect(preview.body.refusal).toBe('company.differentNumbers')
  })

  test('leaves no chain: what led to the absorbed one leads to the one that stays', async () => {
    const [a, b, c] = [
      await buildCompany(stage.house),
      await buildCompany(stage.house),
      await buildCompany(stage.house),
    ]
    await must(merge(a.id, b.id))
    stage.later()
    await must(merge(b.id, c.id))
    for (const { id } of [a, b, c]) expect((await company(id)).id).toBe(c.id)
    const { rows } = await stage.house.owner.pool.query(
      'select distinct merged_into from company where id = any($1)',
      [[a.id, b.id]],
    )
    expect(rows).toEqual([{ merged_into: c.id }])
  })

  test('moves every table that refers to a company', async () => {
    const { rows } = await stage.house.owner.pool.query(
      `select conrelid::regclass::text as t, a.attname as c from pg_constraint k
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
       where k.confrelid = 'company'::regclass and k.contype = 'f' order by 1, 2`,
    )
    // A table that is new here has to be moved by a merge, or lead to the one that stays in another way.
    expect(rows.map(({ t, c }) => `${t}.${c}`)).toEqual([
      'business_case.company_id',
      'company.merged_into',
      'company_contact.company_id',
      'company_distinct.high_id',
      'company_distinct.low_id',
      'company_fact.company_id',
      'company_merge.absorbed_id',
      'company_merge.staying_id',
      // Read through what the company was merged into, so that taking it back needs nothing.
      'project_company.company_id',
      'visit.company_id',
      'visit_calendar.company_id',
      'visit_link.company_id',
    ])
  })

  test('of a sole trader keeps the number masked', async () => {
    const number = soleTraderNumber(401)
    const old = await buildCompany(stage.house, { name: 'Pers Snickeri', orgNumber: number })
    const staying = await buildCompany(stage.house, { name: 'Snickare Per' })
    const answers = [
      await stage.pilot.post('/company-merge-previews', { absorbedId: old.id, stayingId: staying.id }),
      await merge(old.id, staying.id),
      await stage.pilot.get(`/companies/${staying.id}`),
      await stage.pilot.get(`/companies/${staying.id}/merges`),
      await stage.pilot.get(`/companies/${staying.id}/events`),
    ]
    for (const { text } of answers) expect(text).not.toContain(number.slice(6))
    expect((await company(old.id)).orgNumberShown).toBe('860226-XXXX')
  })
})

describe('taking a merge back', () => {
  test('returns exactly what it moved; what came afterwards stays, and is said beforehand', async () => {
    const number = orgNumber(404)
    const old = await buildCompany(stage.house, { name: 'Gamla Namnet', orgNumber: number })
    const staying = await buildCompany(stage.house, { name: 'Nya Namnet', city: 'Rimbo' })
    const contact = await buildContact(stage.house, old.id)
    const moved = await caseOf(old.id)
    const { body } = await must(merge(old.id, staying.id, { take: ['name'] }))
    expect((await company(staying.id)).name).toBe('Gamla Namnet')
    // An address that was kept: the old id.
    const later = await caseOf(old.id)
    expect(await whose(later.id)).toBe(staying.id)
    expect(await merges(staying.id)).toMatchObject([
      {
        merged: { by: 'Lova Lots', reason: REASON },
        undone: null,
        goesBack: { cases: 1 },
        stays: { cases: 1 },
        may: { undo: true },
      },
    ])

    expect((await undo(body.id)).status).toBe(204)

    expect([await whose(moved.id), await whose(later.id)]).toEqual([old.id, staying.id])
    expect(await company(old.id)).toMatchObject({ id: old.id, name: 'Gamla Namnet', isSoleTrader: false })
    expect((await company(old.id)).orgNumberShown).not.toBeNull()
    expect(await company(staying.id)).toMatchObject({
      name: 'Nya Namnet',
      orgNumberShown: null,
      city: 'Rimbo',
    })
    const contacts = await must(stage.pilot.get(`/companies/${staying.id}/contacts`))
    expect(contacts.text).not.toContain(contact.id)
    expect(await merges(staying.id)).toMatchObject([
      { undone: { by: 'Lova Lots', reason: 'Det var två företag.' }, may: { undo: false } },
    ])
    expect((await undo(body.id)).body.code).toBe('merge.alreadyUndone')
    expect((await undo(crypto.randomUUID())).body.code).toBe('merge.notFound')
    const events = await must(stage.pilot.get(`/companies/${old.id}/events`))
    expect(
      events.body.items.map(({ name, other }: { name: string; other: string }) => [name, other]),
    ).toEqual([
      ['company.mergeUndone', 'Nya Namnet'],
      ['company.merged', 'Nya Namnet'],
    ])
  })

  test('leaves a fact that somebody has corrected since', async () => {
    const old = await buildCompany(stage.house, { name: 'Första' })
    const staying = await buildCompany(stage.house, { name: 'Andra' })
    const { body } = await must(merge(old.id, staying.id, { take: ['name'] }))
    const { version } = await company(staying.id)
    await must(
      stage.pilot.patch(`/companies/${staying.id}`, { name: 'Tredje' }, { 'if-match': `"${version}"` }),
    )
    await must(undo(body.id))
    expect((await company(staying.id)).name).toBe('Tredje')
  })

  test('has to begin with the latest, and brings back what led to the absorbed one', async () => {
    const [a, b, c] = [
      await buildCompany(stage.house),
      await buildCompany(stage.house),
      await buildCompany(stage.house),
    ]
    const ofA = await caseOf(a.id)
    const first = (await must(merge(a.id, b.id))).body.id
    stage.later()
    const second = (await must(merge(b.id, c.id))).body.id
    expect(await whose(ofA.id)).toBe(c.id)
    expect((await undo(first)).body.code).toBe('merge.mergedOnTop')
    await must(undo(second))
    expect((await company(a.id)).id).toBe(b.id)
    expect(await whose(ofA.id)).toBe(b.id)
    await must(undo(first))
    expect((await company(a.id)).id).toBe(a.id)
    expect(await whose(ofA.id)).toBe(a.id)
  })
})

describe('companies that look alike', () => {
  const looks = async (id: string) => (await must(stage.pilot.get(`/companies/${id}/lookalikes`))).body.items

  test('are suggested with why, until somebody tells them apart; also the one they are merged into later', async () => {
    const one = await buildCompany(stage.house, { name: 'Vätö Hantverksbryggeri AB' })
    const other = await buildCompany(stage.house, { name: 'Vätö hantverksbryggeri' })
    await buildCompany(stage.house, { name: 'Vätö Fisk' })
    expect(await looks(one.id)).toMatchObject([{ company: { id: other.id }, because: ['sameName'] }])
    expect(await looks(other.id)).toMatchObject([{ company: { id: one.id } }])
    const apart = await stage.pilot.post(`/companies/${one.id}/distinctions`, { otherId: other.id })
    expect(apart.status).toBe(204)
    expect([await looks(one.id), await looks(other.id)]).toEqual([[], []])
    const third = await buildCompany(stage.house, { name: 'Helt annat' })
    await must(merge(one.id, third.id, { take: ['name'] }))
    expect((await company(third.id)).name).toBe('Vätö Hantverksbryggeri AB')
    expect([await looks(third.id), await looks(other.id)]).toEqual([[], []])
  })

  test('share a telephone and a mail domain, never one where anybody has an address', async () => {
    const people = [
      { email: 'a@brygga.example', phone: '070-174 06 11' },
      { email: 'b@brygga.example', phone: '+46 70 174 06 11' },
    ]
    const [one, other] = [
      await buildCompany(stage.house, { name: 'Bryggans Bod' }),
      await buildCompany(stage.house, { name: 'Sjöboden' }),
    ]
    await buildContact(stage.house, one.id, people[0])
    await buildContact(stage.house, other.id, people[1])
    expect(await looks(one.id)).toMatchObject([{ company: { id: other.id }, because: ['domain', 'phone'] }])
    const [third, fourth] = [
      await buildCompany(stage.house, { name: 'Rimbo Rör' }),
      await buildCompany(stage.house, { name: 'Edsbro El' }),
    ]
    for (const { id } of [third, fourth]) await buildContact(stage.house, id, { email: `${id}@gmail.com` })
    expect(await looks(third.id)).toEqual([])
  })

  test('with two numbers are two companies', async () => {
    const given = { name: 'Likadan Firma AB', address: 'Storgatan 1', city: 'Hallstavik' }
    const one = await buildCompany(stage.house, { ...given, orgNumber: orgNumber(405) })
    await buildCompany(stage.house, { ...given, orgNumber: orgNumber(406) })
    expect(await looks(one.id)).toEqual([])
  })
})

test('sessions of people at either company end with the merge: whose they are is asked anew', async () => {
  const [a, b] = [await buildCompany(stage.house), await buildCompany(stage.house)]
  const insert = (hash: string, ids: string[]) =>
    stage.house.owner.pool.query(
      "insert into company_session values ($1, 'eid', 'Sara', '{}', $2, now(), now() + interval '1 hour')",
      [hash, ids],
    )
  await insert('of-a', [a.id])
  await insert('of-other', [crypto.randomUUID()])
  await must(merge(a.id, b.id))
  const { rows } = await stage.house.owner.pool.query('select token_hash from company_session order by 1')
  expect(rows).toEqual([{ token_hash: 'of-other' }])
})
