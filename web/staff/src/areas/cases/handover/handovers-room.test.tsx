import { screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { Toasts } from '../../../../../ui/toasts.tsx'
import { units } from '../testing.fixture.ts'
import { HandoversRoom } from './handovers-room.tsx'
import type { Handover, HandoverList } from './queries.ts'
import { readHandoverList } from './read-handover-list.ts'
import { buildHandover, buildReturned, noAnswer } from './testing.fixture.ts'

afterEach(() => vi.unstubAllGlobals())

const second = buildHandover({
  id: 'handover-2',
  case: { ...(buildHandover().case as NonNullable<Handover['case']>), id: 'case-2', number: 'L-2026-00043' },
})

function Room({ first }: { first: HandoverList }) {
  const [shown, setShown] = useState(first)
  return (
    <main>
      <HandoversRoom shown={shown} onShow={setShown} />
      <Toasts />
    </main>
  )
}

async function open(items: readonly Handover[], answers: Record<string, object> = {}) {
  const server = fakeApi({
    'GET /handovers': { items, nextCursor: null },
    'GET /units': { items: units },
    ...answers,
  })
  return { server, ...(await show(<Room first={{ list: 'waiting', of: 'me' }} />)) }
}

it('lists what waits, with from whom to whom and until when, and leads to each', async () => {
  const { user } = await open([buildHandover(), second])
  const rows = await screen.findAllByRole('listitem')
  expect(rows[0]?.textContent).toContain('Karin Mattsson → Näringslivskontoret')
  expect(rows[0]?.textContent).toContain('Svara senast')
  expect(
    within(rows[0] as HTMLElement)
      .getByRole('link', { name: /^Svara/ })
      .getAttribute('href'),
  ).toBe('/handovers/handover-1')
  expect(await faultsOf()).toEqual([])
  await user.keyboard('jj')
  expect(rows[1]?.contains(document.activeElement)).toBe(true)
})

it('transfer out of my unit: what I sent shows its present holder', async () => {
  const taken = buildReturned({
    status: 'accepted',
    takenBy: { id: 'member-karin', name: 'Karin Mattsson' },
    declineReason: null,
    suggested: null,
    waitsForDecision: false,
    may: noAnswer,
  })
  const { user, server } = await open([taken])
  await user.click(await screen.findByRole('radio', { name: 'Skickade' }))
  await waitFor(() => expect(server.asked('GET /handovers').at(-1)?.path).toContain('list=sent'))
  expect(await screen.findByText(/Har det nu: Karin Mattsson, Bygglovsenheten/)).toBeTruthy()
})

it('one who may not read the case any more sees that it was sent, not what', async () => {
  await open([buildReturned({ case: null, reason: null, declineReason: null, suggested: null })])
  expect(await screen.findByRole('link', { name: 'Begränsat ärende som du inte läser längre' })).toBeTruthy()
  expect(screen.queryByText(/Har det nu/)).toBeNull()
})

it('says yes to all at once, and tells which did not go through', async () => {
  const answer = {
    items: [
      { handoverId: 'handover-1', outcome: 'done', code: null, detail: null },
      {
        handoverId: 'handover-2',
        outcome: 'refused',
        code: 'handover.alreadyAnswered',
        detail: 'Överlämningen är redan avgjord.',
      },
    ],
  }
  const { user, server } = await open([buildHandover(), second], { 'POST /handover-answers': answer })
  await user.click(await screen.findByRole('button', { name: 'Ta över alla som visas (2)' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Ta över 2 ärenden' }))
  await user.click(dialog.getByRole('button', { name: 'Ta över' }))
  expect(await dialog.findByText('1 av 2 gick igenom.')).toBeTruthy()
  expect(dialog.getByText(/Överlämningen är redan avgjord/)).toBeTruthy()
  expect(await faultsOf()).toEqual([])
  expect(server.asked('POST /handover-answers')[0]?.body).toEqual({
    handoverIds: ['handover-1', 'handover-2'],
    answer: { kind: 'accept' },
  })
})

it('takes the first two hundred when more are shown, and says so', async () => {
  const many = Array.from({ length: 201 }, (_, n) => buildHandover({ id: `handover-${n}` }))
  const { user, server } = await open(many, {
    'POST /handover-answers': {
      items: [{ handoverId: 'handover-0', outcome: 'done', code: null, detail: null }],
    },
  })
  expect(await screen.findByText(/^Högst 200 åt gången. Här visas 201;/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Ta över de första (200)' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Ta över 200 ärenden' }))
  await user.click(dialog.getByRole('button', { name: 'Ta över' }))
  await waitFor(() => expect(server.asked('POST /handover-answers')).toHaveLength(1))
  const body = server.asked('POST /handover-answers')[0]?.body as { handoverIds: string[] }
  expect([body.handoverIds.length, body.handoverIds.at(-1)]).toEqual([200, 'handover-199'])
})

it('says no to all at once with one reason', async () => {
  const done = ['handover-1', 'handover-2'].map((handoverId) => ({
    handoverId,
    outcome: 'done',
    code: null,
    detail: null,
  }))
  const { user, server } = await open([buildHandover(), second], {
    'POST /handover-answers': { items: done },
  })
  await user.click(await screen.findByRole('button', { name: 'Säg nej till alla som visas' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Säg nej till 2 ärenden' }))
  await user.type(dialog.getByLabelText('Varför tar ni inte över?'), 'Vi är för få.')
  await user.click(dialog.getByRole('button', { name: 'Säg nej' }))
  expect(await screen.findByText('Sade nej till 2 ärenden.')).toBeTruthy()
  expect(server.asked('POST /handover-answers')[0]?.body).toMatchObject({
    answer: { kind: 'decline', reason: 'Vi är för få.', suggestedUnitId: null, suggestedMemberId: null },
  })
})

it('says so when nothing waits', async () => {
  await open([])
  expect(await screen.findByText('Ingen väntar på ditt svar')).toBeTruthy()
})

it('an address that says nothing shows what waits for oneself', () => {
  expect(readHandoverList({})).toEqual({})
  expect(readHandoverList({ list: 'sent', of: 'unit' })).toEqual({ list: 'sent', of: 'unit' })
  expect(readHandoverList({ list: 'all', of: 'everyone' })).toEqual({})
})
