import type { Area } from '../../platform/area.ts'
import { chaseActionsJob } from './actions/chase.ts'
import { actionEndpoints } from './actions/routes.ts'
import { gatherAgendaJob } from './agenda/gather.ts'
import { agendaEndpoints } from './agenda/routes.ts'
import { slotReactions } from './company-slots/keep-slots.ts'
import { companySlotEndpoints } from './company-slots/routes.ts'
import { concernedEndpoints } from './concerned/routes.ts'
import { meetingsConstraints, meetingsErrors } from './errors.ts'
import { meetingsEvents } from './events.ts'
import { feedReactions } from './feed/keep-feed.ts'
import type { OwnEvents } from './feed/port.ts'
import { feedEndpoints } from './feed/routes.ts'
import { feedPage } from './feed/serve-feed.ts'
import { invitationEndpoints } from './invitations/routes.ts'
import { clearMeetingSeatsJob } from './live/presence.ts'
import { liveEndpoints } from './live/routes.ts'
import { measureEndpoints } from './measures/routes.ts'
import { minutesEndpoints, minutesTransfers } from './minutes/routes.ts'
import { meetingsNotices } from './notices.ts'
import { planMeetingsJob } from './occurrences/jobs.ts'
import { occurrenceEndpoints } from './occurrences/routes.ts'
import { ofCompanyEndpoints } from './of-company/routes.ts'
import { paperEndpoints, paperTransfers } from './papers/routes.ts'
import { meetingsPermissions } from './permissions.ts'
import { replyEndpoints } from './replies/routes.ts'
import { seriesEndpoints } from './series/routes.ts'

/** What meetings registers with the house. What else stands in a member's own calendar, app.ts hands in. */
export const meetingsArea = (ownEvents: readonly OwnEvents[]): Area => ({
  name: 'meetings',
  permissions: meetingsPermissions,
  errors: meetingsErrors,
  constraints: meetingsConstraints,
  events: meetingsEvents,
  notices: meetingsNotices,
  endpoints: [
    ...seriesEndpoints,
    ...occurrenceEndpoints,
    ...agendaEndpoints,
    ...paperEndpoints,
    ...liveEndpoints,
    ...minutesEndpoints,
    ...actionEndpoints,
    ...measureEndpoints,
    ...concernedEndpoints,
    ...ofCompanyEndpoints,
    ...companySlotEndpoints,
    ...invitationEndpoints,
    ...replyEndpoints,
    ...feedEndpoints,
  ],
  transfers: [...minutesTransfers, ...paperTransfers],
  pages: [feedPage(ownEvents)],
  reactions: { ...slotReactions, ...feedReactions },
  jobs: [planMeetingsJob, gatherAgendaJob, chaseActionsJob, clearMeetingSeatsJob],
})
