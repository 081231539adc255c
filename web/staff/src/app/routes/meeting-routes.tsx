import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readMeetingSearch } from '../../areas/meetings/overview/address.ts'
import { inHouse, shell } from './shell-route.tsx'

const meetings = createRoute({
  getParentRoute: () => shell,
  path: '/meetings',
  validateSearch: readMeetingSearch,
  component: lazyRouteComponent(
    () => import('../../areas/meetings/overview/meetings-page.tsx'),
    'MeetingsPage',
  ),
})

const newSeries = inHouse(
  '/meeting-series/new',
  lazyRouteComponent(() => import('../pages/meeting-series-form-page.tsx'), 'NewMeetingSeriesPage'),
)

const series = inHouse(
  '/meeting-series/$seriesId',
  lazyRouteComponent(() => import('../pages/meeting-series-page.tsx'), 'MeetingSeriesPage'),
)

const editSeries = inHouse(
  '/meeting-series/$seriesId/edit',
  lazyRouteComponent(() => import('../pages/meeting-series-form-page.tsx'), 'EditMeetingSeriesPage'),
)

/** Meetings, and the series that they belong to. */
export const meetingRoutes = [meetings, newSeries, series, editSeries] as const
