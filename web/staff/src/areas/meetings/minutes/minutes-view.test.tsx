import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { MeetingView } from '../meeting/meeting-view.tsx'
import type { Meeting, Minutes } from '../meeting/queries.ts'
import { buildMeeting } from '../meeting/testing.fixture.ts'

afterEach(() => vi.unstubAllGlobals())

const bo = { id: 'member-bo', name: 'Bo Ek' }
const minutes: Minutes = {
  meetingId: 'meeting-1',
  version: 2,
  title: 'Lotsmötet',
  kind: 'lots',
  startsAt: '2026-11-26T13:00:00Z',
  startedAt: '2026-11-26T13:02:00Z',
  closedAt: '2026-11-26T13:58:00Z',
  place: 'Stora salen',
  leader: 'Anna Lindqvist',
  attendance: [
    { unit: 'Bygglov', present: true },
    { unit: 'Gatu/park', present: false },
    { unit: 'VA', present: null },
  ],
  closedBy: bo,
  approvedAt: null,
  approvedBy: null,
  lines: [
    {
      kind: 'item',
      content: {
        kind: 'item',
        itemKind: 'matter',
        title: 'Skyltar',
        question: 'Vem svarar?',
        purpose: 'decide',
        owner: 'Anna Lindqvist',
        case: null,
        projects: [],
        overlap: null,
        result: 'decision',
        resultText: '',
        movedTo: null,
        papers: [
          { id: 'paper-1', title: 'Ritning.pdf', url: null },
          { id: 'paper-2', title: 'Policyn', url: 'https://kommunen.example/policy' },
        ],
        decisions: [{ number: '2026:14', body: 'Gatu/park svarar.' }],
        actions: [{ id: 'a1', body: 'Rita in dem', member: bo, unit: 'Bygglov', dueOn: '2026-12-04' }],
        notes: [{ by: 'Bo Ek', body: 'Tre frågor sedan i somras.' }],
      },
    },
    { kind: 'item', content: null },
    {
      kind: 'earlier',
      content: {
        kind: 'earlier',
        action: { id: 'a0', body: 'Ring markägaren', member: bo, unit: 'Bygglov', dueOn: '2026-11-20' },
        isLate: true,
        case: null,
        projects: [],
      },
    },
  ],
  versions: [
    { version: 2, closedAt: '2026-11-26T13:58:00Z', reopenedWhy: '', isApproved: false },
    { version: 1, closedAt: '2026-11-26T13:40:00Z', reopenedWhy: 'Ett beslut saknades', isApproved: true },
  ],
}

async function open(given: Partial<Meeting> = {}, answers: Parameters<typeof fakeApi>[0] = {}) {
  const server = fakeApi({
    'GET /meetings/meeting-1': buildMeeting({
      status: 'closed',
      minutes: { version: 2, closedBy: bo, approvedAt: null, approvedBy: null },
      may: { lead: true, write: false, approve: true },
      ...given,
    }),
    'GET /meetings/meeting-1/minutes': minutes,
    ...answers,
  })
  const shown = await show(
    <main>
      <MeetingView meetingId="meeting-1" />
    </main>,
  )
  const article = await screen.findByRole('article', { name: 'Minnesanteckningar' })
  return { ...shown, server, article: within(article) }
}

it('reads as a document: what was decided and undertaken, who was there, and a neutral line', async () => {
  const { article } = await open()
  expect(article.getByText('Beslut 2026:14:')).toBeDefined()
  expect(article.getByText(/Rita in dem/)).toBeDefined()
  expect(article.getByText(/^Bygglov$/)).toBeDefined()
  expect(article.getByText(/^Gatu\/park$/)).toBeDefined()
  expect(article.getByRole('heading', { name: '2. En punkt med begränsad insyn' })).toBeDefined()
  expect(article.getByText('försenad')).toBeDefined()
  // Kept for years, so it says which.
  expect(article.getByText(/^tors 26 nov\. 2026, \d\d:\d\d–14:58$/)).toBeDefined()
  expect(article.getByRole('link', { name: 'Ritning.pdf' }).getAttribute('href')).toBe(
    '/farled/v1/meeting-papers/paper-1/content',
  )
  expect(screen.getByRole('link', { name: 'Hämta som PDF' }).getAttribute('href')).toBe(
    '/farled/v1/meetings/meeting-1/minutes/pdf',
  )
  expect(await faultsOf()).toEqual([])
})

it('is approved in a second act, by whoever may', async () => {
  const { user, server } = await open({}, { 'POST /meetings/meeting-1/minutes/approval': undefined })
  await user.click(screen.getByRole('button', { name: 'Godkänn' }))
  expect(server.asked('POST /meetings/meeting-1/minutes/approval')).toHaveLength(0)
  await user.click(screen.getByRole('button', { name: 'Godkänn' }))
  await waitFor(() => expect(server.asked('POST /meetings/meeting-1/minutes/approval')).toHaveLength(1))
})

it('the one who closed it has no button to approve it', async () => {
  await open({ may: { lead: true, write: false, approve: false } })
  expect(screen.queryByRole('button', { name: 'Godkänn' })).toBeNull()
  expect(screen.getByText(/någon annan än Bo Ek/)).toBeDefined()
})

it('shows the versions, with why the meeting was opened again, and reads one from before', async () => {
  const { user, server } = await open()
  expect(screen.getByText('öppnades igen: Ett beslut saknades')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Version 1' }))
  await waitFor(() =>
    expect(server.asked('GET /meetings/meeting-1/minutes').at(-1)?.path).toMatch(/version=1$/),
  )
})

it('is opened again with a reason', async () => {
  const { user, server } = await open({}, { 'POST /meetings/meeting-1/reopening': undefined })
  await user.click(screen.getByRole('button', { name: 'Öppna mötet igen' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByLabelText('Varför öppnas det igen?'), 'Fel datum')
  await user.click(dialog.getByRole('button', { name: 'Öppna mötet igen' }))
  await waitFor(() =>
    expect(server.asked('POST /meetings/meeting-1/reopening')[0]?.body).toEqual({ why: 'Fel datum' }),
  )
})
