import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { party } from '../overlaps/overlap.fixture.ts'
import { NearCase } from './near-case.tsx'
import type { Surroundings } from './surroundings-api.ts'

afterEach(() => vi.unstubAllGlobals())

const caseId = '0198c0de-0000-7000-8000-0000000000c1'
const collision: Surroundings['items'][number] = {
  project: party('p1', 'P-2026-0012', 'Ny cykelväg'),
  geometry: null,
  metres: 12.4,
  isOfCase: false,
  overlap: { id: 'o1', kind: 'collision', status: 'new' },
}
const draft = {
  ...collision,
  project: party('p2', 'P-2026-0030', 'Eget utkast'),
  overlap: null,
  isOfCase: true,
}

function server(found: Surroundings) {
  return fakeApi({
    [`GET /cases/${caseId}/surroundings`]: found,
    [`PUT /cases/${caseId}/point`]: undefined,
    'GET /map-background': { tiles: null },
  })
}
const card = async () => within(await screen.findByRole('region', { name: 'I närheten' }))

it('names the projects near the case, how near, whose, and what is said of the overlap', async () => {
  server({ point: [18.705, 59.758], reach: 50, items: [collision, draft] })
  const { user } = await show(<NearCase caseId={caseId} place="Hamngatan 4" isOpen />)
  const link = await (await card()).findByRole('link', { name: 'Ny cykelväg' })
  expect(link.closest('li')?.textContent).toBe('Ny cykelvägKrock: 12 m ifrån · NyttGata och park, Bo Ek')
  const own = (await card()).getByRole('link', { name: 'Eget utkast' })
  expect(own.closest('li')?.textContent).toContain('Kommer ur ärendet')
  expect((await card()).getByRole('link', { name: 'Skapa projekt av ärendet' }).getAttribute('href')).toBe(
    `/projects/new?case=${caseId}`,
  )
  await user.click((await card()).getByRole('button', { name: 'Visa karta' }))
  expect(await screen.findByText('Kartan kan inte visas här')).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('puts a case on the map by coordinates, with the keyboard alone', async () => {
  const asked = server({ point: null, reach: 50, items: [] })
  const { user } = await show(<NearCase caseId={caseId} place="Hamngatan 4" isOpen />)
  expect(await (await card()).findByText(/hittas projekt inom 50 meter/)).toBeTruthy()
  ;(await card()).getByRole('button', { name: 'Sätt ut på kartan' }).focus()
  await user.keyboard('{Enter}')
  const dialog = within(await screen.findByRole('dialog', { name: 'Var är ärendet?' }))
  expect(dialog.getByText('Ärendets plats i ord: Hamngatan 4')).toBeTruthy()
  await user.click(dialog.getByRole('button', { name: 'Spara platsen' }))
  expect(dialog.getByText('Sätt ut en punkt, eller skriv koordinater.')).toBeTruthy()
  expect(asked.asked(`PUT /cases/${caseId}/point`)).toHaveLength(0)
  dialog.getByLabelText(/^Koordinater/).focus()
  await user.keyboard('6630276, 708092{Enter}')
  expect(await faultsOf()).toEqual([])
  dialog.getByRole('button', { name: 'Spara platsen' }).focus()
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(asked.asked(`PUT /cases/${caseId}/point`)).toHaveLength(1))
  expect(asked.asked(`PUT /cases/${caseId}/point`)[0]?.body).toEqual({
    point: [expect.closeTo(18.705, 3), expect.closeTo(59.758, 3)],
  })
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('takes a case off the map; a closed one makes no project', async () => {
  const asked = server({ point: [18.705, 59.758], reach: 50, items: [] })
  const { user } = await show(<NearCase caseId={caseId} place="" isOpen={false} />)
  expect(await (await card()).findByText('Inget projekt i närheten som du får läsa.')).toBeTruthy()
  expect((await card()).queryByRole('link')).toBeNull()
  await user.click((await card()).getByRole('button', { name: 'Flytta på kartan' }))
  await user.click(await screen.findByRole('button', { name: 'Ta bort från kartan' }))
  await vi.waitFor(() => expect(asked.asked(`PUT /cases/${caseId}/point`)[0]?.body).toEqual({ point: null }))
})
