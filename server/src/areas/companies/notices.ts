import type { NoticeDecision } from '../../platform/notices.ts'
import type { CompanyEventName } from './events.ts'

/** Who is told of each event of the companies. */
export const companyNotices = {
  'company.added': { nobody: 'The case in which it comes says it.' },
  'company.numberShown': { nobody: 'It is kept for whoever looks into it.' },
} satisfies Record<CompanyEventName, NoticeDecision>
