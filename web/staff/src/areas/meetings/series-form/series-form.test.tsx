import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { PickerProps } from './form-api.ts'
import { NewSeriesPage } from './new-series-page.tsx'

beforeEach(() => window.localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

function Picker({ label, onChange }: PickerProps) {
  return (
    <button type="button" onClick={() => onChange('member-bo')}>
      {label}: Bo Ek
    </button>
  )
}

const unit = (id: string, name: string) => ({ id, slug: id, name, nameEn: name, active: true })
const answers = {
  'GET /units': { items: [unit('unit-1', 'Näringslivskontoret'), unit('gatu-park', 'Gatu/park')] },
  'GET /members': { items: [{ id: 'member-eva', name: 'Eva Berg', away: null }], nextCursor: null },
  'GET /members/member-bo': { id: 'member-bo', name: 'Bo Ek' },
  'POST /meeting-dates': {
    slots: [{ startsAt: '2026-12-10T13:00:00.000Z', endsAt: '2026-12-10T15:00:00.000Z' }],
    skipped: [{ on: '2026-12-24', why: 'christmasEve' }],
  },
}

it('starts with a name and one button, at the hours of the lots, with the dates and what is left out in sight', async () => {
  const server = fakeApi({ ...answers, 'POST /meeting-series': { id: 'series-9' } })
  const { user, router } = await show(<NewSeriesPage Picker={Picker} />)
  const preview = within(await screen.findByRole('region', { name: 'Så blir det' }))
  expect(preview.getByText('Varannan torsdag, jämna veckor, 14:00–16:00')).toBeTruthy()
  expect(await preview.findByText('julafton')).toBeTruthy()
  await user.type(screen.getByLabelText('Namn'), 'Bygg och trafik')
  expect(await faultsOf()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Starta serien' }))
  expect(server.asked('POST /meeting-series')[0]?.body).toMatchObject({
    title: 'Bygg och trafik',
    unitId: 'unit-1',
    leaderId: 'member-anna',
    recurrence: {
      pattern: { frequency: 'weekly', weekdays: [4], weeks: 'even' },
      startTime: '14:00',
      minutes: 120,
    },
    units: [{ unitId: 'unit-1', memberIds: [] }],
  })
  await vi.waitFor(() => expect(router.state.location.pathname).toBe('/meeting-series/series-9'))
})

it('takes other days, a stand-in, who comes from a unit, and standing items in an order of one’s own', async () => {
  const server = fakeApi({ ...answers, 'POST /meeting-series': { id: 'series-9' } })
  const { user } = await show(<NewSeriesPage Picker={Picker} />)
  await user.type(await screen.findByLabelText('Namn'), 'Vattenmötet')
  await user.selectOptions(screen.getByLabelText('Hur ofta'), 'En gång i månaden')
  await user.selectOptions(screen.getByLabelText('Vilken i månaden'), 'Den sista')
  expect(screen.getByText('Sista torsdagen i månaden, 14:00–16:00')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Byt ersättare' }))
  await user.click(screen.getByRole('button', { name: 'Ersättare: Bo Ek' }))
  await user.click(screen.getByRole('checkbox', { name: 'Gatu/park' }))
  await user.click(screen.getByText(/Vem kommer från Gatu.park/))
  const units = within(screen.getByRole('region', { name: /Enheter som är med/ }))
  const [, street] = await units.findAllByRole('checkbox', { name: 'Eva Berg', hidden: true })
  await user.click(street ?? document.body)
  expect(server.asked('GET /members').at(-1)?.path).toContain('unit=gatu-park')

  for (const title of ['Läget', 'Nyheter']) {
    await user.click(screen.getByRole('button', { name: 'Lägg till en punkt' }))
    await user.type(screen.getAllByLabelText('Punkt').at(-1) ?? document.body, title)
  }
  const up = screen.getByRole('button', { name: 'Flytta upp: Nyheter' })
  up.focus()
  await user.keyboard('{Enter}')
  // At the top there is no way up: the keyboard is on the one beside it, of the same item.
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Flytta ned: Nyheter' }))

  await user.click(screen.getByRole('button', { name: 'Starta serien' }))
  expect(server.asked('POST /meeting-series')[0]?.body).toMatchObject({
    standInId: 'member-bo',
    recurrence: { pattern: { frequency: 'monthly', nth: -1, weekday: 4 } },
    units: [
      { unitId: 'unit-1', memberIds: [] },
      { unitId: 'gatu-park', memberIds: ['member-eva'] },
    ],
    standing: [
      { title: 'Nyheter', purpose: 'inform', minutes: 10 },
      { title: 'Läget', purpose: 'inform', minutes: 10 },
    ],
  })
})

it('says at the field what the server did not take, and keeps what was written', async () => {
  fakeApi({
    ...answers,
    'POST /meeting-series': () =>
      refusal(400, 'validation.failed', 'Något är inte ifyllt.', [
        { path: 'title', code: 'field.required', message: 'Skriv ett namn.' },
        { path: 'recurrence.minutes', code: 'field.range', message: 'Mötet måste vara minst tio minuter.' },
      ]),
  })
  const { user } = await show(<NewSeriesPage Picker={Picker} />)
  await user.type(await screen.findByLabelText(/Plats/), 'Stora salen')
  await user.click(screen.getByRole('button', { name: 'Starta serien' }))
  expect(await screen.findByText('Skriv ett namn.')).toBeTruthy()
  expect(screen.getByText('Mötet måste vara minst tio minuter.')).toBeTruthy()
  expect(screen.getByDisplayValue('Stora salen')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByLabelText('Namn'))
})
