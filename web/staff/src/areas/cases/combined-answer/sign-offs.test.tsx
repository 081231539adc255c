import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { CombinedAnswer } from '../shapes.ts'
import { buildCase, nothingSent } from '../testing.fixture.ts'
import { SignOffs, unsigned } from './sign-offs.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

type SignOff = CombinedAnswer['signOffs'][number]
const permits = { id: 'unit-2', slug: 'bygglov', name: 'Bygglovsenheten', nameEn: 'Building permits' }
const street = { id: 'unit-3', slug: 'gatu-park', name: 'Gatu/park', nameEn: 'Streets and parks' }
const signOff = (id: string, given: Partial<SignOff> = {}): SignOff => ({
  id,
  part: { id: `part-${id}`, title: `Del ${id}` },
  unit: permits,
  isCurrent: true,
  agrees: null,
  reason: '',
  by: null,
  askedAt: '2026-11-23T09:00:00Z',
  answeredAt: null,
  may: { answer: false },
  ...given,
})

async function open(signOffs: SignOff[], answers: Parameters<typeof fakeApi>[0] = {}) {
  const server = fakeApi(answers)
  const answer: CombinedAnswer = {
    ...nothingSent,
    draft: { body: 'Så här säger vi.', version: 2, changedAt: '2026-11-23T08:00:00Z' },
    signOffs,
    may: { compose: false },
  }
  const shown = await show(
    <main>
      <h1>Ärende</h1>
      <SignOffs caseId={buildCase().id} answer={answer} />
    </main>,
  )
  await screen.findByRole('region', { name: 'Godkännanden' })
  return { server, ...shown }
}

it('says who has said what, and of which text', async () => {
  await open([
    signOff('a', { isCurrent: false, agrees: true, by: 'Anna Lindqvist' }),
    signOff('b', { agrees: false, reason: 'Villkoret saknas.', unit: street, by: 'Karin Mattsson' }),
    signOff('c'),
  ])
  const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(rows[0]).toContain('Gällde en tidigare text')
  expect(rows[1]).toContain('Vill ändra Karin Mattsson, Gatu/park')
  expect(rows[1]).toContain('Villkoret saknas.')
  expect(rows[2]).toContain('Inte svarat än')
  expect(screen.queryByRole('button')).toBeNull()
  expect(await faultsOf()).toEqual([])
})

it('the unit reads the text and says yes, or what is to be changed', async () => {
  const path = 'PUT /sign-offs/a/answer'
  const { user, server } = await open([signOff('a', { may: { answer: true } })], { [path]: undefined })
  const mine = within(
    screen.getByRole('article', { name: /Stämmer beskedet med vad ni har svarat om ”Del a”/ }),
  )
  expect(mine.getByText('Så här säger vi.')).toBeDefined()
  expect(await faultsOf()).toEqual([])
  await user.click(mine.getByRole('button', { name: 'Godkänn' }))
  await waitFor(() => expect(server.asked(path)).toHaveLength(1))
  await user.click(mine.getByRole('button', { name: 'Något behöver ändras' }))
  await user.type(mine.getByLabelText('Vad behöver ändras?'), 'Villkoret saknas.')
  await user.click(mine.getByRole('button', { name: 'Skicka svaret' }))
  await waitFor(() => expect(server.asked(path)).toHaveLength(2))
  expect(server.asked(path).map(({ body }) => body)).toEqual([
    { agrees: true, reason: '' },
    { agrees: false, reason: 'Villkoret saknas.' },
  ])
})

it('a part counts by what was asked last', () => {
  const part = { id: 'part', title: 'Del' }
  const old = signOff('a', { part, isCurrent: false, agrees: false })
  expect(unsigned([old, signOff('b', { part, agrees: true })])).toEqual([])
  expect(unsigned([old]).map(({ id }) => id)).toEqual(['a'])
})
