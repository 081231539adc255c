import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { Measures } from '../queries.ts'
import { action, meeting, series } from '../testing.fixture.ts'
import { SeriesView } from './series-view.tsx'

beforeEach(() => window.localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

const measures: Measures = {
  meetings: 8,
  matters: 34,
  mattersPerHour: 4.2,
  decisions: 12,
  actions: 20,
  onTime: { of: 14, all: 20 },
  present: { of: 20, all: 24 },
  cameBack: { of: 5, all: 34 },
  announced: { of: 0, all: 0 },
  units: [{ unit: { id: 'u', slug: 'u', name: 'Gatu/park' }, present: 7, said: 8 }],
  byMeeting: [],
}

const invitations = { sentAt: null as string | null, asked: 5, unsent: 1, may: { send: true } }

const answers = {
  'GET /meeting-series/series-1/invitations': invitations,
  'GET /meetings': { items: [meeting()], nextCursor: null },
  'GET /meeting-series/series-1/actions': { items: [action()] },
  'GET /meeting-series/series-1/measures': measures,
}

it('tells when, who and where in words, what is left out, and how it goes in numbers', async () => {
  fakeApi(answers)
  await show(<SeriesView series={series()} />)
  expect(await screen.findByText('Varannan torsdag, jämna veckor, 14:00–16:00')).toBeTruthy()
  expect(screen.getByText(/julafton/)).toBeTruthy()
  expect(screen.getByText('enhetschefen')).toBeTruthy()
  const figures = within(await screen.findByRole('region', { name: 'Hur det går för oss' }))
  expect(await figures.findByText('4,2')).toBeTruthy()
  expect(figures.getByText('34 punkter på 8 möten')).toBeTruthy()
  expect(figures.getByText('14 av 20')).toBeTruthy()
  expect(figures.getByText('7 av 8')).toBeTruthy()
  // A share of nothing is no share.
  expect(figures.getByText('inget att räkna än')).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('sends the invitations when it has been asked, and not before', async () => {
  const server = fakeApi({ ...answers, 'POST /meeting-series/series-1/invitations': { sent: 5 } })
  const { user } = await show(<SeriesView series={series()} />)
  expect(await screen.findByText(/5 personer är med i serien/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Skicka kallelser' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Skicka kallelser' }))
  expect(server.asked('POST /meeting-series/series-1/invitations')).toEqual([])
  expect(await faultsOf()).toEqual([])
  await user.click(dialog.getByRole('button', { name: 'Skicka' }))
  expect(server.asked('POST /meeting-series/series-1/invitations')).toHaveLength(1)
})

it('says when calendars are as they should be, and offers those who may not send nothing', async () => {
  const sentAt = '2026-11-20T08:00:00.000Z'
  fakeApi({ ...answers, 'GET /meeting-series/series-1/invitations': { ...invitations, sentAt, unsent: 0 } })
  await show(<SeriesView series={series()} />)
  expect(await screen.findByText(/Allt är skickat/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Skicka/ })).toBeNull()
})

it('cancels one meeting with a reason', async () => {
  const server = fakeApi({ ...answers, 'POST /meetings/meeting-1/cancellation': undefined })
  const { user } = await show(<SeriesView series={series()} />)
  await user.click(await screen.findByRole('button', { name: 'Ställ in mötet 10 dec.' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Ställ in mötet 10 dec.' }))
  await user.type(dialog.getByLabelText('Varför ställs det in?'), 'Utbildningsdag')
  await user.click(dialog.getByRole('button', { name: 'Ställ in mötet' }))
  expect(server.asked('POST /meetings/meeting-1/cancellation')[0]?.body).toEqual({ why: 'Utbildningsdag' })
})

it('moves one meeting to another hour by a Swedish clock, under the version that it has', async () => {
  const server = fakeApi({
    ...answers,
    'GET /meetings/meeting-1': { version: 7 },
    'PUT /meetings/meeting-1/time': { version: 8 },
  })
  const { user } = await show(<SeriesView series={series()} />)
  await user.click(await screen.findByRole('button', { name: 'Flytta mötet 10 dec.' }))
  const dialog = within(await screen.findByRole('dialog'))
  const from = dialog.getByLabelText('Börjar')
  await user.clear(from)
  await user.type(from, '13:00')
  await user.click(dialog.getByRole('button', { name: 'Flytta mötet' }))
  await vi.waitFor(() => expect(server.asked('PUT /meetings/meeting-1/time')).toHaveLength(1))
  const [asked] = server.asked('PUT /meetings/meeting-1/time')
  expect(asked?.body).toMatchObject({
    startsAt: '2026-12-10T12:00:00.000Z',
    endsAt: '2026-12-10T15:00:00.000Z',
    place: 'Stora salen',
  })
  expect(asked?.headers.get('If-Match')).toBe('"7"')
})

it('is not ended while something is undone, and says so', async () => {
  fakeApi({
    ...answers,
    'POST /meeting-series/series-1/ending': () =>
      refusal(409, 'series.hasOpenActions', 'Det finns åtgärder som inte är klara.'),
  })
  const { user } = await show(<SeriesView series={series()} />)
  await user.click(await screen.findByRole('button', { name: 'Mer' }))
  await user.click(screen.getByRole('button', { name: 'Avsluta serien' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Avsluta serien' }))
  expect(await dialog.findByText('Det finns åtgärder som inte är klara.')).toBeTruthy()
})

it('shows no steps to those who only read', async () => {
  fakeApi(answers)
  await show(<SeriesView series={series({ may: { change: false } })} />)
  expect(await screen.findByRole('link', { name: 'Öppna nästa möte' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Ställ in/ })).toBeNull()
  expect(screen.queryByRole('link', { name: 'Ändra serien' })).toBeNull()
})

it('shows what was left on the agendas of a series that has ended, each with the step to another meeting', async () => {
  const server = fakeApi({
    ...answers,
    'GET /open-meetings': {
      items: [
        {
          id: 'm1',
          startsAt: '2026-12-10T13:00:00.000Z',
          seriesId: 's1',
          series: 'Lotsmötet',
          kind: 'lots',
          itemId: null,
        },
      ],
    },
    'POST /meetings/m1/items': { id: 'item-9' },
  })
  const left = [
    { key: 'left:1', title: 'Skyltar vid torget', caseId: null, projectId: null },
    { key: 'case:c1', title: 'Glasskiosk', caseId: 'c1', projectId: null },
  ]
  const { user } = await show(<SeriesView series={series({ ended: true, left, may: { change: false } })} />)
  const section = within(await screen.findByRole('region', { name: 'Kvar från dagordningarna' }))
  expect(section.getByRole('link', { name: 'Glasskiosk' })).toBeTruthy()
  await user.click(section.getByRole('button', { name: /Skyltar vid torget/ }))
  await user.click(await screen.findByRole('button', { name: /Lotsmötet/ }))
  await vi.waitFor(() => expect(server.asked('POST /meetings/m1/items')).toHaveLength(1))
  expect(server.asked('POST /meetings/m1/items')[0]?.body).toEqual({ proposal: 'left:1' })
})
