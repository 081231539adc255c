import type { NoticeDecision } from '../../platform/notices.ts'
import type { CompanyEventName } from './events.ts'

/** Who is told of each event of the companies. */
export const companyNotices = {
  'company.added': { nobody: 'The case in which it comes says it.' },
  'company.edited': { nobody: 'The company’s page says it.' },
  'company.fetched': { nobody: 'The company’s page says it.' },
  'company.merged': { nobody: 'The timeline of each case that follows along says it.' },
  'company.mergeUndone': { nobody: 'The timeline of each case that goes back says it.' },
  'company.toldApart': { nobody: 'It only keeps a suggestion from coming back.' },
  'company.numberShown': { nobody: 'It is kept for whoever looks into it.' },
} satisfies Record<CompanyEventName, NoticeDecision>
