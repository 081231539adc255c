import { screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { PlaceHistory } from './place-history.tsx'

afterEach(() => vi.unstubAllGlobals())

const unit = (id: string, name: string) => ({ id, slug: id, name, nameEn: name })

it('says who proposed and approved what a square holds, and who had it before', async () => {
  const periods = [
    {
      id: 'p2',
      unit: unit('streets', 'Gatu/park'),
      role: 'accountable',
      from: '2026-03-01',
      to: null,
      isCurrent: true,
      setAt: '2026-02-01T09:00:00.000Z',
      setBy: null,
      proposedBy: 'Anna Lindqvist',
      approvedBy: ['Magnus Tillberg', 'Per Granath'],
    },
    {
      id: 'p1',
      unit: unit('building', 'Bygglov'),
      role: 'accountable',
      from: null,
      to: '2026-03-01',
      isCurrent: false,
      setAt: null,
      setBy: null,
      proposedBy: null,
      approvedBy: [],
    },
  ]
  fakeApi({ 'GET /areas/skylt': { history: periods } })
  await show(
    <output>
      <PlaceHistory code="skylt" unit="streets" />
    </output>,
  )
  await vi.waitFor(() =>
    expect(screen.getByRole('status').textContent?.replaceAll('\u00a0', ' ')).toBe(
      'Föreslaget av Anna Lindqvist, godkänt av Magnus Tillberg, Per Granath. Före det: Bygglov (ansvarar) till och med 28 feb. 2026.',
    ),
  )
  expect(await faultsOf()).toEqual([])
})
