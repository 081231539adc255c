import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
  redirect,
} from '@tanstack/react-router'
import { Skeletons } from '../../../ui/skeletons.tsx'
import { ErrorPage } from './pages/error-page.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { Shell } from './shell/shell.tsx'

/*
 * The addresses of the program. Each page is fetched when somebody goes there; an address that takes filters says
 * with validateSearch which.
 */
const root = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: ErrorPage })

const signedOut = createRoute({
  getParentRoute: () => root,
  path: '/signed-out',
  validateSearch: (search: Record<string, unknown>) => ({
    reason: typeof search['reason'] === 'string' ? search['reason'] : '',
  }),
  component: lazyRouteComponent(() => import('./pages/signed-out-page.tsx'), 'SignedOutPage'),
})

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })

const start = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/my-day', replace: true })
  },
})

const roomPage = lazyRouteComponent(() => import('./pages/room-page.tsx'), 'RoomPage')
const inShell = <P extends string>(path: P) =>
  createRoute({ getParentRoute: () => shell, path, component: roomPage })

const tree = root.addChildren([
  signedOut,
  shell.addChildren([
    start,
    inShell('/my-day'),
    inShell('/cases'),
    inShell('/cases/new'),
    inShell('/cases/$caseId'),
    inShell('/responsibility'),
    inShell('/responsibility/$code'),
    inShell('/units'),
    inShell('/units/$slug'),
    inShell('/companies'),
    inShell('/companies/$companyId'),
    inShell('/duty'),
    inShell('/administration'),
    createRoute({ getParentRoute: () => shell, path: '$', component: NotFoundPage }),
  ]),
])

/** The router over the browser's addresses, or over others in a test. */
export function newRouter(history?: RouterHistory) {
  return createRouter({
    routeTree: tree,
    basepath: '/app',
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: () => <Skeletons kind="page" />,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    ...(history ? { history } : {}),
  })
}

export const router = newRouter()

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
