import { factOf } from '../../../platform/events/recorded.ts'
import type { NoticeTable } from '../../../platform/notices.ts'
import { tellAccountable } from '../taking-part.ts'
import { findOfficer } from '../taking-part-store.ts'

export const decisionRequestNotices = {
  'decisionRequest.received': {
    tells: async (tx, event) => {
      const [unit, words] = [factOf(event, 'unitId') ?? '', { part: factOf(event, 'title') ?? '' }]
      const member = await findOfficer(tx, factOf(event, 'partId') ?? '')
      return [
        { to: member ? [{ member, unit }] : [], group: 'waits', why: 'officer', words },
        ...(await tellAccountable(tx, event, { group: 'cases', words })),
      ]
    },
  },
  'decisionRequest.ended': {
    tells: (tx, event) =>
      tellAccountable(tx, event, { group: 'cases', words: { part: factOf(event, 'title') ?? '' } }),
  },
} as const satisfies NoticeTable
