import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { project } from '../testing.fixture.ts'
import { ProjectDesk } from './project-desk.tsx'

afterEach(() => vi.unstubAllGlobals())

const ID = project().id
const history = [
  {
    id: '2',
    at: '2026-11-20T09:00:00.000Z',
    name: 'project.changed',
    by: { id: 'member-bo', name: 'Bo Ek' },
    fields: ['period', 'place'],
    why: '',
    phase: 'planned',
  },
  {
    id: '1',
    at: '2026-09-01T08:00:00.000Z',
    name: 'project.added',
    by: { id: 'member-bo', name: 'Bo Ek' },
    fields: [],
    why: '',
    phase: 'idea',
  },
]

function server() {
  return fakeApi({
    [`GET /projects/${ID}/history`]: { items: history },
    [`POST /projects/${ID}/confirmation`]: { version: 4 },
    [`POST /projects/${ID}/ending`]: { version: 4 },
    [`GET /projects/${ID}/files`]: { items: [] },
    'GET /project-follows': { items: [] },
    'GET /overlaps': { items: [], nextCursor: null },
    'GET /map-background': { tiles: null },
  })
}

it('tells what is known of it, and what has been done with it', async () => {
  server()
  await show(<ProjectDesk project={project()} />)
  const facts = within(await screen.findByRole('region', { name: 'Uppgifter' }))
  expect(facts.getByText('Trafikverket, väghållare')).toBeTruthy()
  expect(facts.getByRole('link', { name: 'Café Roslagen AB' })).toBeTruthy()
  expect(facts.getByText(/^4\s500\s000 kr$/)).toBeTruthy()
  expect(await screen.findByText('ändrade tiden, platsen.')).toBeTruthy()
  expect(screen.queryByText(/Stämmer uppgifterna/)).toBeNull()
  expect(await faultsOf()).toEqual([])
})

it('asks whether it is still true, and takes yes for an answer', async () => {
  const asked = server()
  const { user } = await show(<ProjectDesk project={project({ isStale: true })} />)
  expect(await screen.findByText(/Stämmer uppgifterna fortfarande/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Ja, det stämmer' }))
  await vi.waitFor(() => expect(asked.asked(`POST /projects/${ID}/confirmation`)).toHaveLength(1))
})

it('stops it with a reason, on the version that was read', async () => {
  const asked = server()
  const { user } = await show(<ProjectDesk project={project()} />)
  await user.click(await screen.findByRole('button', { name: 'Stoppa' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Stoppa projektet' }))
  await user.type(dialog.getByLabelText('Varför blir det inte av?'), 'Pengarna räckte inte.')
  await user.click(dialog.getByRole('button', { name: 'Stoppa projektet' }))
  await vi.waitFor(() => expect(asked.asked(`POST /projects/${ID}/ending`)).toHaveLength(1))
  const [sent] = asked.asked(`POST /projects/${ID}/ending`)
  expect(sent?.body).toEqual({ how: 'stopped', why: 'Pengarna räckte inte.' })
  expect(sent?.headers.get('if-match')).toBe('"3"')
})

it('leaves what one may not do to others', async () => {
  server()
  await show(<ProjectDesk project={project({ isStale: true, may: { change: false } })} />)
  expect(await screen.findByText(/Fråga kontakten/)).toBeTruthy()
  for (const name of ['Ändra', 'Klart', 'Stoppa', 'Ja, det stämmer'])
    expect(screen.queryByRole('button', { name })).toBeNull()
})
