import type { Area } from '../../platform/area.ts'
import { answerTextEndpoints } from './answer-texts/routes.ts'
import { askingEndpoints } from './asking/routes.ts'
import { boundaryEndpoints } from './boundary/routes.ts'
import { boundarySource } from './boundary/search-source.ts'
import { responsibilityConstraints, responsibilityErrors } from './errors.ts'
import { responsibilityEvents } from './events.ts'
import { exchangeEndpoints, exchangeTransfers } from './exchange/routes.ts'
import { learningEndpoints } from './learning/routes.ts'
import { limitEndpoints } from './limits/routes.ts'
import { refuseClosingUnit } from './map/refuse-closing.ts'
import { mapEndpoints } from './map/routes.ts'
import { areaSource } from './map/search-source.ts'
import { responsibilityNotices } from './notices.ts'
import { responsibilityPermissions } from './permissions.ts'
import { planTemplateEndpoints } from './plan-templates/routes.ts'
import { proposalEndpoints } from './proposals/routes.ts'
import { synonymEndpoints } from './synonyms/routes.ts'

/** Which unit answers for which kind of question, on any day, and how to find it with plain words. */
export const responsibilityArea: Area = {
  name: 'responsibility',
  permissions: responsibilityPermissions,
  errors: responsibilityErrors,
  constraints: responsibilityConstraints,
  events: responsibilityEvents,
  notices: responsibilityNotices,
  reactions: { 'unit.closed': refuseClosingUnit },
  endpoints: [
    ...mapEndpoints,
    ...limitEndpoints,
    ...askingEndpoints,
    ...boundaryEndpoints,
    ...proposalEndpoints,
    ...answerTextEndpoints,
    ...planTemplateEndpoints,
    ...synonymEndpoints,
    ...learningEndpoints,
    ...exchangeEndpoints,
  ],
  searchSources: [areaSource, boundarySource],
  transfers: exchangeTransfers,
}
