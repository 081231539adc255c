import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
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

const inHouse = <P extends string>(path: P, component: RouteComponent) =>
  createRoute({ getParentRoute: () => shell, path, component })

const myDay = inHouse(
  '/my-day',
  lazyRouteComponent(() => import('./pages/day-page.tsx'), 'DayPage'),
)
const handover = inHouse(
  '/handovers/$handoverId',
  lazyRouteComponent(() => import('./pages/handover-page.tsx'), 'HandoverPage'),
)
const map = inHouse(
  '/map',
  lazyRouteComponent(() => import('../areas/responsibility/map-page.tsx'), 'MapPage'),
)
const area = inHouse(
  '/map/$code',
  lazyRouteComponent(() => import('./pages/area-page.tsx'), 'AreaPage'),
)
const units = inHouse(
  '/units',
  lazyRouteComponent(() => import('../areas/organisation/units/units-page.tsx'), 'UnitsPage'),
)
const unit = inHouse(
  '/units/$slug',
  lazyRouteComponent(() => import('./pages/unit-page.tsx'), 'UnitPage'),
)
const companies = inHouse(
  '/companies',
  lazyRouteComponent(() => import('../areas/companies/companies-page.tsx'), 'CompaniesPage'),
)
const company = inHouse(
  '/companies/$companyId',
  lazyRouteComponent(() => import('./pages/company-page.tsx'), 'CompanyPage'),
)
const duty = inHouse(
  '/duty',
  lazyRouteComponent(() => import('../areas/organisation/duty/duty-page.tsx'), 'DutyPage'),
)
const notices = inHouse(
  '/notices',
  lazyRouteComponent(() => import('../areas/notifications/notices-page.tsx'), 'NoticesPage'),
)
const noticeChoices = inHouse(
  '/notices/choices',
  lazyRouteComponent(() => import('../areas/notifications/choices/choices-page.tsx'), 'ChoicesPage'),
)
const administration = inHouse(
  '/administration',
  lazyRouteComponent(() => import('../areas/administration/administration-page.tsx'), 'AdministrationPage'),
)

const incomingMail = inHouse(
  '/incoming-mail',
  lazyRouteComponent(() => import('../areas/cases/incoming-mail/incoming-page.tsx'), 'IncomingPage'),
)
const serviceCalendar = inHouse(
  '/service-calendar',
  lazyRouteComponent(() => import('../areas/organisation/calendar/calendar-page.tsx'), 'CalendarPage'),
)
const serviceGoals = inHouse(
  '/service-goals',
  lazyRouteComponent(() => import('../areas/cases/deadlines/goals/goals-page.tsx'), 'GoalsPage'),
)
const participation = inHouse(
  '/participation',
  lazyRouteComponent(
    () => import('../areas/organisation/participation/participation-page.tsx'),
    'ParticipationPage',
  ),
)
const introduction = inHouse(
  '/introduction',
  lazyRouteComponent(
    () => import('../areas/organisation/introduction/introduction-page.tsx'),
    'IntroductionPage',
  ),
)
const practice = inHouse(
  '/introduction/practice',
  lazyRouteComponent(() => import('../areas/organisation/introduction/practice-page.tsx'), 'PracticePage'),
)
const unclear = inHouse(
  '/unclear-borders',
  lazyRouteComponent(() => import('../areas/responsibility/unclear/unclear-page.tsx'), 'UnclearPage'),
)
const coverage = inHouse(
  '/map-coverage',
  lazyRouteComponent(() => import('../areas/responsibility/coverage/coverage-page.tsx'), 'CoveragePage'),
)
const limits = inHouse(
  '/limits',
  lazyRouteComponent(() => import('../areas/responsibility/limits/limits-page.tsx'), 'LimitsPage'),
)
const planTemplates = inHouse(
  '/plan-templates',
  lazyRouteComponent(
    () => import('../areas/responsibility/plan-templates/plan-templates-page.tsx'),
    'PlanTemplatesPage',
  ),
)
const searchWords = inHouse(
  '/search-words',
  lazyRouteComponent(
    () => import('../areas/responsibility/search-words/search-words-page.tsx'),
    'SearchWordsPage',
  ),
)
const messageTemplates = inHouse(
  '/message-templates',
  lazyRouteComponent(
    () => import('../areas/cases/message-templates/message-templates-page.tsx'),
    'MessageTemplatesPage',
  ),
)

const exchange = inHouse(
  '/map-files',
  lazyRouteComponent(() => import('../areas/responsibility/exchange/exchange-page.tsx'), 'ExchangePage'),
)
const setup = inHouse(
  '/setup',
  lazyRouteComponent(() => import('./pages/setup-page.tsx'), 'SetupPage'),
)

const tree = root.addChildren([
  signedOut,
  shell.addChildren([
    start,
    myDay,
    cases,
    betweenChairs,
    followUp,
    newCase,
    oneCase,
    handovers,
    handover,
    map,
    area,
    units,
    members,
    member,
    unit,
    companies,
    company,
    duty,
    notices,
    noticeChoices,
    administration,
    incomingMail,
    serviceCalendar,
    serviceGoals,
    participation,
    introduction,
    practice,
    unclear,
    coverage,
    limits,
    searchWords,
    planTemplates,
    messageTemplates,
    exchange,
    setup,
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
