import type { NoticeDecision } from '../../platform/notices.ts'
import type { NotificationEventName } from './events.ts'

/** Who is told of each event of the notices. */
export const notificationNotices = {
  'notice.chosen': { nobody: 'It is the member’s own choice.' },
} satisfies Record<NotificationEventName, NoticeDecision>
