import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { Toasts } from '../../../../../ui/toasts.tsx'
import { buildCase, caseAnswers, units } from '../testing.fixture.ts'
import { HandoverPanel } from './handover-panel.tsx'
import type { Handover } from './queries.ts'
import { buildHandover, buildReturned, noAnswer } from './testing.fixture.ts'

afterEach(() => vi.unstubAllGlobals())

const bo = { id: 'member-bo', name: 'Bo Ek', title: '', titleEn: '', email: '', phone: null, role: 'officer' }

async function open(handover: Handover | undefined, answers: Record<string, object | undefined> = {}) {
  const of = buildCase()
  const server = fakeApi({
    ...caseAnswers(of),
    'GET /cases/case-1/handovers': { items: handover ? [handover] : [] },
    'GET /units/naringsliv': { members: [bo] },
    'POST /handovers/handover-1/acceptance': undefined,
    'POST /handovers/handover-1/refusal': undefined,
    'POST /handovers/handover-1/withdrawal': undefined,
    'POST /handovers/handover-1/keeping': undefined,
    'POST /cases/case-1/handovers': { id: 'handover-2' },
    ...answers,
  })
  const shown = await show(
    <main>
      <h1>Ärendet</h1>
      <h2>Läge</h2>
      <HandoverPanel of={of} />
      <Toasts />
    </main>,
  )
  return { ...shown, server }
}

describe('for the one who is asked', () => {
  it('says who asks, why, until when, and who is accountable meanwhile', async () => {
    await open(buildHandover())
    const card = await screen.findByRole('article')
    expect(card.textContent).toContain('Karin Mattsson frågar om Näringslivskontoret tar över ärendet.')
    expect(card.textContent).toContain('Karin Mattsson är helhetsansvarig tills någon har sagt ja.')
    expect(card.textContent).toContain('Frågan gäller marken.')
    expect(card.textContent).toContain('Svara senast')
    expect(await faultsOf()).toEqual([])
  })

  it('takes over, and is told so', async () => {
    const { user, server } = await open(buildHandover())
    await user.click(await screen.findByRole('button', { name: 'Ta över' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Ta över L-2026-00042' }))
    expect(dialog.queryByLabelText('Vem tar över?')).toBeNull()
    expect(await faultsOf()).toEqual([])
    await user.click(dialog.getByRole('button', { name: 'Ta över ärendet' }))
    expect(await screen.findByText('Ärendet är överlämnat. Anna Lindqvist är helhetsansvarig.')).toBeTruthy()
    const [sent] = server.asked('POST /handovers/handover-1/acceptance')
    expect(sent?.body).toEqual({})
    expect(sent?.headers.get('Idempotency-Key')).toBeTruthy()
  })

  it('a head names another officer of the unit', async () => {
    const { user, server } = await open(
      buildHandover({ may: { ...noAnswer, accept: true, decline: true, nameTaker: true } }),
    )
    await user.click(await screen.findByRole('button', { name: 'Ta över' }))
    await screen.findByRole('option', { name: 'Bo Ek' })
    await user.selectOptions(screen.getByLabelText('Vem tar över?'), 'Bo Ek')
    expect(screen.getByText(/Bo Ek blir helhetsansvarig direkt/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Ta över ärendet' }))
    await waitFor(() =>
      expect(server.asked('POST /handovers/handover-1/acceptance')[0]?.body).toEqual({
        memberId: 'member-bo',
      }),
    )
  })

  it('says no with a reason and a suggestion', async () => {
    const { user, server } = await open(buildHandover())
    await user.click(await screen.findByRole('button', { name: 'Säg nej' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Säg nej till L-2026-00042' }))
    await user.type(dialog.getByLabelText('Varför tar ni inte över?'), 'Det är inte vår mark.')
    await dialog.findByRole('option', { name: 'Bygglovsenheten' })
    await user.selectOptions(dialog.getByLabelText(/Vem bör frågas/), 'Bygglovsenheten')
    expect(await faultsOf()).toEqual([])
    await user.click(dialog.getByRole('button', { name: 'Säg nej' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.asked('POST /handovers/handover-1/refusal')[0]?.body).toEqual({
      reason: 'Det är inte vår mark.',
      suggestedUnitId: units[1]?.id,
      suggestedMemberId: null,
    })
  })

  it('that somebody else answered first says so, and gives the focus back', async () => {
    const detail = 'Överlämningen är redan avgjord. Läs om för att se hur.'
    const { user } = await open(buildHandover(), {
      'POST /handovers/handover-1/acceptance': refusal(409, 'handover.alreadyAnswered', detail),
    })
    const begin = await screen.findByRole('button', { name: 'Ta över' })
    await user.click(begin)
    await user.click(await screen.findByRole('button', { name: 'Ta över ärendet' }))
    expect(await screen.findByText(detail)).toBeTruthy()
    const [cross] = screen.getAllByRole('button', { name: 'Stäng' })
    if (cross) await user.click(cross)
    expect(document.activeElement).toBe(begin)
  })

  it('who stands in is told for whom', async () => {
    const away = { id: 'member-bo', name: 'Bo Ek' }
    await open(
      buildHandover({
        to: { ...buildHandover().to, member: away },
        answeredBy: { id: 'member-anna', name: 'Anna Lindqvist' },
      }),
    )
    expect(await screen.findByText(/Bo Ek är borta. Anna Lindqvist svarar i stället/)).toBeTruthy()
  })
})

describe('for the giver', () => {
  it('an open question is followed, and taken back', async () => {
    const { user, server } = await open(buildHandover({ may: { ...noAnswer, withdraw: true } }))
    expect((await screen.findByRole('article')).textContent).toContain('Svar senast')
    expect(screen.queryByRole('button', { name: 'Ta över' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Ta tillbaka frågan' }))
    expect(await screen.findByText('Frågan är tillbakatagen.')).toBeTruthy()
    expect(server.asked('POST /handovers/handover-1/withdrawal')).toHaveLength(1)
  })

  it('one that came back is passed to whom was suggested', async () => {
    const { user, server } = await open(buildReturned())
    expect(await screen.findByRole('heading', { name: 'Ärendet kom tillbaka' })).toBeTruthy()
    expect(screen.getByText(/Det är en fråga för gatan/)).toBeTruthy()
    expect(await faultsOf()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Fråga Näringslivskontoret' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Lämna över' }))
    await user.type(dialog.getByLabelText('Varför lämnas det över?'), 'Bygglov föreslår er.')
    await user.click(dialog.getByRole('button', { name: 'Fråga' }))
    await waitFor(() =>
      expect(server.asked('POST /cases/case-1/handovers')[0]?.body).toEqual({
        unitId: 'unit-1',
        memberId: null,
        reason: 'Bygglov föreslår er.',
      }),
    )
  })

  it('or is kept', async () => {
    const { user, server } = await open(
      buildReturned({ status: 'lapsed', endedBy: null, declineReason: null }),
    )
    expect(await screen.findByText(/Ingen svarade i tid/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Behåll ärendet' }))
    expect(await screen.findByText('Ärendet är kvar hos Anna Lindqvist.')).toBeTruthy()
    expect(server.asked('POST /handovers/handover-1/keeping')).toHaveLength(1)
  })
})

it('what is over and decided is not in the way', async () => {
  await open(buildReturned({ waitsForDecision: false }))
  await screen.findByRole('heading', { name: 'Ärendet' })
  expect(screen.queryByRole('article')).toBeNull()
})
