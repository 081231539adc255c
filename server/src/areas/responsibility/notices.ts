import { factOf } from '../../platform/events/recorded.ts'
import type { NoticeDecision } from '../../platform/notices.ts'
import type { ResponsibilityEventName } from './events.ts'

/** Who is told of each event of the responsibility map. */
export const responsibilityNotices = {
  'responsibility.changed': {
    tells: (_tx, event) => [
      {
        to: [{ unit: factOf(event, 'unitId') ?? '', heads: true }],
        group: 'unit',
        why: 'head',
        leadsTo: '/map',
      },
    ],
  },
} satisfies Record<ResponsibilityEventName, NoticeDecision>
