import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { MoveDialog } from './move-dialog.tsx'
import type { Action } from './queries.ts'

afterEach(() => {
  localStorage.clear()
  vi.unstubAllGlobals()
})

const bygglov = { id: 'unit-2', slug: 'bygglov', name: 'Bygglov' }
const action: Action = {
  id: 'action-1',
  body: 'Ring markägaren',
  version: 3,
  member: { id: 'member-bo', name: 'Bo Ek' },
  unit: bygglov,
  dueOn: '2026-12-04',
  isLate: false,
  status: 'open',
  settledNote: '',
  settledAt: null,
  moved: 0,
  movedWhy: '',
  meeting: { id: 'meeting-1', startsAt: '2026-11-26T13:00:00.000Z', series: 'Lotsmötet' },
  case: null,
  projects: [],
  may: { settle: true },
}
const PUT = 'PUT /meeting-actions/action-1/day'

async function open() {
  const vera = {
    id: 'member-vera',
    name: 'Vera Vik',
    units: [{ id: 'unit-9', slug: 'va', name: 'VA', nameEn: 'Water' }],
  }
  const server = fakeApi({ 'GET /members': { items: [vera], nextCursor: null }, [PUT]: { version: 4 } })
  const { user } = await show(<MoveDialog action={action} onClose={() => undefined} />)
  await screen.findByRole('dialog')
  await waitFor(() => expect(server.asked('GET /members')).not.toHaveLength(0))
  return { user, server, who: screen.getByLabelText<HTMLInputElement>('Vem ska göra det?') }
}

it('gives an action to somebody of another unit, found by name', async () => {
  const { user, server, who } = await open()
  expect(who.value).toBe('Bo Ek, Bygglov')
  await user.clear(who)
  await user.type(who, 'Vera Vik, VA')
  await user.type(screen.getByLabelText('Varför?'), 'Det är deras ledning.')
  expect(await faultsOf()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  await waitFor(() =>
    expect(server.asked(PUT).map(({ body }) => body)).toEqual([
      { dueOn: '2026-12-04', memberId: 'member-vera', unitId: 'unit-9', why: 'Det är deras ledning.' },
    ]),
  )
})

it('asks again for somebody who was not found, and sends nothing', async () => {
  const { user, server, who } = await open()
  await user.clear(who)
  await user.type(who, 'Någon Annan')
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  expect(screen.getByText('Välj en person i listan.')).toBeDefined()
  expect(server.asked(PUT)).toHaveLength(0)
})
