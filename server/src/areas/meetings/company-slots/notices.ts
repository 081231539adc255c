import type { Tx } from '../../../platform/db/db.ts'
import { factOf, type Recorded } from '../../../platform/events/recorded.ts'
import type { NoticeDecision, Telling } from '../../../platform/notices.ts'
import { tellAccountable } from '../../cases/index.ts'

/** Who answers for the case, and whoever invited the company. */
async function tellHosts(tx: Tx, event: Recorded, says?: string): Promise<Telling[]> {
  const what = { group: 'cases' as const, ...(says ? { says } : {}) }
  const inviter = factOf(event, 'invitedBy')
  const invited = { to: inviter ? [{ member: inviter, unit: null }] : [], why: 'invitedCompany', ...what }
  return [...(await tellAccountable(tx, event, what)), invited]
}

const isByCompany = ({ actor }: Recorded) => actor.kind === 'company'

/** Who is told of a company's time at a meeting. The company itself is mailed. */
export const slotNotices = {
  'meeting.slotsOpened': { nobody: 'Who invites a company sees which times are free.' },
  'meeting.slotWithdrawn': { nobody: 'It was free: nobody had it.' },
  'meeting.slotOffered': { nobody: 'The company is mailed, and the case shows it.' },
  'meeting.slotOfferEnded': { nobody: 'The case shows it.' },
  'meeting.slotBooked': {
    tells: (tx, event) =>
      tellHosts(tx, event, isByCompany(event) ? 'meeting.slotChosen' : 'meeting.slotBooked'),
  },
  'meeting.slotCancelled': {
    tells: (tx, event) =>
      tellHosts(tx, event, isByCompany(event) ? 'meeting.slotGivenUp' : 'meeting.slotCancelled'),
  },
  'meeting.slotFreed': { tells: (tx, event) => tellHosts(tx, event) },
  'meeting.slotMoved': { tells: (tx, event) => tellHosts(tx, event) },
  'meeting.slotAnswered': { nobody: 'The case and the meeting show that the company comes.' },
  'meeting.slotDeclined': {
    tells: async (tx, event) => {
      const says = event.data['proposesTime'] === true ? 'meeting.slotOtherTime' : 'meeting.slotDeclined'
      const leader = factOf(event, 'leaderId')
      const leads = {
        to: leader ? [{ member: leader, unit: null }] : [],
        why: 'leadsMeeting',
        group: 'cases' as const,
        says,
      }
      return [...(await tellHosts(tx, event, says)), leads]
    },
  },
} satisfies Record<string, NoticeDecision>
