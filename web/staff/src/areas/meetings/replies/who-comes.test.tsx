import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { Asked, Replies } from './groups.ts'
import { UnitHint } from './unit-hint.tsx'
import { WhoComes } from './who-comes.tsx'

afterEach(() => vi.unstubAllGlobals())

const unit = { id: 'unit-1', slug: 'bygglov', name: 'Bygglov' }
const asked = (name: string, more: Partial<Asked> = {}): Asked => ({
  member: { id: name, name },
  unit,
  isForItem: false,
  isInvited: true,
  answer: null,
  said: null,
  ...more,
})
const answered = (answer: 'accepted' | 'tentative' | 'declined', isToEarlierTime = false) => ({
  answer,
  at: '2026-11-24T08:00:00Z',
  isToEarlierTime,
})
const proposed = { startsAt: '2026-12-10T14:00:00Z', endsAt: '2026-12-10T15:00:00Z' }
const replies: Replies = {
  people: [
    asked('Anna', { answer: answered('accepted') }),
    asked('Bo', { answer: answered('declined'), said: { comment: 'Är på kurs', proposed: null } }),
    asked('Cia', { answer: answered('tentative'), said: { comment: '', proposed } }),
    asked('Dan', { answer: answered('accepted', true) }),
    asked('Eva', { isInvited: false, isForItem: true }),
  ],
  accepted: 1,
  tentative: 1,
  declined: 1,
  unanswered: 1,
  remindedAt: null,
  mayRemind: false,
}
const empty = { id: 'unit-2', slug: 'hamn', name: 'Hamn' }
const attendance = [{ unit: empty, members: [], isInvitedForItem: false, present: null }]

it('says who comes and in numbers, what was written with it, and which answers are to the earlier time', async () => {
  await show(
    <main>
      <h1>Lotsmötet</h1>
      <WhoComes meeting={{ id: 'meeting-1', attendance }} replies={replies} />
    </main>,
  )
  const section = within(await screen.findByRole('region', { name: 'Vem kommer' }))
  expect(section.getByText('1 kommer · 1 kanske · 1 kommer inte · 1 har inte svarat')).toBeTruthy()
  expect(section.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
    'Kommer',
    'Kanske',
    'Kommer inte',
    'Har inte svarat',
    'Utan kallelse i kalendern',
  ])
  const rows = section.getAllByRole('definition').map(({ textContent }) => textContent ?? '')
  expect(rows[0]).toBe('Anna Bygglov')
  expect(rows[1]).toMatch(/^Cia BygglovFöreslår i stället .*15:00–16:00$/)
  expect(rows[2]).toBe('Bo BygglovÄr på kurs')
  expect(rows[3]).toBe('Dan BygglovTackade ja till den tidigare tiden')
  expect(rows[4]).toBe('Eva Bygglov · bara till sin punkt')
  expect(section.getByText('Utan namngiven person: Hamn')).toBeTruthy()
  expect(section.queryByRole('button')).toBeNull()
  expect(await faultsOf()).toEqual([])
})

it('hints at what a unit has answered where its attendance is said', async () => {
  await show(<UnitHint replies={replies} unitId="unit-1" />)
  expect(await screen.findByText('Tackat ja: Anna · Kanske: Cia · Tackat nej: Bo')).toBeTruthy()
})

it('sends the invitation again to those who have not answered, when that may be done', async () => {
  const server = fakeApi({ 'POST /meetings/meeting-1/reminders': { sent: 1 } })
  const mayRemind = { ...replies, mayRemind: true, remindedAt: '2026-11-24T08:00:00.000Z' }
  const { user } = await show(<WhoComes meeting={{ id: 'meeting-1', attendance }} replies={mayRemind} />)
  expect(await screen.findByText(/Kallelsen skickades igen/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Skicka kallelsen igen till den som inte har svarat' }))
  await vi.waitFor(() => expect(server.asked('POST /meetings/meeting-1/reminders')).toHaveLength(1))
})
