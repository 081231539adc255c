import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { type Session, SessionProvider } from '../lib/session.ts'

/** Somebody who works here, for pages that ask who is signed in. */
export const anna: Session = {
  member: {
    id: 'member-anna',
    name: 'Anna Lindqvist',
    email: 'anna@kommun.example',
    title: 'Lots',
    titleEn: 'Pilot',
    locale: 'sv',
  },
  units: [
    {
      id: 'unit-1',
      slug: 'naringsliv',
      name: 'Näringslivskontoret',
      nameEn: 'Business unit',
      role: 'officer',
    },
  ],
  roles: ['pilot'],
  onDuty: false,
  away: null,
  covers: [],
}

/** Shows a piece of the web as a person would meet it: router, server memory and session around it. */
export async function show(piece: ReactNode, session: Session = anna) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const root = createRootRoute({ component: () => piece })
  const anywhere = createRoute({ getParentRoute: () => root, path: '$' })
  const router = createRouter({
    routeTree: root.addChildren([anywhere]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  })
  await router.load()
  const user = userEvent.setup()
  const shown = render(
    <QueryClientProvider client={queryClient}>
      <SessionProvider value={session}>
        <RouterProvider router={router} />
      </SessionProvider>
    </QueryClientProvider>,
  )
  return { ...shown, user, queryClient, router }
}
