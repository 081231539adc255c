import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readProjectFilters } from '../../areas/projects/filters.ts'
import { readOrigin } from '../../areas/projects/form/read-origin.ts'
import { readOverlapFilters } from '../../areas/projects/overlaps/filters.ts'
import { inHouse, shell } from './shell-route.tsx'

const projects = createRoute({
  getParentRoute: () => shell,
  path: '/projects',
  validateSearch: readProjectFilters,
  component: lazyRouteComponent(
    () => import('../../areas/projects/overview/projects-page.tsx'),
    'ProjectsPage',
  ),
})

const newProject = createRoute({
  getParentRoute: () => shell,
  path: '/projects/new',
  validateSearch: readOrigin,
  component: lazyRouteComponent(() => import('../pages/project-form-page.tsx'), 'NewProjectPage'),
})

const exchange = createRoute({
  getParentRoute: () => shell,
  path: '/projects/files',
  validateSearch: readProjectFilters,
  component: lazyRouteComponent(
    () => import('../../areas/projects/exchange/exchange-page.tsx'),
    'ExchangePage',
  ),
})

const followed = inHouse(
  '/projects/followed',
  lazyRouteComponent(() => import('../../areas/projects/follow/followed-page.tsx'), 'FollowedPage'),
)

const overlaps = createRoute({
  getParentRoute: () => shell,
  path: '/projects/overlaps',
  validateSearch: readOverlapFilters,
  component: lazyRouteComponent(
    () => import('../../areas/projects/overlaps/overlaps-page.tsx'),
    'OverlapsPage',
  ),
})

const project = inHouse(
  '/projects/$projectId',
  lazyRouteComponent(() => import('../pages/project-page.tsx'), 'ProjectPage'),
)

const editProject = inHouse(
  '/projects/$projectId/edit',
  lazyRouteComponent(() => import('../pages/project-form-page.tsx'), 'EditProjectPage'),
)

/** What the units plan and do. */
export const projectRoutes = [
  projects,
  newProject,
  exchange,
  followed,
  overlaps,
  project,
  editProject,
] as const
