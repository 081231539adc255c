import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { announcement } from '../../../../../lib/announce.ts'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { anna, show } from '../../../../../testing/show.tsx'
import { leftMeetings, placeOf, prefixOf } from './left-meetings.ts'
import { LeftWritings } from './left-writings.tsx'
import type { Entry } from './queue.ts'

const NOTE = 'PUT /meeting-notes/note-1'

beforeEach(() => localStorage.clear())
afterEach(() => {
  localStorage.clear()
  vi.unstubAllGlobals()
})

/** A note that was sent once and never answered, as the browser has it. */
function leave(memberId = anna.member.id): void {
  const entry: Entry = {
    id: 'sending-1',
    at: '2026-11-26T13:01:00.000Z',
    what: { kind: 'note', target: 'note-1', itemId: 'signs', body: 'Kvar sedan i går' },
    version: undefined,
    state: 'sending',
    tried: true,
  }
  localStorage.setItem(`${prefixOf(placeOf(memberId, 'meeting-1'))}${entry.id}`, JSON.stringify(entry))
}

it('sends what was left, under the key that it had, and forgets it when the server has it', async () => {
  leave()
  leave('member-bo')
  expect(leftMeetings(anna.member.id)).toEqual(['meeting-1'])
  const server = fakeApi({ [NOTE]: { version: 1 } })
  await show(<LeftWritings />)
  await waitFor(() => expect(server.asked(NOTE)).toHaveLength(1))
  const [sent] = server.asked(NOTE)
  expect(sent?.body).toEqual({ itemId: 'signs', body: 'Kvar sedan i går' })
  expect(sent?.headers.get('idempotency-key')).toBe('sending-1')
  await waitFor(() => expect(announcement.get().words).toBe('Det som du skrev i mötet är sparat.'))
  expect(leftMeetings(anna.member.id)).toEqual([])
  // Somebody else who uses the same browser sends their own when they come.
  expect(leftMeetings('member-bo')).toEqual(['meeting-1'])
})

it('says that it waits while nobody answers, with the way to the meeting', async () => {
  leave()
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  await show(<LeftWritings />)
  expect(await screen.findByText('1 sak som du skrev i ett möte skickas nu.')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Öppna mötet' }).getAttribute('href')).toBe('/meetings/meeting-1')
  expect(await faultsOf()).toEqual([])
})

it('keeps what is refused, and says so', async () => {
  leave()
  fakeApi({ [NOTE]: refusal(409, 'meeting.notLive', 'Mötet pågår inte.') })
  await show(<LeftWritings />)
  expect(
    await screen.findByText('1 sak som du skrev i ett möte kunde inte sparas. Texten finns kvar.'),
  ).toBeDefined()
  expect(leftMeetings(anna.member.id)).toEqual(['meeting-1'])
})

it('leaves it to the tab that has the meeting open', async () => {
  leave()
  const held = [{ name: `farled.meeting.${placeOf(anna.member.id, 'meeting-1')}` }]
  const asked = vi.fn(() => Promise.resolve({ held }))
  vi.stubGlobal('navigator', Object.create(navigator, { locks: { value: { query: asked } } }))
  const server = fakeApi({ [NOTE]: { version: 1 } })
  await show(<LeftWritings />)
  await waitFor(() => expect(asked).toHaveBeenCalled())
  expect(server.asked(NOTE)).toHaveLength(0)
  expect(leftMeetings(anna.member.id)).toEqual(['meeting-1'])
})
