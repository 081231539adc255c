import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { Meeting, Overlap } from '../meeting/queries.ts'
import { buildItem, buildMeeting } from '../meeting/testing.fixture.ts'
import { ScreenView } from './screen-view.tsx'

beforeEach(() =>
  vi.stubGlobal(
    'EventSource',
    class {
      addEventListener() {}
      close() {}
    },
  ),
)
afterEach(() => vi.unstubAllGlobals())

async function open(given: Partial<Meeting>) {
  fakeApi({ 'GET /meetings/meeting-1': buildMeeting({ status: 'live', ...given }) })
  await show(<ScreenView meetingId="meeting-1" />)
  await screen.findByRole('heading', { level: 1 })
}

it('shows the room what the meeting is at, what is decided, what comes next and who is there', async () => {
  const decision = {
    id: 'd',
    body: 'Gatu/park svarar.',
    version: 1,
    number: null,
    by: { id: 'bo', name: 'Bo' },
  }
  await open({
    items: [buildItem('signs', { title: 'Skyltar', decisions: [decision] }), buildItem('secret', null)],
    current: { itemId: 'signs', since: '2026-11-26T12:58:00.000Z' },
    attendance: [
      {
        unit: { id: 'u', slug: 'bygglov', name: 'Bygglov' },
        members: [],
        isInvitedForItem: false,
        present: true,
      },
    ],
  })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Skyltar')
  expect(screen.getByText('Gatu/park svarar.')).toBeDefined()
  expect(screen.getByText('Sedan: En punkt med begränsad insyn')).toBeDefined()
  expect(screen.getByText('Med: Bygglov')).toBeDefined()
  expect(screen.getByRole('timer').textContent).toMatch(/^2:0\d/)
  expect(screen.queryByRole('button')).toBeNull()
  expect(await faultsOf()).toEqual([])
})

it('keeps from the room what is restricted, also when the one who shows it may read it', async () => {
  const restricted = { id: 'c', number: 'F-2026-0001', title: 'Hemligt', isRestricted: true }
  await open({
    items: [
      buildItem('secret', {
        title: 'Hemlig punkt',
        question: 'Hemlig fråga?',
        isRestricted: true,
        case: restricted,
      }),
    ],
    current: { itemId: 'secret', since: '2026-11-26T12:58:00.000Z' },
  })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('En punkt med begränsad insyn')
  expect(document.body.textContent).not.toMatch(/hemlig/i)
  expect(document.title).not.toMatch(/hemlig/i)
})

it('says how the meeting stands when it is at no item', async () => {
  await open({ status: 'planned', items: [buildItem('signs', { title: 'Skyltar' })] })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Lotsmötet')
  expect(screen.getByText('Mötet har inte börjat.')).toBeDefined()
})

it('shows the room whose the projects of an overlap are, when, and how near they lie', async () => {
  const party = (id: string, name: string): Overlap['project'] => ({
    id,
    reference: `P-2026-000${id}`,
    title: `Projekt ${id}`,
    phase: 'planned',
    unit: { id: `unit-${id}`, slug: name, name, nameEn: name },
    contact: { id: 'bo', name: 'Bo' },
    from: '2027-03-01',
    to: '2027-06-30',
  })
  const overlap: Overlap = {
    id: 'o1',
    kind: 'collision',
    metres: 12.4,
    days: 0,
    status: 'new',
    project: party('1', 'Gatu/park'),
    other: party('2', 'Vatten'),
    case: null,
    owner: { id: 'bo', name: 'Bo' },
    endedAt: null,
  }
  await open({
    items: [buildItem('streets', { title: 'Krock: Ny ledning och Ny beläggning', overlap })],
    current: { itemId: 'streets', since: '2026-11-26T12:58:00.000Z' },
  })
  expect(await screen.findByText(/12 m ifrån/)).toBeTruthy()
  const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(rows[0]).toMatch(/^P-2026-0001 Gatu\/park1\smars.*30\sjuni\s2027$/)
  expect(rows[1]).toContain('Vatten')
  expect(await faultsOf()).toEqual([])
})
