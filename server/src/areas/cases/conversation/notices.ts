import { factOf } from '../../../platform/events/recorded.ts'
import type { NoticeTable } from '../../../platform/notices.ts'
import { tellAccountable, tellTakingPart } from '../taking-part.ts'

const ids = (given: unknown) => (Array.isArray(given) ? given.map(String) : [])

export const conversationNotices = {
  'note.written': {
    tells: async (tx, event) => {
      const to = ids(event.data['mentioned']).map((member) => ({ member, unit: null }))
      const authority = factOf(event, 'confidentialTo') ?? null
      return [
        { to, group: 'mentions', why: 'mentioned', says: 'note.mentioned' },
        ...(await tellTakingPart(tx, event, { authority })),
      ]
    },
  },
  'message.sent': { settles: () => ['message'], tells: (tx, event) => tellTakingPart(tx, event) },
  'message.received': {
    tells: async (tx, event) => [
      ...(await tellAccountable(tx, event, { group: 'waits', waits: 'message' })),
      ...(await tellTakingPart(tx, event)),
    ],
  },
  'case.waiting': { settles: () => ['message'], tells: (tx, event) => tellTakingPart(tx, event) },
  'case.resumed': { tells: (tx, event) => tellTakingPart(tx, event) },
  'attachment.added': { tells: (tx, event) => tellTakingPart(tx, event) },
} as const satisfies NoticeTable
