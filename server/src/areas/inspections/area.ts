import type { Area } from '../../platform/area.ts'
import { inspectionsErrors } from './errors.ts'
import { inspectionsEvents } from './events.ts'
import { followCompany, followRestriction } from './joint-visits/follow.ts'
import { jointVisitEndpoints } from './joint-visits/routes.ts'
import { inspectionsNotices } from './notices.ts'
import { inspectionsPermissions } from './permissions.ts'
import { settingsEndpoints } from './settings/routes.ts'
import { visitEndpoints } from './visits/routes.ts'

/** What inspections registers with the house: planned visits to companies, those of several units as one. */
export const inspectionsArea: Area = {
  name: 'inspections',
  permissions: inspectionsPermissions,
  errors: inspectionsErrors,
  events: inspectionsEvents,
  notices: inspectionsNotices,
  endpoints: [...visitEndpoints, ...jointVisitEndpoints, ...settingsEndpoints],
  reactions: {
    'company.merged': followCompany,
    'company.mergeUndone': followCompany,
    'case.edited': followRestriction,
  },
}
