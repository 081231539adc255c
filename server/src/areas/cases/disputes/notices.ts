import type { Recorded } from '../../../platform/events/recorded.ts'
import type { Addressee, NoticeTable } from '../../../platform/notices.ts'
import { tellAccountable, tellTakingPart } from '../taking-part.ts'

const waitOf = (event: Recorded) => `dispute:${String(event.data['disputeId'])}`

function headsOf(event: Recorded): Addressee[] {
  const units = Array.isArray(event.data['units']) ? event.data['units'] : []
  return units.map((unit) => ({ unit: String(unit), heads: true }))
}

export const disputeNotices = {
  'dispute.raised': {
    tells: async (tx, event) => [
      { to: headsOf(event), group: 'waits', why: 'head', waits: waitOf(event) },
      ...(await tellAccountable(tx, event, { group: 'cases' })),
    ],
  },
  'dispute.joined': {
    tells: (_tx, event) => [{ to: headsOf(event), group: 'waits', why: 'head', waits: waitOf(event) }],
  },
  'dispute.stated': { tells: (tx, event) => tellAccountable(tx, event, { group: 'cases' }) },
  'dispute.resolved': {
    settles: (event) => [waitOf(event)],
    tells: (tx, event) => tellTakingPart(tx, event),
  },
  'dispute.ended': {
    settles: (event) => [waitOf(event)],
    nobody: 'The case was closed, and that is told.',
  },
} as const satisfies NoticeTable
