import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { buildCase, buildPart, caseAnswers, units } from '../testing.fixture.ts'
import { DisputesPanel } from './disputes-panel.tsx'
import type { Dispute, UnitOfDispute } from './queries.ts'
import { RaiseDialog } from './raise-dialog.tsx'

afterEach(() => vi.unstubAllGlobals())

const area = { id: 'area-1', code: 'uteservering', title: 'Uteservering', titleEn: 'Outdoor seating' }

function unitOf(nth: 0 | 1, other: Partial<UnitOfDispute> = {}): UnitOfDispute {
  const { id = '', slug = '', name = '', nameEn = '' } = units[nth] ?? {}
  const silent = { view: '', viewBy: null, viewAt: null, declined: [], may: { state: false, take: false } }
  return { id, slug, name, nameEn, ...silent, ...other }
}

function buildDispute(other: Partial<Dispute> = {}): Dispute {
  return {
    id: 'dispute-1',
    case: { id: 'case-1', number: 'L-2026-00042', title: 'Uteservering', company: null },
    area,
    cause: 'declined_twice',
    question: '',
    raisedAt: '2026-11-23T09:00:00Z',
    raisedBy: null,
    resolveBy: '2026-11-30',
    overdue: false,
    status: 'open',
    units: [
      unitOf(0, { declined: ['Det är inte vår mark.'], may: { state: true, take: true } }),
      unitOf(1, { view: 'Vi ser det som en markfråga.', viewBy: 'Carin Berg' }),
    ],
    resolution: null,
    takenBy: null,
    endedAt: null,
    endedBy: null,
    may: { resolve: true, ask: false },
    ...other,
  }
}

async function open(disputes: readonly Dispute[], answers: Record<string, object> = {}) {
  const of = buildCase()
  const server = fakeApi({
    ...caseAnswers(of, [buildPart()]),
    'GET /cases/case-1/disputes': { items: disputes },
    'GET /units/naringsliv': { members: [] },
    ...answers,
  })
  const page = (
    <main>
      <h1>{of.title}</h1>
      <h2>Ärendet</h2>
      <DisputesPanel of={of} />
    </main>
  )
  return { server, ...(await show(page)) }
}

it('says what it is about, what each unit says, who is accountable meanwhile and until when', async () => {
  await open([buildDispute()])
  const card = await screen.findByRole('article', { name: 'Enheter är oense' })
  for (const words of [
    /Minst två enheter har avböjt/,
    /Avböjde: Det är inte vår mark/,
    /Vi ser det som en markfråga/,
    /Under tiden är Anna Lindqvist helhetsansvarig/,
    /30 nov/,
  ]) {
    expect(within(card).getByText(words)).toBeDefined()
  }
  expect(await faultsOf()).toEqual([])
})

it('a head takes it for the own unit and writes a boundary note in the same step', async () => {
  const path = 'POST /disputes/dispute-1/resolution'
  const { user, server } = await open([buildDispute()], { [path]: {} })
  await user.click(await screen.findByRole('button', { name: 'Lös oenigheten' }))
  const dialog = screen.getByRole('dialog')
  await user.type(within(dialog).getByRole('textbox', { name: /kommit fram till/ }), 'Vi tar staketet.')
  await user.click(within(dialog).getByRole('checkbox', { name: /Skriv en gränsdragning/ }))
  await user.type(within(dialog).getByRole('textbox', { name: /Vem gör vad/ }), 'Marken är vår.')
  expect(await faultsOf()).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Lös oenigheten' }))
  await waitFor(() => expect(server.asked(path)).toHaveLength(1))
  expect(server.asked(path)[0]?.body).toEqual({
    text: 'Vi tar staketet.',
    takenByUnitId: units[0]?.id,
    boundaryNote: { unitId: units[0]?.id, otherUnitId: units[1]?.id, body: 'Marken är vår.', example: '' },
    mapChange: null,
  })
})

it('a refusal is shown and what was written stays', async () => {
  const path = 'POST /disputes/dispute-1/resolution'
  const { user } = await open([buildDispute()], {
    [path]: () => refusal(409, 'dispute.ended', 'Oenigheten är redan löst.'),
  })
  await user.click(await screen.findByRole('button', { name: 'Lös oenigheten' }))
  const dialog = screen.getByRole('dialog')
  const text = within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: /kommit fram till/ })
  await user.type(text, 'Vi tar staketet.')
  await user.click(within(dialog).getByRole('button', { name: 'Lös oenigheten' }))
  expect(await within(dialog).findByText(/Oenigheten är redan löst/)).toBeDefined()
  expect(text.value).toBe('Vi tar staketet.')
})

it('what is settled is folded away, with how and by whom', async () => {
  const settled = buildDispute({
    status: 'resolved',
    resolution: 'Gatu/park tar frågan.',
    endedBy: 'Carin Berg',
    endedAt: '2026-11-25T09:00:00Z',
    may: { resolve: false, ask: false },
  })
  const { user } = await open([settled])
  await user.click(await screen.findByText('Oenigheter som är lösta (1)'))
  expect(screen.getByText('Gatu/park tar frågan.')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Lös oenigheten' })).toBeNull()
})

it('is raised by hand, with the units that have to do with the case first', async () => {
  const of = buildCase()
  const path = 'POST /cases/case-1/disputes'
  const server = fakeApi({ ...caseAnswers(of, [buildPart()]), [path]: { id: 'dispute-2' } })
  const { user } = await show(
    <main>
      <RaiseDialog of={of} onClose={() => undefined} />
    </main>,
  )
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByRole('textbox', { name: /oense om/ }), 'Vem tar staketet?')
  const boxes = await within(dialog).findAllByRole('checkbox')
  for (const box of boxes.slice(0, 2)) await user.click(box)
  expect(await faultsOf()).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Skicka till cheferna' }))
  await waitFor(() => expect(server.asked(path)).toHaveLength(1))
  expect(server.asked(path)[0]?.body).toMatchObject({ areaId: null, question: 'Vem tar staketet?' })
})
