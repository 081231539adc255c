import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { Learning, Synonym, Trial } from './queries.ts'
import { SearchWordsPage } from './search-words-page.tsx'

const sign = { id: 'area-1', code: 'bygglov-skylt', title: 'Bygglov för skylt', titleEn: 'Signs' }
const jonas = { id: 'm-1', name: 'Jonas Berg' }
const may = { change: true, retire: true, restore: false }
const synonym: Synonym = {
  id: 's-1',
  phrase: 'ljuslåda',
  means: 'skylt',
  area: null,
  changedAt: '2026-11-20T09:00:00.000Z',
  changedBy: jonas,
  retiredAt: null,
  version: 3,
  may,
}
const leading: Synonym = { ...synonym, id: 's-2', phrase: 'loggan', means: null, area: sign }
const retired: Synonym = {
  ...synonym,
  id: 's-3',
  phrase: 'tavla',
  retiredAt: '2026-11-21T09:00:00.000Z',
  may: { change: false, retire: false, restore: true },
}
const learning: Learning = {
  learns: true,
  changedAt: null,
  changedBy: null,
  countedAt: '2026-11-22T02:20:00.000Z',
  leastAskers: 3,
  items: [
    { word: 'vimpel', shown: 'vimplar', area: sign, cases: 4, askers: 3, setAside: null },
    {
      word: 'flagg',
      shown: 'flaggor',
      area: sign,
      cases: 5,
      askers: 4,
      setAside: { at: '2026-11-22T08:00:00.000Z', by: jonas },
    },
  ],
  may: { steer: true, switch: true },
}
const suggestion = (titles: readonly string[]): Trial['with'] => ({
  sure: false,
  several: false,
  hits: titles.map((title) => ({
    areaId: title,
    code: 'bygglov-skylt',
    title,
    titleEn: title,
    score: 1,
    words: ['ljuslåda'],
    reasons: [{ word: 'ljuslåda', way: 'listed', means: 'skylt', cases: null }],
    isOneOfSeveral: false,
    accountableUnit: null,
    consultedUnits: [],
  })),
})

let server: ReturnType<typeof fakeApi>
async function open(answers: Record<string, object> = {}) {
  server = fakeApi({
    'GET /areas': { items: [] },
    'GET /search-synonyms': { items: [synonym, leading, retired], may: { write: true } },
    'GET /learned-words': learning,
    'POST /search-synonyms': { id: 's-9' },
    'PATCH /search-synonyms/s-1': { version: 4 },
    'POST /search-synonyms/s-1/retirement': { version: 4 },
    'POST /search-trials': { without: suggestion([]), with: suggestion(['Bygglov för skylt']) },
    'POST /areas/bygglov-skylt/learned-words/vimpel/set-aside': {},
    'POST /areas/bygglov-skylt/learned-words/flagg/taking-back': {},
    'GET /areas/bygglov-skylt/learned-words/vimpel/cases': {
      items: [{ id: 'case-7', number: 'L-2026-00007', title: 'Vimplar vid infarten', closedAt: null }],
    },
    'PUT /search-learning': {},
    ...answers,
  })
  const shown = await show(<SearchWordsPage />)
  await screen.findByText('vimplar')
  return shown
}
beforeEach(() => vi.unstubAllGlobals())
afterEach(() => vi.unstubAllGlobals())

describe('the words of the search', () => {
  it('says what each word means or leads to, who wrote it, and what is no longer used', async () => {
    await open()
    expect(screen.getByText('ljuslåda')).toBeTruthy()
    expect(screen.getAllByText(/Senast ändrat av Jonas Berg/)).toHaveLength(3)
    expect(screen.getAllByRole('link', { name: 'Bygglov för skylt' })[0]?.getAttribute('href')).toBe(
      '/map/bygglov-skylt',
    )
    expect(screen.getByText('1 ord som inte längre används')).toBeTruthy()
    expect(await faultsOf()).toEqual([])
  })

  it('keeps a new word, after it has been tried on a question without and with it', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Nytt ord' }))
    await user.type(screen.getByRole('textbox', { name: /Ord eller uttryck/ }), 'ljuslåda')
    await user.type(screen.getByRole('textbox', { name: /Samma som/ }), 'skylt')
    await user.type(
      screen.getByRole('textbox', { name: /Prova på en fråga/ }),
      'Får vi ha en ljuslåda?{Enter}',
    )
    const without = await screen.findByRole('region', { name: 'Utan ordet' })
    expect(within(without).getByText('Inget sakområde passar.')).toBeTruthy()
    expect(within(screen.getByRole('region', { name: 'Med ordet' })).getByText('≈ skylt')).toBeTruthy()
    expect(server.asked('POST /search-trials')[0]?.body).toEqual({
      question: 'Får vi ha en ljuslåda?',
      synonym: { phrase: 'ljuslåda', means: 'skylt', area: null },
      insteadOf: null,
    })
    expect(await faultsOf()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Spara ordet' }))
    await waitFor(() => expect(server.asked('POST /search-synonyms')).toHaveLength(1))
    expect(server.asked('POST /search-synonyms')[0]?.body).toEqual({
      phrase: 'ljuslåda',
      means: 'skylt',
      area: null,
    })
  })

  it('is changed on the version that was read', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Ändra ”ljuslåda”' }))
    await user.type(screen.getByRole('textbox', { name: /Samma som/ }), 'ar')
    await user.click(screen.getByRole('button', { name: 'Spara ordet' }))
    await waitFor(() => expect(server.asked('PATCH /search-synonyms/s-1')).toHaveLength(1))
    expect(server.asked('PATCH /search-synonyms/s-1')[0]?.body).toMatchObject({ means: 'skyltar' })
  })

  it('is retired with the keyboard', async () => {
    const { user } = await open()
    screen.getByRole('button', { name: 'Sluta använda ”ljuslåda”' }).focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(server.asked('POST /search-synonyms/s-1/retirement')).toHaveLength(1))
  })

  it('shows what was learned with its cases, sets it aside and takes it back', async () => {
    const { user } = await open()
    expect(screen.getByText('från 4 ärenden, 3 företag')).toBeTruthy()
    expect(screen.getByText(/Lagt åt sidan av Jonas Berg/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Visa ärenden som har lärt ut ”vimplar”' }))
    expect((await screen.findByRole('link', { name: 'L-2026-00007' })).getAttribute('href')).toBe(
      '/cases/case-7',
    )
    await user.click(screen.getByRole('button', { name: 'Lär inte av det här: ”vimplar”' }))
    await waitFor(() =>
      expect(server.asked('POST /areas/bygglov-skylt/learned-words/vimpel/set-aside')).toHaveLength(1),
    )
    await user.click(screen.getByRole('button', { name: 'Lär av det igen: ”flaggor”' }))
    await waitFor(() =>
      expect(server.asked('POST /areas/bygglov-skylt/learned-words/flagg/taking-back')).toHaveLength(1),
    )
  })

  it('filters what was learned', async () => {
    const { user } = await open()
    await user.type(screen.getByRole('searchbox', { name: /Sök bland orden/ }), 'flagg')
    expect(screen.queryByText('vimplar')).toBeNull()
    expect(screen.getByText('1 ord')).toBeTruthy()
  })

  it('is switched off by an administrator', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('checkbox', { name: 'Lär av avgjorda ärenden' }))
    await waitFor(() => expect(server.asked('PUT /search-learning')[0]?.body).toEqual({ learns: false }))
  })

  it('is only read by those who decide nothing about it', async () => {
    await open({
      'GET /search-synonyms': {
        items: [{ ...synonym, may: { change: false, retire: false, restore: false } }],
        may: { write: false },
      },
      'GET /learned-words': { ...learning, may: { steer: false, switch: false } },
    })
    expect(screen.getByText('Lärandet är på')).toBeTruthy()
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Visa ärenden',
      'Visa ärenden',
    ])
  })
})
