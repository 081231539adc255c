import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addDays } from '../../../../lib/calendar.ts'
import { now } from '../../../../lib/clock.ts'
import { swedishDay } from '../../../../lib/dates.ts'
import { faultsOf } from '../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../testing/fake-api.ts'
import { anna, show } from '../../../../testing/show.tsx'
import { MyDayPage } from './my-day-page.tsx'
import type { MyDay, Waiting } from './queries.ts'

const today = swedishDay(now())

function waiting(kind: Waiting['kind'], more: Partial<Waiting> = {}): Waiting {
  return {
    kind,
    caseId: `case-${kind}`,
    number: 'L-2026-00042',
    title: 'Uteservering på Lilla torget',
    company: 'Café Lyktan AB',
    partId: null,
    part: null,
    due: null,
    overdue: false,
    since: `${addDays(today, -3)}T09:00:00.000Z`,
    insteadOf: null,
    ...more,
  }
}

const overdue = waiting('promise', { due: addDays(today, -2), overdue: true })
const offer = waiting('offer', { partId: 'part-1', part: 'Markupplåtelse', due: today })
const wrote = waiting('companyWrote')
const johan = {
  id: 'm-2',
  name: 'Johan Ekdahl',
  email: 'j@kommun.example',
  phone: '08-1 23',
  unitId: 'unit-1',
}

function serve(items: readonly Waiting[], more: Parameters<typeof fakeApi>[0] = {}) {
  return fakeApi({
    'GET /my-day': { items: [...items], openCases: 12 } satisfies MyDay,
    'GET /duty': { member: johan, until: null, standsIn: false, insteadOf: null },
    'GET /units': {
      items: [
        { id: 'unit-1', name: 'Näringslivskontoret', nameEn: 'Business unit', active: true },
        { id: 'unit-2', name: 'Gatu/park', nameEn: 'Streets and parks', active: true },
      ],
    },
    ...more,
  })
}

afterEach(() => vi.unstubAllGlobals())

describe('what waits', () => {
  it('says for whom one stands in, and leads to the side of the case where it is', async () => {
    serve([waiting('mention', { part: 'Leila Farrokhi', insteadOf: 'Bo Ek' })])
    await show(<MyDayPage />)
    const link = await screen.findByRole('link', {
      name: 'Leila Farrokhi har nämnt dig i en intern anteckning',
    })
    expect(link.getAttribute('href')).toContain('tab=talk')
    expect(screen.getByText('I stället för Bo Ek, som är borta')).toBeTruthy()
  })

  it('names beside it for whom one stands in, and that one is away oneself', async () => {
    const unit = { id: 'unit-1', name: 'Näringslivskontoret', nameEn: 'Business unit' }
    const bo = { id: 'm-bo', name: 'Bo Ek' }
    serve([])
    await show(<MyDayPage />, {
      ...anna,
      away: { until: null, standIn: bo },
      // In two units it is one person all the same.
      covers: [unit, { ...unit, id: 'unit-2' }].map((of) => ({ member: bo, unit: of, until: null })),
    })
    expect(await screen.findByRole('heading', { name: 'Du är borta' })).toBeTruthy()
    expect(screen.getByText('Bo Ek står in')).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Du står in för' })).toBeTruthy()
    expect(screen.getAllByRole('link', { name: 'Bo Ek' })).toHaveLength(1)
    expect(await faultsOf()).toEqual([])
  })

  it('stands in the order of the server, under when it runs out, and says what it is', async () => {
    serve([overdue, offer, wrote])
    await show(<MyDayPage />)
    const headings = await screen.findAllByRole('heading', { level: 2, name: /Försenat|I dag|därnäst/ })
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Försenat 1',
      'I dag 1',
      'Att ta därnäst 1',
    ])
    const rows = screen.getAllByRole('listitem')
    expect(rows.map((row) => within(row).getAllByRole('link')[0]?.textContent)).toEqual([
      'Du har lovat företaget ett besked',
      'Din enhet tillfrågas om ”Markupplåtelse”',
      'Företaget har skrivit och väntar på svar',
    ])
    expect(screen.getByText('Försenad 2 dagar')).toBeTruthy()
    expect(screen.getByText('Senast i dag')).toBeTruthy()
    expect(await faultsOf()).toEqual([])
  })

  it('leads to the side of the case where the step is taken', async () => {
    serve([wrote])
    await show(<MyDayPage />)
    const step = await screen.findByRole('link', { name: /Läs och svara/ })
    expect(step.getAttribute('href')).toBe('/cases/case-companyWrote?tab=talk')
  })

  it('says so when nothing waits, and shows who is on duty and the way to my cases', async () => {
    serve([])
    await show(<MyDayPage />)
    expect(await screen.findByText('Inget väntar på dig')).toBeTruthy()
    expect(await screen.findByText('Johan Ekdahl')).toBeTruthy()
    const mine = screen.getByRole('link', { name: '12 öppna ärenden där jag deltar' })
    expect(mine.getAttribute('href')).toBe('/cases?mine=true')
  })
})

describe('an offer', () => {
  it('is accepted on the row, once, and the keyboard stays in its place', async () => {
    let accepted = false
    const api = serve([], {
      'GET /my-day': () => ({
        items: [accepted ? waiting('part', { partId: 'part-1', part: 'Markupplåtelse' }) : offer],
        openCases: 1,
      }),
      'POST /parts/part-1/acceptance': () => {
        accepted = true
        return undefined
      },
    })
    const { user } = await show(<MyDayPage />)
    await user.dblClick(await screen.findByRole('button', { name: /Ta emot/ }))
    const mine = await screen.findByRole('link', { name: 'Svara på din del, ”Markupplåtelse”' })
    await waitFor(() => expect(document.activeElement).toBe(mine))
    const [sent, ...again] = api.asked('POST /parts/part-1/acceptance')
    expect(sent?.body).toEqual({})
    expect(sent?.headers.get('idempotency-key')).toBeTruthy()
    expect(again).toEqual([])
  })

  it('is declined with a reason and a suggestion among the other units', async () => {
    const api = serve([offer], { 'POST /parts/part-1/refusal': undefined })
    const { user } = await show(<MyDayPage />)
    await user.click(await screen.findByRole('button', { name: /Avböj/ }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText('Varför är delen inte er?'), 'Det är kommunens mark.')
    const units = await dialog.findByLabelText(/Vem bör frågas/)
    await within(units).findByRole('option', { name: 'Gatu/park' })
    expect(within(units).queryByRole('option', { name: 'Näringslivskontoret' })).toBeNull()
    await user.selectOptions(units, 'Gatu/park')
    await user.click(dialog.getByRole('button', { name: 'Avböj delen' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(api.asked('POST /parts/part-1/refusal')[0]?.body).toEqual({
      reason: 'Det är kommunens mark.',
      suggestedUnitId: 'unit-2',
    })
  })

  it('keeps the reason when the server says no', async () => {
    const problem = { path: 'reason', code: 'field.tooShort', message: 'Skriv minst 5 tecken.' }
    serve([offer], {
      'POST /parts/part-1/refusal': () => refusal(400, 'validation.failed', 'Rätta.', [problem]),
    })
    const { user } = await show(<MyDayPage />)
    await user.click(await screen.findByRole('button', { name: /Avböj/ }))
    const reason = await screen.findByLabelText('Varför är delen inte er?')
    await user.type(reason, 'Nej')
    await user.click(screen.getByRole('button', { name: 'Avböj delen' }))
    expect(await screen.findByText('Skriv minst 5 tecken.')).toBeTruthy()
    expect((reason as HTMLTextAreaElement).value).toBe('Nej')
    await waitFor(() => expect(document.activeElement).toBe(reason))
  })
})

it('is driven with j, k and s', async () => {
  const api = serve([overdue, offer], { 'POST /parts/part-1/acceptance': undefined })
  const { user } = await show(<MyDayPage />, { ...anna, onDuty: true })
  await screen.findByRole('link', { name: /Markupplåtelse/ })
  await user.keyboard('jj')
  expect(document.activeElement?.textContent).toContain('Markupplåtelse')
  await user.keyboard('k')
  expect(document.activeElement?.textContent).toContain('lovat')
  await user.keyboard('js')
  await waitFor(() => expect(api.asked('POST /parts/part-1/acceptance')).toHaveLength(1))
})
