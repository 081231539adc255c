import { factOf, type Recorded } from '../../platform/events/recorded.ts'
import type { NoticeDecision, Telling } from '../../platform/notices.ts'
import type { OrganisationEventName } from './events.ts'

/** For the pilot whose time on duty it is. */
const tellPilot = (event: Recorded): Telling[] => [
  {
    to: [{ member: factOf(event, 'memberId') ?? '', unit: null }],
    group: 'unit',
    why: 'pilot',
    leadsTo: '/duty',
  },
]

/** Who is told of each event of the organisation. */
export const organisationNotices = {
  'member.identityBound': { nobody: 'It is the member who signs in.' },
  'member.localeChanged': { nobody: 'It is the member’s own choice.' },
  'unit.edited': { nobody: 'It is read where the unit is looked up.' },
  'calendar.changed': { nobody: 'The dates that it moves are read where they stand.' },
  'duty.planned': { tells: (_tx, event) => tellPilot(event) },
  'duty.ended': { tells: (_tx, event) => tellPilot(event) },
  'duty.removed': { tells: (_tx, event) => tellPilot(event) },
} satisfies Record<OrganisationEventName, NoticeDecision>
