import { screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { SlotOfCase as Found } from './queries.ts'
import { SlotOfCase } from './slot-of-case.tsx'

afterEach(() => vi.unstubAllGlobals())

const at = (id: string, from: string, seriesId: string, series: string) => ({
  id,
  startsAt: `2026-12-10T${from}:00.000Z`,
  endsAt: `2026-12-10T${from.slice(0, 3)}${Number(from.slice(3)) + 20}:00.000Z`,
  meetingId: 'm1',
  seriesId,
  series,
})
const nothing: Found = {
  booked: null,
  offer: null,
  free: [
    at('s1', '13:10', 'lots', 'Lotsmötet'),
    at('s2', '13:30', 'lots', 'Lotsmötet'),
    at('s3', '14:00', 'bygg', 'Bygg och trafik'),
  ],
  hasAddress: true,
  may: { invite: true },
}
const GET = 'GET /cases/case-1/slot'
const shown = (
  <main>
    <h1>Ärende</h1>
    <h2>Möten</h2>
    <SlotOfCase caseId="case-1" />
  </main>
)

it('asks the company to choose among the times of a meeting', async () => {
  const server = fakeApi({ [GET]: nothing, 'PUT /cases/case-1/slot-offer': undefined })
  const { user } = await show(shown)
  await user.click(await screen.findByRole('button', { name: 'Bjud in företaget' }))
  expect(screen.getByText(/Det ser bara sin egen tid/)).toBeTruthy()
  expect(screen.getByRole('option', { name: 'Lotsmötet, 2 lediga tider' })).toBeTruthy()
  expect(await faultsOf()).toEqual([])
  await user.selectOptions(screen.getByLabelText('Möte'), 'bygg')
  await user.click(screen.getByRole('button', { name: 'Fråga företaget' }))
  await vi.waitFor(() => expect(server.asked('PUT /cases/case-1/slot-offer')).toHaveLength(1))
  expect(server.asked('PUT /cases/case-1/slot-offer')[0]?.body).toEqual({ seriesId: 'bygg' })
})

it('books a time that has been agreed on, and says when somebody else got it first', async () => {
  const server = fakeApi({
    [GET]: nothing,
    'POST /meeting-slots/s2/booking': refusal(
      409,
      'meetingSlot.taken',
      'Tiden är redan bokad. Välj en annan.',
    ),
    'POST /meeting-slots/s1/booking': undefined,
  })
  const { user } = await show(shown)
  await user.click(await screen.findByRole('button', { name: 'Bjud in företaget' }))
  await user.click(screen.getByRole('radio', { name: 'Jag bokar en tid' }))
  await user.selectOptions(screen.getByLabelText('Tid'), 's2')
  await user.click(screen.getByRole('button', { name: 'Boka tiden' }))
  expect(await screen.findByText(/Tiden är redan bokad/)).toBeTruthy()
  await user.selectOptions(screen.getByLabelText('Tid'), 's1')
  await user.click(screen.getByRole('button', { name: 'Boka tiden' }))
  await vi.waitFor(() => expect(server.asked('POST /meeting-slots/s1/booking')).toHaveLength(1))
  expect(server.asked('POST /meeting-slots/s1/booking')[0]?.body).toEqual({ caseId: 'case-1' })
})

it('shows the time that is booked, who chose it, and gives it up only after a question', async () => {
  const booked = {
    ...at('s1', '13:10', 'lots', 'Lotsmötet'),
    place: 'Stora salen',
    link: '',
    leader: 'Lova Lots',
    isChosenByCompany: true,
    answers: [
      {
        name: 'Sara Holm',
        answer: 'declined',
        at: '2026-11-24T08:00:00Z',
        isToEarlierTime: false,
        comment: 'Vi är på mässa',
        proposed: null,
      },
    ],
  }
  const server = fakeApi({
    [GET]: { ...nothing, booked },
    'POST /meeting-slots/s1/cancellation': undefined,
  })
  const { user } = await show(shown)
  expect(await screen.findByText('Företaget valde tiden.')).toBeTruthy()
  expect(await screen.findByText('Sara Holm har tackat nej. Hitta en annan tid.')).toBeTruthy()
  expect(screen.getByText('Vi är på mässa')).toBeTruthy()
  expect(screen.getByRole('link', { name: /Lotsmötet.*14:10.*14:30/ })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Bjud in företaget' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Avboka' }))
  expect(await faultsOf()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Ja, avboka' }))
  await vi.waitFor(() => expect(server.asked('POST /meeting-slots/s1/cancellation')).toHaveLength(1))
})

it('says that the company has been asked, and takes the question back', async () => {
  const offer = {
    seriesId: 'lots',
    series: 'Lotsmötet',
    offeredAt: '2026-11-20T09:00:00.000Z',
    by: { id: 'member-anna', name: 'Anna Lindqvist' },
  }
  const server = fakeApi({ [GET]: { ...nothing, offer }, 'DELETE /cases/case-1/slot-offer': undefined })
  const { user } = await show(shown)
  expect(await screen.findByText(/ombett att välja en tid på Lotsmötet/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Ta tillbaka frågan' }))
  await vi.waitFor(() => expect(server.asked('DELETE /cases/case-1/slot-offer')).toHaveLength(1))
})

it('says when no meeting has a free time, and when the company has no address', async () => {
  fakeApi({ [GET]: { ...nothing, free: [] } })
  const { user } = await show(shown)
  await user.click(await screen.findByRole('button', { name: 'Bjud in företaget' }))
  expect(screen.getByText(/Inget möte har lediga tider/)).toBeTruthy()
})

it('tells that nothing is mailed to a company without an address', async () => {
  fakeApi({ [GET]: { ...nothing, hasAddress: false } })
  const { user } = await show(shown)
  await user.click(await screen.findByRole('button', { name: 'Bjud in företaget' }))
  expect(screen.getByText(/saknar e-postadress, så inget mejl skickas/)).toBeTruthy()
})

it('shows nothing to who may not invite, where nothing is booked', async () => {
  const server = fakeApi({ [GET]: { ...nothing, may: { invite: false } } })
  await show(shown)
  await vi.waitFor(() => expect(server.asked(GET)).toHaveLength(1))
  expect(screen.queryByText('Företaget på möte')).toBeNull()
})
