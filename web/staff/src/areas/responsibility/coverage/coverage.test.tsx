import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { CoveragePage } from './coverage-page.tsx'
import type { Coverage, Opening } from './queries.ts'

afterEach(() => vi.unstubAllGlobals())

const area = { id: 'a', code: 'avfall', title: 'Avfall', titleEn: 'Waste' }
const unit = { id: 'u', slug: 'va', name: 'Vatten och avfall', nameEn: 'Water and waste' }
const green: Coverage = { isGreen: true, areas: 62, items: [] }
const red: Coverage = {
  isGreen: false,
  areas: 62,
  items: [
    { kind: 'areaWithNobodyPresent', weight: 'stops', area, unit },
    { kind: 'unitWithoutHead', weight: 'warns', area: null, unit },
  ],
}
const closed: Opening = { isOpen: false, since: null, by: null, reason: '', may: { change: true } }
const open: Opening = {
  isOpen: true,
  since: '2026-11-01T09:00:00Z',
  by: 'Jonas Ekwall',
  reason: '',
  may: { change: true },
}

it('names what must be mended with the way there, and does not offer to open', async () => {
  fakeApi({ 'GET /map-coverage': red, 'GET /public-opening': closed })
  await show(<CoveragePage />)
  expect(await screen.findByText('1 sak måste ordnas')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Avfall' })).toBeTruthy()
  expect(await screen.findByText(/kan öppnas när det som måste ordnas/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Öppna för företag' })).toBeNull()
  expect(await faultsOf()).toEqual([])
})

it('opens in one touch when everything is green', async () => {
  const server = fakeApi({
    'GET /map-coverage': green,
    'GET /public-opening': closed,
    'POST /public-opening': undefined,
  })
  const { user } = await show(<CoveragePage />)
  await user.click(await screen.findByRole('button', { name: 'Öppna för företag' }))
  expect(server.asked('POST /public-opening')).toHaveLength(1)
})

it('closes with a reason', async () => {
  const server = fakeApi({
    'GET /map-coverage': red,
    'GET /public-opening': open,
    'POST /public-opening/closure': undefined,
  })
  const { user } = await show(<CoveragePage />)
  expect(await screen.findByText(/En stängd dörr hjälper inget företag/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Stäng …' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText('Varför?'), 'Vi byter telefonväxel.')
  await user.click(within(dialog).getByRole('button', { name: 'Stäng sidorna' }))
  expect(server.asked('POST /public-opening/closure')[0]?.body).toEqual({ reason: 'Vi byter telefonväxel.' })
})

it('shows a reader no way to change it', async () => {
  fakeApi({ 'GET /map-coverage': green, 'GET /public-opening': { ...open, may: { change: false } } })
  await show(<CoveragePage />)
  expect(await screen.findByText('Varje fråga når någon')).toBeTruthy()
  expect(await screen.findByText('Öppna')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Stäng …' })).toBeNull()
})
