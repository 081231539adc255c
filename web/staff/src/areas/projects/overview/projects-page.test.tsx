import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { projectRow } from '../testing.fixture.ts'
import { ProjectsPage } from './projects-page.tsx'

afterEach(() => vi.unstubAllGlobals())

const stale = projectRow({
  id: 'p2',
  title: 'Ny lekplats',
  isStale: true,
  visibility: 'draft',
  phase: 'idea',
})
const undated = { earliest: null, plannedStart: null, plannedEnd: null, latest: null }
const later = projectRow({
  id: 'p3',
  title: 'Byte av vattenledning',
  period: { ...undated, startIsCertain: false, endIsCertain: false },
})

function server() {
  return fakeApi({
    'GET /projects': { items: [projectRow(), stale, later], nextCursor: null },
    'GET /projects/map': { type: 'FeatureCollection', features: [], total: 3, isClustered: false },
    'GET /map-background': { tiles: null },
    'GET /units': { items: [] },
    'GET /areas': { items: [] },
  })
}

it('lists what is planned, with where, when and whose', async () => {
  server()
  await show(<ProjectsPage />)
  const table = await screen.findByRole('table', { name: 'Projekt' })
  const row = within(table).getByRole('row', { name: /^Ny gång/ })
  expect(row.textContent).toContain('P-2026-0012')
  expect(row.textContent).toContain('1 apr. 2027 – omkring 30 sep. 2027')
  expect(row.textContent).toContain('Gata och park')
  expect(within(table).getByText('Har stått stilla')).toBeTruthy()
  expect(within(table).getByText('Ingen tid angiven')).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('shows the same list in time, with the facts in words', async () => {
  const asked = server()
  const { user, router } = await show(<ProjectsPage />)
  await user.click(await screen.findByRole('radio', { name: 'Tidslinje' }))
  const time = within(await screen.findByRole('region', { name: 'Projekten i tid' }))
  expect(await time.findByRole('link', { name: 'Ny lekplats' })).toBeTruthy()
  expect(time.getByText('Ingen tid angiven')).toBeTruthy()
  expect(router.state.location.search).toEqual({ view: 'timeline' })
  expect(asked.asked('GET /projects').at(-1)?.path).toContain('sort=start')
  await user.click(screen.getByRole('radio', { name: 'År' }))
  expect(router.state.location.search).toEqual({ view: 'timeline', zoom: 'years' })
  expect(await faultsOf()).toEqual([])
})

it('has the list where the map can’t be drawn, and j and k go through it', async () => {
  server()
  const { user } = await show(<ProjectsPage />)
  await user.click(await screen.findByRole('radio', { name: 'Karta' }))
  expect(await screen.findByText('Kartan kan inte visas här')).toBeTruthy()
  const list = within(await screen.findByRole('region', { name: 'Projekt i kartans utsnitt' }))
  expect(list.getByText('3 projekt')).toBeTruthy()
  screen.getByRole('radio', { name: 'Karta' }).blur()
  await user.keyboard('jj')
  expect(document.activeElement?.textContent).toBe('Ny lekplats')
  expect(document.activeElement?.closest('li')?.dataset['chosen']).toBe('true')
  expect(await faultsOf()).toEqual([])
})

it('keeps the filter in the address, whichever way the list is seen', async () => {
  const asked = server()
  const { user, router } = await show(<ProjectsPage />)
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Fas' }), 'Idé')
  await user.click(screen.getByRole('checkbox', { name: 'Har stått stilla' }))
  await user.click(screen.getByRole('radio', { name: 'Karta' }))
  await vi.waitFor(() =>
    expect(router.state.location.search).toEqual({ phase: 'idea', stale: true, view: 'map' }),
  )
  await vi.waitFor(() => expect(asked.asked('GET /projects/map').at(-1)?.path).toContain('phase=idea'))
  expect(asked.asked('GET /projects/map').at(-1)?.path).toContain('stale=true')
  await user.click(screen.getByRole('button', { name: 'Rensa filter' }))
  expect(router.state.location.search).toEqual({ view: 'map' })
})
