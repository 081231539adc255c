import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../testing/fake-api.ts'
import { show } from '../../../../testing/show.tsx'
import { CompanyVisits } from '../../areas/inspections/company-visits.tsx'
import { row as visit } from '../../areas/inspections/visit.fixture.ts'
import { CompanyMeetings } from '../../areas/meetings/on-company/company-meetings.tsx'
import { CompanyProjects } from '../../areas/projects/of-company/company-projects.tsx'
import { projectRow } from '../../areas/projects/testing.fixture.ts'
import { CompanyNow } from './company-now.tsx'

afterEach(() => vi.unstubAllGlobals())

const aCase = {
  id: 'case-1',
  title: 'Uteservering',
  status: 'open',
  promisedOn: '2099-12-20',
  nextStep: 'Ring företaget',
  nextStepOn: '2099-12-02',
  accountable: { id: 'm', name: 'Anna Lind' },
}
const matter = {
  id: 'item-1',
  title: 'Skyltar',
  result: null,
  meeting: { id: 'meeting-1', series: 'Lotsmötet', startsAt: '2099-12-05T13:00:00Z', status: 'planned' },
  case: { id: 'case-1', number: 'L-2099-00001' },
  slot: { startsAt: '2099-12-05T13:10:00Z', endsAt: '2099-12-05T13:30:00Z' },
}
const page = (items: unknown[]) => ({ items, nextCursor: null })

it('what comes next is told across areas, the soonest first, and what has no day last', async () => {
  fakeApi({
    'GET /cases': page([
      aCase,
      { ...aCase, id: 'case-2', title: 'Skylt', promisedOn: null, nextStepOn: null },
    ]),
    'GET /visits': page([visit]),
    'GET /companies/c-1/meetings': page([matter]),
  })
  await show(<CompanyNow companyId="c-1" />)
  const now = within(await screen.findByRole('region', { name: 'Vad händer nu' }))
  expect(await now.findByText('Uteservering')).toBeTruthy()
  expect(now.getAllByRole('listitem').map((one) => within(one).getByRole('link').textContent)).toEqual([
    'Uteservering',
    'Lotsmötet',
    'Livsmedelskontroll',
    'Skylt',
  ])
  expect(now.getAllByText('Ring företaget, Anna Lind')).toHaveLength(2)
  expect(now.getByText('Företaget kommer: Skyltar')).toBeTruthy()
  expect(now.getByText('Ingen dag satt')).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('nothing is said plainly, and what could not be fetched is said and asked for again', async () => {
  const empty = { 'GET /cases': page([]), 'GET /companies/c-1/meetings': page([]) }
  fakeApi({ ...empty, 'GET /visits': page([]) })
  const { unmount } = await show(<CompanyNow companyId="c-1" />)
  expect(await screen.findByText(/Inget pågår med företaget just nu/)).toBeTruthy()
  unmount()
  const api = fakeApi({ ...empty, 'GET /visits': refusal(500, 'unexpected', 'Något gick fel') })
  const { user } = await show(<CompanyNow companyId="c-1" />)
  await user.click(await screen.findByRole('button', { name: 'Försök igen' }))
  await vi.waitFor(() => expect(api.asked('GET /visits').length).toBeGreaterThan(1))
  expect(screen.queryByText(/Inget pågår/)).toBeNull()
})

it('visits, meetings and projects stand in sections of their own; what has been is asked for when it is opened', async () => {
  const project = { ...projectRow(), isAffected: true, isNear: true, metres: 38.4 }
  const api = fakeApi({
    'GET /visits': page([visit]),
    'GET /companies/c-1/meetings': page([matter]),
    'GET /companies/c-1/projects': page([project]),
  })
  const { user } = await show(
    <>
      <CompanyVisits company={{ id: 'c-1', name: 'Hamncaféet' }} />
      <CompanyMeetings companyId="c-1" />
      <CompanyProjects companyId="c-1" />
    </>,
  )
  expect(await screen.findByRole('link', { name: visit.subject })).toBeTruthy()
  expect(await screen.findByRole('link', { name: 'Lotsmötet' })).toBeTruthy()
  expect(await screen.findByText('Berör företaget, 38 meter från ett ärende')).toBeTruthy()
  expect(api.asked('GET /companies/c-1/meetings').map(({ path }) => path)).toEqual([
    '/companies/c-1/meetings?when=coming&limit=10',
  ])
  await user.click(screen.getByText('Tidigare möten'))
  await vi.waitFor(() =>
    expect(api.asked('GET /companies/c-1/meetings').map(({ path }) => path)).toContain(
      '/companies/c-1/meetings?when=past&limit=10',
    ),
  )
  expect(await faultsOf()).toEqual([])
})
