import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../../testing/fake-api.ts'
import { show } from '../../../../../../testing/show.tsx'
import { units } from '../../testing.fixture.ts'
import { GoalsPage } from './goals-page.tsx'

afterEach(() => vi.unstubAllGlobals())

const answers = {
  'GET /service-goals': {
    items: [
      { kind: 'accept_offer', days: 2, ofUnits: [{ unitId: 'unit-2', days: 4 }], version: 3 },
      { kind: 'stillness', days: 5, ofUnits: [], version: 1 },
    ],
    may: { change: true },
  },
  'GET /units': { items: units },
  'PUT /service-goals/accept_offer': { version: 4 },
}

it('shows each goal and the units with their own', async () => {
  fakeApi(answers)
  await show(<GoalsPage />)
  expect(await screen.findByText('En enhet säger ja eller nej till en del')).toBeTruthy()
  expect(await screen.findByText('Bygglovsenheten: 4 dagar')).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('changes a goal and gives a unit its own', async () => {
  const server = fakeApi(answers)
  const { user } = await show(<GoalsPage />)
  await screen.findByText('Bygglovsenheten: 4 dagar')
  await user.click(screen.getByRole('button', { name: /^Ändra målet: En enhet/ }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.clear(dialog.getByLabelText('Arbetsdagar'))
  await user.type(dialog.getByLabelText('Arbetsdagar'), '3')
  await user.selectOptions(dialog.getByLabelText(/^Enhet med eget mål/), 'Näringslivskontoret')
  await user.click(dialog.getByRole('button', { name: 'Lägg till' }))
  expect(await faultsOf()).toEqual([])
  await user.click(dialog.getByRole('button', { name: 'Spara målet' }))
  await waitFor(() => expect(server.asked('PUT /service-goals/accept_offer')).toHaveLength(1))
  const [sent] = server.asked('PUT /service-goals/accept_offer')
  expect(sent?.headers.get('if-match')).toBe('"3"')
  expect(sent?.body).toEqual({
    days: 3,
    ofUnits: [
      { unitId: 'unit-2', days: 4 },
      { unitId: 'unit-1', days: 3 },
    ],
  })
})
