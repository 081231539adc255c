import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { PickerProps } from './form-api.ts'
import { NewProjectPage } from './new-project-page.tsx'

beforeEach(() => window.localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

function Picker({ label, onChange }: PickerProps) {
  return (
    <button type="button" onClick={() => onChange('member-bo')}>
      {label}: Bo Ek
    </button>
  )
}

function server(post: object | (() => object) = { id: 'p9', reference: 'P-2026-0031' }) {
  return fakeApi({
    'GET /map-background': { tiles: null },
    'GET /units': { items: [] },
    'GET /areas': { items: [] },
    'POST /projects': post,
  })
}

it('adds a project from a title, a time and a place, for one’s own unit', async () => {
  const asked = server()
  const { user, router } = await show(<NewProjectPage Picker={Picker} />)
  await user.type(await screen.findByLabelText('Rubrik'), 'Ny vattenledning i Baldersgatan')
  await user.type(screen.getByLabelText(/^Planerad start/), '2027-04-01')
  await user.click(screen.getByRole('checkbox', { name: 'Startdagen är säker' }))
  await user.type(screen.getByLabelText(/^Koordinater/), '6630276, 708092{Enter}')
  expect(await faultsOf()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Lägg till projektet' }))
  await vi.waitFor(() => expect(router.state.location.pathname).toBe('/projects/p9'))
  expect(asked.asked('POST /projects')[0]?.body).toMatchObject({
    title: 'Ny vattenledning i Baldersgatan',
    unitId: 'unit-1',
    contactId: 'member-anna',
    phase: 'idea',
    period: { plannedStart: '2027-04-01', plannedEnd: null, startIsCertain: true },
    place: {
      kind: 'drawn',
      geometry: { type: 'Point', coordinates: [expect.closeTo(18.705, 4), expect.closeTo(59.758, 4)] },
    },
    visibility: 'internal',
  })
})

it('says what the server refuses, and keeps what was written until another visit', async () => {
  server(() => refusal(422, 'project.noShape', 'Platsen är inte ritad. Rita den på kartan.'))
  const first = await show(<NewProjectPage Picker={Picker} />)
  await first.user.type(await screen.findByLabelText('Rubrik'), 'Ny lekplats')
  await first.user.click(screen.getByRole('button', { name: 'Lägg till projektet' }))
  expect(await screen.findByText(/Rita den på kartan/)).toBeTruthy()
  first.unmount()
  await show(<NewProjectPage Picker={Picker} />)
  expect((await screen.findByLabelText<HTMLInputElement>('Rubrik')).value).toBe('Ny lekplats')
})

it('takes a partner, a contact and a link under More', async () => {
  const asked = server()
  const { user } = await show(<NewProjectPage Picker={Picker} />)
  await user.type(await screen.findByLabelText('Rubrik'), 'Ny lekplats')
  await user.click(screen.getByRole('radio', { name: 'Hela kommunen' }))
  await user.click(screen.getByText('Mer'))
  await user.click(screen.getByRole('button', { name: 'Byt kontakt' }))
  await user.click(screen.getByRole('button', { name: 'Kontakt: Bo Ek' }))
  await user.click(screen.getByRole('button', { name: 'Lägg till part' }))
  await user.type(screen.getByLabelText('Namn'), 'Vattenfall')
  await user.click(screen.getByRole('button', { name: 'Lägg till länk' }))
  await user.type(screen.getByLabelText('Adress', { selector: 'input[type=url]' }), 'https://kommun.example')
  await user.click(screen.getByRole('checkbox', { name: 'Avstängd väg' }))
  expect(await faultsOf()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Lägg till projektet' }))
  await vi.waitFor(() => expect(asked.asked('POST /projects')).toHaveLength(1))
  expect(asked.asked('POST /projects')[0]?.body).toMatchObject({
    contactId: 'member-bo',
    partners: [{ unitId: null, name: 'Vattenfall' }],
    links: [{ url: 'https://kommun.example' }],
    impact: ['closure'],
    place: { kind: 'everywhere', geometry: null },
  })
})
