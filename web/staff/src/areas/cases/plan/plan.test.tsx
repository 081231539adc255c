import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { CaseView } from '../shapes.ts'
import { buildCase } from '../testing.fixture.ts'
import { PlanPanel } from './plan-panel.tsx'
import type { CasePlan } from './queries.ts'
import { aPermit, aPlan, aPlannedPart } from './testing.fixture.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

async function open(
  plan: CasePlan = aPlan(),
  answers: Parameters<typeof fakeApi>[0] = {},
  onPromise = () => undefined,
  of: CaseView = buildCase(),
) {
  const server = fakeApi({ [`GET /cases/${of.id}/plan`]: plan, ...answers })
  const shown = await show(
    <main>
      <h1>{of.title}</h1>
      <PlanPanel of={of} onPromise={onPromise} />
    </main>,
  )
  await screen.findByRole('region', { name: 'Tidsplan' })
  return { server, ...shown }
}

describe('the plan of a case', () => {
  it('says when it is done, what can be promised, and how sure what has been promised is', async () => {
    await open()
    expect(screen.getByText('Klart tidigast').parentElement?.textContent).toContain('16\u00a0dec.\u00a02026')
    expect(screen.getByText('Går att lova').parentElement?.textContent).toContain('28\u00a0dec.\u00a02026')
    expect(screen.getByText('Lovat').parentElement?.textContent).toContain('håller i 5 fall av 10')
    expect(screen.queryByRole('button', { name: /lova/i })).toBeNull()
    expect(await faultsOf()).toEqual([])
  })

  it('offers to move a promise that hardly holds', async () => {
    const promise = vi.fn()
    const of = buildCase()
    const { user } = await open(aPlan({ promise: { on: '2026-12-01', share: 0.04 } }), {}, promise, {
      ...of,
      may: { ...of.may, promise: true },
    })
    expect(screen.getByText('håller knappast')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Flytta det lovade datumet' }))
    expect(promise).toHaveBeenCalledOnce()
  })

  it('says the same in lanes and in the table', async () => {
    const { user } = await open()
    const lane = screen.getByRole('button', { name: /^Lovet, Bygglovsenheten/ })
    expect(lane.getAttribute('aria-label')).toBe(
      'Lovet, Bygglovsenheten: 1 dec. 2026 till 15 dec. 2026, senast 22 dec. 2026 i nio fall av tio. 10 arbetsdagar. Efter Marken. Avgör slutdatum.',
    )
    await user.click(screen.getByRole('radio', { name: 'Tabell' }))
    const row = within(screen.getByRole('row', { name: /Lovet/ }))
    const cells = row.getAllByRole('cell').map(({ textContent }) => textContent?.replaceAll('\u00a0', ' '))
    expect(cells).toEqual([
      'Marken',
      '10 arbetsdagar planerat här',
      '1 dec. 2026',
      '15 dec. 2026',
      '22 dec. 2026',
      'inget, avgör slutdatum',
      'Ändra',
    ])
    expect(await faultsOf()).toEqual([])
  })

  it('the arrows change the days; Enter saves them, and they can be had back', async () => {
    const path = 'PATCH /parts/part-permit/plan'
    const { user, server } = await open(aPlan(), { [path]: { version: 8 } })
    screen.getByRole('button', { name: /^Lovet/ }).focus()
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}')
    expect(screen.getByText('11 arbetsdagar. Retur sparar, Esc ångrar.')).toBeDefined()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(server.asked(path)).toHaveLength(1))
    expect(server.asked(path)[0]?.body).toEqual({ days: 11 })
    expect(server.asked(path)[0]?.headers.get('if-match')).toBe('"7"')
    await user.keyboard('{ArrowRight}{Escape}')
    expect(screen.queryByText(/Retur sparar/)).toBeNull()
    expect(server.asked(path)).toHaveLength(1)
  })

  it('what a part waits for is chosen in its form; a circle is said where it is', async () => {
    const path = 'PATCH /parts/part-land/plan'
    const detail = 'Delarna skulle vänta på varandra i en ring: Marken → Lovet → Marken.'
    const answers = [refusal(422, 'plan.circle', detail), Response.json({ version: 4 })]
    const { user, server } = await open(aPlan(), { [path]: () => answers.shift() })
    await user.click(screen.getByRole('button', { name: /^Marken/ }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Plan för Marken' }))
    expect(dialog.getByText(/Lämna tomt: 5 arbetsdagar, mätt på 23 besvarade delar/)).toBeDefined()
    await user.click(dialog.getByRole('checkbox', { name: /Lovet/ }))
    await user.click(dialog.getByRole('button', { name: 'Spara planen' }))
    expect((await dialog.findAllByText(detail)).length).toBeGreaterThan(0)
    expect(await faultsOf()).toEqual([])
    await user.click(dialog.getByRole('checkbox', { name: /Lovet/ }))
    await user.type(dialog.getByLabelText(/Arbetsdagar/), '7')
    await user.click(dialog.getByRole('button', { name: 'Spara planen' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.asked(path).map(({ body }) => body)).toEqual([
      { days: null, needs: ['part-permit'] },
      { days: 7, needs: [] },
    ])
  })

  it('is only read by those who may not plan, and is not there for a single part', async () => {
    const part = aPlannedPart({ may: { plan: false } })
    await open(aPlan({ parts: [part, aPermit({ may: { plan: false }, isDone: true, slack: null })] }))
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.getAllByText(/i nio fall av tio/)).toHaveLength(2)
  })
})
