import type { Area } from '../../platform/area.ts'
import { absenceEndpoints } from './absence/routes.ts'
import { authorityEndpoints } from './authorities/routes.ts'
import { calendarEndpoints } from './calendar/routes.ts'
import { dutyEndpoints } from './duty/routes.ts'
import { swapEndpoints } from './duty/swap-routes.ts'
import { organisationConstraints, organisationErrors } from './errors.ts'
import { organisationEvents } from './events.ts'
import { introductionEndpoints } from './introduction/routes.ts'
import { administerEndpoints } from './members/administer-routes.ts'
import { peopleImportEndpoints } from './members/import/routes.ts'
import { memberEndpoints } from './members/routes.ts'
import { memberSource } from './members/search-source.ts'
import { organisationNotices } from './notices.ts'
import { organisationPermissions } from './permissions.ts'
import { unitEndpoints } from './units/routes.ts'
import { unitSource } from './units/search-source.ts'

/** Units of several authorities, the members who work in them, who is away, and who is on duty. */
export const organisationArea: Area = {
  name: 'organisation',
  permissions: organisationPermissions,
  errors: organisationErrors,
  constraints: organisationConstraints,
  events: organisationEvents,
  notices: organisationNotices,
  endpoints: [
    ...memberEndpoints,
    ...administerEndpoints,
    ...introductionEndpoints,
    ...absenceEndpoints,
    ...authorityEndpoints,
    ...unitEndpoints,
    ...peopleImportEndpoints,
    ...dutyEndpoints,
    ...swapEndpoints,
    ...calendarEndpoints,
  ],
  searchSources: [unitSource, memberSource],
}
