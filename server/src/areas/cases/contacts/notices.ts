import type { NoticeTable } from '../../../platform/notices.ts'
import { tellAccountable } from '../taking-part.ts'

export const contactNotices = {
  'contact.added': {
    tells: (tx, event) =>
      tellAccountable(tx, event, { group: event.data['waits'] === true ? 'waits' : 'cases' }),
  },
  'contact.letIn': { nobody: 'It is done; the case shows who follows it.' },
  'contact.removed': { nobody: 'It is done; the case shows who follows it.' },
} as const satisfies NoticeTable
