import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../testing/axe.ts'
import { fakeApi } from '../../../../testing/fake-api.ts'
import { anna, show } from '../../../../testing/show.tsx'
import { roomsFor } from '../../app/rooms.ts'
import { readFollowUpSearch } from './address.ts'
import { FollowUpPage } from './follow-up-page.tsx'
import type { Result, Results } from './queries.ts'

afterEach(() => vi.unstubAllGlobals())

const result: Result = {
  answers: 12,
  share: 0.48,
  index: 74.074,
  factors: {
    information: 7.25,
    availability: 8,
    treatment: 9.1,
    competence: 8.4,
    legalCertainty: null,
    efficiency: 6.9,
  },
}
const unit = { id: 'unit-1', name: 'Bygglovsenheten', nameEn: 'Building permits' }
const other = { id: 'unit-2', name: 'Gatu/park', nameEn: 'Streets and parks' }
const area = { id: 'area-1', name: 'Uteservering', nameEn: 'Outdoor seating' }

function serve(results: Partial<Results> = {}) {
  return fakeApi({
    'GET /follow-up-results': {
      from: '2025-11-27',
      through: '2026-11-26',
      all: result,
      units: [
        { ...unit, result },
        { ...other, result: null },
      ],
      areas: [{ ...area, result }],
      ...results,
    },
    'GET /units': { items: [unit, other] },
    'GET /areas': { items: [{ id: area.id, title: area.name, titleEn: area.nameEn }] },
  })
}

it('shows the index, how many answered, and each area of service, in Swedish figures', async () => {
  serve()
  await show(<FollowUpPage />)
  const figures = await screen.findByRole('region', { name: 'Nyckeltal' })
  for (const words of ['74,1', '12', '48\u00a0%', '7,3', '9,1']) expect(figures.textContent).toContain(words)
  expect(within(figures).getByText('Rättssäkerhet').parentElement?.textContent).toContain('För få svar')
  expect(await faultsOf()).toEqual([])
})

it('shows of a unit with too few answers nothing but that', async () => {
  serve()
  await show(<FollowUpPage />)
  const unit = await screen.findByRole('link', { name: 'Gatu/park' })
  expect(unit.closest('table')).toBeNull()
  expect(unit.closest('li')?.textContent).toBe('Gatu/park')
  expect(unit.closest('details')?.textContent).toContain('1 enhet har för få svar')
  const table = screen.getByRole('table', { name: 'Per enhet' })
  expect(within(table).getAllByRole('row')).toHaveLength(2)
})

it('says why there is no figure when too few have answered in all', async () => {
  serve({ all: null })
  await show(<FollowUpPage />)
  expect(await screen.findByText(/Färre än sju har svarat/)).toBeTruthy()
  expect(screen.queryByRole('region', { name: 'Nyckeltal' })).toBeNull()
})

it('says when no case was closed in the period', async () => {
  serve({ all: null, units: [], areas: [] })
  await show(<FollowUpPage />)
  expect(await screen.findByText('Inga ärenden avslutades under perioden')).toBeTruthy()
})

it('asks the server for the period that was chosen', async () => {
  const server = serve()
  await show(<FollowUpPage />)
  await screen.findByRole('region', { name: 'Nyckeltal' })
  await userEvent.selectOptions(screen.getByLabelText('Ärenden som avslutades'), 'I år')
  await vi.waitFor(() =>
    expect(server.asked('GET /follow-up-results').at(-1)?.path).toContain('period=thisYear'),
  )
})

it('keeps of an address only what it knows', () => {
  expect(readFollowUpSearch({ period: 'lastYear', unit: 'u', area: 'a', more: 1 })).toEqual({
    period: 'lastYear',
    unit: 'u',
    area: 'a',
  })
  expect(readFollowUpSearch({ period: 'ever', unit: 7, area: '' })).toEqual({})
})

it('is a room for heads, pilots and analysts', () => {
  const isThere = (session: typeof anna) => roomsFor(session).some(({ id }) => id === 'followUp')
  const officer = {
    ...anna,
    roles: [],
    units: anna.units.map((one) => ({ ...one, role: 'officer' as const })),
  }
  expect(isThere(officer)).toBe(false)
  expect(isThere({ ...officer, roles: ['administrator'] })).toBe(false)
  for (const role of ['pilot', 'analyst'] as const) expect(isThere({ ...officer, roles: [role] })).toBe(true)
  const units = officer.units.map((one) => ({ ...one, role: 'head' as const }))
  expect(isThere({ ...officer, units })).toBe(true)
})
