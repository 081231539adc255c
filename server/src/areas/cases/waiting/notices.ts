import type { NoticeTable } from '../../../platform/notices.ts'
import { tellAccountable } from '../taking-part.ts'

export const waitingNotices = {
  'case.woken': { tells: (tx, event) => tellAccountable(tx, event, { group: 'waits' }) },
  'case.companyReminded': { nobody: 'Nobody has anything to do yet; the case shows it.' },
} as const satisfies NoticeTable
