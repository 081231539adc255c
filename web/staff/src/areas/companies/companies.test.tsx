import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../testing/axe.ts'
import { fakeApi } from '../../../../testing/fake-api.ts'
import { show } from '../../../../testing/show.tsx'
import { CompaniesPage } from './companies-page.tsx'
import { CompanyView } from './company-view.tsx'
import type { Company } from './queries.ts'

const told = { source: 'manual', toldAt: '2026-11-01T08:00:00Z', failure: null, failedAt: null }
const company: Company = {
  id: 'c-1',
  name: 'Bläck & Nål Sandra Frost',
  orgNumberShown: '900101-****',
  isSoleTrader: true,
  form: 'EF',
  city: 'Norrtälje',
  address: 'Posthusgatan 1',
  source: 'web',
  fetchedAt: null,
  version: 1,
  trouble: null,
  facts: [
    { fact: 'name', value: 'Bläck & Nål Sandra Frost', ...told },
    {
      fact: 'address',
      value: { careOf: '', street: 'Posthusgatan 1', postcode: '761 30', city: 'Norrtälje' },
      ...told,
    },
  ],
  register: null,
  formerNames: [],
  may: { readNumber: true, edit: false, merge: false, fetch: false },
}
const around = {
  'GET /companies/c-1/contacts': { items: [{ id: 'k', name: 'Sandra Frost', email: null, phone: '070-1' }] },
  'GET /cases': { items: [], nextCursor: null },
  'GET /companies/c-1/answers': { items: [], nextCursor: null },
  'GET /companies/c-1/messages': { items: [], nextCursor: null },
  'GET /companies/c-1/lookalikes': { items: [] },
  'GET /companies/c-1/merges': { items: [] },
  'GET /companies/c-1/events': { items: [], nextCursor: null },
}

afterEach(() => vi.unstubAllGlobals())

describe('a sole trader’s number', () => {
  it('is masked until it is asked for, and says that reading it is logged', async () => {
    const api = fakeApi({
      'GET /companies/c-1': company,
      'POST /companies/c-1/org-number-readings': { orgNumber: '900101-1234' },
      ...around,
    })
    const { user } = await show(<CompanyView companyId="c-1" />)
    expect(await screen.findByText('900101-****')).toBeTruthy()
    expect(screen.getByText(/Att du läser det loggas/)).toBeTruthy()
    expect(await faultsOf()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Visa numret' }))
    expect(await screen.findByText('900101-1234')).toBeTruthy()
    expect(api.asked('POST /companies/c-1/org-number-readings')).toHaveLength(1)
  })

  it('stays masked for those who have no need of it', async () => {
    fakeApi({ 'GET /companies/c-1': { ...company, may: { ...company.may, readNumber: false } }, ...around })
    await show(<CompanyView companyId="c-1" />)
    expect(await screen.findByText('900101-****')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Visa numret' })).toBeNull()
  })
})

describe('searching', () => {
  it('finds by name, and says what is wrong with a number', async () => {
    const api = fakeApi({
      'GET /cases': { items: [], nextCursor: null },
      'GET /companies': { items: [], nextCursor: null },
      'POST /company-searches': ({ body }: { body: unknown }) =>
        (body as { query: string }).query.startsWith('bl')
          ? { items: [{ ...company, formerName: 'Bläcket' }], numberFault: null }
          : { items: [], numberFault: 'orgNumber.checkDigit' },
    })
    const { user } = await show(<CompaniesPage />)
    const box = await screen.findByLabelText('Sök företag')
    await user.type(box, 'bläck')
    const link = await screen.findByRole('link', { name: company.name })
    expect(link.getAttribute('href')).toBe('/companies/c-1')
    expect(screen.getByText('Har också stått i registret som Bläcket')).toBeTruthy()
    await user.clear(box)
    await user.type(box, '556016-0681')
    expect(await screen.findByText(/Kontrollsiffran stämmer inte/)).toBeTruthy()
    expect(api.asked('POST /company-searches').length).toBeGreaterThan(0)
  })
})

describe('what is known', () => {
  it('is shown with source and time, and what a silent source leaves standing', async () => {
    const silent = { failure: 'silent', failedAt: '2026-11-20T08:00:00Z' } as const
    const facts: Company['facts'] = [
      { fact: 'advertising', value: true, source: 'register', toldAt: '2026-10-01T08:00:00Z', ...silent },
      { fact: 'proceedings', value: [{ code: 'KK', words: '', from: '2026-10-05' }], ...told },
      { fact: 'ended', value: false, ...told },
      { fact: 'active', value: null, source: 'register', toldAt: null, ...silent },
    ]
    fakeApi({
      'GET /companies/c-1': {
        ...company,
        trouble: 'bankruptcy',
        facts,
        register: { askedAt: null, silentAt: '2026-11-20T08:00:00Z' },
      },
      ...around,
    })
    await show(<CompanyView companyId="c-1" />)
    expect(await screen.findByText('Vill inte ha reklam')).toBeTruthy()
    expect(screen.getByText(/Källan svarar inte. Det som var känt står kvar/)).toBeTruthy()
    // Of what nobody knew there is nothing that stands.
    expect(screen.getByText(/^Källan svarar inte. +\(/)).toBeTruthy()
    expect(screen.getByText(/Källan svarar inte. Företagsregistret tillfrågades/)).toBeTruthy()
    expect(screen.getAllByText(/I konkurs/).length).toBeGreaterThan(0)
    expect(screen.getByText('Inte avregistrerat')).toBeTruthy()
    expect(screen.queryByText(/Företagsregistret är inte anslutet/)).toBeNull()
    expect(await faultsOf()).toEqual([])
  })

  it('is corrected: only what was changed is sent, and without a register the page says so', async () => {
    const api = fakeApi({
      'GET /companies/c-1': { ...company, may: { ...company.may, edit: true } },
      'PATCH /companies/c-1': { version: 2 },
      ...around,
    })
    const { user } = await show(<CompanyView companyId="c-1" />)
    expect(await screen.findByText(/Företagsregistret är inte anslutet/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Ändra uppgifter' }))
    const street = screen.getByLabelText(/Gatuadress/)
    await user.clear(street)
    await user.type(street, 'Hamngatan 4')
    await user.click(screen.getByRole('button', { name: 'Spara' }))
    await waitFor(() => expect(api.asked('PATCH /companies/c-1')).toHaveLength(1))
    const [sent] = api.asked('PATCH /companies/c-1')
    expect(sent?.body).toEqual({
      address: { careOf: '', street: 'Hamngatan 4', postcode: '761 30', city: 'Norrtälje' },
    })
    expect(sent?.headers.get('if-match')).toBe('"1"')
  })

  it('is fetched, and among several firms on one number a person chooses', async () => {
    const firm = { form: 'EF', address: '', city: 'Rimbo', trouble: null }
    const firms = [
      { firm: '1', name: 'Rö Ridskola', ...firm },
      { firm: '2', name: 'Strids Hästfoder', ...firm },
    ]
    const api = fakeApi({
      'GET /companies/c-1': {
        ...company,
        register: { askedAt: null, silentAt: null },
        may: { ...company.may, fetch: true },
      },
      'POST /companies/c-1/refreshes': ({ body }: { body: unknown }) =>
        'firm' in (body as object) ? { outcome: 'fetched', firms: [] } : { outcome: 'choose', firms },
      ...around,
    })
    const { user } = await show(<CompanyView companyId="c-1" />)
    await user.click(await screen.findByRole('button', { name: 'Uppdatera från registret' }))
    expect(await screen.findByRole('heading', { name: 'Vilken firma gäller det?' })).toBeTruthy()
    expect(await faultsOf()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Strids Hästfoder' }))
    await waitFor(() =>
      expect(screen.queryByRole('heading', { name: 'Vilken firma gäller det?' })).toBeNull(),
    )
    expect(api.asked('POST /companies/c-1/refreshes').map(({ body }) => body)).toEqual([{}, { firm: '2' }])
  })
})

describe('two entries of one company', () => {
  const other = { ...company, id: 'c-2', name: 'Bläck och Nål', orgNumberShown: null, isSoleTrader: false }
  const lookalikes = { items: [{ company: other, because: ['sameName', 'phone'] }] }
  const side = (of: object, cases: number) => ({ ...company, ...of, cases, contacts: 1 })
  const faked = {
    'GET /companies/c-1': { ...company, may: { ...company.may, merge: true } },
    ...around,
    'GET /companies/c-1/lookalikes': lookalikes,
    'POST /company-merge-previews': { staying: side({}, 2), absorbed: side(other, 1), refusal: null },
    'POST /company-merges': { id: 'm-1' },
    'POST /companies/c-1/distinctions': undefined,
  }

  it('are suggested with why, and merged by a person who chooses what stays and says why', async () => {
    const api = fakeApi(faked)
    const { user } = await show(<CompanyView companyId="c-1" />)
    expect(await screen.findByText(/Samma namn, bortsett från företagsform/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Slå ihop med Bläck och Nål' }))
    expect(await screen.findByRole('group', { name: 'Vilket ska stå kvar?' })).toBeTruthy()
    expect(screen.getByText(/Från Bläck och Nål flyttas 1 ärende och 1 kontaktperson/)).toBeTruthy()
    expect(await faultsOf()).toEqual([])
    const names = screen.getByRole('group', { name: 'Namn som ska gälla' })
    await user.click(within(names).getByLabelText('Bläck och Nål'))
    await user.type(screen.getByLabelText('Varför är de samma?'), 'Sandra ringde.')
    await user.click(screen.getByRole('button', { name: 'Slå ihop' }))
    await waitFor(() => expect(api.asked('POST /company-merges')).toHaveLength(1))
    expect(api.asked('POST /company-merges')[0]?.body).toEqual({
      absorbedId: 'c-2',
      stayingId: 'c-1',
      take: ['name'],
      reason: 'Sandra ringde.',
    })
  })

  it('are told apart', async () => {
    const api = fakeApi(faked)
    const { user } = await show(<CompanyView companyId="c-1" />)
    await user.click(await screen.findByRole('button', { name: 'Inte samma' }))
    await waitFor(() => expect(api.asked('POST /companies/c-1/distinctions')).toHaveLength(1))
    expect(api.asked('POST /companies/c-1/distinctions')[0]?.body).toEqual({ otherId: 'c-2' })
  })

  it('are only shown to those who may not merge', async () => {
    fakeApi({ ...faked, 'GET /companies/c-1': company })
    await show(<CompanyView companyId="c-1" />)
    expect(await screen.findByText('En lots eller administratör kan slå ihop dem.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Slå ihop/ })).toBeNull()
  })

  it('that were merged are taken apart again, told beforehand what goes back and what stays', async () => {
    const merge = {
      id: 'm-1',
      absorbed: { id: 'c-2', name: 'Bläck och Nål' },
      merged: { at: '2026-11-20T08:00:00Z', by: 'Lova Lots', reason: 'Sandra ringde.' },
      undone: null,
      goesBack: { cases: 1, contacts: 0 },
      stays: { cases: 3 },
      may: { undo: true },
    }
    const event = {
      id: '7',
      at: merge.merged.at,
      name: 'company.merged',
      by: 'Lova Lots',
      other: 'Bläck och Nål',
    }
    const api = fakeApi({
      ...faked,
      'GET /companies/c-1/merges': { items: [merge] },
      'GET /companies/c-1/events': { items: [{ ...event, isOther: false, fields: [] }], nextCursor: null },
      'POST /company-merges/m-1/undo': undefined,
    })
    const { user } = await show(<CompanyView companyId="c-1" />)
    expect(await screen.findByText(/slog ihop Bläck och Nål med företaget/)).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: 'Ångra' }))
    expect(screen.getByText(/Till Bläck och Nål går 1 ärende och 0 kontaktpersoner tillbaka/)).toBeTruthy()
    expect(screen.getByText(/Kvar blir 3 ärenden/)).toBeTruthy()
    await user.type(screen.getByLabelText('Varför?'), 'Två företag.')
    await user.click(screen.getByRole('button', { name: 'Ångra sammanslagningen' }))
    await waitFor(() => expect(api.asked('POST /company-merges/m-1/undo')).toHaveLength(1))
    expect(api.asked('POST /company-merges/m-1/undo')[0]?.body).toEqual({ reason: 'Två företag.' })
  })
})
