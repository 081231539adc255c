import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../testing/axe.ts'
import { fakeApi } from '../../../../testing/fake-api.ts'
import { show } from '../../../../testing/show.tsx'
import { PartsSection } from './parts/parts-section.tsx'
import { CaseFacts } from './register/case-facts.tsx'
import { CasesRoom } from './register/cases-room.tsx'
import { buildCase, buildPart, buildRow, caseAnswers, units } from './testing.fixture.ts'

afterEach(() => vi.unstubAllGlobals())

const standIn = { id: 'member-karin', name: 'Karin Mattsson', until: '2026-12-03T23:00:00.000Z' }
const nothing = () => undefined

it('the facts of a case name the accountable, until when they are away, and who stands in', async () => {
  const of = buildCase({ standIn })
  fakeApi(caseAnswers(of))
  await show(<CaseFacts of={of} onDialog={nothing} />)
  const who = within((await screen.findByText('Anna Lindqvist')).closest('div') as HTMLElement)
  expect(who.getByText(/^Borta t.o.m./).textContent).toBe('Borta t.o.m. 3\u00a0dec.\u00a02026')
  expect(who.getByText('Karin Mattsson står in')).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('a part names its officer and who stands in, until further notice when nobody knows', async () => {
  const of = buildCase()
  const officer = { id: 'member-bo', name: 'Bo Ek' }
  fakeApi(
    caseAnswers(of, [buildPart({ status: 'in_progress', officer, standIn: { ...standIn, until: null } })]),
  )
  await show(<PartsSection of={of} task={null} onTask={nothing} onPromise={nothing} />)
  const facts = within((await screen.findByText('Bo Ek')).closest('dd') as HTMLElement)
  expect(facts.getByText('Borta tills vidare')).toBeTruthy()
  expect(facts.getByText('Karin Mattsson står in')).toBeTruthy()
})

const taker = { id: 'member-erik', name: 'Erik Lund', standIn }

it('the next step names who takes it, until when they are away, and who stands in', async () => {
  const of = buildCase({ nextStep: 'Mät upp kajen', nextStepBy: taker })
  fakeApi(caseAnswers(of))
  await show(<CaseFacts of={of} onDialog={nothing} />)
  const next = within((await screen.findByText('Mät upp kajen')).closest('div') as HTMLElement)
  expect(next.getByText('Erik Lund')).toBeTruthy()
  expect(next.getByText(/^Borta t.o.m./)).toBeTruthy()
  expect(next.getByText('Karin Mattsson står in')).toBeTruthy()
})

it('the list and the board name who stands in for the taker of the next step', async () => {
  for (const filters of [{}, { view: 'board' as const }]) {
    fakeApi({
      'GET /units': { items: units },
      'GET /areas': { items: [] },
      'GET /case-views': { items: [] },
      'GET /cases': ({ path }: { path: string }) => ({
        items: path.includes('status=received')
          ? []
          : [
              buildRow({ nextStep: 'Mät upp kajen', nextStepBy: taker }),
              buildRow({
                id: 'case-2',
                nextStep: 'Mät upp kajen',
                nextStepBy: { ...taker, standIn: null },
              }),
            ],
        nextCursor: null,
      }),
    })
    const { unmount } = await show(<CasesRoom filters={filters} onFilters={nothing} />)
    const shown = await screen.findAllByText('Karin Mattsson står in')
    expect(shown).toHaveLength(screen.getAllByText('Mät upp kajen').length / 2)
    unmount()
  }
})

it('the list and the board name who stands in, and nothing for one who is there', async () => {
  for (const filters of [{}, { view: 'board' as const }]) {
    fakeApi({
      'GET /units': { items: units },
      'GET /areas': { items: [] },
      'GET /case-views': { items: [] },
      // Each lane of the board asks for its own.
      'GET /cases': ({ path }: { path: string }) => ({
        items: path.includes('status=received') ? [] : [buildRow({ standIn }), buildRow({ id: 'case-2' })],
        nextCursor: null,
      }),
    })
    const { unmount } = await show(<CasesRoom filters={filters} onFilters={nothing} />)
    const shown = await screen.findAllByText('Karin Mattsson står in')
    expect(shown).toHaveLength(screen.getAllByText('Uteservering vid hamnen').length / 2)
    unmount()
  }
})
