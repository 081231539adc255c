import { lazyRouteComponent } from '@tanstack/react-router'
import { inHouse } from './shell-route.tsx'

const administration = inHouse(
  '/administration',
  lazyRouteComponent(
    () => import('../../areas/administration/administration-page.tsx'),
    'AdministrationPage',
  ),
)

const incomingMail = inHouse(
  '/incoming-mail',
  lazyRouteComponent(() => import('../../areas/cases/incoming-mail/incoming-page.tsx'), 'IncomingPage'),
)

const serviceCalendar = inHouse(
  '/service-calendar',
  lazyRouteComponent(() => import('../../areas/organisation/calendar/calendar-page.tsx'), 'CalendarPage'),
)

const serviceGoals = inHouse(
  '/service-goals',
  lazyRouteComponent(() => import('../../areas/cases/deadlines/goals/goals-page.tsx'), 'GoalsPage'),
)

const overlapRule = inHouse(
  '/overlap-rule',
  lazyRouteComponent(() => import('../../areas/projects/rule/rule-page.tsx'), 'RulePage'),
)

const messageTemplates = inHouse(
  '/message-templates',
  lazyRouteComponent(
    () => import('../../areas/cases/message-templates/message-templates-page.tsx'),
    'MessageTemplatesPage',
  ),
)

const setup = inHouse(
  '/setup',
  lazyRouteComponent(() => import('../pages/setup-page.tsx'), 'SetupPage'),
)

/** What administrators set and look after. */
export const settingsRoutes = [
  administration,
  incomingMail,
  serviceCalendar,
  serviceGoals,
  messageTemplates,
  overlapRule,
  setup,
] as const
