import type { Area } from '../../platform/area.ts'
import { companyConstraints, companyErrors } from './errors.ts'
import { companyEvents } from './events.ts'
import { companyNotices } from './notices.ts'
import { companyPermissions } from './permissions.ts'
import type { CompanyPorts } from './ports.ts'
import { afterAdding, companyJobs } from './register/jobs.ts'
import { companyEndpoints } from './routes.ts'
import { companySource } from './search-source.ts'

/** Companies and those who speak for them. What the cases know of them, and the register outside, app.ts hands in. */
export function companiesArea(ports: CompanyPorts): Area {
  return {
    name: 'companies',
    permissions: companyPermissions,
    errors: companyErrors,
    constraints: companyConstraints,
    events: companyEvents,
    notices: companyNotices,
    endpoints: companyEndpoints(ports),
    jobs: companyJobs(ports),
    reactions: { 'company.added': afterAdding },
    searchSources: [companySource],
  }
}
