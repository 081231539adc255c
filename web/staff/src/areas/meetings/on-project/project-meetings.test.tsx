import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { undoLatest } from '../../../../../lib/toasts.ts'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { action } from '../testing.fixture.ts'
import { ProjectMeetings } from './project-meetings.tsx'

afterEach(() => vi.unstubAllGlobals())

const of = { meetingId: 'meeting-0', startsAt: '2026-11-26T13:00:00.000Z', series: 'Lotsmötet' }
const item = {
  id: 'i',
  title: 'Krock: Ny cykelväg och Byte av vattenledning',
  question: '',
  result: 'decision',
  resultText: '',
  status: 'closed',
  ...of,
}
const none = { items: [], decisions: [], actions: [] }

it('tells what meetings take up of a project, what they decided and what is to be done', async () => {
  fakeApi({
    'GET /projects/p1/meeting-items': {
      items: [item, { ...item, id: 'j', title: 'Ny cykelväg', result: null, status: 'planned' }],
      decisions: [{ id: 'd', number: '2026:14', body: 'Vi gräver en gång.', ...of }],
      actions: [action()],
    },
  })
  await show(<ProjectMeetings projectId="p1" reference="P-2026-0012" isOpen />)
  const section = within(await screen.findByRole('region', { name: 'Möten' }))
  expect(await section.findByText('Vi gräver en gång.')).toBeTruthy()
  expect(section.getByText('Krock: Ny cykelväg och Byte av vattenledning')).toBeTruthy()
  expect(section.getByText('Ska tas upp')).toBeTruthy()
  expect(section.getByRole('button', { name: 'Klar: Ring markägaren' })).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('puts the project on an agenda in two touches, and takes it back with a third', async () => {
  const meeting = { id: 'm1', startsAt: '2026-12-10T13:00:00.000Z', seriesId: 's1', series: 'Lotsmötet' }
  const server = fakeApi({
    'GET /projects/p1/meeting-items': none,
    'GET /open-meetings': { items: [{ ...meeting, kind: 'lots' }] },
    'POST /meetings/m1/items': { id: 'item-9' },
    'POST /meeting-items/item-9/withdrawal': undefined,
  })
  const { user } = await show(<ProjectMeetings projectId="p1" reference="P-2026-0012" isOpen />)
  expect(await screen.findByText('Projektet har inte tagits upp på något möte.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /^Ta upp på möte.*P-2026-0012/ }))
  await user.click(await screen.findByRole('button', { name: /Lotsmötet/ }))
  await vi.waitFor(() => expect(server.asked('POST /meetings/m1/items')).toHaveLength(1))
  expect(server.asked('POST /meetings/m1/items')[0]?.body).toEqual({ projectId: 'p1' })
  await vi.waitFor(() => expect(server.asked('GET /projects/p1/meeting-items').length).toBeGreaterThan(1))
  undoLatest()
  await vi.waitFor(() => expect(server.asked('POST /meeting-items/item-9/withdrawal')).toHaveLength(1))
})

it('leads to no meeting once the project has ended', async () => {
  fakeApi({ 'GET /projects/p1/meeting-items': none })
  await show(<ProjectMeetings projectId="p1" reference="P-2026-0012" isOpen={false} />)
  expect(await screen.findByText('Projektet har inte tagits upp på något möte.')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})
