import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { Paper } from '../meeting/queries.ts'
import { ItemPapers } from './item-papers.tsx'

afterEach(() => {
  localStorage.clear()
  vi.unstubAllGlobals()
})

const paper = (given: Partial<Paper> = {}): Paper => ({
  id: 'paper-1',
  title: 'Ritning.pdf',
  url: null,
  size: 340_000,
  isStopped: false,
  by: { id: 'member-anna', name: 'Anna Lindqvist' },
  at: '2026-11-26T09:00:00Z',
  may: { remove: false },
  ...given,
})

async function see(papers: readonly Paper[], mayAdd = false) {
  const server = fakeApi({
    'POST /meeting-items/item-1/links': Response.json({ id: 'paper-3' }, { status: 201 }),
    'DELETE /meeting-papers/paper-1': undefined,
  })
  const shown = await show(
    <ItemPapers meetingId="meeting-1" itemId="item-1" title="Skyltar" papers={papers} mayAdd={mayAdd} />,
  )
  return { ...shown, server }
}

it('gives a file as a download and a link beside the meeting; what was stopped leads nowhere', async () => {
  await see([
    paper(),
    paper({ id: 'paper-2', title: 'Policyn', url: 'https://kommunen.example/policy', size: null }),
    paper({ id: 'paper-4', title: 'faktura.pdf', isStopped: true }),
  ])
  const list = await screen.findByRole('list', { name: 'Underlag till Skyltar' })
  const file = within(list).getByRole('link', { name: 'Ritning.pdf' })
  expect(file.getAttribute('href')).toBe('/farled/v1/meeting-papers/paper-1/content')
  expect(file.getAttribute('download')).toBe('Ritning.pdf')
  const link = within(list).getByRole('link', { name: 'Policyn' })
  expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual([
    'https://kommunen.example/policy',
    'noreferrer',
  ])
  expect(within(list).queryByRole('link', { name: 'faktura.pdf' })).toBeNull()
  expect(within(list).getByText('stoppad: innehåller skadlig kod')).toBeDefined()
  expect(screen.queryByRole('button')).toBeNull()
  expect(await faultsOf()).toEqual([])
})

it('adds a link, and is ready for another', async () => {
  const { user, server } = await see([], true)
  await user.click(await screen.findByRole('button', { name: /^Lägg till underlag/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Underlag till ”Skyltar”' })
  await user.type(within(dialog).getByLabelText('Adress'), 'https://kommunen.example/policy')
  await user.type(within(dialog).getByLabelText('Vad leder den till?'), 'Policyn')
  expect(await faultsOf()).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Lägg till länken' }))
  await waitFor(() =>
    expect(server.asked('POST /meeting-items/item-1/links')[0]?.body).toEqual({
      url: 'https://kommunen.example/policy',
      title: 'Policyn',
    }),
  )
  await waitFor(() => expect(within(dialog).getByLabelText('Adress')).toMatchObject({ value: '' }))
})

it('takes a paper away for whoever may', async () => {
  const { user, server } = await see([paper({ may: { remove: true } })])
  await user.click(await screen.findByRole('button', { name: 'Ta bort underlaget Ritning.pdf' }))
  await waitFor(() => expect(server.asked('DELETE /meeting-papers/paper-1')).toHaveLength(1))
})
