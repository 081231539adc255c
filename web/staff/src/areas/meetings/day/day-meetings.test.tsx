import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { action, meeting } from '../testing.fixture.ts'
import { DayMeetings } from './day-meetings.tsx'

afterEach(() => vi.unstubAllGlobals())

it('is there when there is a meeting today or something to do, and marks what is late', async () => {
  const server = fakeApi({
    'GET /meetings': { items: [meeting({ status: 'live' })], nextCursor: null },
    'GET /my-meeting-actions': { items: [action({ isLate: true })] },
  })
  await show(<DayMeetings />)
  const today = within(await screen.findByRole('region', { name: 'Dagens möten' }))
  expect(today.getByText('Pågår')).toBeTruthy()
  expect(server.asked('GET /meetings')[0]?.path).toMatch(/from=(\d{4}-\d\d-\d\d)&to=\1&mine=true/)
  const todo = within(screen.getByRole('region', { name: /Åtgärder från möten/ }))
  expect(todo.getByText('Försenad')).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('is not there at all when there is neither', async () => {
  const server = fakeApi({
    'GET /meetings': { items: [], nextCursor: null },
    'GET /my-meeting-actions': { items: [] },
  })
  await show(<DayMeetings />)
  await vi.waitFor(() => expect(server.asked('GET /my-meeting-actions')).toHaveLength(1))
  expect(screen.queryByRole('region')).toBeNull()
})
