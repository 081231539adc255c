import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { CalendarPage } from './calendar-page.tsx'
import { editOf, formOf } from './hours-form.ts'
import type { OfficeCalendar } from './queries.ts'

afterEach(() => vi.unstubAllGlobals())

const hours = { opens: '08:00', closes: '16:30' }
const calendar: OfficeCalendar = {
  week: [hours, hours, hours, hours, null],
  halfDays: [{ name: 'walpurgisNight', closes: '12:00' }],
  ownDays: [{ day: '2026-12-23', name: 'Före jul', nameEn: 'Before Christmas', hours: null }],
  ahead: [
    { day: '2026-12-24', hours: null, because: 'holiday', code: 'christmasEve' },
    { day: '2027-05-07', hours, because: 'squeeze', code: null },
  ],
  workingDaysAhead: 251,
  version: 4,
  may: { change: true },
}
const answers = {
  'GET /service-calendar': calendar,
  'PUT /service-calendar': { version: 5 },
  'PUT /service-calendar/days/2027-05-07': { version: 5 },
  'DELETE /service-calendar/days/2026-12-23': undefined,
}

it('shows the week, the days of one’s own and the coming year', async () => {
  fakeApi(answers)
  await show(<CalendarPage />)
  expect(await screen.findByText('Måndag')).toBeTruthy()
  expect(screen.getByText('stänger 12:00')).toBeTruthy()
  expect(screen.getByText(/251 arbetsdagar/)).toBeTruthy()
  expect(screen.getByText('Julafton')).toBeTruthy()
  expect(screen.getByText('Ligger ensam mellan lediga dagar')).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('closes a squeeze day where it stands', async () => {
  const server = fakeApi(answers)
  const { user } = await show(<CalendarPage />)
  await user.click(await screen.findByRole('button', { name: 'Stäng 7 maj 2027' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Spara dagen' }))
  await waitFor(() => expect(server.asked('PUT /service-calendar/days/2027-05-07')).toHaveLength(1))
  expect(server.asked('PUT /service-calendar/days/2027-05-07')[0]?.body).toEqual({
    name: 'Klämdag',
    nameEn: 'Squeeze day',
    hours: null,
  })
})

it('changes the hours with the version that was read, and says when somebody was quicker', async () => {
  const server = fakeApi({ ...answers, 'PUT /service-calendar': refusal(412, 'version.stale', 'Ändrat') })
  const { user } = await show(<CalendarPage />)
  await user.click(await screen.findByRole('button', { name: 'Ändra öppettiderna' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(await faultsOf()).toEqual([])
  await user.click(dialog.getByRole('button', { name: 'Spara öppettiderna' }))
  expect(await dialog.findByText(/Någon annan har ändrat under tiden/)).toBeTruthy()
  const [sent] = server.asked('PUT /service-calendar')
  expect(sent?.headers.get('if-match')).toBe('"4"')
  expect(sent?.body).toEqual({ week: calendar.week, halfDays: calendar.halfDays })
})

it('removes a day of one’s own', async () => {
  const server = fakeApi(answers)
  const { user } = await show(<CalendarPage />)
  await user.click(await screen.findByRole('button', { name: 'Ta bort Före jul 23 dec. 2026' }))
  await waitFor(() => expect(server.asked('DELETE /service-calendar/days/2026-12-23')).toHaveLength(1))
})

it('leaves the buttons out for those who may not change it', async () => {
  fakeApi({ ...answers, 'GET /service-calendar': { ...calendar, may: { change: false } } })
  await show(<CalendarPage />)
  await screen.findByText('Måndag')
  expect(screen.queryByRole('button', { name: 'Ändra öppettiderna' })).toBeNull()
  expect(screen.queryByRole('button', { name: /Ta bort/ })).toBeNull()
})

it('sends what is half filled in as it is, for the server to answer', () => {
  const form = { ...formOf(calendar), opens5: '09:00', maundyThursday: '13:00' }
  expect(editOf(form).week[4]).toEqual({ opens: '09:00', closes: '' })
  expect(editOf(form).halfDays).toContainEqual({ name: 'maundyThursday', closes: '13:00' })
})
