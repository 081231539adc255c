import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { action, meeting, seriesRow } from '../testing.fixture.ts'
import { MeetingsPage } from './meetings-page.tsx'

afterEach(() => vi.unstubAllGlobals())

const page = (items: object[]) => ({ items, nextCursor: null })

it('shows coming meetings with where, how they stand and how much is on them, and says why one is cancelled', async () => {
  fakeApi({
    'GET /meetings': page([
      meeting(),
      meeting({ id: 'moved', isMoved: true, matters: 0, startsAt: '2027-01-14T13:00:00.000Z' }),
      meeting({
        id: 'off',
        status: 'cancelled',
        cancelledWhy: 'Ingen kan',
        startsAt: '2027-01-28T13:00:00.000Z',
      }),
    ]),
    'GET /meeting-series': { items: [seriesRow(), seriesRow({ id: 's2', title: 'Vatten', isMine: false })] },
    'GET /my-meeting-actions': { items: [] },
  })
  await show(<MeetingsPage />)
  expect(await screen.findByText('3 punkter')).toBeTruthy()
  expect(screen.getByText('Inga punkter än')).toBeTruthy()
  expect(screen.getByText('Flyttat')).toBeTruthy()
  expect(screen.getByText('Inställt: Ingen kan')).toBeTruthy()
  expect(screen.getAllByText('Stora salen')).toHaveLength(3)
  const all = within(screen.getByRole('region', { name: 'Mötesserier' }))
  expect(all.getAllByText('Varannan torsdag, jämna veckor, 14:00–16:00').length).toBeGreaterThan(0)
  expect(all.getByText('Visa 1 serie till')).toBeTruthy()
  expect(await screen.findByText('Du har inga åtgärder från möten.')).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('asks for mine first, and keeps everybody’s and those that have been in the address', async () => {
  const server = fakeApi({
    'GET /meetings': page([]),
    'GET /meeting-series': { items: [] },
    'GET /my-meeting-actions': { items: [] },
  })
  const { user, router } = await show(<MeetingsPage />)
  expect(await screen.findByText('Du har inga kommande möten')).toBeTruthy()
  expect(server.asked('GET /meetings')[0]?.path).toContain('mine=true')
  await user.click(screen.getByRole('radio', { name: 'Alla' }))
  await user.click(screen.getByRole('radio', { name: 'Tidigare' }))
  expect(await screen.findByText('Inga möten har varit')).toBeTruthy()
  expect(router.state.location.search).toEqual({ show: 'all', past: true })
  const last = server.asked('GET /meetings').at(-1)?.path
  expect(last).toContain('past=true')
  expect(last).not.toContain('mine')
})

it('settles an action with one touch, and takes it back under the version that it was given', async () => {
  let items = [action({ isLate: true }), action({ id: 'a2', body: 'Skriv till grannen' })]
  const server = fakeApi({
    'GET /meetings': page([]),
    'GET /meeting-series': { items: [] },
    'GET /my-meeting-actions': () => ({ items }),
    'POST /meeting-actions/action-1/settlement': () => {
      items = items.slice(1)
      return { version: 2 }
    },
  })
  const { user } = await show(<MeetingsPage />)
  expect(await screen.findByText('Försenad')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Klar: Ring markägaren' }))
  expect(await screen.findByText('Skriv till grannen')).toBeTruthy()
  expect(screen.queryByText('Ring markägaren')).toBeNull()
  const [asked] = server.asked('POST /meeting-actions/action-1/settlement')
  expect(asked?.body).toEqual({ status: 'done', note: '' })
  expect(asked?.headers.get('If-Match')).toBe('"1"')
})
