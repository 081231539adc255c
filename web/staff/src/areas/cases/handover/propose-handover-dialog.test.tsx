import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { Toasts } from '../../../../../ui/toasts.tsx'
import { buildCase, caseAnswers } from '../testing.fixture.ts'
import { ProposeHandoverDialog } from './propose-handover-dialog.tsx'

afterEach(() => vi.unstubAllGlobals())

const karin = { id: 'member-karin', name: 'Karin Mattsson', title: 'Ingenjör', titleEn: 'Engineer' }

async function open(given: Parameters<typeof buildCase>[0] = {}, answers: Record<string, object> = {}) {
  const of = buildCase(given)
  const onClose = vi.fn<() => void>()
  const server = fakeApi({
    ...caseAnswers(of),
    'GET /units/bygglov': { members: [{ ...karin, email: '', phone: null, role: 'officer' }] },
    'POST /cases/case-1/handovers': { id: 'handover-9' },
    ...answers,
  })
  const shown = await show(
    <main>
      <ProposeHandoverDialog of={of} onClose={onClose} />
      <Toasts />
    </main>,
  )
  await screen.findByRole('option', { name: 'Bygglovsenheten' })
  return { ...shown, server, onClose, sent: () => server.asked('POST /cases/case-1/handovers') }
}

it('success toast although nothing happened (Draken): what is refused says so, and nothing else', async () => {
  const detail = 'Någon är redan tillfrågad.'
  const { user, onClose } = await open(
    {},
    { 'POST /cases/case-1/handovers': refusal(409, 'handover.alreadyOpen', detail) },
  )
  await user.selectOptions(screen.getByLabelText('Enhet'), 'Bygglovsenheten')
  await user.type(screen.getByLabelText('Varför lämnas det över?'), 'Det är en byggfråga.')
  await user.click(screen.getByRole('button', { name: 'Fråga' }))
  expect(await screen.findByText(detail)).toBeTruthy()
  expect(screen.queryByText(/Frågan är skickad/)).toBeNull()
  expect(onClose).not.toHaveBeenCalled()
})

it('asks a unit, or somebody in it, with a reason, and says who is accountable meanwhile', async () => {
  const { user, sent, onClose } = await open()
  expect(screen.getByText(/Du är helhetsansvarig tills någon har sagt ja/)).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByLabelText('Enhet'))
  await user.selectOptions(screen.getByLabelText('Enhet'), 'Bygglovsenheten')
  await screen.findByRole('option', { name: 'Karin Mattsson, Ingenjör' })
  await user.selectOptions(screen.getByLabelText(/Vem på enheten/), 'Karin Mattsson, Ingenjör')
  await user.type(screen.getByLabelText('Varför lämnas det över?'), 'Det är en byggfråga.')
  expect(await faultsOf()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Fråga' }))
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(sent()[0]?.body).toEqual({
    unitId: 'unit-2',
    memberId: 'member-karin',
    reason: 'Det är en byggfråga.',
  })
  expect(sent()[0]?.headers.get('Idempotency-Key')).toBeTruthy()
  expect(await screen.findByText(/Frågan är skickad/)).toBeTruthy()
})

it('a pilot who asks for somebody else reads whose case it is', async () => {
  await open({ accountable: { id: 'member-bo', name: 'Bo Ek' } })
  expect(screen.getByText(/Bo Ek är helhetsansvarig tills/)).toBeTruthy()
})

it('says at the unit that nobody there can answer, and keeps what was written', async () => {
  const detail = 'Ingen annan på enheten är på plats och kan svara nu.'
  const { user } = await open(
    {},
    { 'POST /cases/case-1/handovers': refusal(422, 'handover.noPresentReceiver', detail) },
  )
  await user.selectOptions(screen.getByLabelText('Enhet'), 'Bygglovsenheten')
  await user.type(screen.getByLabelText('Varför lämnas det över?'), 'Det är en byggfråga.')
  await user.click(screen.getByRole('button', { name: 'Fråga' }))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Enhet')))
  expect(screen.getAllByText(detail).length).toBeGreaterThan(0)
  expect(screen.getByLabelText<HTMLTextAreaElement>('Varför lämnas det över?').value).toBe(
    'Det är en byggfråga.',
  )
})

it('says that the unit is let in to a restricted case', async () => {
  await open({ visibility: 'restricted' })
  expect(screen.getByText(/Hela enheten får läsa det/)).toBeTruthy()
})
