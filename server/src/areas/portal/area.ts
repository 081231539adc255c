import type { Area } from '../../platform/area.ts'
import { areaPages } from './ask/areas-page.ts'
import { checkPages } from './ask/check-page.ts'
import { sweepDraftsJob } from './ask/jobs.ts'
import { personPages } from './ask/person-page.ts'
import { placePages } from './ask/place-page.ts'
import { questionPages } from './ask/question-page.ts'
import { checklistPages } from './checklists/checklist-pages.ts'
import { portalErrors } from './errors.ts'
import { portalEvents } from './events.ts'
import { decisionPages } from './follow/decision-pages.ts'
import { followPages } from './follow/follow-pages.ts'
import { howItWentPages } from './follow/how-it-went-pages.ts'
import { meetingPages } from './follow/meeting-pages.ts'
import { peoplePages } from './follow/people-pages.ts'
import { aboutPage } from './front/about-page.ts'
import { accessibilityPage } from './front/accessibility-page.ts'
import { frontPage } from './front/front-page.ts'
import { lotsPage } from './front/lots-page.ts'
import { assetPages } from './look/assets.ts'
import { problemPage } from './look/problem-page.ts'
import { casesPages } from './mine/cases-pages.ts'
import { codePages } from './mine/code-pages.ts'
import { eidPages } from './mine/eid-pages.ts'
import { endSessions } from './mine/end-sessions.ts'
import { sweepSignInsJob } from './mine/jobs.ts'
import { sendCodeJob } from './mine/send-code.ts'
import { visitPages } from './mine/visit-pages.ts'
import { portalNotices } from './notices.ts'
import { openingEndpoints } from './opening/routes.ts'
import { whenOpen } from './opening/when-open.ts'
import { outsidePages } from './outside/outside-pages.ts'
import { portalPermissions } from './permissions.ts'
import { boxPage } from './share/box-page.ts'
import { sharePages } from './share/share-pages.ts'
import { searchPages } from './who-answers/search-page.ts'

/** The company's side: asking, finding who is responsible, and following a case. Whole without scripts. */
export const portalArea: Area = {
  name: 'portal',
  permissions: portalPermissions,
  errors: portalErrors,
  events: portalEvents,
  notices: portalNotices,
  endpoints: openingEndpoints,
  pages: [
    aboutPage,
    accessibilityPage,
    ...whenOpen([
      frontPage,
      lotsPage,
      ...checklistPages,
      ...sharePages,
      boxPage,
      ...searchPages,
      ...questionPages,
      ...areaPages,
      ...personPages,
      ...placePages,
      ...checkPages,
    ]),
    ...followPages,
    ...decisionPages,
    ...meetingPages,
    ...howItWentPages,
    ...peoplePages,
    ...outsidePages,
    ...codePages,
    ...casesPages,
    ...visitPages,
    ...eidPages,
    ...assetPages,
  ],
  problemPage,
  reactions: {
    'company.merged': (tx, _kit, event) => endSessions(tx, event),
    'company.mergeUndone': (tx, _kit, event) => endSessions(tx, event),
  },
  jobs: [sweepDraftsJob, sendCodeJob, sweepSignInsJob],
}
