import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type Organisation,
  startCompanyRegister,
} from '../../../../../demo/company-register/register-server.ts'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { buildCompany, orgNumber, soleTraderNumber } from '../../../../testing/build/index.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { openCompanyRegister } from '../../../integrations/company-register/register-client.ts'
import { casesOfCompany } from '../../cases/index.ts'
import { companyJobs } from './jobs.ts'

let stage: Stage
let server: Awaited<ReturnType<typeof startCompanyRegister>>
/** What the register has, by ten digits. */
const has = new Map<string, readonly Organisation[]>()
beforeAll(async () => {
  server = await startCompanyRegister((number) => has.get(number) ?? [])
  stage = await openStage({ companyRegister: server.place })
})
afterAll(async () => {
  await stage.close()
  await server.stop()
})
beforeEach(() => {
  server.odd.length = 0
  server.asked.length = 0
})

const named = (namn: string, more: object = {}) => ({
  organisationsnamn: { organisationsnamnLista: [{ namn }] },
  organisationsform: { kod: 'AB', klartext: 'Aktiebolag' },
  postadressOrganisation: {
    postadress: {
      utdelningsadress: 'Storgatan 1',
      postnummer: '76130',
      postort: 'NORRTÄLJE',
      coAdress: null,
    },
  },
  reklamsparr: { kod: 'NEJ' },
  ...more,
})
const fel = { fel: { typ: 'OTILLGANGLIG_UPPGIFTSKALLA', felBeskrivning: '' } }
const officer = () => stage.officers.bygglov
const refresh = (id: string, body: object = {}) => officer().post(`/companies/${id}/refreshes`, body)
async function factsOf(id: string) {
  const { body } = await must(officer().get(`/companies/${id}`))
  return { ...body, facts: Object.fromEntries(body.facts.map((one: { fact: string }) => [one.fact, one])) }
}

describe('fetching a company', () => {
  test('gives each fact the register as its source, with the time', async () => {
    const number = orgNumber(501)
    has.set(number, [named('Bageriet Solrosen AB')])
    const { id } = await buildCompany(stage.house, { name: 'solrosen', orgNumber: number })
    expect((await must(refresh(id))).body).toEqual({ outcome: 'fetched', firms: [] })
    const at = stage.house.clock.at.toISOString()
    expect(await factsOf(id)).toMatchObject({
      name: 'Bageriet Solrosen AB',
      form: 'AB',
      address: 'Storgatan 1',
      city: 'Norrtälje',
      source: 'register',
      fetchedAt: at,
      register: { askedAt: at, silentAt: null },
      facts: { name: { source: 'register', toldAt: at, failure: null }, advertising: { value: false } },
      may: { fetch: true },
    })
    const events = await must(officer().get(`/companies/${id}/events`))
    expect(events.body.items[0]).toMatchObject({ name: 'company.fetched' })
    expect(events.body.items[0].fields).toContain('name')
  })

  test('keeps what is known when a part does not come, and says so; the next time it is mended', async () => {
    const number = orgNumber(502)
    has.set(number, [named('Första AB')])
    const { id } = await buildCompany(stage.house, { orgNumber: number })
    await must(refresh(id))
    const first = stage.house.clock.at.toISOString()
    stage.later(60)
    has.set(number, [named('Andra AB', { reklamsparr: fel, postadressOrganisation: fel })])
    await must(refresh(id))
    const second = stage.house.clock.at.toISOString()
    const { facts, address } = await factsOf(id)
    expect(address).toBe('Storgatan 1')
    expect(facts.name).toMatchObject({ value: 'Andra AB', toldAt: second })
    expect(facts.address).toMatchObject({ toldAt: first, failure: 'silent', failedAt: second })
    expect(facts.advertising).toMatchObject({ value: false, failure: 'silent' })
    has.set(number, [named('Andra AB')])
    await must(refresh(id))
    expect((await factsOf(id)).facts.address).toMatchObject({ failure: null, failedAt: null })
  })

  test('from a register that does not answer changes nothing but says when', async () => {
    const number = orgNumber(503)
    has.set(number, [named('Tyst AB')])
    const { id } = await buildCompany(stage.house, { orgNumber: number })
    await must(refresh(id))
    stage.later(60)
    server.odd.push({ status: 403, body: {} })
    expect((await must(refresh(id))).body.outcome).toBe('silent')
    const at = stage.house.clock.at.toISOString()
    expect(await factsOf(id)).toMatchObject({ name: 'Tyst AB', register: { silentAt: at } })
    has.delete(number)
    expect((await must(refresh(id))).body.outcome).toBe('unknown')
    expect(await factsOf(id)).toMatchObject({ name: 'Tyst AB', register: { silentAt: null } })
  })

  test('shows bankruptcy on the company and on its open cases', async () => {
    const number = orgNumber(504)
    const proceedings = {
      pagaendeAvvecklingsEllerOmstruktureringsforfarandeLista: [
        { kod: 'KK', klartext: 'Konkurs', fromDatum: '2026-10-05' },
      ],
    }
    has.set(number, [
      named('Konkursen AB', { pagaendeAvvecklingsEllerOmstruktureringsforfarande: proceedings }),
    ])
    const { id } = await buildCompany(stage.house, { orgNumber: number })
    const { id: caseId } = await buildCase(stage.pilot, { company: { kind: 'known', companyId: id } })
    await must(refresh(id))
    expect((await factsOf(id)).trouble).toBe('bankruptcy')
    expect((await must(stage.pilot.get(`/cases/${caseId}`))).body.companyTrouble).toBe('bankruptcy')
  })

  test('of a sole trader with two firms asks which, and remembers', async () => {
    const number = soleTraderNumber(501)
    has.set(number, [
      { ...named('Rö Ridskola'), namnskyddslopnummer: 1 },
      { ...named('Strids Hästfoder'), namnskyddslopnummer: 2 },
    ])
    const { id } = await buildCompany(stage.house, { name: 'Rö Hästcenter', orgNumber: number })
    const answer = await must(refresh(id))
    expect(answer.body).toMatchObject({
      outcome: 'choose',
      firms: [{ firm: '1', name: 'Rö Ridskola' }, { firm: '2' }],
    })
    expect((await factsOf(id)).name).toBe('Rö Hästcenter')
    expect((await refresh(id, { firm: '9' })).body.code).toBe('register.unknownFirm')
    await must(refresh(id, { firm: '2' }))
    expect((await factsOf(id)).name).toBe('Strids Hästfoder')
    expect((await must(refresh(id))).body.outcome).toBe('fetched')
    for (const { text } of [answer, await refresh(id)]) expect(text).not.toContain(number.slice(6))
    expect((await factsOf(id)).orgNumberShown).toBe('860226-XXXX')
  })

  test('for a number that came by a merge goes back with the number when the merge is undone', async () => {
    const number = orgNumber(510)
    const proceedings = { pagaendeAvvecklingsEllerOmstruktureringsforfarandeLista: [{ kod: 'KK' }] }
    has.set(number, [
      named('Numrets AB', { pagaendeAvvecklingsEllerOmstruktureringsforfarande: proceedings }),
    ])
    const old = await buildCompany(stage.house, { name: 'Har Nummer', orgNumber: number })
    const staying = await buildCompany(stage.house, { name: 'Utan Nummer', city: 'Rimbo' })
    const pair = { absorbedId: old.id, stayingId: staying.id, reason: 'Samma.' }
    const { body } = await must(stage.pilot.post('/company-merges', pair))
    stage.later()
    await must(refresh(staying.id))
    expect(await factsOf(old.id)).toMatchObject({ id: staying.id, name: 'Numrets AB', trouble: 'bankruptcy' })
    await must(stage.pilot.post(`/company-merges/${body.id}/undo`, { reason: 'Två företag.' }))
    expect(await factsOf(old.id)).toMatchObject({ id: old.id, name: 'Numrets AB', trouble: 'bankruptcy' })
    expect(await factsOf(staying.id)).toMatchObject({
      name: 'Utan Nummer',
      city: 'Rimbo',
      trouble: null,
      source: 'manual',
    })
  })

  test('is refused without a number, and for one that is not there', async () => {
    const { id } = await buildCompany(stage.house)
    expect((await refresh(id)).body.code).toBe('company.noNumber')
    expect((await refresh(crypto.randomUUID())).body.code).toBe('company.notFound')
    expect(server.asked).toEqual([])
  })
})

describe('looking a number up', () => {
  const lookUp = (number: string) => officer().post('/company-look-ups', { orgNumber: number })

  test('gives what a form is filled in with, and not the number', async () => {
    const number = soleTraderNumber(502)
    has.set(number, [named('Pers Snickeri')])
    const answer = await must(lookUp(number))
    expect(answer.body).toEqual({
      outcome: 'found',
      firms: [
        {
          firm: null,
          name: 'Pers Snickeri',
          form: 'AB',
          address: 'Storgatan 1',
          city: 'Norrtälje',
          trouble: null,
        },
      ],
    })
    expect(answer.text).not.toContain(number.slice(6))
    expect((await must(lookUp(orgNumber(599)))).body).toEqual({ outcome: 'unknown', firms: [] })
    server.odd.push({ status: 403, body: {} })
    expect((await must(lookUp(number))).body).toEqual({ outcome: 'silent', firms: [] })
    expect((await lookUp('556016-0681')).status).toBe(400)
  })
})

describe('by itself', () => {
  const [fetchJob, nightly] = companyJobs({ cases: casesOfCompany, openRegister: openCompanyRegister })
  const fetchOne = (companyId: string) => fetchJob?.run(stage.house.kit, { companyId })
  const night = () => nightly?.run(stage.house.kit, {})

  test('a company that is added with a number is looked up soon after, and what was written by hand stands', async () => {
    const number = orgNumber(505)
    has.set(number, [named('Registrets Namn AB')])
    const { body } = await must(officer().post('/companies', { name: 'skrivet i farten', orgNumber: number }))
    const jobs = await stage.house.owner.pool.query(
      "select data from pgboss.job where name = 'companies.fetch' and data->>'companyId' = $1",
      [body.id],
    )
    expect(jobs.rows).toHaveLength(1)
    await fetchOne(body.id)
    expect((await factsOf(body.id)).name).toBe('Registrets Namn AB')
    const { version } = await factsOf(body.id)
    await must(
      officer().patch(`/companies/${body.id}`, { name: 'Som de kallar sig' }, { 'if-match': `"${version}"` }),
    )
    await fetchOne(body.id)
    expect((await factsOf(body.id)).name).toBe('Som de kallar sig')
    server.odd.push({ status: 403, body: {} })
    await expect(fetchOne(body.id)).rejects.toThrow('did not answer')
    await must(refresh(body.id))
    expect((await factsOf(body.id)).name).toBe('Registrets Namn AB')
  })

  test('nothing is planned for a company without a number', async () => {
    const { body } = await must(officer().post('/companies', { name: 'Utan nummer' }))
    const jobs = await stage.house.owner.pool.query(
      "select data from pgboss.job where data->>'companyId' = $1",
      [body.id],
    )
    expect(jobs.rows).toEqual([])
  })

  test('companies with open cases are fetched anew after a month, once, and not when the register is silent', async () => {
    await stage.house.owner.pool.query('update company set register_asked_at = $1', [stage.house.clock.at])
    const [open, idle] = [orgNumber(506), orgNumber(507)]
    const ids: string[] = []
    for (const number of [open, idle]) {
      has.set(number, [named(`Företag ${number}`)])
      ids.push((await buildCompany(stage.house, { orgNumber: number })).id)
    }
    await buildCase(stage.pilot, { company: { kind: 'known', companyId: ids[0] } })
    await night()
    await night()
    expect(server.asked.map(({ identity }) => identity)).toEqual([open])
    const fetched = async () =>
      (
        await stage.house.owner.pool.query(
          "select id from event where name = 'company.fetched' and data->>'companyId' = $1",
          [ids[0]],
        )
      ).rows
    const before = await fetched()
    expect(before).toHaveLength(1)
    stage.later(31 * 24 * 60)
    server.asked.length = 0
    server.odd.push({ status: 403, body: {} })
    await night()
    expect(server.asked).toHaveLength(1)
    await night()
    expect(server.asked.length).toBeGreaterThan(1)
    // Nothing had changed, so nothing has happened with it.
    expect(await fetched()).toEqual(before)
  })
})

test('without a register everything is written by hand, and whoever asks is told so', async () => {
  const without = await openStage()
  try {
    const person = without.officers.bygglov
    const { id } = await buildCompany(without.house, { orgNumber: orgNumber(508) })
    expect((await person.get('/company-register')).body).toEqual({ isConnected: false })
    expect((await person.post(`/companies/${id}/refreshes`)).body.code).toBe('register.off')
    expect((await person.post('/company-look-ups', { orgNumber: orgNumber(508) })).body.code).toBe(
      'register.off',
    )
    expect((await person.get(`/companies/${id}`)).body).toMatchObject({
      register: null,
      may: { fetch: false },
    })
  } finally {
    await without.close()
  }
})
