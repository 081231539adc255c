import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { action } from '../testing.fixture.ts'
import { AreaMeetings } from './area-meetings.tsx'

afterEach(() => vi.unstubAllGlobals())

const of = { meetingId: 'meeting-0', startsAt: '2026-11-26T13:00:00.000Z', series: 'Lotsmötet' }
const item = {
  id: 'i',
  title: 'Oklar gräns: Skyltar',
  question: '',
  result: 'decision',
  resultText: '',
  status: 'closed',
  ...of,
}

it('tells what meetings decided about an area and what is to be done', async () => {
  fakeApi({
    'GET /areas/bygglov-skylt/meeting-items': {
      items: [item],
      decisions: [{ id: 'd', number: '2026:14', body: 'Gatu/park svarar för skyltarna.', ...of }],
      actions: [action()],
    },
  })
  await show(<AreaMeetings code="bygglov-skylt" />)
  const section = within(await screen.findByRole('region', { name: 'Möten' }))
  expect(section.getByText('Gatu/park svarar för skyltarna.')).toBeTruthy()
  expect(section.getByRole('button', { name: 'Klar: Ring markägaren' })).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('is not there until a meeting has taken the area up', async () => {
  const server = fakeApi({
    'GET /areas/bygglov-skylt/meeting-items': { items: [], decisions: [], actions: [] },
  })
  await show(<AreaMeetings code="bygglov-skylt" />)
  await vi.waitFor(() => expect(server.asked('GET /areas/bygglov-skylt/meeting-items')).toHaveLength(1))
  expect(screen.queryByRole('region')).toBeNull()
})
