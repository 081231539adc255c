import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addDays, mondayOf, startOfDay } from '../../../../../lib/calendar.ts'
import { now } from '../../../../../lib/clock.ts'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { anna, show } from '../../../../../testing/show.tsx'
import { DutyPage } from './duty-page.tsx'
import type { DutyPeriod, Roster, Swap } from './queries.ts'
import { Swaps } from './swaps.tsx'

afterEach(() => vi.unstubAllGlobals())

const monday = mondayOf(now())
const week = (nth: number) => startOfDay(addDays(monday, nth * 7)).toISOString()
const dayIn = (nth: number) => startOfDay(addDays(monday, nth)).toISOString()
const me = { id: anna.member.id, name: anna.member.name }
const sofia = { id: 'm-3', name: 'Sofia Rautio' }
const period = (id: string, member: DutyPeriod['member'], nth: number, may: Partial<DutyPeriod['may']>) => ({
  id,
  member,
  from: week(nth),
  to: week(nth + 1),
  away: [],
  may: { remove: false, give: false, offer: false, ...may },
})
const mine = period('d-1', me, 1, { give: true, offer: true })
const theirs = period('d-2', sofia, 2, { give: true })
const roster: Roster = { items: [mine, theirs], gaps: [] }
const asksMe: Swap = {
  id: 's-1',
  from: sofia,
  to: me,
  duty: { id: theirs.id, from: theirs.from, to: theirs.to },
  inReturn: { id: mine.id, from: mine.from, to: mine.to },
  proposedAt: now().toISOString(),
  may: { answer: true, withdraw: false },
}
const iAsk: Swap = {
  ...asksMe,
  id: 's-2',
  from: me,
  to: sofia,
  duty: { id: mine.id, from: mine.from, to: mine.to },
  inReturn: null,
  may: { answer: false, withdraw: true },
}
const answers = (items: readonly Swap[] = [], shown = roster) => ({
  'GET /duty-periods': shown,
  'GET /duty-swaps': { items },
  'GET /duty': {
    member: { ...sofia, email: 's@k.example', phone: null, unitId: 'u' },
    until: week(1),
    standsIn: true,
    insteadOf: { id: 'm-2', name: 'Johan Ekdahl' },
  },
  'GET /members': {
    items: [me, sofia].map((one) => ({ ...one, active: true, roles: ['pilot'], away: null })),
    nextCursor: null,
  },
})

describe('the roster and those who are away', () => {
  it('says when the one on duty is away and who answers then, in the week where it is', async () => {
    const away = { from: dayIn(9), to: dayIn(11), standIn: sofia }
    fakeApi(answers([], { items: [{ ...mine, away: [away] }, theirs], gaps: [] }))
    await show(<DutyPage />)
    const weeks = within(await screen.findByRole('list', { name: 'Jourschema' }))
    expect(weeks.getAllByText('Sofia Rautio svarar då.', { exact: false })).toHaveLength(1)
    expect(await screen.findByText('I stället för Johan Ekdahl, som är borta')).toBeTruthy()
    expect(await faultsOf()).toEqual([])
  })

  it('says it when nobody can', async () => {
    fakeApi(
      answers([], {
        items: [{ ...mine, away: [{ from: dayIn(9), to: dayIn(11), standIn: null }] }],
        gaps: [],
      }),
    )
    await show(<DutyPage />)
    expect(await screen.findByText('Ingen kan stå in.', { exact: false })).toBeTruthy()
  })
})

describe('a pilot who wants to swap', () => {
  it('asks a colleague, and may offer to take one of theirs', async () => {
    const server = fakeApi({ ...answers(), 'POST /duty-swaps': { id: 's-9' } })
    const { user } = await show(<DutyPage />)
    await user.click(await screen.findByRole('button', { name: /^Byt bort jouren/ }))
    const dialog = within(await screen.findByRole('dialog'))
    const pilots = dialog.getByLabelText<HTMLSelectElement>('Vem vill du fråga?')
    await dialog.findByRole('option', { name: 'Sofia Rautio' })
    expect([...pilots.options].map(({ text }) => text)).toEqual(['Välj lots', 'Sofia Rautio'])
    await user.selectOptions(pilots, 'Sofia Rautio')
    await user.selectOptions(dialog.getByLabelText(/^Du tar i gengäld/), 'd-2')
    expect(await faultsOf()).toEqual([])
    await user.click(dialog.getByRole('button', { name: 'Fråga' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.asked('POST /duty-swaps')[0]?.body).toEqual({
      dutyId: 'd-1',
      toMemberId: sofia.id,
      inReturnId: 'd-2',
    })
  })

  it('sees that the question waits, can’t ask twice, and can take it back', async () => {
    const server = fakeApi({ ...answers([iAsk]), 'POST /duty-swaps/s-2/withdrawal': undefined })
    const { user } = await show(<DutyPage />)
    expect(await screen.findByText('Sofia Rautio är tillfrågad')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Byt bort jouren/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Ta tillbaka frågan' }))
    await waitFor(() => expect(server.asked('POST /duty-swaps/s-2/withdrawal')).toHaveLength(1))
  })

  it('gives a colleague’s period to another when they plan, in the server’s words when it is too late', async () => {
    const words = 'Jouren är över.'
    fakeApi({ ...answers(), 'PUT /duty-periods/d-2/member': refusal(409, 'duty.past', words) })
    const { user } = await show(<DutyPage />)
    await user.click(await screen.findByRole('button', { name: /^Ge jouren för Sofia Rautio/ }))
    const dialog = within(await screen.findByRole('dialog'))
    await dialog.findByRole('option', { name: 'Anna Lindqvist' })
    await user.selectOptions(dialog.getByLabelText('Vem tar jouren?'), 'Anna Lindqvist')
    await user.click(dialog.getByRole('button', { name: 'Ge jouren' }))
    expect(await dialog.findByText(words)).toBeTruthy()
  })
})

describe('a pilot who is asked', () => {
  it('takes it in one step, and is told in Min dag too, where only what waits for them stands', async () => {
    const server = fakeApi({ ...answers([asksMe, iAsk]), 'POST /duty-swaps/s-1/acceptance': undefined })
    const { user } = await show(<Swaps onlyMine />)
    const box = within(await screen.findByRole('region', { name: 'Byta jour' }))
    expect(box.getAllByRole('listitem')).toHaveLength(1)
    expect(box.getByText(/^Sofia Rautio frågar: kan du ta jouren .*, mot din /)).toBeTruthy()
    expect(await faultsOf()).toEqual([])
    await user.click(box.getByRole('button', { name: 'Byt' }))
    await waitFor(() => expect(server.asked('POST /duty-swaps/s-1/acceptance')).toHaveLength(1))
  })

  it('says no, and reads the server’s words when it is too late', async () => {
    const words = 'Förslaget gäller inte längre.'
    fakeApi({
      ...answers([asksMe]),
      'POST /duty-swaps/s-1/refusal': refusal(409, 'dutySwap.answered', words),
    })
    const { user } = await show(<Swaps onlyMine />)
    await user.click(await screen.findByRole('button', { name: 'Det går inte' }))
    expect(await screen.findByText(words)).toBeTruthy()
  })

  it('is asked nothing when no pilot', async () => {
    const server = fakeApi(answers([asksMe]))
    await show(<Swaps onlyMine />, { ...anna, roles: [] })
    expect(server.asked('GET /duty-swaps')).toHaveLength(0)
  })
})
