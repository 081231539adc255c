import type { Tx } from '../../platform/db/db.ts'
import { factOf, type Recorded } from '../../platform/events/recorded.ts'
import type { NoticeDecision, Telling } from '../../platform/notices.ts'
import type { NotificationEventName } from './events.ts'

/** Who is told of each event of the notices. */
export const notificationNotices = {
  'notice.newsGathered': {
    tells: (_tx: Tx, event: Recorded): Telling[] => [
      {
        to: [{ member: factOf(event, 'memberId') ?? '', unit: null }],
        group: 'unit',
        why: 'follows',
        leadsTo: '/projects/followed',
        inAppOnly: true,
      },
    ],
  },
  'notice.chosen': { nobody: 'It is the member’s own choice.' },
} satisfies Record<NotificationEventName, NoticeDecision>
