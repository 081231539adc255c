import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { buildCase, caseAnswers } from '../testing.fixture.ts'
import { Contacts } from './contacts.tsx'

afterEach(() => vi.unstubAllGlobals())

const of = buildCase()
const erik = {
  id: 'contact-1',
  name: 'Erik Lund',
  email: 'erik@lyktan.example',
  addedAt: '2026-11-20T08:00:00Z',
  addedBy: null,
  isLetIn: true,
}
const GET = 'GET /cases/case-1/contacts'
const POST = 'POST /cases/case-1/contacts'
const LET_IN = 'POST /cases/case-1/contacts/contact-1/letting-in'
const DELETE = 'DELETE /cases/case-1/contacts/contact-1'

async function open(items: object[], other: object = {}, change = true) {
  const server = fakeApi({ ...caseAnswers(of), [GET]: { items, may: { change } }, ...other })
  const view = await show(
    <main>
      <h1>{of.title}</h1>
      <h2>Företag</h2>
      <Contacts of={of} />
    </main>,
  )
  return { ...view, server }
}

it('shows who follows the case, who added them, and the way to remove one', async () => {
  const { user, server } = await open([erik], { [DELETE]: undefined })
  const row = (await screen.findByText('Erik Lund')).closest('li')
  expect(row?.textContent).toContain('Tillagd av företaget')
  expect(within(row as HTMLElement).queryByRole('button', { name: /Släpp in/ })).toBeNull()
  expect(await faultsOf()).toEqual([])
  await user.click(screen.getByRole('button', { name: /Ta bort ?: Erik Lund/ }))
  await waitFor(() => expect(server.asked(DELETE)).toHaveLength(1))
})

it('lets in one who waits for it', async () => {
  const { user, server } = await open([{ ...erik, isLetIn: false }], { [LET_IN]: undefined })
  expect((await screen.findByText('Erik Lund')).closest('li')?.textContent).toContain(
    'Väntar på att släppas in',
  )
  await user.click(screen.getByRole('button', { name: /Släpp in ?: Erik Lund/ }))
  await waitFor(() => expect(server.asked(LET_IN)).toHaveLength(1))
})

it('adds somebody, and says at the address when it follows the case already', async () => {
  const { user, server } = await open([], {
    [POST]: refusal(409, 'contact.alreadyThere', 'Den följer redan.'),
  })
  await user.click(await screen.findByRole('button', { name: 'Lägg till någon som följer ärendet' }))
  await user.type(screen.getByLabelText(/^Namn/), 'Erik Lund')
  await user.type(screen.getByLabelText(/^E-post/), 'sara@lyktan.example')
  await user.click(screen.getByRole('button', { name: 'Lägg till' }))
  expect((await screen.findAllByText('Den följer redan.')).length).toBeGreaterThan(0)
  expect(screen.getByLabelText(/^E-post/).getAttribute('aria-invalid')).toBe('true')
  expect(server.asked(POST)[0]?.body).toEqual({ name: 'Erik Lund', email: 'sara@lyktan.example' })
  expect(await faultsOf()).toEqual([])
})

it('offers nothing to somebody who may not change it', async () => {
  await open([erik], {}, false)
  await screen.findByText('Erik Lund')
  expect(screen.queryByRole('button')).toBeNull()
})
