import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { LimitsPage } from './limits-page.tsx'
import type { Limit, Rule } from './queries.ts'

afterEach(() => vi.unstubAllGlobals())

const rule: Rule = {
  id: 'rule-1',
  period: 'P10W',
  starts: 'hybrid',
  asksWithin: 'P3W',
  extension: 'P10W',
  pauses: 'never',
  aim: 'decide',
  late: 'fee_falls',
  basis: 'special_statute',
  citation: 'Plan- och bygglagen (2010:900) 9 kap.',
  note: 'Tiden räknas från att ansökan kom in.',
  noteEn: 'Counted from receipt.',
  mark: 'verified',
  from: null,
  to: null,
  checkedOn: '2026-11-01',
  checkedBy: 'Jonas Ekwall',
  doubts: [],
}
const area = { id: 'area-1', code: 'bygglov', title: 'Bygglov', titleEn: 'Building permit' }
const certain: Limit = { code: 'pbl-lov', title: 'Lov', titleEn: 'Permits', now: rule, areas: [area] }
const doubtful: Limit = {
  code: 'egen',
  title: 'Egen frist',
  titleEn: 'Own limit',
  now: { ...rule, id: 'rule-2', citation: null, checkedOn: null, doubts: ['noSource', 'neverChecked'] },
  areas: [],
}
const answers = {
  'GET /limits': { items: [certain, doubtful], may: { change: true } },
  'GET /limits/pbl-lov': { ...certain, rules: [rule], may: { change: true } },
  'POST /limits/egen/checks': undefined,
  'POST /limits/pbl-lov/rules': { ruleId: 'rule-3' },
}

it('shows what each limit says, where, and what speaks against trusting it', async () => {
  fakeApi(answers)
  const { user } = await show(<LimitsPage />)
  expect((await screen.findAllByText('10 veckor, kan bli 10 veckor längre en gång')).length).toBe(2)
  expect(screen.getByText('Saknar källa')).toBeTruthy()
  expect(await faultsOf()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Visa bara tveksamma (1)' }))
  expect(screen.queryByText('Lov')).toBeNull()
})

it('is marked as looked up today in one touch', async () => {
  const server = fakeApi(answers)
  const { user } = await show(<LimitsPage />)
  await user.click(await screen.findByRole('button', { name: 'Kontrollerad i dag: Egen frist' }))
  await waitFor(() => expect(server.asked('POST /limits/egen/checks')).toHaveLength(1))
})

it('gets a new period, and keeps what it is not asked about', async () => {
  const server = fakeApi(answers)
  const { user } = await show(<LimitsPage />)
  await user.click(await screen.findByRole('button', { name: 'Historik och ändring: Lov' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(await dialog.findByRole('button', { name: 'Ny period' }))
  await user.type(dialog.getByLabelText('Gäller från'), '2027-01-01')
  await user.clear(dialog.getByLabelText(/^Tid/))
  await user.type(dialog.getByLabelText(/^Tid/), '8')
  expect(await faultsOf()).toEqual([])
  await user.click(dialog.getByRole('button', { name: 'Spara den nya perioden' }))
  await waitFor(() => expect(server.asked('POST /limits/pbl-lov/rules')).toHaveLength(1))
  const { id: _id, to: _to, checkedOn: _on, checkedBy: _by, doubts: _doubts, ...kept } = rule
  expect(server.asked('POST /limits/pbl-lov/rules')[0]?.body).toEqual({
    ...kept,
    from: '2027-01-01',
    period: 'P8W',
  })
})
