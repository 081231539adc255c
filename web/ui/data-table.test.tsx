import { screen, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '../lib/api-error.ts'
import { faultsOf } from '../testing/axe.ts'
import { show } from '../testing/show.tsx'
import { DataTable } from './data-table.tsx'
import type { Column, DataTableProps, Sort } from './table-types.ts'

type Row = { id: string; title: string; on: string }

const rows: Row[] = [
  { id: 'a', title: 'Bygglov', on: '2026-11-01' },
  { id: 'b', title: 'Uteservering', on: '2026-11-02' },
  { id: 'c', title: 'Strandskydd', on: '2026-11-03' },
]
const opened = vi.fn<(title: string) => void>()
const columns: Column<Row>[] = [
  {
    id: 'title',
    header: 'Ärende',
    cell: ({ title }) => (
      <a
        href={`/${title}`}
        data-row-link
        onClick={(event) => {
          event.preventDefault()
          opened(title)
        }}
      >
        {title}
      </a>
    ),
  },
  { id: 'on', header: 'Inkom', cell: ({ on }) => on, sortBy: 'receivedAt', narrow: true },
]

function List(extra: Partial<DataTableProps<Row>>) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  return (
    <DataTable
      caption="Ärenden"
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      empty={<p>Inga ärenden</p>}
      selection={{ chosen, onChange: setChosen, nameOf: (key) => `ärende ${key}` }}
      {...extra}
    />
  )
}

const focused = () => document.activeElement?.textContent

afterEach(() => {
  opened.mockClear()
  vi.unstubAllGlobals()
})

describe('the keyboard', () => {
  it('walks the rows with j and k, and stops at the ends', async () => {
    const { user } = await show(<List />)
    await user.keyboard('j')
    expect(focused()).toBe('Bygglov')
    await user.keyboard('jjj')
    expect(focused()).toBe('Strandskydd')
    await user.keyboard('kkkk')
    expect(focused()).toBe('Bygglov')
  })

  it('opens with Enter', async () => {
    const { user } = await show(<List />)
    await user.keyboard('jj{Enter}')
    expect(opened).toHaveBeenCalledExactlyOnceWith('Uteservering')
  })

  it('chooses with x, and chooses away', async () => {
    const { user } = await show(<List />)
    await user.keyboard('jx')
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Välj ärende a' }).checked).toBe(true)
    await user.keyboard('jx')
    expect(screen.getByRole('region', { name: '2 valda' })).toBeTruthy()
    await user.keyboard('x')
    expect(screen.getByRole('region', { name: '1 vald' })).toBeTruthy()
  })
})

describe('the mouse', () => {
  it('opens a row wherever it is clicked, but not where something else is', async () => {
    const { user } = await show(<List />)
    await user.click(screen.getByText('2026-11-02'))
    expect(opened).toHaveBeenCalledExactlyOnceWith('Uteservering')
    await user.click(screen.getByRole('checkbox', { name: 'Välj ärende c' }))
    expect(opened).toHaveBeenCalledOnce()
  })

  it('chooses all that are shown, and none', async () => {
    const { user } = await show(<List />)
    const all = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Välj alla som visas' })
    await user.click(screen.getByRole('checkbox', { name: 'Välj ärende a' }))
    expect(all.indeterminate).toBe(true)
    await user.click(all)
    expect(screen.getByRole('region', { name: '3 valda' })).toBeTruthy()
    await user.click(screen.getByText('Avmarkera'))
    expect(all.checked).toBe(false)
  })
})

it('heads that the API sorts by are buttons that say their order', async () => {
  const onSort = vi.fn<(sort: Sort) => void>()
  const { user } = await show(<List sort={{ by: 'receivedAt', direction: 'asc' }} onSort={onSort} />)
  expect(screen.getByRole('columnheader', { name: 'Inkom' }).getAttribute('aria-sort')).toBe('ascending')
  expect(within(screen.getByRole('columnheader', { name: 'Ärende' })).queryByRole('button')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Inkom' }))
  expect(onSort).toHaveBeenCalledExactlyOnceWith({ by: 'receivedAt', direction: 'desc' })
})

it('shows more when asked, as long as there is more', async () => {
  const load = vi.fn<() => void>()
  const { user } = await show(<List more={{ hasMore: true, isLoading: false, load }} />)
  await user.click(screen.getByText('Visa fler'))
  expect(load).toHaveBeenCalledOnce()
  expect(screen.getByText('3 rader visas')).toBeTruthy()
})

it('waiting, empty and failed are told apart', async () => {
  const waiting = await show(<List {...{ rows: undefined }} />)
  expect(screen.getByText('Hämtar …')).toBeTruthy()
  waiting.unmount()
  const empty = await show(<List rows={[]} />)
  expect(screen.getByText('Inga ärenden')).toBeTruthy()
  empty.unmount()
  const onRetry = vi.fn<() => void>()
  const { user } = await show(<List {...{ rows: undefined, error: new ApiError(0), onRetry }} />)
  await user.click(screen.getByText('Försök igen'))
  expect(onRetry).toHaveBeenCalledOnce()
})

it('is cards on a phone, driven by the same keys', async () => {
  const narrow = { matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }
  vi.stubGlobal('matchMedia', () => narrow)
  const { user } = await show(<List />)
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.getAllByRole('listitem')).toHaveLength(3)
  await user.keyboard('jx')
  expect(screen.getByRole('region', { name: '1 vald' })).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('has no faults that axe can see', async () => {
  await show(<List sort={{ by: 'receivedAt', direction: 'asc' }} onSort={() => undefined} />)
  expect(await faultsOf()).toEqual([])
})
