import type { MemberActor } from '../../../kernel/actor.ts'
import type { CaseId, PartId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { tellWhoIsThere } from '../../../platform/live/tell-who-is-there.ts'
import { caseFacts } from '../case-store.ts'
import { latestMessage, latestNote } from '../conversation/store.ts'
import { type Doing, isNews, LEASE_MS, othersIn } from './rules.ts'
import { findSeat, isPartOf, listSeats, takeSeat } from './store.ts'

export type Here = {
  readonly tab: string
  /** Null when the tab leaves the case. */
  readonly doing: Doing | null
  readonly partId: PartId | null
  /** Counts what the tab says: what arrives after something later is left aside. */
  readonly nth: number
}

/**
 * Renews for a tab that its member has the case open and what they do there, and tells who else is there. Colleagues
 * hear of it when it is something new. @throws Problem `case.notFound`, `part.notFound`
 */
export async function beThere(tx: Tx, member: MemberActor, now: Date, caseId: CaseId, here: Here) {
  await caseFacts(tx, caseId)
  const { doing } = here
  const partId = doing === 'answer' ? here.partId : null
  if (doing === 'answer' && !(partId && (await isPartOf(tx, partId, caseId))))
    throw new Problem('part.notFound')
  const tab = { memberId: member.memberId, tab: here.tab }
  const last = await findSeat(tx, tab, now)
  const before = last?.isThere ? last : undefined
  if (!last || last.nth < here.nth) {
    const place = { caseId, doing: doing ?? 'reading', partId }
    const until = doing === null ? now : new Date(now.getTime() + LEASE_MS)
    await takeSeat(tx, tab, { ...place, nth: here.nth }, until)
    const cases = doing === null ? [] : isNews(before, place) ? [caseId] : []
    const left = before && (doing === null || before.caseId !== caseId) ? [before.caseId] : []
    for (const told of [...cases, ...left]) await tellWhoIsThere(tx, told)
  }
  const seats = await listSeats(tx, caseId, now)
  return {
    others: othersIn(seats, member.memberId),
    latest: { message: await latestMessage(tx, caseId), note: await latestNote(tx, caseId) },
  }
}
