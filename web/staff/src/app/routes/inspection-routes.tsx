import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readNewVisitSearch, readVisitSearch } from '../../areas/inspections/address.ts'
import { inHouse, shell } from './shell-route.tsx'

const inspections = createRoute({
  getParentRoute: () => shell,
  path: '/inspections',
  validateSearch: readVisitSearch,
  component: lazyRouteComponent(
    () => import('../../areas/inspections/inspections-page.tsx'),
    'InspectionsPage',
  ),
})

const newVisit = createRoute({
  getParentRoute: () => shell,
  path: '/inspections/new',
  validateSearch: readNewVisitSearch,
  component: lazyRouteComponent(() => import('../../areas/inspections/new-visit-page.tsx'), 'NewVisitPage'),
})

const visit = inHouse(
  '/inspections/$visitId',
  lazyRouteComponent(() => import('../../areas/inspections/visit-page.tsx'), 'VisitPage'),
)

const editVisit = inHouse(
  '/inspections/$visitId/edit',
  lazyRouteComponent(() => import('../../areas/inspections/edit-visit-page.tsx'), 'EditVisitPage'),
)

/** Planned visits to companies. */
export const inspectionRoutes = [inspections, newVisit, visit, editVisit] as const
