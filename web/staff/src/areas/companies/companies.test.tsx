import { screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../testing/axe.ts'
import { fakeApi } from '../../../../testing/fake-api.ts'
import { show } from '../../../../testing/show.tsx'
import { CompaniesPage } from './companies-page.tsx'
import { CompanyView } from './company-view.tsx'
import type { Company } from './queries.ts'

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
  may: { readNumber: true },
}
const around = {
  'GET /companies/c-1/contacts': { items: [{ id: 'k', name: 'Sandra Frost', email: null, phone: '070-1' }] },
  'GET /cases': { items: [], nextCursor: null },
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
    fakeApi({ 'GET /companies/c-1': { ...company, may: { readNumber: false } }, ...around })
    await show(<CompanyView companyId="c-1" />)
    expect(await screen.findByText('900101-****')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Visa numret' })).toBeNull()
  })
})

describe('searching', () => {
  it('finds by name, and says what is wrong with a number', async () => {
    const api = fakeApi({
      'GET /cases': { items: [], nextCursor: null },
      'POST /company-searches': ({ body }: { body: unknown }) =>
        (body as { query: string }).query.startsWith('bl')
          ? { items: [company], numberFault: null }
          : { items: [], numberFault: 'orgNumber.checkDigit' },
    })
    const { user } = await show(<CompaniesPage />)
    const box = await screen.findByLabelText('Sök företag')
    await user.type(box, 'bläck')
    const link = await screen.findByRole('link', { name: company.name })
    expect(link.getAttribute('href')).toBe('/companies/c-1')
    await user.clear(box)
    await user.type(box, '556016-0681')
    expect(await screen.findByText(/Kontrollsiffran stämmer inte/)).toBeTruthy()
    expect(api.asked('POST /company-searches').length).toBeGreaterThan(0)
  })
})
