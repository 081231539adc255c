import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { overlap } from './overlap.fixture.ts'
import type { Overlap } from './overlaps-api.ts'
import { ProjectOverlaps } from './project-overlaps.tsx'

afterEach(() => vi.unstubAllGlobals())

function server(items: Overlap[]) {
  return fakeApi({
    'GET /overlaps': { items, nextCursor: null },
    'PUT /overlaps/o1/status': { version: 4 },
  })
}

it('names the other party, how near it is and who sees to it', async () => {
  server([overlap])
  await show(<ProjectOverlaps projectId="p1" />)
  expect(await screen.findByRole('link', { name: 'P-2026-0003 Byte av vattenledning' })).toBeTruthy()
  expect(screen.getByText(/^40 m ifrån, samtidigt · Nytt\. Bo Ek/)).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('takes coordinated only with what was agreed on', async () => {
  const asked = server([overlap])
  const { user } = await show(<ProjectOverlaps projectId="p1" />)
  await user.click(await screen.findByRole('button', { name: 'Samordnat' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Samordnat' }))
  await user.click(dialog.getByRole('button', { name: 'Spara' }))
  expect(asked.asked('PUT /overlaps/o1/status')).toHaveLength(0)
  await user.type(dialog.getByRole('textbox'), 'En schakt för båda.')
  await user.click(dialog.getByRole('button', { name: 'Spara' }))
  await vi.waitFor(() => expect(asked.asked('PUT /overlaps/o1/status')).toHaveLength(1))
  expect(asked.asked('PUT /overlaps/o1/status')[0]?.body).toEqual({
    status: 'coordinated',
    decision: 'En schakt för båda.',
  })
  // The button may go with what it did; the keyboard stays with what it was about.
  expect(document.activeElement?.textContent).toBe('P-2026-0003 Byte av vattenledning')
})

it('puts what is settled last, however grave', async () => {
  const settled = { ...overlap, status: 'coordinated' as const, decision: 'En schakt för båda.' }
  const open = { ...overlap, id: 'o2', kind: 'subject' as const }
  server([settled, open])
  await show(<ProjectOverlaps projectId="p1" />)
  const [first, second] = await screen.findAllByRole('listitem')
  expect(first?.textContent).toContain('Liknande:')
  expect(second?.textContent).toContain('En schakt för båda.')
})

it('offers nothing to the one who may not settle', async () => {
  server([{ ...overlap, may: { settle: false } }])
  await show(<ProjectOverlaps projectId="p1" />)
  expect(await screen.findByRole('link')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})

it('has a place for what more can be done, as long as the overlap is open', async () => {
  server([overlap, { ...overlap, id: 'o2', status: 'coordinated', decision: 'En schakt för båda.' }])
  await show(<ProjectOverlaps projectId="p1" stepsOf={({ id }) => <button type="button">{id}</button>} />)
  expect(await screen.findByRole('button', { name: 'o1' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'o2' })).toBeNull()
})
