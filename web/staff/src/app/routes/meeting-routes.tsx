import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readMeetingSearch } from '../../areas/meetings/overview/address.ts'
import { inHouse, root, shell } from './shell-route.tsx'

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

const meeting = inHouse(
  '/meetings/$meetingId',
  lazyRouteComponent(() => import('../pages/meeting-page.tsx'), 'MeetingPage'),
)

const myCalendar = inHouse(
  '/my-calendar',
  lazyRouteComponent(() => import('../../areas/meetings/feed/my-calendar-page.tsx'), 'MyCalendarPage'),
)

/** The meeting as the room sees it, with nothing of the house around it. */
export const meetingScreen = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meetingId/screen',
  component: lazyRouteComponent(() => import('../pages/meeting-screen-page.tsx'), 'MeetingScreenPage'),
})

/** Meetings, and the series that they belong to. */
export const meetingRoutes = [meetings, newSeries, series, editSeries, meeting, myCalendar] as const
