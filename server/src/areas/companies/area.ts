import type { Area } from '../../platform/area.ts'
import { companyErrors } from './errors.ts'
import { companyEvents } from './events.ts'
import { companyNotices } from './notices.ts'
import { companyPermissions } from './permissions.ts'
import { companyEndpoints } from './routes.ts'
import { companySource } from './search-source.ts'
import type { WorksWith } from './show-number.ts'

/** Companies and those who speak for them. Who works with a company, the cases know: app.ts hands that in. */
export function companiesArea(worksWith: WorksWith): Area {
  return {
    name: 'companies',
    permissions: companyPermissions,
    errors: companyErrors,
    events: companyEvents,
    notices: companyNotices,
    endpoints: companyEndpoints(worksWith),
    searchSources: [companySource],
  }
}
