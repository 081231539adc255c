import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../testing/axe.ts'
import { fakeApi } from '../../../../testing/fake-api.ts'
import { show } from '../../../../testing/show.tsx'
import { MapPage } from './map-page.tsx'
import type { Area, MapRow, Suggestion, Unit } from './queries.ts'

const names = {
  park: { id: 'park', slug: 'gatu-park', name: 'Gatu/park', nameEn: 'Streets and parks' },
  centre: { id: 'centre', slug: 'kontaktcenter', name: 'Kontaktcenter', nameEn: 'Contact centre' },
}
const authority = { id: 'a', name: 'Kommunstyrelsen', nameEn: 'Executive board' }
const units: Unit[] = Object.values(names).map((unit) => ({
  ...unit,
  authority,
  email: null,
  phone: unit.id === 'centre' ? '08-465 004 23' : null,
  inLots: true,
  active: true,
}))

function area(code: string, title: string, unit: keyof typeof names | null): Area {
  const held = unit ? [{ unit: names[unit], role: 'accountable' as const }] : []
  return {
    id: code,
    code,
    title,
    titleEn: title,
    parentId: null,
    active: true,
    statutoryLimit: null,
    accountableUnit: unit ? names[unit] : null,
    responsibilities: held,
  }
}
const areas = [
  area('kontakt-allmant', 'Allmänna frågor', 'centre'),
  area('rivning', 'Rivning', null),
  area('uteservering', 'Uteservering', 'park'),
]
const rows: MapRow[] = areas.flatMap((one) =>
  one.responsibilities.map(({ unit, role }) => ({
    id: `${one.id}-${unit.id}`,
    area: one,
    unit,
    role,
    from: '2024-10-01',
    to: null,
  })),
)
const found: Suggestion = {
  sure: true,
  several: false,
  hits: [
    {
      areaId: 'uteservering',
      code: 'uteservering',
      title: 'Uteservering',
      titleEn: 'Outdoor seating',
      score: 1,
      words: ['bord', 'trottoaren'],
      reasons: ['bord', 'trottoaren'].map((word) => ({ word, way: 'written', means: null, cases: null })),
      isOneOfSeveral: false,
      accountableUnit: names.park,
      consultedUnits: [],
    },
  ],
}

/** The testing library does not know the search element's role yet. */
function askBox(): HTMLElement {
  return document.querySelector<HTMLElement>('search') ?? document.body
}

let answer: Suggestion = found
beforeEach(() => {
  answer = found
  fakeApi({
    'GET /areas': { items: areas },
    'GET /units': { items: units },
    'GET /responsibilities': { on: '2026-11-23', items: rows },
    'GET /duty': {
      member: { id: 'm', name: 'Johan Ekdahl', email: 'j@k.example', phone: '08-1 23', unitId: 'centre' },
      until: null,
      standsIn: false,
      insteadOf: null,
    },
    'POST /area-searches': () => answer,
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('"Vem ansvarar?"', () => {
  it('shows the unit and marks the words that matched', async () => {
    const { user } = await show(<MapPage />)
    await user.type(await screen.findByRole('textbox', { name: 'Vem ansvarar?' }), 'bord på trottoaren')
    const words = await screen.findAllByText(/^(bord|trottoaren)$/)
    expect(words.map(({ tagName }) => tagName)).toEqual(['MARK', 'MARK'])
    const hits = within(askBox())
    expect(hits.getByRole('link', { name: 'Gatu/park' }).getAttribute('href')).toBe('/units/gatu-park')
    expect(hits.queryByText(/inte säkert/)).toBeNull()
  })

  it('says when it is not sure, and whom to ask', async () => {
    answer = { sure: false, several: false, hits: [] }
    const { user } = await show(<MapPage />)
    await user.type(await screen.findByRole('textbox', { name: 'Vem ansvarar?' }), 'något helt annat')
    expect(await screen.findByText('Inget sakområde passar orden.')).toBeTruthy()
    const search = within(askBox())
    expect(await search.findByText('Johan Ekdahl')).toBeTruthy()
    expect(await search.findByRole('link', { name: '08-465 004 23' })).toBeTruthy()
    expect(search.getByRole('link', { name: 'j@k.example' }).getAttribute('href')).toBe('mailto:j@k.example')
  })
})

describe('a question about several areas', () => {
  it('is called so, marks each, and tells how each word led there; nobody is sent elsewhere', async () => {
    const [hit] = found.hits
    if (!hit) throw new Error('no hit')
    const reason = { word: 'ljuslåda', way: 'listed', means: 'skylt', cases: null } as const
    answer = {
      sure: false,
      several: true,
      hits: [
        { ...hit, isOneOfSeveral: true, reasons: [reason] },
        {
          ...hit,
          areaId: 'rivning',
          code: 'rivning',
          title: 'Rivning',
          isOneOfSeveral: true,
          reasons: [{ word: 'skjulet', way: 'learned', means: null, cases: 4 }],
        },
      ],
    }
    const { user } = await show(<MapPage />)
    await user.type(await screen.findByRole('textbox', { name: 'Vem ansvarar?' }), 'skylt och rivning')
    const search = within(askBox())
    expect(await search.findByText('Frågan rör flera områden:')).toBeTruthy()
    expect(search.getAllByText('Del av frågan')).toHaveLength(2)
    expect(search.getByText('≈ skylt')).toBeTruthy()
    expect(search.getByText('lärt av 4 ärenden')).toBeTruthy()
    expect(search.queryByText(/inte säkert/)).toBeNull()
    expect(await faultsOf()).toEqual([])
  })
})

describe('the matrix', () => {
  it('is one tab stop that the arrows move, and each square says what it means', async () => {
    const { user } = await show(<MapPage />)
    const grid = await screen.findByRole('grid')
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
    const first = grid.querySelector<HTMLElement>('[data-at="1:1"]')
    first?.focus()
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Kontaktcenter ansvarar för ”Allmänna frågor”',
    )
    await user.keyboard('{ArrowDown}{Home}')
    expect(document.activeElement?.textContent).toBe('Rivning')
    await user.keyboard('{End}')
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Kontaktcenter har ingen roll i ”Rivning”',
    )
    await waitFor(() => expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1))
    expect(document.activeElement?.getAttribute('tabindex')).toBe('0')
    expect(await faultsOf()).toEqual([])
  })

  it('opens the area with Enter', async () => {
    const { user, router } = await show(<MapPage />)
    const grid = await screen.findByRole('grid')
    grid.querySelector<HTMLElement>('[data-at="3:1"]')?.focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe('/map/uteservering'))
  })

  it('marks the gaps, and shows only them when asked', async () => {
    const { user } = await show(<MapPage />)
    expect(await screen.findByText('1 sakområde saknar ansvarig')).toBeTruthy()
    await user.click(screen.getByLabelText('Visa bara dem'))
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
      'RivningIngen ansvarig enhet',
    ])
  })

  it('is filtered by words, and says so when nothing is left', async () => {
    const { user } = await show(<MapPage />)
    await user.type(await screen.findByLabelText('Sakområde'), 'uteserv')
    expect(screen.getAllByRole('rowheader')).toHaveLength(1)
    await user.type(screen.getByLabelText('Sakområde'), 'xyz')
    await user.click(screen.getByRole('button', { name: 'Visa hela kartan' }))
    expect(screen.getAllByRole('rowheader')).toHaveLength(3)
  })
})
