import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addDays, mondayOf, startOfDay } from '../../../../../lib/calendar.ts'
import { now } from '../../../../../lib/clock.ts'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { anna, show } from '../../../../../testing/show.tsx'
import { DutyPage } from './duty-page.tsx'
import type { Roster } from './queries.ts'
import { weeksOf } from './weeks.ts'

const monday = mondayOf(now())
const week = (nth: number) => startOfDay(addDays(monday, nth * 7)).toISOString()
const johan = { id: 'm-2', name: 'Johan Ekdahl' }
const sofia = { id: 'm-3', name: 'Sofia Rautio' }
const roster: Roster = {
  items: [
    {
      id: 'd-1',
      member: johan,
      from: week(0),
      to: week(1),
      away: [],
      may: { remove: true, give: true, offer: false },
    },
    {
      id: 'd-2',
      member: sofia,
      from: week(1),
      to: week(2),
      away: [],
      may: { remove: true, give: true, offer: false },
    },
  ],
  gaps: [{ from: week(2), to: week(12) }],
}

let api: ReturnType<typeof fakeApi>
beforeEach(() => {
  api = fakeApi({
    'GET /duty-periods': roster,
    'GET /duty': {
      member: { ...johan, email: 'j@k.example', phone: null, unitId: 'u' },
      until: week(1),
      standsIn: false,
      insteadOf: null,
    },
    'GET /members': { items: [{ ...sofia, active: true, roles: ['pilot'] }], nextCursor: null },
    'POST /duty-periods': () =>
      refusal(409, 'duty.taken', 'Någon annan har redan jouren under en del av den tiden.'),
    'DELETE /duty-periods/d-2': undefined,
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('the roster', () => {
  it('shows week by week who is on duty, and the gaps as what they are', async () => {
    await show(<DutyPage />)
    const weeks = within(await screen.findByRole('list', { name: 'Jourschema' }))
    expect(weeks.getByText('Johan Ekdahl')).toBeTruthy()
    expect(weeks.getByText('Sofia Rautio')).toBeTruthy()
    expect(weeks.getAllByText('Ingen har jour')).toHaveLength(10)
    expect(await faultsOf()).toEqual([])
  })

  it('is only read by those who may not plan', async () => {
    await show(<DutyPage />, { ...anna, roles: [] })
    await screen.findByRole('list', { name: 'Jourschema' })
    expect(screen.queryByRole('button', { name: 'Lägg till jour' })).toBeNull()
    expect(screen.queryByRole('button', { name: /Fyll luckan/ })).toBeNull()
  })

  it('takes a period away at once, and can put it back', async () => {
    const { user } = await show(<DutyPage />)
    await user.click(await screen.findByRole('button', { name: /Ta bort jouren för Sofia Rautio/ }))
    await waitFor(() => expect(api.asked('DELETE /duty-periods/d-2')).toHaveLength(1))
  })

  it('asks before it ends what is under way, as that cannot be taken back', async () => {
    const { user } = await show(<DutyPage />)
    await user.click(await screen.findByRole('button', { name: /Ta bort jouren för Johan Ekdahl/ }))
    expect(await screen.findByRole('button', { name: 'Avsluta nu' })).toBeTruthy()
    expect(api.asked('DELETE /duty-periods/d-1')).toHaveLength(0)
  })
})

describe('planning', () => {
  it('sends whole Swedish days, and shows who has the duty already when it is refused', async () => {
    const { user } = await show(<DutyPage />)
    await user.click((await screen.findAllByRole('button', { name: /Fyll luckan/ }))[0] as HTMLElement)
    const dialog = within(await screen.findByRole('dialog'))
    await dialog.findByRole('option', { name: 'Sofia Rautio' })
    await user.selectOptions(dialog.getByLabelText('Lots'), 'Sofia Rautio')
    const first = dialog.getByLabelText('Från och med')
    await user.clear(first)
    await user.type(first, addDays(monday, 9))
    await user.click(dialog.getByRole('button', { name: 'Lägg till' }))
    expect(await dialog.findByText('De här har redan jouren då:')).toBeTruthy()
    expect(dialog.getByText('Sofia Rautio', { selector: 'strong' })).toBeTruthy()
    expect(api.asked('POST /duty-periods')[0]?.body).toEqual({
      memberId: sofia.id,
      from: startOfDay(addDays(monday, 9)).toISOString(),
      to: week(3),
    })
    expect((first as HTMLInputElement).value).toBe(addDays(monday, 9))
  })
})

it('cuts a period at the turn of the week, and names it in the first', () => {
  const long = {
    id: 'd',
    member: johan,
    from: week(0),
    to: week(2),
    away: [],
    may: { remove: true, give: true, offer: false },
  }
  const [one, two] = weeksOf({ items: [long], gaps: [] }, monday, 2)
  expect(one?.pieces.map(({ share, isFirst }) => [share, isFirst])).toEqual([[1, true]])
  expect(two?.pieces.map(({ share, isFirst }) => [share, isFirst])).toEqual([[1, false]])
})
