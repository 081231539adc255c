import type { Area } from '../../platform/area.ts'
import { projectsConstraints, projectsErrors } from './errors.ts'
import { projectsEvents } from './events.ts'
import { mapEndpoints } from './map/routes.ts'
import { projectsNotices } from './notices.ts'
import { evaluateAllJob, evaluateCaseJob } from './overlaps/change-rule.ts'
import { overlapReactions } from './overlaps/reactions.ts'
import { overlapEndpoints } from './overlaps/routes.ts'
import { projectsPermissions } from './permissions.ts'
import { registerEndpoints } from './register/routes.ts'
import { staleEndpoints } from './stale/routes.ts'

/** What projects registers with the house. */
export const projectsArea: Area = {
  name: 'projects',
  permissions: projectsPermissions,
  errors: projectsErrors,
  constraints: projectsConstraints,
  events: projectsEvents,
  notices: projectsNotices,
  endpoints: [...mapEndpoints, ...overlapEndpoints, ...staleEndpoints, ...registerEndpoints],
  jobs: [evaluateAllJob, evaluateCaseJob],
  reactions: overlapReactions,
}
