import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { FollowUpCard } from './follow-up-card.tsx'
import type { FollowUp } from './queries.ts'

afterEach(() => vi.unstubAllGlobals())

const said: FollowUp = {
  closedAt: '2026-11-20T08:00:00.000Z',
  answeredAt: '2026-11-21T08:00:00.000Z',
  changedAt: '2026-11-21T08:00:00.000Z',
  scores: {
    overall: 9,
    expectations: 8,
    ideal: null,
    information: 7,
    availability: 8,
    treatment: 10,
    competence: 9,
    legalCertainty: null,
    efficiency: 6,
  },
  body: 'Snabbt och trevligt.',
}
const serve = (answer: { awaited: boolean; items: readonly FollowUp[] }) =>
  fakeApi({ 'GET /cases/case-1/follow-ups': answer })

it('shows the scores and the words of each closing', async () => {
  serve({ awaited: false, items: [said] })
  await show(<FollowUpCard caseId="case-1" />)
  const card = await screen.findByRole('region', { name: 'Så gick det' })
  expect(within(card).getByText('Snabbt och trevligt.')).toBeTruthy()
  const scoreOf = (name: string) =>
    within(card).getByText(name).parentElement?.querySelector('dd')?.textContent
  expect(scoreOf('Nöjd som helhet')).toBe('9 av 10')
  expect(scoreOf('Bemötande')).toBe('10 av 10')
  expect(scoreOf('Rättssäkerhet')).toBe('Vet inte eller inget svar')
  expect(card.textContent).not.toContain('ändrat')
  expect(await faultsOf()).toEqual([])
})

it('says when an answer was changed, and that a new closing has no answer yet', async () => {
  serve({ awaited: true, items: [{ ...said, changedAt: '2026-11-24T08:00:00.000Z' }] })
  await show(<FollowUpCard caseId="case-1" />)
  const card = await screen.findByRole('region', { name: 'Så gick det' })
  expect(card.textContent).toContain('Företaget är tillfrågat och har inte svarat än.')
  expect(card.textContent).toContain('ändrat')
})

it('is not there before the case has been closed', async () => {
  const server = serve({ awaited: false, items: [] })
  await show(<FollowUpCard caseId="case-1" />)
  await vi.waitFor(() => expect(server.asked('GET /cases/case-1/follow-ups')).toHaveLength(1))
  expect(screen.queryByRole('region', { name: 'Så gick det' })).toBeNull()
})
