import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { type Asked, fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { overlap, party } from './overlap.fixture.ts'
import type { Overlap } from './overlaps-api.ts'
import { OverlapsPage } from './overlaps-page.tsx'
import { WaitingOverlaps } from './waiting-overlaps.tsx'

afterEach(() => vi.unstubAllGlobals())

const chance: Overlap = {
  ...overlap,
  id: 'o2',
  kind: 'opportunity',
  days: 40,
  project: party('p4', 'P-2026-0004', 'Fjärrvärme till hamnen'),
  other: null,
  case: { id: 'c1', number: 'L-2026-00042', title: 'Uteservering vid hamnen' },
  may: { settle: false },
}
const unit = {
  id: '0198c0de-0000-7000-8000-0000000000a1',
  name: 'Gata och park',
  nameEn: 'Streets',
  active: true,
}

function server(items: Overlap[], nextCursor: string | null = null) {
  return fakeApi({
    'GET /units': { items: [unit] },
    'GET /overlaps': ({ path }: Asked) =>
      path.includes('cursor=') ? { items: [chance], nextCursor: null } : { items, nextCursor },
    'GET /overlaps/waiting': { count: items.length > 0 ? 7 : 0, items },
    'PUT /overlaps/o1/status': { version: 4 },
  })
}

it('lists both parties with unit and contact, how near they are and who sees to it', async () => {
  const asked = server([overlap, chance])
  await show(<OverlapsPage />)
  const list = within(await screen.findByRole('list', { name: 'Överlapp' }))
  const [first, second] = list.getAllByRole('listitem')
  expect(first?.textContent).toContain('Krock40 m ifrån, samtidigt')
  expect(first?.textContent).toContain('P-2026-0003 Byte av vattenledning Gata och park, Bo Ek')
  expect(first?.textContent).toContain('P-2026-0012 Ny cykelväg')
  expect(first?.textContent).toContain('Nytt. Bo Ek ser till att det samordnas.')
  expect(within(second as HTMLElement).getByRole('link', { name: /^L-2026-00042/ })).toBeTruthy()
  expect(within(second as HTMLElement).queryByRole('button')).toBeNull()
  expect(asked.asked('GET /overlaps')[0]?.path).toContain('status=open&sort=gravest')
  expect(await faultsOf()).toEqual([])
})

it('keeps the filter in the address and asks the server for it', async () => {
  const asked = server([overlap])
  const { user, router } = await show(<OverlapsPage />)
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Läge' }), 'Avklarade')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Slag' }), 'Krock')
  await screen.findByRole('option', { name: 'Gata och park' })
  await user.selectOptions(screen.getByRole('combobox', { name: 'Enhet' }), 'Gata och park')
  await user.click(screen.getByRole('checkbox', { name: 'Rör min enhet' }))
  const search = { status: 'settled', kind: 'collision', unit: unit.id, mine: true }
  await vi.waitFor(() => expect(router.state.location.search).toEqual(search))
  await vi.waitFor(() => expect(asked.asked('GET /overlaps').at(-1)?.path).toContain('mine=true'))
  for (const part of ['status=settled', 'kind=collision', `unit=${unit.id}`])
    expect(asked.asked('GET /overlaps').at(-1)?.path).toContain(part)
  await user.click(screen.getByRole('button', { name: 'Rensa filter' }))
  await vi.waitFor(() => expect(router.state.location.search).toEqual({}))
})

it('fetches the next page by its cursor', async () => {
  server([overlap], 'next')
  const { user } = await show(<OverlapsPage />)
  await user.click(await screen.findByRole('button', { name: 'Visa fler' }))
  expect(await screen.findByRole('link', { name: 'P-2026-0004 Fjärrvärme till hamnen' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Visa fler' })).toBeNull()
})

it('settles where it stands, and asks why when it isn’t relevant', async () => {
  const asked = server([overlap])
  const { user } = await show(<OverlapsPage />)
  await user.click(await screen.findByRole('button', { name: 'Inte aktuellt: P-2026-0003 och P-2026-0012' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Inte aktuellt' }))
  await user.click(dialog.getByRole('button', { name: 'Spara' }))
  expect(dialog.getByText('Skriv några ord, så att andra förstår.')).toBeTruthy()
  expect(asked.asked('PUT /overlaps/o1/status')).toHaveLength(0)
  await user.type(dialog.getByRole('textbox'), 'Ledningen ligger djupare.')
  await user.click(dialog.getByRole('button', { name: 'Spara' }))
  await vi.waitFor(() => expect(asked.asked('PUT /overlaps/o1/status')).toHaveLength(1))
  expect(asked.asked('PUT /overlaps/o1/status')[0]?.body).toEqual({
    status: 'not_relevant',
    decision: 'Ledningen ligger djupare.',
  })
  await vi.waitFor(() => expect(asked.asked('GET /overlaps').length).toBeGreaterThan(1))
})

it('says when there is nothing, and what to do about a filter that finds nothing', async () => {
  server([])
  const { router } = await show(<OverlapsPage />)
  expect(await screen.findByText('Inga överlapp')).toBeTruthy()
  await router.navigate({ to: '/', search: { kind: 'subject' } })
  expect(await screen.findByText('Inga överlapp passar filtret')).toBeTruthy()
})

it('tells over the projects how many new ones concern my unit, and leads to them', async () => {
  server([overlap])
  await show(<WaitingOverlaps />)
  const strip = within(await screen.findByRole('region', { name: 'Nya överlapp som rör din enhet 7' }))
  expect(strip.getByRole('button', { name: 'Samordnat: P-2026-0003 och P-2026-0012' })).toBeTruthy()
  expect(strip.getByRole('link', { name: 'Se alla nya' }).getAttribute('href')).toBe(
    '/projects/overlaps?mine=true&status=new',
  )
  expect(await faultsOf()).toEqual([])
})

it('keeps still over the projects when nothing waits', async () => {
  server([])
  await show(<WaitingOverlaps />)
  expect(await screen.findByRole('link', { name: 'Alla överlapp' })).toBeTruthy()
  expect(screen.queryByRole('region')).toBeNull()
})
