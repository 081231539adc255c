import type { Area } from '../../platform/area.ts'
import { projectsConstraints, projectsErrors } from './errors.ts'
import { projectsEvents } from './events.ts'
import { exchangeEndpoints, exchangeTransfers } from './exchange/routes.ts'
import { fileEndpoints, fileTransfers } from './files/routes.ts'
import { projectNews } from './follow/news-source.ts'
import { followEndpoints } from './follow/routes.ts'
import { mapEndpoints } from './map/routes.ts'
import { projectsNotices } from './notices.ts'
import { ofCompanyEndpoints } from './of-company/routes.ts'
import { evaluateAllJob, evaluateCaseJob, evaluateImportedJob } from './overlaps/change-rule.ts'
import { overlapReactions } from './overlaps/reactions.ts'
import { overlapEndpoints } from './overlaps/routes.ts'
import { ruleEndpoints } from './overlaps/rule-routes.ts'
import { projectsPermissions } from './permissions.ts'
import { registerEndpoints } from './register/routes.ts'
import { projectSearchSource } from './search-source.ts'
import { staleEndpoints } from './stale/routes.ts'
import { surroundingsEndpoints } from './surroundings/routes.ts'

/** What projects registers with the house. */
export const projectsArea: Area = {
  name: 'projects',
  permissions: projectsPermissions,
  errors: projectsErrors,
  constraints: projectsConstraints,
  events: projectsEvents,
  notices: projectsNotices,
  endpoints: [
    ...mapEndpoints,
    ...overlapEndpoints,
    ...ruleEndpoints,
    ...surroundingsEndpoints,
    ...staleEndpoints,
    ...exchangeEndpoints,
    ...fileEndpoints,
    ...followEndpoints,
    ...ofCompanyEndpoints,
    ...registerEndpoints,
  ],
  transfers: [...exchangeTransfers, ...fileTransfers],
  jobs: [evaluateAllJob, evaluateCaseJob, evaluateImportedJob],
  reactions: overlapReactions,
  searchSources: [projectSearchSource],
  newsSources: [projectNews],
}
