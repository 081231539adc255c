import type { NoticeTable } from '../../../platform/notices.ts'
import { tellAccountable } from '../taking-part.ts'

export const followUpNotices = {
  'followUp.answered': {
    tells: (tx, event) =>
      tellAccountable(tx, event, {
        group: 'cases',
        ...(event.data['changed'] === true ? { says: 'followUp.changed' } : {}),
      }),
  },
} as const satisfies NoticeTable
