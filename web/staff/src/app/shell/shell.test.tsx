import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startArrivals } from '../../../../lib/arrival.ts'
import { newQueryClient } from '../../../../lib/query-client.ts'
import type { Session } from '../../../../lib/session.ts'
import { faultsOf } from '../../../../testing/axe.ts'
import { anna } from '../../../../testing/show.tsx'
import { newRouter } from '../router.tsx'

const found = {
  groups: [
    {
      kind: 'case',
      hits: [{ kind: 'case', id: 'case-1', title: 'Uteservering på Lilla torget', detail: 'L-2026-00042' }],
    },
  ],
}

/** The server as far as the shell knows it: who is signed in. */
function serve(session: Session | null): void {
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url)
    if (pathname.endsWith('/searches')) return Response.json(found)
    if (request.method === 'PATCH') return new Response(null, { status: 204 })
    if (!pathname.endsWith('/me')) return new Response(null, { status: 404 })
    const body = session ?? { code: 'signIn.needed', detail: 'Logga in.', title: 'Logga in.' }
    return Response.json(body, { status: session ? 200 : 401 })
  })
}

class QuietStream extends EventTarget {
  close() {}
}

let stop: () => void = () => undefined

async function open(path: string) {
  const router = newRouter(createMemoryHistory({ initialEntries: [path] }))
  stop = startArrivals(router)
  render(
    <QueryClientProvider client={newQueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
  await screen.findByRole('heading', { level: 1 })
  return { router, user: userEvent.setup() }
}

beforeEach(() => vi.stubGlobal('EventSource', QuietStream))
afterEach(() => {
  stop()
  vi.unstubAllGlobals()
})

describe('somebody who is not signed in', () => {
  it('is shown the way in, and comes back to the page they wanted', async () => {
    serve(null)
    window.history.replaceState(null, '', '/app/cases?status=open')
    await open('/app/cases')
    const link = screen.getByRole('link', { name: 'Logga in' })
    expect(link.getAttribute('href')).toBe('/auth/sign-in?return=%2Fapp%2Fcases%3Fstatus%3Dopen')
    expect(await faultsOf()).toEqual([])
  })

  it('is told why signing in did not succeed', async () => {
    serve(null)
    await open('/app/signed-out?reason=unknown')
    expect(screen.getByText(/har inget konto i Farled/)).toBeTruthy()
  })
})

describe('the shell', () => {
  beforeEach(() => serve(anna))

  it('begins at Min dag, has landmarks and a way past the navigation, and no faults', async () => {
    const { router } = await open('/app/')
    expect(router.state.location.pathname).toBe('/my-day')
    expect(screen.getByRole('link', { name: 'Till innehållet' }).getAttribute('href')).toBe('#main')
    expect(screen.getByRole('main').id).toBe('main')
    expect(screen.getByRole('banner')).toBeTruthy()
    expect(await faultsOf()).toEqual([])
  })

  it('shows administration to administrators only', async () => {
    await open('/app/my-day')
    expect(screen.queryByRole('link', { name: 'Administration' })).toBeNull()
  })

  it('goes to a room with g and its letter, takes the focus to its heading and names the document', async () => {
    const { user, router } = await open('/app/my-day')
    await user.keyboard('gc')
    await waitFor(() => expect(router.state.location.pathname).toBe('/cases'))
    const heading = await screen.findByRole('heading', { level: 1, name: 'Ärenden' })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    expect(document.title).toBe('Ärenden – Farled')
  })

  it('begins a new case with n', async () => {
    const { user, router } = await open('/app/my-day')
    await user.keyboard('n')
    await waitFor(() => expect(router.state.location.pathname).toBe('/cases/new'))
  })

  it('finds a room in the palette', async () => {
    const { user, router } = await open('/app/my-day')
    await user.keyboard('{Control>}k{/Control}')
    const box = await screen.findByRole('combobox')
    await user.type(box, 'jour{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe('/duty'))
  })

  it('finds a case in the palette, among what the server knows', async () => {
    const { user, router } = await open('/app/my-day')
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await screen.findByRole('combobox'), 'servering')
    await user.click(await screen.findByRole('option', { name: /Uteservering på Lilla torget/ }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/cases/case-1'))
  })

  it('speaks the other language at once when asked', async () => {
    const { user } = await open('/app/my-day')
    await user.click(screen.getByRole('button', { name: /konto och inställningar/ }))
    await user.click(screen.getByRole('button', { name: 'In English' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'My day' })).toBeTruthy()
    expect(screen.getByText('Business unit')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'På svenska' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Min dag' })).toBeTruthy()
  })

  it('shows its keys at ?', async () => {
    const { user } = await open('/app/my-day')
    await user.keyboard('?')
    const dialog = await screen.findByRole('dialog', { name: 'Kortkommandon' })
    expect(within(dialog).getByText('Nytt ärende')).toBeTruthy()
  })

  it('says so when the address leads nowhere', async () => {
    await open('/app/nowhere')
    expect(screen.getByRole('heading', { level: 1, name: 'Sidan finns inte' })).toBeTruthy()
  })
})
