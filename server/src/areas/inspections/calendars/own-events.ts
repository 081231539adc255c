import type { OwnEvents } from '../../meetings/index.ts'
import { uidOfVisit, visitInWords } from './compose.ts'
import { listTimedOf } from './store.ts'

/** The visits that a member makes, for the calendar that they subscribe to: read as the member. */
export const visitsOfMember: OwnEvents = async (tx, me, house, from) =>
  (await listTimedOf(tx, me.memberId, from)).map((visit) => ({
    uid: uidOfVisit(visit.id, house),
    ...visitInWords(visit.id, house, me.locale),
    startsAt: visit.startsAt,
    endsAt: visit.endsAt,
    place: visit.isOpen ? visit.site : '',
    organizer: visit.inspector,
    sequence: visit.version,
  }))
