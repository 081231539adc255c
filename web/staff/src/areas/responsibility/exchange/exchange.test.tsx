import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { anna, show } from '../../../../../testing/show.tsx'
import { Toasts } from '../../../../../ui/toasts.tsx'
import { ExchangePage } from './exchange-page.tsx'
import type { Preview } from './queries.ts'
import { StarterImport } from './starter-import.tsx'

afterEach(() => vi.unstubAllGlobals())

const administrator = { ...anna, roles: ['administrator' as const] }
const unit = { id: 'u-1', slug: 'bygglov', name: 'Bygglovsenheten', nameEn: 'Building permits', active: true }
const page = (
  <>
    <ExchangePage />
    <Toasts />
  </>
)
const preview: Preview = {
  fingerprint: 'a'.repeat(64),
  from: '2026-11-23',
  mayImport: true,
  unchanged: 3,
  differences: [
    {
      kind: 'changed',
      table: 'responsibilities',
      row: 2,
      name: 'uteservering – bygglov',
      fields: [{ column: 'Roll', before: 'Ansvarar', after: 'Konsulteras' }],
    },
  ],
  refused: [],
  refusedCount: 0,
  aside: [{ table: null, row: null, message: 'Kolumnen ”Anteckning” läses inte.' }],
  asideCount: 1,
  unknownUnits: [],
}
const file = (text: string) => new File([text], 'karta.csv', { type: 'text/csv' })

describe('the map as a file', () => {
  it('is fetched by anybody, as it was on a day too, and taken in by administrators alone', async () => {
    fakeApi({})
    const { user } = await show(page)
    expect(await screen.findByText('Administratörer kan läsa in en fil i kartan.')).toBeTruthy()
    await user.click(screen.getByLabelText('Med alla perioder som har varit och är planerade'))
    const link = screen.getByRole('link', { name: 'Excel, ett blad per tabell' })
    expect(link.getAttribute('href')).toBe('/farled/v1/map-files/all/map.xlsx')
    expect(await faultsOf()).toEqual([])
  })

  it('shows what would change before it can be taken in, and sends what was shown', async () => {
    const server = fakeApi({
      'POST /map-import-previews': preview,
      'POST /map-imports': { id: 'i-1', changes: 1 },
      'GET /units': { items: [unit] },
    })
    const { user } = await show(page, administrator)
    const look = await screen.findByRole<HTMLButtonElement>('button', { name: 'Visa vad som skulle ändras' })
    expect(look.disabled).toBe(true)
    await user.upload(screen.getByLabelText('Fil'), file('Område;Enhet;Roll'))
    await waitFor(() => expect(look.disabled).toBe(false))
    await user.click(look)
    const table = within(await screen.findByRole('table', { name: 'Vad som skulle ändras' }))
    expect(table.getByText(/Före: Ansvarar/)).toBeTruthy()
    expect(await faultsOf()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Läs in 1 ändring' }))
    expect(await screen.findByText('1 ändring är inläst.')).toBeTruthy()
    const sent = server.asked('POST /map-imports')[0]?.body as { fingerprint: string; source: object }
    expect(sent.fingerprint).toBe(preview.fingerprint)
    expect(sent.source).toEqual({
      kind: 'file',
      name: 'karta.csv',
      content: btoa('Omr\u00c3\u00a5de;Enhet;Roll'),
    })
  })

  it('says which rows must be corrected, and which unit is meant', async () => {
    const server = fakeApi({
      'POST /map-import-previews': {
        ...preview,
        mayImport: false,
        refused: [
          {
            table: 'responsibilities',
            row: 4,
            column: 'Roll',
            code: 'role',
            message: '”Bestämmer” är ingen roll.',
          },
        ],
        refusedCount: 1,
        unknownUnits: [{ key: 'slottet', name: 'Slottet', rows: 2 }],
      },
      'GET /units': { items: [unit] },
    })
    const { user } = await show(page, administrator)
    await user.upload(await screen.findByLabelText('Fil'), file('x'))
    await user.click(screen.getByRole('button', { name: 'Visa vad som skulle ändras' }))
    expect(await screen.findByText('”Bestämmer” är ingen roll.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Läs in/ })).toBeNull()
    await user.selectOptions(await screen.findByLabelText('Slottet'), 'Bygglovsenheten')
    expect(await faultsOf()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Granska på nytt' }))
    await waitFor(() =>
      expect(server.asked('POST /map-import-previews')[1]?.body).toMatchObject({
        units: [{ key: 'slottet', unit: 'bygglov' }],
      }),
    )
  })

  it('is shown anew when the map has changed meanwhile', async () => {
    const words = 'Kartan eller filen är inte längre den som granskningen visade.'
    fakeApi({
      'POST /map-import-previews': preview,
      'POST /map-imports': () => refusal(409, 'mapImport.changed', words),
      'GET /units': { items: [unit] },
    })
    const { user } = await show(page, administrator)
    await user.upload(await screen.findByLabelText('Fil'), file('x'))
    await user.click(screen.getByRole('button', { name: 'Visa vad som skulle ändras' }))
    await user.click(await screen.findByRole('button', { name: 'Läs in 1 ändring' }))
    expect(await screen.findByText(words)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Läs in 1 ändring' })).toBeNull()
  })
})

describe('the starter map', () => {
  it('is previewed when each kind of unit is one of ours or none', async () => {
    const kind = (key: string, name: string) => ({
      key,
      name,
      nameEn: name,
      accountableFor: [],
      consultedOn: 2,
    })
    const server = fakeApi({
      'GET /starter-map/units': { items: [kind('bygglov', 'Bygglov'), kind('hamn', 'Hamn')] },
      'GET /units': { items: [unit] },
      'POST /map-import-previews': preview,
    })
    const { user } = await show(<StarterImport />, administrator)
    // One of the same name is taken for the one that is meant.
    expect((await screen.findByLabelText<HTMLSelectElement>('Bygglov')).value).toBe('bygglov')
    expect(screen.getByText('Välj enhet på 1 rad till.')).toBeTruthy()
    await user.selectOptions(screen.getByLabelText('Hamn'), 'Finns inte hos oss')
    expect(await faultsOf()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Visa vad som skulle ändras' }))
    await waitFor(() =>
      expect(server.asked('POST /map-import-previews')[0]?.body).toEqual({
        source: { kind: 'starter' },
        units: [
          { key: 'bygglov', unit: 'bygglov' },
          { key: 'hamn', unit: null },
        ],
      }),
    )
  })
})
