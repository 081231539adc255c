import { screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { Toasts } from '../../../../../ui/toasts.tsx'
import { CasesRoom } from '../register/cases-room.tsx'
import type { CaseFilters } from '../register/filters.ts'
import { buildRow, buildView, units } from '../testing.fixture.ts'
import type { SavedView } from './queries.ts'

afterEach(() => vi.unstubAllGlobals())

/** The room with its address beside it, as the page holds it. */
function Room({ start }: { start: CaseFilters }) {
  const [filters, setFilters] = useState(start)
  return (
    <>
      <CasesRoom filters={filters} onFilters={setFilters} />
      <output data-testid="address">{JSON.stringify(filters)}</output>
      <Toasts />
    </>
  )
}

const own = buildView()
const foreign = buildView({
  id: '01936f2e-7c1a-7b3e-9c55-2f1d4a6b8c91',
  name: 'Nya hos oss',
  filters: { status: 'received' },
  owner: { id: 'member-reza', name: 'Reza Karimi', hasLeft: false },
  sharedWith: { kind: 'unit', unit: { id: 'unit-1', name: 'Näringslivskontoret', nameEn: 'Business unit' } },
  may: { change: false, inherit: false },
})

async function open(start: CaseFilters, views: SavedView[] = [own, foreign], answers = {}) {
  let kept = views
  const server = fakeApi({
    'GET /units': { items: units },
    'GET /areas': { items: [] },
    'GET /cases': { items: [buildRow()], nextCursor: null },
    'GET /case-views': () => ({ items: kept }),
    ...answers,
  })
  const shown = await show(<Room start={start} />)
  const address = () => JSON.parse(screen.getByTestId('address').textContent ?? '{}') as CaseFilters
  const become = (next: SavedView[]) => {
    kept = next
  }
  return { ...shown, server, address, become }
}

const opened = { sort: 'promised', columns: 'case.status.promised.nextStep', saved: own.id } as const
const button = (name: string | RegExp) => screen.findByRole('button', { name })

describe('choosing a view', () => {
  it('opens with v, is walked with the arrows, and puts the whole view into the address', async () => {
    const { user, address } = await open({})
    await screen.findByRole('link', { name: 'Uteservering vid hamnen' })
    await user.keyboard('v')
    expect(document.activeElement?.textContent).toBe('Utan vy')
    expect(await faultsOf()).toEqual([])
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}')
    expect(address()).toEqual(opened)
    expect(document.activeElement?.textContent).toBe('Vy: Löften den här veckan')
    expect(await screen.findByRole('columnheader', { name: 'Nästa steg' })).toBeTruthy()
    expect(screen.queryByRole('columnheader', { name: 'Helhetsansvarig' })).toBeNull()
  })

  it('tells whose a view is and who else sees it', async () => {
    const { user } = await open({})
    await user.click(await button('Vyer'))
    const shared = await screen.findByRole('list', { name: 'Delade med mig' })
    expect(shared.textContent).toContain('från Reza Karimi · delas med Näringslivskontoret')
  })

  it('without any view nothing is left of the one that was open', async () => {
    const { user, address } = await open(opened)
    await user.click(await button(/Löften den här veckan/))
    await user.click(await button('Utan vy'))
    expect(address()).toEqual({})
  })
})

describe('a list that differs from its view', () => {
  it('says so, and is kept in the view with a click, on the version that was read', async () => {
    const { user, server } = await open(opened, undefined, {
      [`PATCH /case-views/${own.id}`]: { version: 2 },
    })
    await button(/Löften den här veckan/)
    expect(screen.queryByText('Ändrad')).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: 'Bara mina' }))
    expect(screen.getByText('Ändrad')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Spara ändringen' }))
    expect(await screen.findByText('Vyn ”Löften den här veckan” är sparad.')).toBeTruthy()
    const [sent] = server.asked(`PATCH /case-views/${own.id}`)
    expect(sent?.headers.get('If-Match')).toBe('"1"')
    expect(sent?.body).toEqual({
      filters: { sort: 'promised', mine: true },
      columns: ['status', 'promised', 'nextStep'],
    })
  })

  it('is brought back as the view was', async () => {
    const { user, address } = await open({ ...opened, status: 'closed' })
    await user.click(await button('Återställ'))
    expect(address()).toEqual(opened)
  })

  it('columns of a view are changed in the address, and one’s own are left alone', async () => {
    const { user, address, unmount } = await open(opened)
    await button(/Löften den här veckan/)
    await user.click(screen.getByRole('button', { name: 'Kolumner' }))
    await user.click(screen.getByRole('checkbox', { name: 'Nästa steg' }))
    expect(address().columns).toBe('case.status.promised')
    expect(screen.getByText('Ändrad')).toBeTruthy()
    unmount()
    await open({})
    expect(await screen.findByRole('columnheader', { name: 'Nästa steg' })).toBeTruthy()
  })

  it('a view of somebody else is not changed, but kept as one’s own', async () => {
    const start = { status: 'received', columns: 'case.status', saved: foreign.id } as const
    const { user, server, address } = await open(start, undefined, {
      'POST /case-views': { id: '01936f2e-7c1a-7b3e-9c55-2f1d4a6b8c92', version: 1 },
    })
    await user.click(await button('Spara som egen vy …'))
    const dialog = await screen.findByRole('dialog', { name: 'Spara som ny vy' })
    expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: /Namn/ }).value).toBe('Nya hos oss')
    await user.click(within(dialog).getByRole('button', { name: 'Spara vyn' }))
    await waitFor(() => expect(address().saved).toBe('01936f2e-7c1a-7b3e-9c55-2f1d4a6b8c92'))
    expect(server.asked('POST /case-views')[0]?.body).toEqual({
      name: 'Nya hos oss',
      filters: { status: 'received' },
      columns: ['status'],
      sharedWith: { kind: 'nobody' },
    })
  })
})

describe('keeping views', () => {
  it('saves the list under a name and shares it; a name that is taken is told at the name', async () => {
    let tries = 0
    const { user, server } = await open({ mine: true }, undefined, {
      'POST /case-views': () =>
        tries++ === 0 ? refusal(409, 'view.nameTaken', 'Du har redan en vy med det namnet.') : own,
    })
    await user.click(await button('Vyer'))
    await user.click(await button('Spara som ny vy …'))
    const dialog = await screen.findByRole('dialog', { name: 'Spara som ny vy' })
    await user.type(within(dialog).getByRole('textbox', { name: /Namn/ }), 'Mina')
    await user.click(within(dialog).getByRole('radio', { name: 'Alla i Näringslivskontoret' }))
    expect(await faultsOf()).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: 'Spara vyn' }))
    const field = within(dialog).getByRole('textbox', { name: /Namn/ })
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'))
    await user.click(within(dialog).getByRole('button', { name: 'Spara vyn' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.asked('POST /case-views')[1]?.body).toMatchObject({
      name: 'Mina',
      filters: { mine: true },
      sharedWith: { kind: 'unit', unitId: 'unit-1' },
    })
  })

  it('renames and shares an open view, and sends only what was changed', async () => {
    const { user, server } = await open(opened, undefined, {
      [`PATCH /case-views/${own.id}`]: { version: 2 },
    })
    await user.click(await button(/Löften den här veckan/))
    await user.click(await button('Namn och delning …'))
    const dialog = await screen.findByRole('dialog', { name: 'Namn och delning' })
    await user.type(within(dialog).getByRole('textbox', { name: /Namn/ }), ' 48')
    await user.click(within(dialog).getByRole('button', { name: 'Spara vyn' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.asked(`PATCH /case-views/${own.id}`)[0]?.body).toEqual({ name: 'Löften den här veckan 48' })
  })

  it('takes a view away at once, says that the list stands, and takes it back', async () => {
    const { user, server, become } = await open(opened, undefined, {
      [`DELETE /case-views/${own.id}`]: () => become([foreign]),
      [`POST /case-views/${own.id}/restoration`]: () => {
        become([own, foreign])
        return { version: 3 }
      },
    })
    await user.click(await button(/Löften den här veckan/))
    await user.click(await button('Ta bort vyn'))
    expect(await screen.findByText(/^Vyn finns inte längre/)).toBeTruthy()
    expect(server.asked(`DELETE /case-views/${own.id}`)[0]?.headers.get('If-Match')).toBe('"1"')
    await user.click(screen.getByRole('button', { name: 'Ångra' }))
    expect(await button(/Löften den här veckan/)).toBeTruthy()
    expect(screen.queryByText(/^Vyn finns inte längre/)).toBeNull()
  })

  it('puts a view first, and moves it among one’s own', async () => {
    const second = buildView({ id: '01936f2e-7c1a-7b3e-9c55-2f1d4a6b8c93', name: 'Andra' })
    const { user, server } = await open({ ...opened, saved: second.id }, [own, second], {
      'PUT /default-case-view': undefined,
      [`PATCH /case-views/${second.id}`]: { version: 2 },
    })
    await user.click(await button(/Andra/))
    expect(screen.queryByRole('button', { name: 'Flytta ned' })).toBeNull()
    await user.click(await button('Öppna alltid den här först'))
    await waitFor(() =>
      expect(server.asked('PUT /default-case-view')[0]?.body).toEqual({ viewId: second.id }),
    )
    await user.click(await button('Flytta upp'))
    await waitFor(() =>
      expect(server.asked(`PATCH /case-views/${second.id}`)[0]?.body).toEqual({ position: 1 }),
    )
  })

  it('tells in the corner what went wrong', async () => {
    const { user } = await open({ ...opened, mine: true }, undefined, {
      [`PATCH /case-views/${own.id}`]: refusal(412, 'version.stale', 'Någon annan har ändrat under tiden.'),
    })
    await user.click(await button('Spara ändringen'))
    expect(await screen.findByText('Någon annan har ändrat under tiden.')).toBeTruthy()
  })
})

describe('a view whose maker has left', () => {
  const abandoned = {
    ...foreign,
    owner: { ...foreign.owner, hasLeft: true },
    may: { change: false, inherit: true },
  }

  it('stands apart, and becomes one’s own', async () => {
    const { user, server } = await open({ saved: foreign.id, status: 'received' }, [own, abandoned], {
      [`POST /case-views/${foreign.id}/takeover`]: { version: 2 },
    })
    await user.click(await button(/Nya hos oss/))
    const list = await screen.findByRole('list', { name: 'Den som gjorde vyn har slutat' })
    expect(list.textContent).toContain('från Reza Karimi, som har slutat')
    expect(screen.queryByRole('button', { name: 'Namn och delning …' })).toBeNull()
    expect(await faultsOf()).toEqual([])
    await user.click(await button('Ta över vyn'))
    expect(await screen.findByText('Vyn ”Nya hos oss” är din nu. Den delas som förut.')).toBeTruthy()
    const [sent] = server.asked(`POST /case-views/${foreign.id}/takeover`)
    expect(sent?.headers.get('If-Match')).toBe('"1"')
  })

  it('is taken away, which can be undone', async () => {
    const { user, server } = await open({ saved: foreign.id, status: 'received' }, [own, abandoned], {
      [`DELETE /case-views/${foreign.id}`]: undefined,
      [`POST /case-views/${foreign.id}/restoration`]: { version: 3 },
    })
    await user.click(await button(/Nya hos oss/))
    await user.click(await button('Ta bort vyn'))
    expect(await screen.findByText('Vyn ”Nya hos oss” är borttagen.')).toBeTruthy()
    await user.click(await button('Ångra'))
    await waitFor(() => expect(server.asked(`POST /case-views/${foreign.id}/restoration`)).toHaveLength(1))
  })
})

describe('arriving', () => {
  it('a list without filters opens with the view that was put first', async () => {
    const { address, server } = await open({}, [{ ...own, isDefault: true }, foreign])
    await waitFor(() => expect(address()).toEqual(opened))
    expect(await screen.findByRole('link', { name: 'Uteservering vid hamnen' })).toBeTruthy()
    expect(server.asked('GET /cases').at(-1)?.path).toContain('sort=promised')
  })

  it('an address with filters is left as it is, and so is one that wants no view', async () => {
    const { user, address } = await open({ mine: true }, [{ ...own, isDefault: true }])
    await user.click(await button('Vyer'))
    await user.click(await button('Utan vy'))
    expect(address()).toEqual({ saved: 'none' })
    expect(await screen.findByRole('link', { name: 'Uteservering vid hamnen' })).toBeTruthy()
  })

  it('a view whose unit has gone says so, and lets one go on without it', async () => {
    const { user, address } = await open({ ...opened, unit: 'unit-gone', area: 'area-gone' })
    expect(await screen.findByText(/^Enheten i filtret är inte längre med/)).toBeTruthy()
    expect(screen.getByText(/^Sakområdet i filtret används inte längre/)).toBeTruthy()
    const [unitGone] = screen.getAllByRole('button', { name: 'Ta bort filtret' })
    await user.click(unitGone as HTMLElement)
    expect(address()).toEqual({ ...opened, area: 'area-gone' })
    expect(await faultsOf()).toEqual([])
  })

  it('without its views the list is shown all the same', async () => {
    await open({}, [], { 'GET /case-views': refusal(503, 'server.busy', 'Försök igen.') })
    expect(await screen.findByRole('link', { name: 'Uteservering vid hamnen' })).toBeTruthy()
  })
})
