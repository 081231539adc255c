import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { MeetingView } from '../meeting/meeting-view.tsx'
import type { Item, Overlap, Proposal } from '../meeting/queries.ts'
import { buildItem, buildMeeting } from '../meeting/testing.fixture.ts'

afterEach(() => {
  localStorage.clear()
  vi.unstubAllGlobals()
})

const party = (id: string, reference: string, title: string, unit: string): Overlap['project'] => ({
  id,
  reference,
  title,
  phase: 'planned',
  from: '2027-04-01',
  to: '2027-09-30',
  unit: { id: unit, slug: unit, name: unit, nameEn: unit },
  contact: { id: 'member-bo', name: 'Bo Ek' },
})
const overlap: Overlap = {
  id: 'o1',
  kind: 'collision',
  metres: 12.4,
  days: 0,
  status: 'new',
  project: party('p1', 'P-2026-0001', 'Ny ledning', 'VA'),
  other: party('p2', 'P-2026-0002', 'Ny beläggning', 'Gatu/park'),
  case: null,
  owner: { id: 'member-bo', name: 'Bo Ek' },
  endedAt: null,
}

async function open(items: Item[], proposals: Proposal[] = []) {
  const server = fakeApi({
    'GET /meetings/meeting-1': () => buildMeeting({ items }),
    'GET /meetings/meeting-1/proposals': { items: proposals },
    'GET /meetings/meeting-1/slots': { items: [], may: { open: false } },
    'GET /members': { items: [], nextCursor: null },
    'GET /units': { items: [] },
    'POST /meetings/meeting-1/items': { id: 'item-9' },
  })
  const shown = await show(
    <main>
      <MeetingView meetingId="meeting-1" />
    </main>,
  )
  await screen.findByRole('heading', { name: 'Dagordning' })
  return { ...shown, server }
}
const links = (part: { getAllByRole: (role: string) => HTMLElement[] }) =>
  part.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])

it('proposes an overlap with both parties and how near they are, and puts it on the agenda', async () => {
  const title = 'Krock: Ny ledning och Ny beläggning'
  const at = '2026-11-20T09:00:00.000Z'
  const proposal: Proposal = {
    key: 'overlap:o1',
    source: 'overlap',
    title,
    at,
    isLeft: false,
    case: null,
    area: null,
    overlap,
  }
  const { user, server } = await open([], [proposal])
  const proposals = within(await screen.findByRole('region', { name: 'Förslag från arbetet' }))
  expect(await proposals.findByText('Projekt som berör varandra')).toBeTruthy()
  expect(links(proposals)).toEqual([
    ['P-2026-0001 Ny ledning', '/projects/p1'],
    ['P-2026-0002 Ny beläggning', '/projects/p2'],
  ])
  expect(proposals.getByText(/12 m ifrån, samtidigt/)).toBeTruthy()
  expect(proposals.getByText('Gatu/park')).toBeTruthy()
  expect(await faultsOf()).toEqual([])
  await user.click(proposals.getByRole('button', { name: `Lägg till: ${title}` }))
  await waitFor(() =>
    expect(server.asked('POST /meetings/meeting-1/items')[0]?.body).toEqual({ proposal: 'overlap:o1' }),
  )
})

it('shows on an agenda how it goes with the overlap, and names a case that is its other party once', async () => {
  const found = { id: 'c1', number: 'L-2026-00042', title: 'Uteservering' }
  await open([
    buildItem('settled', { source: 'overlap', overlap: { ...overlap, status: 'coordinated' } }),
    buildItem('ended', { source: 'overlap', overlap: { ...overlap, endedAt: '2026-11-21T09:00:00.000Z' } }),
    buildItem('case', {
      source: 'overlap',
      case: { ...found, isRestricted: false },
      overlap: { ...overlap, other: null, case: found },
    }),
    buildItem('project', { source: 'project', project: party('p3', 'P-2026-0003', 'Ny bro', 'Trafik') }),
  ])
  expect(screen.getByText(/samtidigt\. Samordnat\./)).toBeTruthy()
  expect(screen.getByText(/De möts inte längre\./)).toBeTruthy()
  expect(screen.getAllByRole('link', { name: /L-2026-00042/ })).toHaveLength(1)
  expect(screen.getByRole('link', { name: 'Projekt P-2026-0003' }).getAttribute('href')).toBe('/projects/p3')
})
