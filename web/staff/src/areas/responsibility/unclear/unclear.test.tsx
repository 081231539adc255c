import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { UnclearBorder } from './queries.ts'
import { UnclearPage } from './unclear-page.tsx'

afterEach(() => vi.unstubAllGlobals())

const unit = (id: string, name: string) => ({ id, slug: id, name, nameEn: name })
const [permits, streets] = [unit('bygglov', 'Bygglovsenheten'), unit('gatu-park', 'Gatu/park')]
const border: UnclearBorder = {
  area: { id: 'a', code: 'bygglov-skylt', title: 'Skyltar', titleEn: 'Signs' },
  units: [permits, streets],
  counts: { dispute: 1, declined: 2, handover: 0 },
  weight: 7,
  lastAt: '2026-11-20T09:00:00Z',
  isDrawn: false,
  hasOpenProposal: false,
  signs: [
    {
      kind: 'declined',
      at: '2026-11-20T09:00:00Z',
      from: permits,
      to: streets,
      why: 'Skylten står på gatans mark.',
      case: { id: 'c1', number: 'L-2026-00007', title: 'Skylt vid infarten' },
    },
    {
      kind: 'dispute',
      at: '2026-11-10T09:00:00Z',
      from: permits,
      to: streets,
      why: '',
      case: { id: 'c2', number: 'L-2026-00005', title: 'Vepa på gaveln' },
    },
  ],
}

it('shows the area, the units, what happened and the latest case; the rest opens', async () => {
  fakeApi({ 'GET /unclear-borders': { items: [border] } })
  const { user } = await show(<UnclearPage />)
  expect(await screen.findByText('Bygglovsenheten – Gatu/park')).toBeTruthy()
  expect(screen.getByText('1 oenighet')).toBeTruthy()
  expect(screen.getByText('2 nej')).toBeTruthy()
  expect(screen.getByText('Skylten står på gatans mark.')).toBeTruthy()
  await user.click(screen.getByText('Visa en till'))
  expect(screen.getByRole('link', { name: 'L-2026-00005' })).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('leads to a proposal in one step; a border that is drawn goes under its own heading', async () => {
  fakeApi({
    'GET /unclear-borders': { items: [border, { ...border, isDrawn: true, units: [permits] }] },
    'GET /units': { items: [] },
    'GET /areas/bygglov-skylt/parts-under-way': { items: [] },
    'GET /areas/bygglov-skylt': {
      ...border.area,
      parentId: null,
      active: true,
      statutoryLimit: null,
      accountableUnit: permits,
      responsibilities: [],
      description: '',
      descriptionEn: '',
      keywords: [],
      examples: [],
      legalBasis: null,
      statutoryLimitSource: null,
      limitCode: null,
      usualDays: null,
      history: [],
      may: { changeResponsibility: false, chooseLimit: false, sayUsualDays: false },
    },
  })
  const { user } = await show(<UnclearPage />)
  const drawn = within(
    (await screen.findByRole('heading', { name: 'Gränsen är ritad' })).closest('section') ?? document.body,
  )
  expect(drawn.getByText('Bygglovsenheten')).toBeTruthy()
  await user.click(screen.getAllByRole('button', { name: 'Föreslå ändring' })[0] ?? document.body)
  expect(await screen.findByRole('dialog', { name: 'Föreslå ändring' })).toBeTruthy()
  expect(await screen.findByText('Inget pågår i området.')).toBeTruthy()
})
