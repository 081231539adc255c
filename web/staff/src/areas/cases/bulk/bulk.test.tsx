import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { KeyMap } from '../../../../../ui/key-map.tsx'
import { Toasts } from '../../../../../ui/toasts.tsx'
import { CasesList } from '../register/cases-list.tsx'
import { usualColumns } from '../register/column-ids.ts'
import { buildRow } from '../testing.fixture.ts'

afterEach(() => vi.unstubAllGlobals())

const rows = [
  buildRow({ id: 'case-1', number: 'L-2026-00041', title: 'Uteservering vid hamnen' }),
  buildRow({ id: 'case-2', number: 'L-2026-00042', title: 'Tvätthall i Rimbo' }),
  buildRow({ id: 'case-3', number: 'L-2026-00043', title: 'Skylt på fasaden' }),
]
const done = (caseId: string) => ({ caseId, outcome: 'done', code: null, detail: null })

async function open(answer: object = { items: [done('case-1'), done('case-2')] }) {
  const server = fakeApi({
    'GET /cases': { items: rows, nextCursor: null },
    'POST /case-changes': answer,
  })
  const shown = await show(
    <>
      <CasesList filters={{}} columns={usualColumns} onClear={() => undefined} />
      <Toasts />
    </>,
  )
  await screen.findByRole('link', { name: 'Tvätthall i Rimbo' })
  const sent = () => server.asked('POST /case-changes')
  return { ...shown, sent }
}

describe('many cases at once, with the keyboard', () => {
  it('gives the chosen a next step, says how many, and leaves nothing chosen', async () => {
    const { user, sent } = await open()
    await user.keyboard('jxjxs')
    const dialog = await screen.findByRole('dialog', { name: 'Sätt nästa steg' })
    expect(within(dialog).getByText('Gäller 2 ärenden')).toBeTruthy()
    expect(await faultsOf()).toEqual([])
    await user.keyboard('Ring företaget{Enter}')
    expect(await screen.findByText('2 ärenden har fått nästa steg.')).toBeTruthy()
    expect(sent()[0]?.body).toEqual({
      caseIds: ['case-1', 'case-2'],
      change: { kind: 'nextStep', nextStep: 'Ring företaget', nextStepOn: null },
    })
    expect(sent()[0]?.headers.get('Idempotency-Key')).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.queryByRole('region', { name: /vald/ })).toBeNull()
    expect(document.activeElement?.textContent).toBe('Tvätthall i Rimbo')
  })

  it('says what to do when nothing is chosen', async () => {
    const { user, sent } = await open()
    await user.keyboard('s')
    expect(await screen.findByText(/^Välj ärenden först/)).toBeTruthy()
    expect(sent()).toEqual([])
  })

  it('each action stands under ? with its key', async () => {
    const { user } = await open()
    const map = await show(<KeyMap open onClose={() => undefined} />)
    const group = screen.getByText('Med valda ärenden').closest('section')
    expect(group?.textContent).toContain('Sätt nästa stegS')
    expect(group?.textContent).toContain('Flytta utlovat datumP')
    map.unmount()
    await user.keyboard('j')
  })
})

describe('when some are refused', () => {
  const mixed = {
    items: [
      done('case-1'),
      {
        caseId: 'case-2',
        outcome: 'refused',
        code: 'case.closed',
        detail: 'Ärendet är avslutat. Öppna det igen om något ska ändras.',
      },
      done('case-3'),
    ],
  }

  it('each is told with number, title and why, and stays chosen', async () => {
    const { user } = await open(mixed)
    await user.click(screen.getByRole('checkbox', { name: 'Välj alla som visas' }))
    await user.click(screen.getByRole('button', { name: 'Flytta utlovat datum' }))
    const dialog = await screen.findByRole('dialog', { name: 'Flytta utlovat datum' })
    await user.type(within(dialog).getByLabelText('Nytt datum'), '2026-12-11')
    await user.type(within(dialog).getByLabelText(/Varför flyttas det/), 'Grannarna ska höras.')
    await user.click(within(dialog).getByRole('button', { name: 'Flytta och mejla företagen' }))
    expect(await within(dialog).findByText('2 av 3 ärenden är klara.')).toBeTruthy()
    const [refused, others] = within(dialog).getAllByRole('list')
    expect(refused?.textContent).toBe(
      'L-2026-00042 Tvätthall i RimboÄrendet är avslutat. Öppna det igen om något ska ändras.',
    )
    expect(others?.textContent).toBe('L-2026-00041 Uteservering vid hamnenL-2026-00043 Skylt på fasaden')
    expect(document.activeElement?.textContent).toContain('2 av 3 ärenden är klara.')
    expect(await faultsOf()).toEqual([])
    await user.click(within(dialog).getByText('Stäng'))
    expect(screen.getByRole('region', { name: '1 vald' })).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Välj L-2026-00042' }).checked).toBe(true)
  })
})

it('what is wrong with the change itself is told at its field, and nothing is lost', async () => {
  const { user } = await open(refusal(422, 'promise.reasonMissing', 'Skriv varför datumet flyttas.'))
  await user.keyboard('jxp')
  const dialog = await screen.findByRole('dialog', { name: 'Flytta utlovat datum' })
  await user.type(within(dialog).getByLabelText('Nytt datum'), '2026-12-11')
  await user.click(within(dialog).getByRole('button', { name: 'Flytta och mejla företaget' }))
  const reason = within(dialog).getByLabelText(/Varför flyttas det/)
  await waitFor(() => expect(document.activeElement).toBe(reason))
  expect(within(dialog).getByLabelText<HTMLInputElement>('Nytt datum').value).toBe('2026-12-11')
  await user.keyboard('{Escape}')
  expect(screen.getByRole('region', { name: '1 vald' })).toBeTruthy()
})

it('no more than two hundred at a time', async () => {
  const many = Array.from({ length: 201 }, (_, n) => buildRow({ id: `case-${n}`, title: `Ärende ${n}` }))
  fakeApi({ 'GET /cases': { items: many, nextCursor: null } })
  const { user } = await show(
    <>
      <CasesList filters={{}} columns={['case']} onClear={() => undefined} />
      <Toasts />
    </>,
  )
  await user.click(await screen.findByRole('checkbox', { name: 'Välj alla som visas' }))
  await user.keyboard('s')
  expect(await screen.findByText('Högst 200 ärenden åt gången. Du har valt 201.')).toBeTruthy()
})
