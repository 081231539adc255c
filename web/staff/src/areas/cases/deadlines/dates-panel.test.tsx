import { screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { DatesPanel } from './dates-panel.tsx'
import type { Clock, Step } from './queries.ts'
import { WhyLink } from './why-link.tsx'

afterEach(() => vi.unstubAllGlobals())

function step(code: Step['code'], other: Partial<Step> = {}): Step {
  const nothing = { day: null, to: null, days: null, period: null, what: null, why: null, waitsFor: null }
  return { ...nothing, name: null, nameEn: null, code, ...other }
}
function clock(other: Partial<Clock> = {}): Clock {
  return {
    kind: 'first_contact',
    part: null,
    state: 'running',
    startedOn: '2026-12-23',
    rawDue: '2026-12-29',
    due: '2026-12-29',
    dueAt: '2026-12-29T15:30:00.000Z',
    endedOn: null,
    remaining: 2,
    feeFifths: 0,
    limit: null,
    steps: [
      step('from', { day: '2026-12-23', what: 'received' }),
      step('days', { days: 2 }),
      step('off', { day: '2026-12-24', to: '2026-12-24', why: 'christmasEve' }),
      step('off', { day: '2026-12-26', to: '2026-12-27', why: 'weekend' }),
      step('stood', { day: '2026-12-23', to: '2026-12-28', days: 1, waitsFor: 'company' }),
    ],
    ...other,
  }
}
const law = clock({
  kind: 'statutory',
  part: { id: 'part-1', title: 'Bygglov' },
  state: 'missed',
  due: '2026-06-22',
  rawDue: '2026-06-19',
  remaining: -3,
  limit: {
    code: 'pbl-lov',
    title: 'Lov och förhandsbesked',
    titleEn: 'Permits',
    aim: 'decide',
    late: 'fee_falls',
    citation: 'Plan- och bygglagen (2010:900) 9 kap.',
    note: '',
    noteEn: '',
    doubts: ['neverChecked'],
  },
  steps: [
    step('from', { day: '2026-04-10', what: 'application' }),
    step('period', { period: 'P10W' }),
    step('raw', { day: '2026-06-19' }),
    step('rolled', { day: '2026-06-19', to: '2026-06-22', why: 'midsummersEve' }),
  ],
})

async function open(clocks: readonly Clock[]) {
  fakeApi({ 'GET /cases/case-1/clocks': { items: clocks } })
  return show(
    <>
      <WhyLink caseId="case-1" kind="first_contact" />
      <DatesPanel caseId="case-1" />
    </>,
  )
}

it('tells each date, how much is left, and why it is that one', async () => {
  const { user } = await open([clock()])
  expect(await screen.findByText('2 arbetsdagar kvar')).toBeTruthy()
  await user.click(screen.getByText('Varför detta datum?'))
  expect(screen.getByText('Frågan kom in 23 dec. 2026.')).toBeTruthy()
  expect(screen.getByText('24 dec. 2026 räknas inte: julafton.')).toBeTruthy()
  expect(screen.getByText('26 dec. 2026 till 27 dec. 2026 räknas inte: helg.')).toBeTruthy()
  expect(screen.getByText(/^Stod stilla 23 dec. 2026 till 28 dec. 2026/)).toBeTruthy()
  expect(screen.getByText('Kontoret stänger 16:30 den dagen.')).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('says where the law stands, what follows, and that nobody has looked it up', async () => {
  await open([law])
  expect(await screen.findByText('Lagens tid: Lov och förhandsbesked')).toBeTruthy()
  expect(screen.getByText('Försenat')).toBeTruthy()
  expect(screen.getByText('3 arbetsdagar över tiden')).toBeTruthy()
  expect(screen.getByText('Lagen ger 10 veckor från den dagen.')).toBeTruthy()
  expect(screen.getByText(/är midsommarafton, så det räcker 22 juni 2026/)).toBeTruthy()
  expect(screen.getByText('Källa: Plan- och bygglagen (2010:900) 9 kap.')).toBeTruthy()
  expect(screen.getByText('Aldrig kontrollerad här')).toBeTruthy()
})

it('puts the nearest first, and what is done away until somebody asks', async () => {
  const done = clock({ kind: 'accept_offer', state: 'met', endedOn: '2026-11-23', remaining: null })
  const { user } = await open([clock(), law, done])
  const titles = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
  await screen.findByText('2 arbetsdagar kvar')
  expect(titles()).toEqual(['Lagens tid: Lov och förhandsbesked', 'Första kontakt med företaget'])
  await user.click(screen.getByRole('button', { name: 'Visa det som är klart (1)' }))
  expect(titles()).toContain('Enheten säger ja eller nej')
  expect(screen.getByText('klart 23 nov. 2026')).toBeTruthy()
})

it('is reached from a date elsewhere on the page, with the keyboard', async () => {
  const { user } = await open([clock()])
  const link = await screen.findByRole('button', { name: 'Varför detta datum? Första kontakt med företaget' })
  link.focus()
  await user.keyboard('{Enter}')
  const summary = screen.getByText('Varför detta datum?').closest('summary')
  expect(document.activeElement).toBe(summary)
  expect(summary?.closest('details')?.open).toBe(true)
})

it('tells several requests for decision apart, each with its part, its day and its law', async () => {
  const limit = {
    ...(law.limit as NonNullable<Clock['limit']>),
    code: 'fl-begaran',
    late: null,
    citation: 'Förvaltningslagen (2017:900) 12 §',
  }
  const request = (id: string, title: string, due: string) =>
    clock({
      kind: 'decision_request',
      part: { id, title },
      due,
      limit,
      steps: [step('from', { day: '2026-11-26', what: 'requested' }), step('period', { period: 'P4W' })],
    })
  const later = request('part-1', 'Bygglov', '2026-12-28')
  await open([later, request('part-2', 'Markupplåtelse', '2026-12-10')])
  const titles = await screen.findAllByRole('heading', { name: 'Begäran om att ärendet avgörs' })
  expect(titles.map((one) => one.closest('li')?.querySelector('p')?.textContent)).toEqual([
    'Markupplåtelse',
    'Bygglov',
  ])
  expect(screen.getAllByText('Begäran om beslut kom in 26 nov. 2026.')).toHaveLength(2)
  expect(screen.getAllByText('Lagen ger 4 veckor från den dagen.')).toHaveLength(2)
  expect(await faultsOf()).toEqual([])
})
