import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { ParticipationPage } from './participation-page.tsx'
import type { Participation } from './queries.ts'
import { UnitJoining } from './unit-joining.tsx'

afterEach(() => vi.unstubAllGlobals())

const unit = (slug: string, more: Partial<Participation>): Participation => ({
  unit: { id: slug, slug, name: slug, nameEn: slug },
  inLots: true,
  inLotsSince: '2017-05-04',
  cases: 0,
  asked: 0,
  declined: 0,
  medianDays: null,
  lastOn: null,
  ...more,
})

it('groups units by how they take part, and says how soon they do in words', async () => {
  fakeApi({
    'GET /participation': {
      items: [
        unit('Gatu/park', { cases: 3, asked: 4, medianDays: 1.5, lastOn: '2026-11-20' }),
        unit('Vattenstrateg', {}),
        unit('Rodengymnasiet', { inLots: false, inLotsSince: null, cases: 1, asked: 1, medianDays: 0 }),
      ],
    },
  })
  await show(<ParticipationPage />)
  const group = async (name: string) => within(await screen.findByRole('region', { name }))
  expect((await group('Med i lotsen')).getByText('1,5 arbetsdagar')).toBeTruthy()
  expect((await group('Med i lotsen, utan ärende den här tiden')).getByText('Vattenstrateg')).toBeTruthy()
  const outside = await group('Inte med i lotsen än')
  expect(outside.getByText('samma dag')).toBeTruthy()
  expect(outside.getByRole('link', { name: 'Introduktionen' })).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('a unit shows what it has left, and nothing when all is there', async () => {
  const steps = [
    { step: 'profile' as const, isDone: true },
    { step: 'introduced' as const, isDone: false },
  ]
  fakeApi({ 'GET /units/va/joining': { members: 3, introduced: 2, steps } })
  const shown = await show(<UnitJoining slug="va" />)
  expect(await screen.findByText('1 av 2 klart')).toBeTruthy()
  expect(screen.getByText(/2 av 3 har läst den/)).toBeTruthy()
  shown.unmount()
  fakeApi({ 'GET /units/alla/joining': { members: 3, introduced: 3, steps: steps.slice(0, 1) } })
  await show(<UnitJoining slug="alla" />)
  expect(screen.queryByRole('heading')).toBeNull()
})
