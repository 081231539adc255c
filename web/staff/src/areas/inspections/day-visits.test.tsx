import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../testing/axe.ts'
import { fakeApi } from '../../../../testing/fake-api.ts'
import { show } from '../../../../testing/show.tsx'
import { DayVisits } from './day-visits.tsx'
import type { Joint, VisitRow } from './queries.ts'

afterEach(() => vi.unstubAllGlobals())

const unit = (name: string) => ({ id: `unit-${name}`, slug: name.toLowerCase(), name })
const visit: VisitRow = {
  id: 'visit-1',
  unit: unit('Miljö'),
  inspector: { id: 'member-anna', name: 'Anna Lindqvist' },
  company: { id: 'company-1', name: 'Krogen vid kajen AB' },
  site: 'Hamngatan 4',
  property: '',
  subject: 'Livsmedelskontroll',
  earliestOn: '2026-12-07',
  latestOn: '2026-12-11',
  startsAt: null,
  endsAt: null,
  status: 'planned',
  isAnnounced: false,
  outcome: null,
  doneOn: null,
  joint: null,
  isAskedAnother: false,
  isMine: true,
}
const joint: Joint = {
  id: 'joint-1',
  status: 'proposed',
  startsAt: '2026-12-07T08:00:00.000Z',
  endsAt: '2026-12-07T10:00:00.000Z',
  proposedBy: null,
  version: 3,
  company: visit.company,
  site: visit.site,
  parties: [true, false].map((mine, nth) => ({
    visitId: `visit-${nth + 1}`,
    unit: unit(mine ? 'Miljö' : 'Bygglov'),
    inspector: visit.inspector,
    subject: visit.subject,
    earliestOn: visit.earliestOn,
    latestOn: visit.latestOn,
    isAnnounced: true,
    hasSaidYes: !mine,
    may: { answer: mine },
  })),
}

it('shows the visits of the day, and answers a joint one in one touch', async () => {
  const server = fakeApi({
    'GET /visits': { items: [visit], nextCursor: null },
    'GET /waiting-joint-visits': { items: [joint] },
    'PUT /joint-visits/joint-1/visits/visit-1/answer': {},
  })
  const { user } = await show(<DayVisits />)
  const today = within(await screen.findByRole('region', { name: 'Dagens besök' }))
  expect(today.getByRole('link', { name: 'Krogen vid kajen AB' })).toBeTruthy()
  expect(today.getByText('Oanmält')).toBeTruthy()
  expect(await faultsOf()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Ja, vi är med' }))
  const call = 'PUT /joint-visits/joint-1/visits/visit-1/answer'
  await vi.waitFor(() => expect(server.asked(call)).toHaveLength(1))
  expect(server.asked(call)[0]?.body).toEqual({ answer: 'yes' })
})

it('is not there at all when there is neither', async () => {
  const server = fakeApi({
    'GET /visits': { items: [], nextCursor: null },
    'GET /waiting-joint-visits': { items: [] },
  })
  await show(<DayVisits />)
  await vi.waitFor(() => expect(server.asked('GET /waiting-joint-visits')).toHaveLength(1))
  expect(screen.queryByRole('region')).toBeNull()
})
