import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { announcement } from '../../../../../lib/announce.ts'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { MeetingView } from '../meeting/meeting-view.tsx'
import type { Meeting } from '../meeting/queries.ts'
import { buildItem, buildMeeting } from '../meeting/testing.fixture.ts'

afterEach(() => {
  localStorage.clear()
  vi.unstubAllGlobals()
})

const agenda = () =>
  buildMeeting({
    items: [
      buildItem('first', null, { kind: 'actions', purpose: 'inform', minutes: 5 }),
      buildItem('signs', { title: 'Skyltar', carried: 2 }),
      buildItem('secret', null),
      buildItem('parking', { title: 'Parkering' }, { minutes: 55 }),
    ],
  })

async function open(given: Partial<Meeting> = {}, answers: Parameters<typeof fakeApi>[0] = {}) {
  const meeting = { ...agenda(), ...given }
  const server = fakeApi({
    'GET /meetings/meeting-1': () => ({ ...meeting }),
    'GET /meetings/meeting-1/proposals': { items: [] },
    'GET /meetings/meeting-1/slots': { items: [], may: { open: false } },
    'GET /members': { items: [], nextCursor: null },
    'GET /units': { items: [] },
    ...answers,
  })
  const shown = await show(
    <main>
      <MeetingView meetingId="meeting-1" />
    </main>,
  )
  await screen.findByRole('heading', { name: 'Dagordning' })
  return { ...shown, server, meeting }
}
const titles = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)

it('shows the items in order, what has no room, and a neutral line for what may not be read', async () => {
  await open()
  expect(titles()).toEqual([
    'Punkt 1. Åtgärder från tidigare möten',
    'Punkt 2. Skyltar',
    'Punkt 3. En punkt med begränsad insyn',
    'Punkt 4. Parkering',
  ])
  expect(screen.getByText('Uppskjuten 2 gånger')).toBeDefined()
  expect(screen.getByText('80 av 60 minuter')).toBeDefined()
  expect(screen.getByText('20 minuter mer än mötet räcker till')).toBeDefined()
  expect(await faultsOf()).toEqual([])
})

it('gives an item another place by button and by keyboard, and says where it stands', async () => {
  const items = agenda().items
  const { user, server, meeting } = await open(
    { items },
    {
      'PUT /meetings/meeting-1/order': ({ body }) => {
        const { itemIds } = body as { itemIds: string[] }
        meeting.items = itemIds.flatMap((id) => items.filter((item) => item.id === id))
        return undefined
      },
    },
  )
  await user.click(screen.getByRole('button', { name: 'Flytta upp: Parkering' }))
  expect(titles()[2]).toBe('Punkt 3. Parkering')
  await waitFor(() =>
    expect(server.asked('PUT /meetings/meeting-1/order')[0]?.body).toEqual({
      itemIds: ['first', 'signs', 'parking', 'secret'],
    }),
  )
  screen.getByRole('button', { name: 'Flytta ned: Skyltar' }).focus()
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(titles()[1]).toBe('Punkt 2. Parkering')
  expect(announcement.get().words).toBe('Skyltar är nu punkt 3 av 4.')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Flytta ned: Skyltar')
  await waitFor(() =>
    expect(server.asked('PUT /meetings/meeting-1/order')[1]?.body).toEqual({
      itemIds: ['first', 'parking', 'signs', 'secret'],
    }),
  )
})

it('says when the agenda was changed by somebody else, and shows it as it is', async () => {
  const no = refusal(409, 'meeting.orderIncomplete', 'Dagordningen har ändrats av någon annan.')
  const { user, server } = await open({}, { 'PUT /meetings/meeting-1/order': no })
  await user.click(screen.getByRole('button', { name: 'Flytta upp: Parkering' }))
  await waitFor(() => expect(server.asked('GET /meetings/meeting-1').length).toBeGreaterThan(1))
  await waitFor(() => expect(titles()[3]).toContain('Parkering'))
})

it('adds what the work proposes with one touch, and says why it is proposed', async () => {
  const proposal = {
    key: 'dispute:1',
    source: 'dispute',
    title: 'Vem tar bullret?',
    at: '2026-11-25T08:00:00Z',
    case: { id: 'c1', number: 'L-2026-00001', title: 'Bullret', isRestricted: false },
    area: null,
  }
  const { user, server } = await open(
    {},
    {
      'GET /meetings/meeting-1/proposals': { items: [proposal] },
      'GET /meetings/meeting-1/slots': { items: [], may: { open: false } },
      'POST /meetings/meeting-1/items': { id: 'new' },
    },
  )
  expect(await screen.findByText('Oenighet om vem som ska göra det')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Lägg till: Vem tar bullret?' }))
  await waitFor(() =>
    expect(server.asked('POST /meetings/meeting-1/items')[0]?.body).toEqual({ proposal: 'dispute:1' }),
  )
})

it('a new item says its question, purpose and minutes, and shows at the field what was not taken', async () => {
  const no = refusal(400, 'validation.failed', 'Rätta det som är markerat.', [
    { path: 'title', code: 'field.required', message: 'Skriv en rubrik.' },
  ])
  const { user, server } = await open({}, { 'POST /meetings/meeting-1/items': no })
  await user.click(screen.getByRole('button', { name: 'Lägg till en punkt' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByLabelText(/Fråga till mötet/), 'Vem?')
  await user.click(dialog.getByLabelText('Beslut'))
  expect(await faultsOf()).toEqual([])
  await user.click(dialog.getByRole('button', { name: 'Lägg till en punkt' }))
  expect(await dialog.findByText('Skriv en rubrik.')).toBeDefined()
  expect(server.asked('POST /meetings/meeting-1/items')[0]?.body).toMatchObject({
    question: 'Vem?',
    purpose: 'decide',
    minutes: 10,
    ownerId: null,
  })
})

it('somebody who was named and not found is asked for again', async () => {
  const person = {
    id: 'member-bo',
    name: 'Bo Ek',
    units: [{ id: 'unit-2', slug: 'bygglov', name: 'Bygglov', nameEn: 'Building permits' }],
  }
  const { user, server } = await open(
    {},
    {
      'GET /members': { items: [person], nextCursor: null },
      'POST /meetings/meeting-1/items': { id: 'new' },
    },
  )
  await user.click(screen.getByRole('button', { name: 'Lägg till en punkt' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByLabelText('Punkt'), 'Buller')
  await user.type(dialog.getByLabelText(/Vem tar upp den/), 'Bosse')
  await user.click(dialog.getByRole('button', { name: 'Lägg till en punkt' }))
  expect(dialog.getByText('Välj en person i listan.')).toBeDefined()
  expect(server.asked('POST /meetings/meeting-1/items')).toHaveLength(0)
  await user.clear(dialog.getByLabelText(/Vem tar upp den/))
  await user.type(dialog.getByLabelText(/Vem tar upp den/), 'Bo Ek, Bygglov')
  await user.click(dialog.getByRole('button', { name: 'Lägg till en punkt' }))
  await waitFor(() =>
    expect(server.asked('POST /meetings/meeting-1/items')[0]?.body).toMatchObject({
      title: 'Buller',
      ownerId: 'member-bo',
    }),
  )
})

it('takes an item off the agenda, and puts it off to the next meeting', async () => {
  const { user, server } = await open(
    {},
    {
      'POST /meeting-items/signs/withdrawal': undefined,
      'POST /meeting-items/parking/postponement': undefined,
    },
  )
  await user.click(screen.getByRole('button', { name: /^Mer.*Skyltar/ }))
  await user.click(screen.getByRole('button', { name: 'Ta bort från dagordningen' }))
  await waitFor(() => expect(server.asked('POST /meeting-items/signs/withdrawal')).toHaveLength(1))
  await user.click(screen.getByRole('button', { name: /^Mer.*Parkering/ }))
  await user.click(screen.getByRole('button', { name: 'Skjut upp till nästa möte' }))
  await waitFor(() => expect(server.asked('POST /meeting-items/parking/postponement')).toHaveLength(1))
})

it('sends the agenda once it is asked for, and later what has changed', async () => {
  const { user, server } = await open(
    { announced: { at: '2026-11-24T13:05:00Z', changes: 3 } },
    { 'POST /meetings/meeting-1/announcement': { sent: 12 } },
  )
  expect(screen.getByText(/3 ändringar är inte skickade/)).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Skicka ändringarna' }))
  expect(server.asked('POST /meetings/meeting-1/announcement')).toHaveLength(0)
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Skicka' }))
  await waitFor(() => expect(server.asked('POST /meetings/meeting-1/announcement')).toHaveLength(1))
})

it('who doesn’t lead has no buttons for it', async () => {
  await open({ may: { lead: false, write: false, approve: false } })
  for (const name of ['Starta mötet', 'Flytta upp: Parkering', 'Skicka dagordningen'])
    expect(screen.queryByRole('button', { name })).toBeNull()
  expect(screen.getByRole('button', { name: 'Lägg till en punkt' })).toBeDefined()
})
