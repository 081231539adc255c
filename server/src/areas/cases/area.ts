import type { Area } from '../../platform/area.ts'
import { drawFilesJob } from './attachments/draw-files.ts'
import { attachmentEndpoints, attachmentTransfers } from './attachments/routes.ts'
import { scanFilesJob } from './attachments/scan-files.ts'
import { betweenChairsEndpoints } from './between-chairs/routes.ts'
import { boundaryOfCaseEndpoints } from './boundaries/routes.ts'
import { bulkEndpoints } from './bulk/routes.ts'
import { closingEndpoints } from './closing/routes.ts'
import { combinedAnswerEndpoints, combinedAnswerTransfers } from './combined-answer/routes.ts'
import { followMerge, followUndo } from './companies/move-cases.ts'
import { afterAnswer, afterClosing as endConflictsOfClosed } from './conflicts/follow-answers.ts'
import { conflictEndpoints } from './conflicts/routes.ts'
import { contactEndpoints } from './contacts/routes.ts'
import { conversationEndpoints } from './conversation/routes.ts'
import { coverageEndpoints } from './coverage/routes.ts'
import { afterAnything, recomputeDeadlinesJob } from './deadlines/jobs.ts'
import { deadlineEndpoints } from './deadlines/routes.ts'
import { decisionRequestEndpoints } from './decision-request/routes.ts'
import { delayEndpoints } from './delay/routes.ts'
import { afterDecline, afterHandover } from './disputes/raise-dispute.ts'
import { disputeEndpoints } from './disputes/routes.ts'
import { afterClosing } from './disputes/settle-dispute.ts'
import { editingEndpoints } from './editing/routes.ts'
import { caseConstraints, caseErrors } from './errors.ts'
import { caseEvents } from './events.ts'
import { followUpEndpoints } from './follow-up/routes.ts'
import { askUnitInstead, endHandoversOfClosed, endHandoversToUnit } from './handover/follow-events.ts'
import { lapseHandoversJob } from './handover/lapse-handovers.ts'
import { handoverEndpoints } from './handover/routes.ts'
import { placingEndpoints } from './incoming-mail/placing-routes.ts'
import { incomingMailEndpoints, incomingMailTransfers } from './incoming-mail/routes.ts'
import { intakeEndpoints } from './intake/routes.ts'
import { passOn } from './leaving/pass-on.ts'
import { refuseClosingUnit } from './leaving/refuse-closing.ts'
import { leavingEndpoints } from './leaving/routes.ts'
import { linkEndpoints } from './links/routes.ts'
import { mailBlockEndpoints } from './mail-blocks/routes.ts'
import { mailEndpoints } from './mails/routes.ts'
import { followMapJob, followSoon } from './map-follow/follow-map.ts'
import { mapFollowEndpoints } from './map-follow/routes.ts'
import { mentionEndpoints } from './mentions/routes.ts'
import { messageTemplateEndpoints } from './message-templates/routes.ts'
import { myDayEndpoints } from './my-day/routes.ts'
import { newsJob } from './news/jobs.ts'
import { nextStepEndpoints } from './next-step/routes.ts'
import { caseNotices } from './notices.ts'
import { ofCompanyEndpoints } from './of-company/routes.ts'
import { participationEndpoints } from './participation/routes.ts'
import { partEndpoints } from './parts/routes.ts'
import { casePermissions } from './permissions.ts'
import { planEndpoints } from './plan/routes.ts'
import { precedentEndpoints } from './precedents/routes.ts'
import { clearPresenceJob } from './presence/jobs.ts'
import { presenceEndpoints } from './presence/routes.ts'
import { promiseEndpoints } from './promise/routes.ts'
import { endReferralsOfClosed, endReferralsOfPart } from './referrals/follow-events.ts'
import { noteSilenceJob, remindOutsideJob } from './referrals/jobs.ts'
import { referralEndpoints } from './referrals/routes.ts'
import { registerEndpoints } from './register/routes.ts'
import { caseSearchSource } from './search-source.ts'
import { signOffEndpoints } from './sign-off/routes.ts'
import { afterAnything as teachAfter, teachJob } from './teaching/jobs.ts'
import { teachingEndpoints } from './teaching/routes.ts'
import { timelineEndpoints } from './timeline/routes.ts'
import { unclearBorderEndpoints } from './unclear-borders/routes.ts'
import { viewEndpoints } from './views/routes.ts'
import { remindJob, wakeJob } from './waiting/jobs.ts'
import { waitingEndpoints } from './waiting/routes.ts'
import { endSignals } from './watchdog/keep-signals.ts'
import { watchdogEndpoints } from './watchdog/routes.ts'
import { runWatchdogJob } from './watchdog/run-watchdog.ts'
import { weeklySources } from './weekly/sources.ts'

export const casesArea: Area = {
  name: 'cases',
  permissions: casePermissions,
  errors: caseErrors,
  constraints: caseConstraints,
  events: caseEvents,
  notices: caseNotices,
  weeklySources,
  endpoints: [
    ...intakeEndpoints,
    ...registerEndpoints,
    ...viewEndpoints,
    ...bulkEndpoints,
    ...editingEndpoints,
    ...promiseEndpoints,
    ...waitingEndpoints,
    ...delayEndpoints,
    ...decisionRequestEndpoints,
    ...ofCompanyEndpoints,
    ...partEndpoints,
    ...planEndpoints,
    ...mapFollowEndpoints,
    ...coverageEndpoints,
    ...participationEndpoints,
    ...boundaryOfCaseEndpoints,
    ...unclearBorderEndpoints,
    ...handoverEndpoints,
    ...disputeEndpoints,
    ...conflictEndpoints,
    ...precedentEndpoints,
    ...referralEndpoints,
    ...teachingEndpoints,
    ...combinedAnswerEndpoints,
    ...signOffEndpoints,
    ...closingEndpoints,
    ...followUpEndpoints,
    ...conversationEndpoints,
    ...contactEndpoints,
    ...mentionEndpoints,
    ...messageTemplateEndpoints,
    ...presenceEndpoints,
    ...attachmentEndpoints,
    ...linkEndpoints,
    ...timelineEndpoints,
    ...deadlineEndpoints,
    ...myDayEndpoints,
    ...leavingEndpoints,
    ...mailEndpoints,
    ...incomingMailEndpoints,
    ...placingEndpoints,
    ...mailBlockEndpoints,
    ...nextStepEndpoints,
    ...watchdogEndpoints,
    ...betweenChairsEndpoints,
  ],
  reactions: {
    '*': async (tx, kit, event) => {
      await afterAnything(tx, kit, event)
      await teachAfter(tx, kit, event)
      await endSignals(tx, kit, event)
    },
    'attachment.added': (tx, kit) => kit.jobs.plan(tx, 'attachment.draw', {}),
    'part.answered': (tx, _kit, event) => afterAnswer(tx, event),
    'part.answerTakenBack': (tx, _kit, event) => afterAnswer(tx, event),
    'part.withdrawn': async (tx, kit, event) => {
      await afterAnswer(tx, event)
      await endReferralsOfPart(tx, kit, event)
    },
    'part.declined': (tx, _kit, event) => afterDecline(tx, event),
    'case.handedOver': (tx, _kit, event) => afterHandover(tx, event),
    'case.closed': async (tx, kit, event) => {
      await afterClosing(tx, event)
      await endReferralsOfClosed(tx, kit, event)
      await endHandoversOfClosed(tx, event)
      await endConflictsOfClosed(tx, event)
    },
    'responsibility.changed': followSoon,
    'member.left': async (tx, kit, event) => {
      await passOn(tx, kit, event)
      await askUnitInstead(tx, event)
    },
    'member.unitLost': async (tx, kit, event) => {
      await passOn(tx, kit, event)
      await askUnitInstead(tx, event)
    },
    'member.roleLost': passOn,
    'company.merged': (tx, _kit, event) => followMerge(tx, event),
    'company.mergeUndone': (tx, _kit, event) => followUndo(tx, event),
    'unit.closed': async (tx, kit, event) => {
      await refuseClosingUnit(tx, kit, event)
      await endHandoversToUnit(tx, event)
    },
  },
  transfers: [...attachmentTransfers, ...combinedAnswerTransfers, ...incomingMailTransfers],
  jobs: [
    recomputeDeadlinesJob,
    followMapJob,
    lapseHandoversJob,
    runWatchdogJob,
    noteSilenceJob,
    wakeJob,
    remindJob,
    remindOutsideJob,
    newsJob,
    teachJob,
    scanFilesJob,
    drawFilesJob,
    clearPresenceJob,
  ],
  searchSources: [caseSearchSource],
}
