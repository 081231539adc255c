import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { addDays } from '../../../../lib/calendar.ts'
import { now } from '../../../../lib/clock.ts'
import { swedishDay } from '../../../../lib/dates.ts'
import { faultsOf } from '../../../../testing/axe.ts'
import { fakeApi } from '../../../../testing/fake-api.ts'
import { anna, show } from '../../../../testing/show.tsx'
import { readGapSearch, unitShown } from './address.ts'
import { BetweenChairsPage } from './between-chairs-page.tsx'
import type { Gap, GapItem } from './queries.ts'

afterEach(() => vi.unstubAllGlobals())

const today = swedishDay(now())
const gaps = [
  'offers',
  'handovers',
  'noOfficer',
  'promises',
  'disputes',
  'still',
  'noNextStep',
  'referrals',
  'heldMail',
  'failedMail',
  'nextMeeting',
] as const
const unit = { id: 'unit-1', name: 'Näringslivskontoret', nameEn: 'Business unit' }
const other = { id: 'unit-2', name: 'Gatu/park', nameEn: 'Streets and parks' }

function item(more: Partial<GapItem> = {}): GapItem {
  return {
    thing: 'thing-1',
    caseId: 'case-1',
    number: 'L-2026-00042',
    title: 'Uteservering vid hamnen',
    company: 'Café Lyktan AB',
    partId: null,
    part: null,
    due: addDays(today, -3),
    since: `${addDays(today, -3)}T09:00:00.000Z`,
    unit,
    otherUnit: null,
    readers: [{ id: 'm-1', name: 'Johan Ekdahl' }],
    signal: null,
    ...more,
  }
}

function serve(counts: Partial<Record<Gap, number>>, items: readonly GapItem[] = []) {
  const lists = Object.fromEntries(
    gaps.map((gap) => [`GET /between-chairs/${gap}`, { items, nextCursor: null }]),
  )
  return fakeApi({
    'GET /between-chairs': { groups: gaps.map((gap) => ({ gap, count: counts[gap] ?? 0 })) },
    'GET /units': {
      items: [
        { ...unit, active: true },
        { ...other, active: true },
      ],
    },
    ...lists,
  })
}

it('says warmly that it is empty, as it should be', async () => {
  serve({})
  await show(<BetweenChairsPage />)
  expect(await screen.findByText('Inget är på väg att falla')).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('opens the first group that has something, and says who is to mend it and by which step', async () => {
  const offer = item({ part: 'Plats på trottoaren', otherUnit: other, signal: { kind: 'offer', level: 2 } })
  serve({ promises: 2, offers: 1 }, [offer])
  await show(<BetweenChairsPage />)
  const groups = await screen.findByRole('navigation', { name: 'Vad det gäller' })
  const current = within(groups).getByRole('link', { current: true })
  expect(current.textContent).toBe('Förfrågningar som ingen tog 1')
  const row = await screen.findByText(/Ska åtgärdas av Johan Ekdahl/)
  const shown = row.closest('li')?.textContent ?? ''
  for (const words of [
    '”Plats på trottoaren”',
    'Näringslivskontoret och Gatu/park',
    'Försenat 3 dagar',
    'Sagt till cheferna',
  ])
    expect(shown).toContain(words)
  expect(screen.getByRole('link', { name: /Fråga någon annan/ }).getAttribute('href')).toBe('/cases/case-1')
  expect(await faultsOf()).toEqual([])
})

it('leads straight to the deed where there is one', async () => {
  serve({ noNextStep: 1 }, [item({ due: null })])
  await show(<BetweenChairsPage />)
  const step = await screen.findByRole('link', { name: /Skriv nästa steg/ })
  expect(step.getAttribute('href')).toBe('/cases/case-1?do=nextStep')
})

it('opens on a head’s own unit, and asks the server for it', async () => {
  const server = serve({})
  const head = { ...anna, units: anna.units.map((one) => ({ ...one, role: 'head' as const })) }
  await show(<BetweenChairsPage />, head)
  expect(await screen.findByText('Inget är på väg att falla hos Näringslivskontoret')).toBeTruthy()
  expect(server.asked('GET /between-chairs')[0]?.path).toContain('unit=unit-1')
  expect(unitShown({ unit: 'all' }, head)).toBeNull()
  expect(unitShown({}, anna)).toBeNull()
})

it('keeps of an address only what it knows', () => {
  expect(readGapSearch({ group: 'still', unit: 'u', more: 1 })).toEqual({ group: 'still', unit: 'u' })
  expect(readGapSearch({ group: 'nothing', unit: 7 })).toEqual({})
})
