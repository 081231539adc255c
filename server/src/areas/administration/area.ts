import type { Area } from '../../platform/area.ts'
import type { JobDefinition } from '../../platform/jobs/jobs.ts'
import { aboutEndpoints } from './about/routes.ts'
import { administrationErrors } from './errors.ts'
import { administrationEvents } from './events.ts'
import { healthEndpoints } from './health/routes.ts'
import { jobEndpoints } from './jobs/routes.ts'
import { administrationNotices } from './notices.ts'
import { outboxEndpoints } from './outbox/routes.ts'
import { administrationPermissions } from './permissions.ts'
import { setupEndpoints } from './setup/routes.ts'

/** What keeps the program going: its jobs, its mails, and which version it is. `jobs` are those of the whole house. */
export function administrationArea(jobs: readonly JobDefinition[]): Area {
  return {
    name: 'administration',
    permissions: administrationPermissions,
    errors: administrationErrors,
    events: administrationEvents,
    notices: administrationNotices,
    endpoints: [
      ...jobEndpoints(jobs),
      ...outboxEndpoints,
      ...healthEndpoints,
      ...setupEndpoints,
      ...aboutEndpoints,
    ],
  }
}
