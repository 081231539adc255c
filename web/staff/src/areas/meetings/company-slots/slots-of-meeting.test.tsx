import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { Slot, Slots } from './queries.ts'
import { SlotsOfMeeting } from './slots-of-meeting.tsx'

afterEach(() => vi.unstubAllGlobals())

const slot = (id: string, from: string, to: string, more: Partial<Slot> = {}): Slot => ({
  id,
  startsAt: `2026-12-10T${from}:00.000Z`,
  endsAt: `2026-12-10T${to}:00.000Z`,
  isBooked: false,
  case: null,
  contact: '',
  isChosenByCompany: false,
  answers: [],
  may: { withdraw: true, cancel: false },
  ...more,
})
const of = { id: 'case-1', number: 'L-2026-00042', title: 'Café', isRestricted: false }
const none = { withdraw: false, cancel: false }
const three: Slots = {
  items: [
    slot('s1', '13:10', '13:30', {
      isBooked: true,
      case: of,
      contact: 'Sara Holm',
      may: { withdraw: false, cancel: true },
    }),
    slot('s2', '13:30', '13:50', { isBooked: true, may: none }),
    slot('s3', '13:50', '14:10'),
  ],
  may: { open: true },
}
const shown = (
  <main>
    <h1>Lotsmötet</h1>
    <SlotsOfMeeting meetingId="m1" startsAt="2026-12-10T13:00:00.000Z" endsAt="2026-12-10T15:00:00.000Z" />
  </main>
)

it('tells which times are free and who has the others, and of a restricted case only that it is taken', async () => {
  fakeApi({ 'GET /meetings/m1/slots': three })
  await show(shown)
  const panel = within(await screen.findByRole('region', { name: 'Tider för företag' }))
  const rows = panel.getAllByRole('listitem').map(({ textContent }) => textContent ?? '')
  expect(rows[0]).toMatch(/^14:10–14:30L-2026-00042 Sara Holm/)
  expect(rows[1]).toBe('14:30–14:50Upptagen, ärende med begränsad insyn')
  expect(rows[2]).toMatch(/^14:50–15:10Ledig/)
  expect(panel.getByRole('link', { name: 'L-2026-00042' }).getAttribute('href')).toContain('/cases/case-1')
  expect(await faultsOf()).toEqual([])
})

it('opens several times at once, from where the last one ends', async () => {
  const server = fakeApi({
    'GET /meetings/m1/slots': three,
    'POST /meetings/m1/slots': { ids: ['a', 'b'] },
  })
  const { user } = await show(shown)
  await user.click(await screen.findByRole('button', { name: 'Lägg ut tider' }))
  expect(screen.getByLabelText<HTMLInputElement>('Första tiden börjar').value).toBe('15:10')
  expect(await faultsOf()).toEqual([])
  await user.clear(screen.getByLabelText('Antal tider'))
  await user.type(screen.getByLabelText('Antal tider'), '2')
  await user.click(screen.getByRole('button', { name: 'Lägg ut tiderna' }))
  await vi.waitFor(() => expect(server.asked('POST /meetings/m1/slots')).toHaveLength(1))
  expect(server.asked('POST /meetings/m1/slots')[0]?.body).toEqual({
    startsAt: '2026-12-10T14:10:00.000Z',
    minutes: 20,
    count: 2,
  })
})

it('says why times could not be opened, and keeps what was written', async () => {
  fakeApi({
    'GET /meetings/m1/slots': { items: [], may: { open: true } },
    'POST /meetings/m1/slots': refusal(422, 'meetingSlot.outside', 'Tiderna ryms inte inom mötet.'),
  })
  const { user } = await show(shown)
  expect(await screen.findByText(/Inga tider är utlagda/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Lägg ut tider' }))
  await user.clear(screen.getByLabelText('Minuter per tid'))
  await user.type(screen.getByLabelText('Minuter per tid'), '90')
  await user.click(screen.getByRole('button', { name: 'Lägg ut tiderna' }))
  expect(await screen.findByText(/Tiderna ryms inte inom mötet/)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('Minuter per tid').value).toBe('90')
})

it('asks before a company loses its time, and takes a free one away at once', async () => {
  const server = fakeApi({
    'GET /meetings/m1/slots': three,
    'POST /meeting-slots/s1/cancellation': undefined,
    'POST /meeting-slots/s3/withdrawal': undefined,
  })
  const { user } = await show(shown)
  await user.click(await screen.findByRole('button', { name: 'Ta bort tiden 14:50–15:10' }))
  await vi.waitFor(() => expect(server.asked('POST /meeting-slots/s3/withdrawal')).toHaveLength(1))
  await user.click(screen.getByRole('button', { name: 'Avboka tiden 14:10–14:30' }))
  expect(server.asked('POST /meeting-slots/s1/cancellation')).toHaveLength(0)
  await user.click(await screen.findByRole('button', { name: 'Ja, avboka' }))
  await vi.waitFor(() => expect(server.asked('POST /meeting-slots/s1/cancellation')).toHaveLength(1))
})

it('takes no room where there is nothing and nothing can be opened', async () => {
  fakeApi({ 'GET /meetings/m1/slots': { items: [], may: { open: false } } })
  const { container } = await show(shown)
  await vi.waitFor(() => expect(container.querySelector('main')?.children).toHaveLength(1))
  expect(screen.queryByText('Tider för företag')).toBeNull()
})
