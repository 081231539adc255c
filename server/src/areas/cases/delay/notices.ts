import type { NoticeTable } from '../../../platform/notices.ts'
import { tellTakingPart } from '../taking-part.ts'

export const delayNotices = {
  'case.delayTold': { tells: (tx, event) => tellTakingPart(tx, event) },
} as const satisfies NoticeTable
