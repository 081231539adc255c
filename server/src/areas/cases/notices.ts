import { factOf, type Recorded } from '../../platform/events/recorded.ts'
import type { NoticeDecision, NoticeTable } from '../../platform/notices.ts'
import { conflictNotices } from './conflicts/notices.ts'
import { contactNotices } from './contacts/notices.ts'
import { conversationNotices } from './conversation/notices.ts'
import { decisionRequestNotices } from './decision-request/notices.ts'
import { delayNotices } from './delay/notices.ts'
import { disputeNotices } from './disputes/notices.ts'
import type { CaseEventName } from './events.ts'
import { followUpNotices } from './follow-up/notices.ts'
import { handoverNotices } from './handover/notices.ts'
import { incomingMailNotices } from './incoming-mail/notices.ts'
import { leavingNotices } from './leaving/notices.ts'
import { mapFollowNotices } from './map-follow/notices.ts'
import { partNotices } from './parts/notices.ts'
import { planNotices } from './plan/notices.ts'
import { referralNotices } from './referrals/notices.ts'
import { signOffNotices } from './sign-off/notices.ts'
import { butNot, tellAccountable, tellTakingPart } from './taking-part.ts'
import { findFormerAccountable } from './taking-part-store.ts'
import { waitingNotices } from './waiting/notices.ts'
import { signalNotices } from './watchdog/notices.ts'

/** Nothing else than the next step was written. */
const isNextStep = ({ data }: Recorded) =>
  Array.isArray(data['fields']) && data['fields'].every((field) => String(field).startsWith('nextStep'))

const theWhole = {
  'case.received': {
    tells: (tx, event) => tellAccountable(tx, event, { group: 'waits', why: 'onDuty', waits: 'whole' }),
  },
  'case.edited': {
    tells: (tx, event) => tellTakingPart(tx, event, isNextStep(event) ? { says: 'case.nextStep' } : {}),
  },
  'case.accountabilityTaken': {
    settles: () => ['whole'],
    tells: async (tx, event) => {
      const former = event.caseId && (await findFormerAccountable(tx, event.caseId))
      return [
        { to: former ? [former] : [], group: 'cases', why: 'formerAccountable' },
        ...(await tellTakingPart(tx, event)),
      ]
    },
  },
  'case.accountabilityMoved': {
    settles: () => ['whole'],
    tells: async (tx, event) => {
      const all = await tellTakingPart(tx, event)
      // Who takes over from somebody who leaves hears of everything at once, in the mail that lists it.
      if (factOf(event, 'because')) {
        const officers = all.filter(({ why }) => why === 'officer')
        return butNot(factOf(event, 'memberId'), officers)
      }
      return [...(await tellAccountable(tx, event, { group: 'waits', waits: 'whole' })), ...all]
    },
  },
  'case.promised': { tells: (tx, event) => tellTakingPart(tx, event) },
  'case.mailResent': { nobody: 'It mends what was told before; the log has it.' },
  'case.newsSent': { nobody: 'Nobody has anything to do; the case shows what the company was told.' },
  'case.companyMerged': { nobody: 'It is the same company under one name; the timeline says it.' },
  'case.companySeparated': { nobody: 'The company has its own name again; the timeline says it.' },
  'case.linked': { tells: (tx, event) => tellTakingPart(tx, event) },
  'case.closed': {
    settles: () => 'everything',
    tells: (tx, event) => tellTakingPart(tx, event, { settled: true }),
  },
  'case.reopened': {
    tells: async (tx, event) => [
      ...(await tellAccountable(tx, event, { group: 'waits', waits: 'whole' })),
      ...(await tellTakingPart(tx, event, { settled: true })),
    ],
  },
} as const satisfies NoticeTable

const ownViews = { nobody: 'A view of the case list is found in the list by those who share it.' } as const
const views = {
  'view.saved': ownViews,
  'view.changed': ownViews,
  'view.deleted': ownViews,
  'view.restored': ownViews,
  'view.takenOver': { nobody: 'Who had it has left, and who has it now did it.' },
  'view.chosenFirst': ownViews,
} as const satisfies NoticeTable

const goals = {
  'goal.changed': { nobody: 'The dates that it moves are read where they stand.' },
} as const satisfies NoticeTable

/** Who is told of each event of the cases. The company is told by mail besides, where the use case says so. */
export const caseNotices = {
  ...goals,
  ...theWhole,
  ...partNotices,
  ...planNotices,
  ...mapFollowNotices,
  ...signOffNotices,
  ...handoverNotices,
  ...disputeNotices,
  ...conflictNotices,
  ...leavingNotices,
  ...contactNotices,
  ...conversationNotices,
  ...incomingMailNotices,
  ...signalNotices,
  ...waitingNotices,
  ...delayNotices,
  ...referralNotices,
  ...followUpNotices,
  ...decisionRequestNotices,
  ...views,
} satisfies Record<CaseEventName, NoticeDecision>
