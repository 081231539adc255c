import type { Area } from '../../platform/area.ts'
import type { Reaction } from '../../platform/events/reactions.ts'
import { calendarReactions, tellCalendarsJob } from './calendars/jobs.ts'
import { inspectionsErrors } from './errors.ts'
import { inspectionsEvents } from './events.ts'
import { followCompany, followRestriction } from './joint-visits/follow.ts'
import { jointVisitEndpoints } from './joint-visits/routes.ts'
import { inspectionsNotices } from './notices.ts'
import { inspectionsPermissions } from './permissions.ts'
import { settingsEndpoints } from './settings/routes.ts'
import { visitEndpoints } from './visits/routes.ts'

/** One after the other, in the same transaction. */
const inTurn =
  (...all: readonly Reaction[]): Reaction =>
  async (tx, kit, event) => {
    for (const one of all) await one(tx, kit, event)
  }

/** What inspections registers with the house: planned visits to companies, those of several units as one. */
export const inspectionsArea: Area = {
  name: 'inspections',
  permissions: inspectionsPermissions,
  errors: inspectionsErrors,
  events: inspectionsEvents,
  notices: inspectionsNotices,
  endpoints: [...visitEndpoints, ...jointVisitEndpoints, ...settingsEndpoints],
  jobs: [tellCalendarsJob],
  reactions: {
    ...calendarReactions,
    'company.merged': inTurn(followCompany, calendarReactions['company.merged']),
    'company.mergeUndone': inTurn(followCompany, calendarReactions['company.mergeUndone']),
    'case.edited': inTurn(followRestriction, calendarReactions['case.edited']),
  },
}
