import { lazyRouteComponent } from '@tanstack/react-router'
import { inHouse } from './shell-route.tsx'

const units = inHouse(
  '/units',
  lazyRouteComponent(() => import('../../areas/organisation/units/units-page.tsx'), 'UnitsPage'),
)

const unit = inHouse(
  '/units/$slug',
  lazyRouteComponent(() => import('../pages/unit-page.tsx'), 'UnitPage'),
)

const participation = inHouse(
  '/participation',
  lazyRouteComponent(() => import('../pages/participation-page.tsx'), 'ParticipationPage'),
)

const introduction = inHouse(
  '/introduction',
  lazyRouteComponent(
    () => import('../../areas/organisation/introduction/introduction-page.tsx'),
    'IntroductionPage',
  ),
)

const practice = inHouse(
  '/introduction/practice',
  lazyRouteComponent(() => import('../../areas/organisation/introduction/practice-page.tsx'), 'PracticePage'),
)

const duty = inHouse(
  '/duty',
  lazyRouteComponent(() => import('../../areas/organisation/duty/duty-page.tsx'), 'DutyPage'),
)

/** Units, who is on duty, and how one joins. */
export const unitRoutes = [units, unit, participation, introduction, practice, duty] as const
