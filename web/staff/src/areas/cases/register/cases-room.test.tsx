import { screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { buildRow, units } from '../testing.fixture.ts'
import { CasesRoom } from './cases-room.tsx'
import type { CaseFilters } from './filters.ts'

afterEach(() => vi.unstubAllGlobals())

const lookups = {
  'GET /units': { items: units },
  'GET /areas': { items: [] },
  'GET /case-views': { items: [] },
}

/** The room with its address beside it, as the page holds it. */
function Room({ start }: { start: CaseFilters }) {
  const [filters, setFilters] = useState(start)
  return (
    <>
      <CasesRoom filters={filters} onFilters={setFilters} />
      <output data-testid="address">{JSON.stringify(filters)}</output>
    </>
  )
}

async function open(start: CaseFilters, items = [buildRow()], nextCursor: string | null = null) {
  const server = fakeApi({
    ...lookups,
    'GET /cases': ({ path }: { path: string }) =>
      path.includes('cursor')
        ? { items: [buildRow({ id: 'case-2', title: 'Tvätthall' })], nextCursor: null }
        : { items, nextCursor },
  })
  const shown = await show(<Room start={start} />)
  const address = () => JSON.parse(screen.getByTestId('address').textContent ?? '{}') as CaseFilters
  const asked = () => new URLSearchParams(server.asked('GET /cases').at(-1)?.path.split('?')[1])
  return { ...shown, address, asked, server }
}

describe('the list of cases', () => {
  it('shows each case with where it stands, and has no faults', async () => {
    await open({}, [buildRow({ parts: { total: 4, answered: 2, offered: 1 } })])
    expect(await screen.findByRole('link', { name: 'Uteservering vid hamnen' })).toBeTruthy()
    expect(screen.getByText('2 av 4 besvarade')).toBeTruthy()
    expect(screen.getByText('1 ej mottagen')).toBeTruthy()
    expect(screen.getByText('Café Lyktan AB')).toBeTruthy()
    expect(await faultsOf()).toEqual([])
  })

  it('asks the server for what the address says', async () => {
    const { asked } = await open({ status: 'closed', mine: true, unit: 'unit-2', sort: 'changed' })
    await screen.findByRole('link', { name: 'Uteservering vid hamnen' })
    expect(Object.fromEntries(asked())).toEqual({
      status: 'closed',
      mine: 'true',
      unit: 'unit-2',
      sort: 'changed',
      limit: '50',
    })
  })

  it('writes what one chooses into the address, and nothing that is usual', async () => {
    const { user, address } = await open({})
    await user.click(screen.getByRole('radio', { name: 'Avslutade' }))
    expect(address()).toEqual({ status: 'closed' })
    await user.click(screen.getByRole('checkbox', { name: 'Bara mina' }))
    await screen.findByRole('option', { name: 'Bygglovsenheten' })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Enhet' }), 'Bygglovsenheten')
    expect(address()).toEqual({ status: 'closed', mine: true, unit: 'unit-2' })
    await user.click(screen.getByRole('radio', { name: 'Aktiva' }))
    await user.click(screen.getByRole('button', { name: 'Rensa filter' }))
    expect(address()).toEqual({})
  })

  it('searches when one has stopped typing', async () => {
    const { user, address } = await open({})
    await user.type(screen.getByRole('searchbox', { name: 'Ord eller ärendenummer' }), 'fläkt')
    await waitFor(() => expect(address()).toEqual({ q: 'fläkt' }))
  })

  it('shows more when asked, after what was shown', async () => {
    const { user, asked } = await open({}, [buildRow()], 'next-page')
    await user.click(await screen.findByRole('button', { name: 'Visa fler' }))
    expect(await screen.findByRole('link', { name: 'Tvätthall' })).toBeTruthy()
    expect(asked().get('cursor')).toBe('next-page')
    expect(screen.getByRole('link', { name: 'Uteservering vid hamnen' })).toBeTruthy()
  })

  it('says why it is empty and what to do', async () => {
    const { user, address } = await open({ q: 'xyz' }, [])
    expect(await screen.findByText('Inget ärende innehåller ”xyz”')).toBeTruthy()
    await user.click(screen.getAllByRole('button', { name: 'Rensa filter' }).at(-1) as HTMLElement)
    expect(address()).toEqual({})
    expect(await screen.findByText('Inga aktiva ärenden')).toBeTruthy()
    expect(await faultsOf()).toEqual([])
  })

  it('remembers the columns', async () => {
    const { user, unmount } = await open({})
    await screen.findByRole('columnheader', { name: 'Delar' })
    await user.click(screen.getByRole('button', { name: 'Kolumner' }))
    await user.click(screen.getByRole('checkbox', { name: 'Delar' }))
    expect(screen.queryByRole('columnheader', { name: 'Delar' })).toBeNull()
    unmount()
    await open({})
    await screen.findByRole('columnheader', { name: 'Läge' })
    expect(screen.queryByRole('columnheader', { name: 'Delar' })).toBeNull()
  })

  it('as a board shows a case in its own lane only, also one that is found by its number', async () => {
    await open({ view: 'board', q: 'L-2026-00042' })
    expect(await screen.findAllByRole('link', { name: 'Uteservering vid hamnen' })).toHaveLength(1)
    const lane = screen.getByRole('region', { name: /^Pågår/ })
    expect(within(lane).getByRole('link', { name: 'Uteservering vid hamnen' })).toBeTruthy()
  })

  it('as a board asks for each state by itself', async () => {
    const { server } = await open({ view: 'board', mine: true })
    await waitFor(() => expect(server.asked('GET /cases')).toHaveLength(4))
    const states = server
      .asked('GET /cases')
      .map(({ path }) => new URLSearchParams(path.split('?')[1]).get('status'))
    expect(states.sort((a, b) => (a ?? '').localeCompare(b ?? ''))).toEqual([
      'awaiting_company',
      'closed',
      'open',
      'received',
    ])
    expect(await faultsOf()).toEqual([])
  })
})
