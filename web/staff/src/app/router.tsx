import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
  redirect,
} from '@tanstack/react-router'
import { Skeletons } from '../../../ui/skeletons.tsx'
import { readGapSearch } from '../areas/between-chairs/address.ts'
import { readHandoverList } from '../areas/cases/handover/read-handover-list.ts'
import { readCaseTab } from '../areas/cases/register/case-tab.ts'
import { readCaseFilters } from '../areas/cases/register/filters.ts'
import { readFollowUpSearch } from '../areas/follow-up/address.ts'
import { readMemberDeed, readMemberFilter } from '../areas/organisation/members/read-member-search.ts'
import { ErrorPage } from './pages/error-page.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { inspectionRoutes } from './routes/inspection-routes.tsx'
import { mapRoutes } from './routes/map-routes.tsx'
import { meetingRoutes, meetingScreen } from './routes/meeting-routes.tsx'
import { projectRoutes } from './routes/project-routes.tsx'
import { settingsRoutes } from './routes/settings-routes.tsx'
import { inHouse, root, shell } from './routes/shell-route.tsx'
import { unitRoutes } from './routes/unit-routes.tsx'

/*
 * The addresses of the program. Each page is fetched when somebody goes there; an address that takes filters says
 * with validateSearch which.
 */
const signedOut = createRoute({
  getParentRoute: () => root,
  path: '/signed-out',
  validateSearch: (search: Record<string, unknown>) => ({
    reason: typeof search['reason'] === 'string' ? search['reason'] : '',
  }),
  component: lazyRouteComponent(() => import('./pages/signed-out-page.tsx'), 'SignedOutPage'),
})

const start = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/my-day', replace: true })
  },
})

const cases = createRoute({
  getParentRoute: () => shell,
  path: '/cases',
  validateSearch: readCaseFilters,
  component: lazyRouteComponent(() => import('./pages/cases-page.tsx'), 'CasesPage'),
})
const betweenChairs = createRoute({
  getParentRoute: () => shell,
  path: '/between-chairs',
  validateSearch: readGapSearch,
  component: lazyRouteComponent(() => import('./pages/chairs-page.tsx'), 'ChairsPage'),
})
const followUp = createRoute({
  getParentRoute: () => shell,
  path: '/follow-up',
  validateSearch: readFollowUpSearch,
  component: lazyRouteComponent(() => import('../areas/follow-up/follow-up-page.tsx'), 'FollowUpPage'),
})
const newCase = createRoute({
  getParentRoute: () => shell,
  path: '/cases/new',
  component: lazyRouteComponent(() => import('./pages/new-case-page.tsx'), 'NewCasePage'),
})
const oneCase = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$caseId',
  validateSearch: readCaseTab,
  component: lazyRouteComponent(() => import('./pages/case-page.tsx'), 'CasePage'),
})

const handovers = createRoute({
  getParentRoute: () => shell,
  path: '/handovers',
  validateSearch: readHandoverList,
  component: lazyRouteComponent(() => import('./pages/handovers-page.tsx'), 'HandoversPage'),
})

const members = createRoute({
  getParentRoute: () => shell,
  path: '/members',
  validateSearch: readMemberFilter,
  component: lazyRouteComponent(() => import('./pages/members-page.tsx'), 'MembersPage'),
})
const member = createRoute({
  getParentRoute: () => shell,
  path: '/members/$memberId',
  validateSearch: readMemberDeed,
  component: lazyRouteComponent(() => import('./pages/member-page.tsx'), 'MemberPage'),
})

const myDay = inHouse(
  '/my-day',
  lazyRouteComponent(() => import('./pages/day-page.tsx'), 'DayPage'),
)
const handover = inHouse(
  '/handovers/$handoverId',
  lazyRouteComponent(() => import('./pages/handover-page.tsx'), 'HandoverPage'),
)
const companies = inHouse(
  '/companies',
  lazyRouteComponent(() => import('../areas/companies/companies-page.tsx'), 'CompaniesPage'),
)
const company = inHouse(
  '/companies/$companyId',
  lazyRouteComponent(() => import('./pages/company-page.tsx'), 'CompanyPage'),
)
const notices = inHouse(
  '/notices',
  lazyRouteComponent(() => import('../areas/notifications/notices-page.tsx'), 'NoticesPage'),
)
const noticeChoices = inHouse(
  '/notices/choices',
  lazyRouteComponent(() => import('../areas/notifications/choices/choices-page.tsx'), 'ChoicesPage'),
)

const tree = root.addChildren([
  signedOut,
  meetingScreen,
  shell.addChildren([
    start,
    ...mapRoutes,
    ...unitRoutes,
    ...settingsRoutes,
    ...meetingRoutes,
    ...projectRoutes,
    ...inspectionRoutes,
    myDay,
    cases,
    betweenChairs,
    followUp,
    newCase,
    oneCase,
    handovers,
    handover,
    members,
    member,
    companies,
    company,
    notices,
    noticeChoices,
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
