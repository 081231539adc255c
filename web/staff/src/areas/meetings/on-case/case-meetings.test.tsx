import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { undoLatest } from '../../../../../lib/toasts.ts'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { OfCase } from '../queries.ts'
import { action } from '../testing.fixture.ts'
import { CaseMeetings } from './case-meetings.tsx'
import { NextMeeting } from './next-meeting.tsx'

afterEach(() => vi.unstubAllGlobals())

const of = {
  meetingId: 'meeting-0',
  startsAt: '2026-11-26T13:00:00.000Z',
  series: 'Lotsmötet',
  place: 'Stora salen',
  link: '',
}
const said: OfCase = {
  items: [
    { id: 'i', title: 'Café', question: '', result: 'decision', resultText: '', status: 'closed', ...of },
  ],
  decisions: [{ id: 'd', number: '2026:14', body: 'Gatu/park svarar för skyltarna.', ...of }],
  actions: [action(), action({ id: 'a2', body: 'Mät upp', status: 'done' })],
}
/** Nothing is booked for its company, nor may the reader invite it. */
const noSlot = { booked: null, offer: null, free: [], hasAddress: true, may: { invite: false } }
const shown = <CaseMeetings caseId="case-1" number="L-2026-00042" isOpen />

it('tells where the case stands, what was decided and what is to be done', async () => {
  fakeApi({ 'GET /cases/case-1/meeting-items': said, 'GET /cases/case-1/slot': noSlot })
  await show(shown)
  const card = within(await screen.findByRole('region', { name: 'Möten' }))
  expect(await card.findByText('Gatu/park svarar för skyltarna.')).toBeTruthy()
  expect(card.getByText('2026:14')).toBeTruthy()
  expect(card.getByRole('button', { name: 'Klar: Ring markägaren' })).toBeTruthy()
  expect(card.getByText('1 åtgärd som är klar eller släppt')).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('puts the case on an agenda in two touches, and takes it back with a third', async () => {
  const meetings = [
    { id: 'm1', startsAt: '2026-12-10T13:00:00.000Z', seriesId: 's1', series: 'Lotsmötet', kind: 'lots' },
    { id: 'm3', startsAt: '2027-01-14T13:00:00.000Z', seriesId: 's1', series: 'Lotsmötet', kind: 'lots' },
    {
      id: 'm2',
      startsAt: '2026-12-11T08:00:00.000Z',
      seriesId: 's2',
      series: 'Bygg och trafik',
      kind: 'cooperation',
    },
  ]
  const server = fakeApi({
    'GET /cases/case-1/meeting-items': { items: [], decisions: [], actions: [] },
    'GET /cases/case-1/slot': noSlot,
    'GET /open-meetings': { items: meetings },
    'POST /meetings/m2/items': { id: 'item-9' },
    'POST /meeting-items/item-9/withdrawal': undefined,
  })
  const { user } = await show(shown)
  expect(await screen.findByText('Ärendet har inte tagits upp på något möte.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /Ta upp på möte/ }))
  await user.click(await screen.findByRole('button', { name: /Bygg och trafik/ }))
  await vi.waitFor(() => expect(server.asked('POST /meetings/m2/items')).toHaveLength(1))
  expect(server.asked('POST /meetings/m2/items')[0]?.body).toEqual({ caseId: 'case-1' })
  await vi.waitFor(() => expect(server.asked('GET /cases/case-1/meeting-items').length).toBeGreaterThan(1))
  undoLatest()
  await vi.waitFor(() => expect(server.asked('POST /meeting-items/item-9/withdrawal')).toHaveLength(1))
})

it('says where the case stands on an agenda already, with the way there instead of the step', async () => {
  const meeting = { startsAt: '2026-12-10T13:00:00.000Z', series: 'Lotsmötet', kind: 'lots' }
  fakeApi({
    'GET /cases/case-1/meeting-items': said,
    'GET /cases/case-1/slot': noSlot,
    'GET /open-meetings': {
      items: [
        { ...meeting, id: 'm1', seriesId: 's1', itemId: 'item-1' },
        { ...meeting, id: 'm2', seriesId: 's2', series: 'Byggmötet', itemId: null },
      ],
    },
  })
  const { user } = await show(shown)
  await user.click(await screen.findByRole('button', { name: /Ta upp på möte/ }))
  const link = await screen.findByRole('link', { name: /Lotsmötet .*Står redan på dagordningen/ })
  expect(link.getAttribute('href')).toMatch(/\/meetings\/m1$/)
  expect(screen.queryByRole('button', { name: /Lotsmötet/ })).toBeNull()
  expect(screen.getByRole('button', { name: /Byggmötet/ })).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('names the next meeting that takes the case up, with its place, and nothing when there is none', async () => {
  const item = { ...of, id: 'i', title: 'Café', question: '', resultText: '' }
  const later = {
    ...item,
    id: 'j',
    result: null,
    status: 'planned' as const,
    startsAt: '2026-12-24T13:00:00.000Z',
  }
  const next = { ...later, id: 'k', meetingId: 'meeting-9', startsAt: '2026-12-10T13:00:00.000Z' }
  const [past] = said.items
  fakeApi({
    'GET /cases/case-1/meeting-items': { items: [later, next, past], decisions: [], actions: [] },
    'GET /cases/case-2/meeting-items': said,
  })
  await show(
    <>
      <NextMeeting caseId="case-1" />
      <NextMeeting caseId="case-2" />
    </>,
  )
  const region = await screen.findByRole('region', { name: 'Tas upp på möte', hidden: true })
  expect(region.textContent).toMatch(/Lotsmötet.*10\sdec.*Stora salen/)
  expect(region.querySelector('a')?.getAttribute('href')).toMatch(/meeting-9$/)
  expect(screen.getAllByRole('region', { hidden: true })).toHaveLength(1)
})
