import type { NoticeDecision } from '../../platform/notices.ts'
import type { PortalEventName } from './events.ts'

/** Who is told of each event of the public pages. */
export const portalNotices = {
  'portal.opened': { nobody: 'It stands on the page of the map’s coverage, and the front page is open.' },
  'portal.closed': { nobody: 'It stands on the page of the map’s coverage, and the front page says so.' },
} satisfies Record<PortalEventName, NoticeDecision>
