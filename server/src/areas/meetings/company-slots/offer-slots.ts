import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { authoriseInviting, holdOpenCase, tellCompany } from '../../cases/index.ts'
import { recordMeeting } from '../record-meeting.ts'
import { getSeries } from '../series/store.ts'
import { deleteOffer, findBooked, findOffer, listFree, putOffer, setHeld } from './store.ts'

/**
 * Asks the company of a case to choose among the free times of a series. Asked twice for the same, it is written to once.
 * @throws Problem `case.notFound`, `case.closed`, `series.notFound`, `series.ended`, `meetingSlot.noneFree`,
 * `meetingSlot.already`
 */
export async function offerSlots(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  seriesId: string,
): Promise<void> {
  await authoriseInviting(tx, actor, caseId)
  await holdOpenCase(tx, caseId)
  const series = await getSeries(tx, seriesId)
  if (series.ended_at) throw new Problem('series.ended')
  if ((await findOffer(tx, caseId))?.series_id === seriesId) return
  await setHeld(tx, caseId, now)
  if (await findBooked(tx, caseId)) throw new Problem('meetingSlot.already')
  if ((await listFree(tx, now, seriesId)).length === 0) throw new Problem('meetingSlot.noneFree')
  await putOffer(tx, { caseId, seriesId, by: memberOf(actor).memberId, now })
  await tellCompany(tx, kit, now, caseId, {
    kind: 'meetingOffered',
    key: `slot-offer:${caseId}:${now.getTime()}`,
  })
  await recordMeeting(tx, actor, now, 'meeting.slotOffered', { seriesId }, caseId)
}

/** The company is no longer asked to choose; a time that it has chosen stays. */
export async function takeOfferBack(tx: Tx, actor: Actor, now: Date, caseId: CaseId): Promise<void> {
  await authoriseInviting(tx, actor, caseId)
  if (await deleteOffer(tx, caseId)) await recordMeeting(tx, actor, now, 'meeting.slotOfferEnded', {}, caseId)
}
