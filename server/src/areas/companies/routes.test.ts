import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  buildCompany,
  buildContact,
  buildMember,
  orgNumber,
  soleTraderNumber,
  write,
} from '../../../testing/build/index.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../testing/house.ts'

let house: TestHouse
let olle: Person
beforeAll(async () => {
  house = await openTestHouse()
  olle = await house.as((await buildMember(house)).id)
})
afterAll(() => house.close())

const search = async (query: string, limit = 10) =>
  (await olle.post('/company-searches', { query, limit })).body
const names = (answer: { items: { name: string }[] }) => answer.items.map(({ name }) => name)
const shown = (number: string) => `${number.slice(0, 6)}-${number.slice(6)}`

describe('finding companies', () => {
  it('takes a number in any spelling', async () => {
    const number = orgNumber(101)
    const company = await buildCompany(house, {
      name: 'Grisslehamns Rökeri AB',
      orgNumber: number,
      city: 'Grisslehamn',
    })
    for (const text of [number, shown(number), `16${number}`, ` ${shown(number).replace('-', '–')} `]) {
      expect(await search(text)).toEqual({
        items: [
          {
            id: company.id,
            name: 'Grisslehamns Rökeri AB',
            orgNumberShown: shown(number),
            isSoleTrader: false,
            form: null,
            city: 'Grisslehamn',
            trouble: null,
            formerName: null,
          },
        ],
        numberFault: null,
      })
    }
  })

  it('takes part of a name, with spelling slips', async () => {
    await buildCompany(house, { name: 'Öregrunds Båtsnickeri AB' })
    expect(names(await search('båtsnick'))).toEqual(['Öregrunds Båtsnickeri AB'])
    expect(names(await search('öregrunds båtsnikeri'))).toContain('Öregrunds Båtsnickeri AB')
    expect(names(await search('100 %_\\'))).toEqual([])
  })

  it('says what is wrong with a number that finds nothing', async () => {
    expect(await search('556016-0681')).toEqual({ items: [], numberFault: 'orgNumber.checkDigit' })
    expect(await search('55601')).toEqual({ items: [], numberFault: 'orgNumber.format' })
    expect(await search('2 syskon')).toMatchObject({ numberFault: null })
  })

  it('gives no more than asked for', async () => {
    for (let i = 0; i < 4; i++) await buildCompany(house, { name: `Likadant Namn ${i}` })
    expect((await search('likadant namn', 3)).items).toHaveLength(3)
  })
})

describe('a company', () => {
  it('is read with where its facts come from and who speaks for it', async () => {
    const company = await buildCompany(house, { address: 'Hamngatan 4', orgNumber: orgNumber(102) })
    await buildContact(house, company.id, { name: 'Sara Holm', email: 'sara@foretag.example' })
    expect((await olle.get(`/companies/${company.id}`)).body).toMatchObject({
      address: 'Hamngatan 4',
      source: 'manual',
      fetchedAt: null,
      may: { readNumber: true },
    })
    const contacts = await olle.get(`/companies/${company.id}/contacts`)
    expect(contacts.body.items).toMatchObject([
      { name: 'Sara Holm', email: 'sara@foretag.example', phone: null },
    ])
  })

  it('that is not there is answered with 404', async () => {
    const id = '01936f2e-7c1a-7b3e-9c55-2f1d4a6b8c90'
    for (const path of [`/companies/${id}`, `/companies/${id}/contacts`]) {
      const answer = await olle.get(path)
      expect([answer.status, answer.body.code]).toEqual([404, 'company.notFound'])
    }
    expect((await olle.get('/companies/5560160680')).status).toBe(400)
  })

  it('is added once for a number, and its name stands', async () => {
    const number = orgNumber(103)
    const first = await olle.post('/companies', { name: 'Först AB', orgNumber: number })
    const again = await olle.post('/companies', { name: 'Sist AB', orgNumber: shown(number) })
    expect(first.body.isNew).toBe(true)
    expect(again.body).toEqual({ id: first.body.id, isNew: false })
    expect((await olle.get(`/companies/${first.body.id}`)).body.name).toBe('Först AB')
  })

  it('without a number is never taken for another, however alike', async () => {
    const first = await olle.post('/companies', { name: 'Blivande Bageriet' })
    const second = await olle.post('/companies', { name: 'Blivande Bageriet' })
    expect([first.body.isNew, second.body.isNew]).toEqual([true, true])
    expect(first.body.id).not.toBe(second.body.id)
  })

  it('is refused with a broken number, in words', async () => {
    const answer = await olle.post('/companies', { name: 'Fel AB', orgNumber: '556016-0681' })
    expect(answer.status).toBe(400)
    expect(answer.body.errors).toEqual([
      {
        path: 'orgNumber',
        code: 'orgNumber.checkDigit',
        message: 'Kontrollsiffran stämmer inte. Se efter att alla siffror är rätt.',
      },
    ])
    expect((await olle.post('/companies', { name: ' ' })).body.errors).toMatchObject([
      { path: 'name', code: 'field.required' },
    ])
  })
})

describe('the register', () => {
  it('is read by name, page by page, each company once', async () => {
    for (const name of ['Åkeri Ö', 'Åkeri Ö', 'Åkeri Å']) await buildCompany(house, { name })
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await olle.get(`/companies?limit=2${cursor ? `&cursor=${cursor}` : ''}`)
      expect(body.items.length).toBeLessThanOrEqual(2)
      seen.push(...body.items.map(({ id }: { id: string }) => id))
      cursor = body.nextCursor
    }
    const { rows } = await house.owner.pool.query('select id from company order by name, id')
    expect(seen).toEqual(rows.map(({ id }) => id))
  })
})

describe('what is known of a company', () => {
  const edit = (id: string, version: number, body: unknown) =>
    olle.patch(`/companies/${id}`, body, { 'if-match': `"${version}"` })
  const factsOf = async (id: string) => {
    const { body } = await olle.get(`/companies/${id}`)
    return { ...body, facts: Object.fromEntries(body.facts.map((one: { fact: string }) => [one.fact, one])) }
  }

  it('is corrected by hand, each fact with its source and time, and seen in lists', async () => {
    const { id } = await buildCompany(house, { name: 'Gammalt Namn', city: 'Rimbo' })
    expect((await factsOf(id)).facts.name).toMatchObject({
      source: 'manual',
      toldAt: '2026-01-01T00:00:00.000Z',
    })
    const address = { careOf: '', street: 'Hamngatan 4', postcode: '761 30', city: 'Norrtälje' }
    const body = { name: 'Nytt Namn', address, trouble: 'bankruptcy', advertising: true }
    expect(await edit(id, 1, body)).toMatchObject({ status: 200, body: { version: 2 } })
    const company = await factsOf(id)
    expect(company).toMatchObject({
      name: 'Nytt Namn',
      address: 'Hamngatan 4',
      city: 'Norrtälje',
      trouble: 'bankruptcy',
      register: null,
      may: { edit: true, merge: false, fetch: false },
    })
    expect(company.facts.address).toMatchObject({
      value: address,
      source: 'manual',
      toldAt: '2026-11-23T09:00:00.000Z',
    })
    expect(company.facts.advertising.value).toBe(true)
    expect((await search('nytt namn')).items[0]).toMatchObject({ id, trouble: 'bankruptcy' })
    const events = await olle.get(`/companies/${id}/events`)
    expect(events.body.items).toMatchObject([
      { name: 'company.edited', fields: ['name', 'address', 'advertising', 'ended', 'proceedings'] },
    ])
    expect(events.text).not.toContain('Hamngatan')
  })

  it('is not overwritten by whoever has read an older version', async () => {
    const { id } = await buildCompany(house)
    await edit(id, 1, { name: 'Ett' })
    expect((await edit(id, 1, { name: 'Två' })).body.code).toBe('version.stale')
    expect((await olle.patch(`/companies/${id}`, { name: 'Två' })).status).toBe(428)
    expect((await factsOf(id)).name).toBe('Ett')
  })

  it('gets a number once, which no other company has', async () => {
    const [one, other] = [await buildCompany(house), await buildCompany(house)]
    expect((await edit(one.id, 1, { orgNumber: shown(orgNumber(120)) })).status).toBe(200)
    expect((await edit(one.id, 2, { orgNumber: orgNumber(121) })).body.code).toBe('company.hasNumber')
    expect((await edit(other.id, 1, { orgNumber: orgNumber(120) })).body.code).toBe('company.numberTaken')
    const sole = await edit(other.id, 1, { orgNumber: soleTraderNumber(120) })
    expect(sole.text).not.toContain(soleTraderNumber(120).slice(6))
    expect((await factsOf(other.id)).orgNumberShown).toBe('860226-XXXX')
  })
})

describe('a sole trader’s number', () => {
  it('is masked in every list and on every page', async () => {
    const number = soleTraderNumber(101)
    const company = await buildCompany(house, { name: 'Pers Snickeri', orgNumber: number })
    const answers = [
      await olle.post('/company-searches', { query: number }),
      await olle.post('/company-searches', { query: 'pers snickeri' }),
      await olle.get(`/companies/${company.id}`),
      await olle.post('/searches', { query: 'pers snickeri' }),
      await olle.post('/searches', { query: number }),
    ]
    for (const { status, text } of answers) {
      expect(status).toBe(200)
      expect(text).toContain('860226-XXXX')
      expect(text).not.toContain(number.slice(6))
    }
  })

  it('stands in no event, though that it was added and shown does', async () => {
    const number = soleTraderNumber(102)
    const adam = await house.as((await buildMember(house, { roles: ['administrator'] })).id)
    const { body } = await adam.post('/companies', { name: 'Evas Ateljé', orgNumber: number })
    const answer = await adam.post(`/companies/${body.id}/org-number-readings`)
    expect(answer.body).toEqual({ orgNumber: shown(number) })
    const events = await write(house, (tx) =>
      tx.selectFrom('event').selectAll().where('name', 'like', 'company.%').execute(),
    )
    const own = events.filter(({ data }) => (data as { companyId: string }).companyId === body.id)
    expect(own.map(({ name }) => name)).toEqual(['company.added', 'company.numberShown'])
    expect(JSON.stringify(events)).not.toContain(number)
  })

  it('is not kept for a repeated call either', async () => {
    const number = soleTraderNumber(103)
    const adam = await house.as((await buildMember(house, { roles: ['administrator'] })).id)
    const { body } = await adam.post('/companies', { name: 'Leifs Fönsterputs', orgNumber: number })
    const key = { 'idempotency-key': 'visa-numret-en-gang' }
    const answer = await adam.post(`/companies/${body.id}/org-number-readings`, {}, key)
    expect(answer.body).toEqual({ orgNumber: shown(number) })
    const kept = await write(house, (tx) => tx.selectFrom('idempotency').select('body').execute())
    expect(JSON.stringify(kept)).not.toContain(shown(number))
  })

  it('is nothing to show for a company without one', async () => {
    const company = await buildCompany(house)
    const answer = await olle.post(`/companies/${company.id}/org-number-readings`)
    expect([answer.status, answer.body.code]).toEqual([409, 'company.noNumber'])
  })
})
