import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { MeetingView } from '../meeting/meeting-view.tsx'
import type { Content, Meeting } from '../meeting/queries.ts'
import { buildItem, buildMeeting } from '../meeting/testing.fixture.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.unstubAllGlobals()
})

const bygglov = { id: 'unit-2', slug: 'bygglov', name: 'Bygglov' }
const bo = { id: 'member-bo', name: 'Bo Ek' }
const noteOf = (id: string, body: string, version = 1, change = true): Content['notes'][number] => ({
  id,
  body,
  version,
  by: bo,
  at: '2026-11-26T13:01:00Z',
  may: { change },
})

type Answers = Parameters<typeof fakeApi>[0]

async function open(given: Partial<Meeting> = {}, answers: Answers = {}) {
  const meeting = buildMeeting({
    status: 'live',
    items: [buildItem('signs', { title: 'Skyltar' }), buildItem('parking', { title: 'Parkering' })],
    current: { itemId: 'signs', since: '2026-11-26T12:56:00.000Z' },
    attendance: [{ unit: bygglov, members: [bo], isInvitedForItem: false, present: null }],
    ...given,
  })
  const server = fakeApi({
    'GET /meetings/meeting-1': () => structuredClone(meeting),
    'GET /meetings/meeting-1/slots': { items: [], may: { open: false } },
    'PUT /meetings/meeting-1/presence': { others: [] },
    'GET /members': { items: [], nextCursor: null },
    ...answers,
  })
  const shown = await show(
    <main>
      <MeetingView meetingId="meeting-1" />
    </main>,
  )
  await screen.findByRole('navigation', { name: 'Dagordning' })
  return { ...shown, server, meeting }
}

it('shows the item that the meeting is at, with its time by the server’s clock', async () => {
  await open({}, { 'PUT /meetings/meeting-1/presence': { others: [{ member: bo, itemId: 'parking' }] } })
  expect(screen.getByRole('heading', { name: 'Skyltar', level: 2 })).toBeDefined()
  expect(screen.getByRole('timer').textContent).toMatch(/^4:0\d6 minuter kvar$/)
  expect(await screen.findByText('Med i mötet: Bo Ek')).toBeDefined()
  expect(screen.getByText('Bo Ek skriver på punkt 2')).toBeDefined()
  expect(await faultsOf()).toEqual([])
})

it('says kindly that the time is over', async () => {
  await open({ current: { itemId: 'signs', since: '2026-11-26T12:48:30.000Z' } })
  expect(screen.getByRole('timer').textContent).toMatch(/2 minuter över tiden/)
})

it('takes the meeting to the next item; whoever looks elsewhere is told where the meeting is', async () => {
  const { user, server } = await open({}, { 'PUT /meetings/meeting-1/current-item': undefined })
  await user.click(screen.getByRole('button', { name: 'Nästa punkt' }))
  await waitFor(() =>
    expect(server.asked('PUT /meetings/meeting-1/current-item')[0]?.body).toEqual({ itemId: 'parking' }),
  )
  await user.click(screen.getByRole('button', { name: /2\s*Parkering/ }))
  expect(screen.getByRole('heading', { name: 'Parkering', level: 2 })).toBeDefined()
  expect(screen.getByText('Mötet är på punkt 1.')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Följ mötet' }))
  expect(screen.getByRole('heading', { name: 'Skyltar', level: 2 })).toBeDefined()
})

it('keeps what is written without network, and finds it again when the page is opened anew', async () => {
  const first = await open()
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  await first.user.type(screen.getByLabelText('Ny anteckning'), 'Utan nät')
  await first.user.click(screen.getByRole('button', { name: 'Spara anteckningen' }))
  expect(await screen.findByText('väntar på nätet')).toBeDefined()
  expect(screen.getByText(/1 sak väntar på att skickas/)).toBeDefined()
  expect(screen.getByLabelText<HTMLTextAreaElement>('Ny anteckning').value).toBe('')
  expect(await faultsOf()).toEqual([])
  first.unmount()

  const [key] = Object.keys(localStorage).filter((one) => one.startsWith('farled.meeting.'))
  const { target } = (JSON.parse(localStorage.getItem(key ?? '') ?? '{}') as { what: { target: string } })
    .what
  const server = fakeApi({
    'GET /meetings/meeting-1': buildMeeting({ status: 'live', items: [buildItem('signs')] }),
    'GET /meetings/meeting-1/slots': { items: [], may: { open: false } },
    'PUT /meetings/meeting-1/presence': { others: [] },
    'GET /members': { items: [], nextCursor: null },
    [`PUT /meeting-notes/${target}`]: { version: 1 },
  })
  await show(<MeetingView meetingId="meeting-1" />)
  await waitFor(() =>
    expect(server.asked(`PUT /meeting-notes/${target}`).map(({ body }) => body)).toEqual([
      { itemId: 'signs', body: 'Utan nät' },
    ]),
  )
  await waitFor(() => expect(localStorage.length).toBe(0))
})

it('an action says what it lacks, and is not saved without its person and day', async () => {
  const { user } = await open()
  await user.click(screen.getByLabelText('Åtgärd'))
  await user.click(screen.getByRole('button', { name: 'Spara åtgärden' }))
  for (const words of ['Skriv vad som ska göras.', 'Välj en person i listan.', 'Välj ett datum.'])
    expect(screen.getByText(words)).toBeDefined()
  expect(document.activeElement).toBe(screen.getByLabelText('Vad ska göras?'))
  expect(await faultsOf()).toEqual([])
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  await user.type(screen.getByLabelText('Vad ska göras?'), 'Ring')
  await user.type(screen.getByLabelText('Vem gör det?'), 'Bo Ek, Bygglov')
  await user.type(screen.getByLabelText('Senast'), '2026-12-04')
  await user.click(screen.getByRole('button', { name: 'Spara åtgärden' }))
  const row = (await screen.findByText('Ring')).closest('li')
  expect(row?.textContent).toMatch(/Bo Ek, Bygglov.*4\sdec.\s2026/)
})

it('shows both texts when somebody else changed the same note, and sends the own one upon theirs', async () => {
  const bodies: unknown[] = []
  const { user, meeting } = await open(
    { items: [buildItem('signs', { title: 'Skyltar', notes: [noteOf('n1', 'Från början')] })] },
    {
      'PUT /meeting-notes/n1': ({ body }) => {
        bodies.push(body)
        if (bodies.length === 1) return refusal(412, 'version.stale', 'Någon annan har ändrat.')
        return { version: 3 }
      },
    },
  )
  await user.click(screen.getByRole('button', { name: 'Ändra: Från början' }))
  const box = screen.getAllByLabelText<HTMLTextAreaElement>('Ny anteckning')[0] as HTMLTextAreaElement
  await user.clear(box)
  await user.type(box, 'Min ändring')
  meeting.items = [buildItem('signs', { title: 'Skyltar', notes: [noteOf('n1', 'Deras ändring', 2)] })]
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  const alert = within(await screen.findByRole('alert'))
  expect(await alert.findByText('Min ändring')).toBeDefined()
  expect(await alert.findByText('Deras ändring')).toBeDefined()
  expect(await faultsOf()).toEqual([])
  await user.click(alert.getByRole('button', { name: 'Spara min text' }))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  expect(bodies).toEqual([
    { itemId: 'signs', body: 'Min ändring', version: 1 },
    { itemId: 'signs', body: 'Min ändring', version: 2 },
  ])
})

it('a no is shown with the text, which can be thrown away; nothing else waits for it', async () => {
  const no = () => refusal(422, 'meetingItem.unknownUnit', 'Enheten är inte med på mötet.')
  const { user } = await open({}, { 'PUT /meetings/meeting-1/attendance/unit-2': no })
  await user.click(screen.getByLabelText('Med'))
  const alert = within(await screen.findByRole('alert'))
  expect(alert.getByText(/Enheten är inte med på mötet/)).toBeDefined()
  await user.click(alert.getByRole('button', { name: 'Släng' }))
  expect(screen.queryByRole('alert')).toBeNull()
})

it('says what an item came to, upon the version that was read', async () => {
  const { user, server } = await open({}, { 'PUT /meeting-items/signs/result': { version: 2 } })
  const result = within(screen.getByRole('group', { name: 'Vad ledde punkten till?' }))
  expect(result.queryByRole('button', { name: 'Beslut' })).toBeNull()
  await user.click(result.getByRole('button', { name: 'Flyttas till nästa möte' }))
  await waitFor(() => expect(server.asked('PUT /meeting-items/signs/result')).toHaveLength(1))
  const [sent] = server.asked('PUT /meeting-items/signs/result')
  expect(sent?.body).toEqual({ result: 'moved', text: '' })
  expect(sent?.headers.get('if-match')).toBe('"1"')
})

it('closing is refused while an item came to nothing: it is shown, with the focus where one says it', async () => {
  const no = refusal(409, 'meeting.itemsWithoutResult', 'En punkt saknar resultat.', [
    { path: 'items.parking', code: 'field.required', message: '' },
  ])
  const { user } = await open({}, { 'POST /meetings/meeting-1/closing': no })
  await user.click(screen.getByRole('button', { name: 'Avsluta mötet' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/Minnesanteckningarna låses/)).toBeDefined()
  await user.click(dialog.getByRole('button', { name: 'Avsluta mötet' }))
  expect(await screen.findByText('1 punkt saknar resultat')).toBeDefined()
  expect(screen.getByRole('heading', { name: 'Parkering', level: 2 })).toBeDefined()
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Information'))
  expect(await faultsOf()).toEqual([])
})

it('who takes no part follows, and has nothing to write in', async () => {
  await open({ may: { lead: false, write: false, approve: false } })
  expect(screen.getByText(/Du kan följa mötet/)).toBeDefined()
  expect(screen.queryByLabelText('Ny anteckning')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Nästa punkt' })).toBeNull()
})
