import type { NoticeDecision } from '../../platform/notices.ts'
import type { AdministrationEventName } from './events.ts'

/** Who is told of each event of the administration. */
export const administrationNotices = {
  'job.retried': {
    nobody: 'It is an administrator who does it, and the page of the jobs shows how it went.',
  },
  'mail.retried': {
    nobody: 'It is an administrator who does it, and the page of the mails shows how it went.',
  },
} satisfies Record<AdministrationEventName, NoticeDecision>
