import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../testing/axe.ts'
import { type Asked, fakeApi } from '../../../../testing/fake-api.ts'
import { anna, show } from '../../../../testing/show.tsx'
import { Bell } from './bell.tsx'
import { ChoicesPage } from './choices/choices-page.tsx'
import { NoticesPage } from './notices-page.tsx'
import type { Notice } from './queries.ts'

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-23T09:00:00Z'), toFake: ['Date'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const offered: Notice = {
  id: 'notice-1',
  group: 'waits',
  event: 'part.offered',
  why: 'unit',
  actor: { kind: 'member', name: 'Amira Haddad' },
  insteadOf: null,
  case: { id: 'case-1', number: 'L-2026-00042', title: 'Uteservering vid hamnen' },
  leadsTo: '/cases/case-1',
  words: { part: 'Bygglov' },
  many: 1,
  at: '2026-11-23T08:00:00Z',
  seen: false,
}
const written: Notice = {
  ...offered,
  id: 'notice-2',
  group: 'cases',
  event: 'note.written',
  why: 'officer',
  insteadOf: 'Bo Ek',
  leadsTo: '/cases/case-2?tab=talk',
  many: 3,
  at: '2026-11-20T08:00:00Z',
}

function serve(items: readonly Notice[], more: Record<string, object | undefined> = {}) {
  return fakeApi({
    'GET /notices': { items, nextCursor: null },
    'GET /notices/unseen-count': { unseen: items.filter(({ seen }) => !seen).length },
    'POST /notices/seen': undefined,
    ...more,
  })
}

describe('the bell', () => {
  const openPanel = async (items: readonly Notice[]) => {
    const server = serve(items)
    const shown = await show(
      <header>
        <Bell />
      </header>,
    )
    const bell = await screen.findByRole('button', { name: /Aviseringar/ })
    return { server, bell, ...shown }
  }

  it('says how many are unseen, and shows today’s and earlier ones with why', async () => {
    const { user } = await openPanel([offered, written])
    await user.click(await screen.findByRole('button', { name: 'Aviseringar, 2 osedda' }))
    const today = await screen.findByRole('region', { name: 'I dag' })
    expect(within(today).getByRole('link', { name: /Amira Haddad frågar om ni tar ”Bygglov”/ })).toBeTruthy()
    expect(within(today).getByText(/Din enhet är tillfrågad/)).toBeTruthy()
    const earlier = screen.getByRole('region', { name: 'Tidigare' })
    expect(within(earlier).getByText('3 händelser')).toBeTruthy()
    expect(within(earlier).getByText(/Du står in i stället för Bo Ek/)).toBeTruthy()
    expect(await faultsOf()).toEqual([])
  })

  it('opens with b, puts the keyboard into the panel, and gives it back with Escape', async () => {
    const { user, bell } = await openPanel([offered])
    await user.keyboard('b')
    const title = await screen.findByRole('heading', { name: 'Aviseringar' })
    await waitFor(() => expect(document.activeElement).toBe(title))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('heading', { name: 'Aviseringar' })).toBeNull()
    expect(document.activeElement).toBe(bell)
  })

  it('leads to where it happened, which is having seen it', async () => {
    const { user, server, router } = await openPanel([written])
    await user.keyboard('b')
    await user.click(await screen.findByRole('link', { name: /har skrivit en intern anteckning/ }))
    await waitFor(() => expect(router.state.location.href).toBe('/cases/case-2?tab=talk'))
    expect(server.asked('POST /notices/seen')[0]?.body).toEqual({ ids: ['notice-2'], until: written.at })
  })

  it('marks all as seen, up to the newest that is shown', async () => {
    const { user, server } = await openPanel([offered, written])
    await user.keyboard('b')
    await user.click(await screen.findByRole('button', { name: 'Markera alla som sedda' }))
    await waitFor(() => expect(server.asked('POST /notices/seen')[0]?.body).toEqual({ until: offered.at }))
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Aviseringar' }))
  })

  it('says so when there is nothing', async () => {
    const { user } = await openPanel([])
    await user.click(await screen.findByRole('button', { name: 'Aviseringar' }))
    expect(await screen.findByText('Här är det tomt.')).toBeTruthy()
  })
})

describe('the page of notices', () => {
  it('shows what is unseen when asked, and keeps the keyboard at a notice that is ticked off', async () => {
    const server = serve([offered, { ...written, seen: true }])
    const { user } = await show(
      <main>
        <NoticesPage />
      </main>,
    )
    const link = await screen.findByRole('link', { name: /frågar om ni tar/ })
    expect(await faultsOf()).toEqual([])
    await user.click(screen.getByRole('button', { name: /Markera som sedd: Amira Haddad/ }))
    expect(document.activeElement).toBe(link)
    await waitFor(() =>
      expect(server.asked('POST /notices/seen')[0]?.body).toEqual({ ids: ['notice-1'], until: offered.at }),
    )
    await user.click(screen.getByRole('radio', { name: 'Osedda' }))
    await waitFor(() => expect(server.asked('GET /notices').at(-1)?.path).toContain('unseen=true'))
  })

  it('knows nothing of a newer event but that something has happened', async () => {
    serve([{ ...offered, event: 'moon.landed', why: 'astronaut' }])
    await show(<NoticesPage />)
    expect(await screen.findByRole('link', { name: /Något har hänt/ })).toBeTruthy()
  })
})

describe('how one hears of it', () => {
  const choices = {
    by: { waits: 'mail', mentions: 'mail', cases: 'digest', unit: 'digest', signals: 'digest' },
    weekly: true,
    following: true,
    quiet: { from: '18:00', to: '07:00' },
    quietDays: true,
    isHead: true,
    version: 0,
  }
  const head = { ...anna, units: anna.units.map((unit) => ({ ...unit, role: 'head' as const })) }

  it('is chosen for each kind of news, with the times that mails wait', async () => {
    const save = ({ body, headers }: Asked) => ({ version: 1, body, seen: headers.get('if-match') })
    const server = fakeApi({ 'GET /notice-choices': choices, 'PUT /notice-choices': save })
    const { user } = await show(
      <main>
        <ChoicesPage />
      </main>,
      head,
    )
    const cases = await screen.findByRole('group', { name: 'I dina ärenden' })
    await user.click(within(cases).getByRole('radio', { name: 'Inget mejl' }))
    await user.selectOptions(screen.getByLabelText('Från klockan'), '16:30')
    await user.click(screen.getByLabelText(/^Veckobrev.*i min enhet/))
    await user.click(screen.getByRole('button', { name: 'Spara' }))
    const { isHead: _, version: __, ...stored } = choices
    await waitFor(() =>
      expect(server.asked('PUT /notice-choices')[0]?.body).toEqual({
        ...stored,
        by: { ...choices.by, cases: 'app' },
        weekly: false,
        quiet: { from: '16:30', to: '07:00' },
      }),
    )
    expect(server.asked('PUT /notice-choices')[0]?.headers.get('if-match')).toBe('"0"')
  })

  it('has no weekly letter for those who lead no unit, and no times when mails never wait', async () => {
    fakeApi({ 'GET /notice-choices': { ...choices, isHead: false, quiet: null } })
    await show(
      <main>
        <ChoicesPage />
      </main>,
    )
    await screen.findByRole('group', { name: 'Väntar på dig' })
    expect(await faultsOf()).toEqual([])
    expect(screen.queryByLabelText(/^Veckobrev.*i min enhet/)).toBeNull()
    expect(screen.queryByLabelText('Från klockan')).toBeNull()
  })
})
