import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { Preview } from './exchange-api.ts'
import { ExchangePage } from './exchange-page.tsx'

afterEach(() => vi.unstubAllGlobals())

const preview = (more: Partial<Preview> = {}): Preview => ({
  fingerprint: 'f'.repeat(64),
  mayImport: true,
  added: 1,
  changed: 1,
  unchanged: 3,
  differences: [
    {
      kind: 'added',
      row: 2,
      title: 'Ny ledning',
      reference: null,
      fields: [
        { column: 'Rubrik', before: '', after: 'Ny ledning' },
        { column: 'Fas', before: '', after: 'Planerat' },
      ],
    },
    {
      kind: 'changed',
      row: 3,
      title: 'Gammal ledning',
      reference: 'P-2026-0007',
      fields: [{ column: 'Planerat slut', before: '2027-06-30', after: '' }],
    },
  ],
  refused: [],
  refusedCount: 0,
  aside: [],
  asideCount: 0,
  missing: [],
  missingCount: 0,
  ...more,
})

async function choose(found: Preview) {
  const server = fakeApi({
    'GET /units': { items: [] },
    'POST /project-import-previews': found,
    'POST /project-imports': Response.json({ added: 1, changed: 1 }, { status: 201 }),
  })
  const shown = await show(<ExchangePage />)
  const { user } = shown
  const button = await screen.findByRole('button', { name: 'Visa vad som skulle hända' })
  expect(button).toHaveProperty('disabled', true)
  await user.type(screen.getByLabelText('Vad kallar ni planen?'), 'VA-planen')
  const file = new File(['Id i källan;Rubrik\nV1;Ny ledning'], 'plan.csv', { type: 'text/csv' })
  await user.upload(screen.getByLabelText('Fil'), file)
  await vi.waitFor(() => expect(button).toHaveProperty('disabled', false))
  await user.click(button)
  await screen.findByRole('heading', { name: 'Vad som skulle hända' })
  return { ...shown, server }
}

it('shows what a file would do, and does exactly that', async () => {
  const { user, server } = await choose(
    preview({ missing: [{ id: 'p9', reference: 'P-2026-0009', title: 'Borta ur planen' }], missingCount: 1 }),
  )
  const table = within(screen.getByRole('table', { name: 'Vad som skulle hända' }))
  expect(table.getByRole('row', { name: /Ny ledning.*Läggs till.*Fas: Planerat/ })).toBeTruthy()
  expect(table.getByText(/Före: 2027-06-30 → Efter: tomt/)).toBeTruthy()
  expect(screen.getByText('3 är oförändrade')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Borta ur planen' })).toBeTruthy()
  expect(await faultsOf()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Läs in 2 projekt' }))
  await vi.waitFor(() => expect(server.asked('POST /project-imports')).toHaveLength(1))
  expect(server.asked('POST /project-imports')[0]?.body).toMatchObject({
    source: 'VA-planen',
    name: 'plan.csv',
    fingerprint: 'f'.repeat(64),
  })
})

it('tells each fault with its row and column, and offers nothing to take in', async () => {
  await choose(
    preview({
      mayImport: false,
      differences: [],
      added: 0,
      changed: 0,
      refused: [{ row: 4, column: 'Fas', code: 'phase', message: '”Snart” är ingen fas.' }],
      refusedCount: 1,
    }),
  )
  expect(screen.getByRole('row', { name: /4.*Fas.*ingen fas/ })).toBeTruthy()
  expect(screen.getByRole('alert').textContent).toContain('1 fel måste rättas')
  expect(screen.queryByRole('button', { name: /^Läs in/ })).toBeNull()
  expect(await faultsOf()).toEqual([])
})

it('gives the list out in three forms', async () => {
  fakeApi({ 'GET /units': { items: [] } })
  await show(<ExchangePage />)
  const links = ['Excel', 'CSV', 'GeoJSON, för kartprogram'].map((name) =>
    screen.getByRole('link', { name }).getAttribute('href'),
  )
  expect(links).toEqual(['xlsx', 'csv', 'geojson'].map((e) => `/farled/v1/project-exports/projects.${e}`))
})
