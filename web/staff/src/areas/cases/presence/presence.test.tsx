import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { CaseDesk } from '../register/case-desk.tsx'
import { buildCase, caseAnswers } from '../testing.fixture.ts'
import type { Presence } from './queries.ts'

afterEach(() => {
  // The page says goodbye to the server that the test has made.
  cleanup()
  vi.unstubAllGlobals()
})

const bo = { id: 'member-bo', name: 'Bo Ek' }
const cia = { id: 'member-cia', name: 'Cia Alm' }
const said = (id: string, body: string) => ({
  id,
  at: '2026-11-20T08:00:00Z',
  direction: 'to_company',
  authorName: 'Bo Ek',
  body,
  answers: null,
  mail: null,
})

type There = { others?: Presence['others']; latest?: Presence['latest'] }

async function open(
  there: There = {},
  answers: Record<string, object> = {},
  messages: object[] = [said('m-1', 'Första.')],
) {
  const of = buildCase()
  const shownMessages = { items: messages }
  const presence = { others: [], latest: { message: 'm-1', note: null }, ...there }
  const server = fakeApi({
    ...caseAnswers(of),
    'GET /cases/case-1/messages': () => ({ items: [...shownMessages.items] }),
    'PUT /cases/case-1/presence': () => ({ ...presence }),
    ...answers,
  })
  const shown = await show(
    <main>
      <CaseDesk of={of} tab="talk" onTab={() => undefined} />
    </main>,
  )
  const company = await screen.findByRole('region', { name: 'Med företaget' })
  await within(company).findByText(of.question)
  return { ...shown, server, company, presence, shownMessages }
}

const heartbeats = (server: { asked(name: string): readonly { body: unknown }[] }) =>
  server.asked('PUT /cases/case-1/presence').map(({ body }) => (body as { doing: string | null }).doing)

it('who else has the case open is seen, and who writes stands at what they write', async () => {
  const internal = () => screen.getByRole('region', { name: 'Internt' })
  const { company } = await open({
    others: [
      { member: bo, doing: 'message', part: null },
      { member: cia, doing: 'message', part: null },
      { member: cia, doing: 'note', part: null },
    ],
  })
  expect(await within(company).findByText('Bo Ek och Cia Alm skriver till företaget.')).toBeDefined()
  expect(within(internal()).getByText('Cia Alm skriver en intern anteckning.')).toBeDefined()
  expect(screen.getByText(/Har också ärendet öppet: Bo Ek, Cia Alm/)).toBeDefined()
  expect(
    within(company)
      .getByText(/skriver till företaget/)
      .closest('output'),
  ).not.toBeNull()
  expect(await faultsOf()).toEqual([])
})

it('tells what is written while it is written, and that the tab leaves', async () => {
  const { user, server, company, unmount } = await open()
  await waitFor(() => expect(heartbeats(server)).toEqual(['reading']))
  const box = within(company).getByLabelText('Nytt meddelande till företaget')
  await user.type(box, 'Hej')
  await waitFor(() => expect(heartbeats(server).at(-1)).toBe('message'))
  await user.type(screen.getByLabelText('Ny intern anteckning'), 'Obs')
  await waitFor(() => expect(heartbeats(server).at(-1)).toBe('note'))
  expect(heartbeats(server)).toHaveLength(3)
  await user.click(
    within(screen.getByRole('region', { name: 'Internt' })).getByRole('button', { name: 'Släng utkastet' }),
  )
  await waitFor(() => expect(heartbeats(server).at(-1)).toBe('reading'))
  unmount()
  await waitFor(() => expect(heartbeats(server).at(-1)).toBeNull())
})

it('a draft that is found again is not being written', async () => {
  const kept = {
    at: '2026-11-20T08:00:00Z',
    value: { body: 'Från i går', wait: false, wakesOn: '', seen: 'm-1' },
  }
  localStorage.setItem('farled.draft.member-anna.case.case-1.message', JSON.stringify(kept))
  const { server, company } = await open()
  expect(within(company).getByDisplayValue('Från i går')).toBeDefined()
  await waitFor(() => expect(heartbeats(server)).toEqual(['reading']))
})

it('a message that comes while one writes is told of; it is read first, and the text is kept', async () => {
  const sent = 'POST /cases/case-1/messages'
  const { user, server, company, presence, shownMessages, queryClient } = await open(
    {},
    { [sent]: { id: 'm-3' } },
  )
  const box = within(company).getByLabelText<HTMLTextAreaElement>('Nytt meddelande till företaget')
  await user.type(box, 'Vi tittar på det.')
  presence.latest = { message: 'm-2', note: null }
  shownMessages.items = [said('m-1', 'Första.'), said('m-2', 'Bo hann före.')]
  await queryClient.invalidateQueries({ queryKey: ['case', 'case-1', 'presence'] })
  expect(await within(company).findByText(/Ett nytt meddelande kom medan du skrev/)).toBeDefined()
  expect(within(company).queryByText('Bo hann före.')).toBeNull()
  expect(await faultsOf()).toEqual([])
  await user.click(within(company).getByRole('button', { name: 'Skicka till företaget' }))
  expect(server.asked(sent)).toEqual([])
  expect(document.activeElement?.textContent).toContain('Läs det först')
  await user.click(within(company).getByRole('button', { name: 'Läs det nya meddelandet' }))
  expect(await within(company).findByText('Bo hann före.')).toBeDefined()
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Bo hann före.'))
  expect(within(company).queryByText(/kom medan du skrev/)).toBeNull()
  expect(box.value).toBe('Vi tittar på det.')
  await user.click(within(company).getByRole('button', { name: 'Skicka till företaget' }))
  await waitFor(() => expect(server.asked(sent)[0]?.body).toEqual({ body: 'Vi tittar på det.', seen: 'm-2' }))
})

it('a message can be sent all the same, in a second act', async () => {
  const sent = 'POST /cases/case-1/messages'
  const { user, server, company, presence, queryClient } = await open({}, { [sent]: { id: 'm-3' } })
  await user.type(within(company).getByLabelText('Nytt meddelande till företaget'), 'Ändå.')
  presence.latest = { message: 'm-2', note: null }
  await queryClient.invalidateQueries({ queryKey: ['case', 'case-1', 'presence'] })
  await user.click(await within(company).findByRole('button', { name: 'Skicka ändå' }))
  await waitFor(() => expect(server.asked(sent)[0]?.body).toEqual({ body: 'Ändå.' }))
})

it('what came in the very moment the server tells of: the list is read anew and nothing is lost', async () => {
  const sent = 'POST /cases/case-1/messages'
  const no = refusal(409, 'message.newer', 'Ett nytt meddelande har kommit sedan du började skriva.')
  const { user, company, shownMessages } = await open({}, { [sent]: no })
  const box = within(company).getByLabelText<HTMLTextAreaElement>('Nytt meddelande till företaget')
  await user.type(box, 'Samtidigt.')
  shownMessages.items = [said('m-1', 'Första.'), said('m-2', 'Bo hann före.')]
  await user.click(within(company).getByRole('button', { name: 'Skicka till företaget' }))
  expect(await within(company).findByText(/Ett nytt meddelande kom medan du skrev/)).toBeDefined()
  expect(await within(company).findByText('Bo hann före.')).toBeDefined()
  expect(box.value).toBe('Samtidigt.')
  await user.click(within(company).getByRole('button', { name: 'Läs det nya meddelandet' }))
  await waitFor(() => expect(within(company).queryByText(/kom medan du skrev/)).toBeNull())
})
