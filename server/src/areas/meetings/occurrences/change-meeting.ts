import type { Actor } from '../../../kernel/actor.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { authorise } from '../../../platform/permission/permission.ts'
import { findNext, lockMeeting } from '../meeting-store.ts'
import { meetingsPermissions } from '../permissions.ts'
import { recordMeeting } from '../record-meeting.ts'
import type { Recurrence } from '../series/schema.ts'
import { factsOf, lockSeries } from '../series/store.ts'
import { dropMeeting } from './plan-meetings.ts'
import { decideCancelling, decideTime } from './rules.ts'
import type { MeetingTime } from './schema.ts'
import { isSlot } from './slots.rules.ts'
import { countOpenActions, insertMeeting, setTime } from './store.ts'

/**
 * Cancels one meeting of a series. Its matters are taken up at the next one.
 * @throws Problem `meeting.notPlanned`, `meeting.noNext`
 */
export async function cancelMeeting(tx: Tx, actor: Actor, now: Date, id: string, why: string): Promise<void> {
  const { row, series, facts } = await lockMeeting(tx, id)
  authorise(meetingsPermissions['meeting.lead'], actor, facts)
  const next = await findNext(tx, series.id, now, id)
  const openActions = await countOpenActions(tx, series.id)
  orThrow(decideCancelling({ status: facts.status, openActions, hasNext: next !== undefined }))
  await dropMeeting(tx, series.id, row.id, now, why)
  await recordMeeting(tx, actor, now, 'meeting.cancelled', {
    meetingId: id,
    seriesId: series.id,
    next: next?.id ?? null,
  })
}

/**
 * Moves one meeting of a series to another time or place. In the series it keeps its own slot.
 * @throws Problem `version.stale`, `meeting.notPlanned`, `meeting.endsBeforeItBegins`, `meeting.inThePast`
 */
export async function moveMeeting(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: string,
  version: number | undefined,
  time: MeetingTime,
): Promise<number> {
  const { row, facts } = await lockMeeting(tx, id)
  authorise(meetingsPermissions['meeting.lead'], actor, facts)
  if (row.version !== version) throw new Problem('version.stale')
  const to = { ...time, startsAt: new Date(time.startsAt), endsAt: new Date(time.endsAt) }
  orThrow(decideTime({ status: facts.status, now }, to))
  const next = await setTime(tx, id, to)
  await recordMeeting(tx, actor, now, 'meeting.moved', {
    meetingId: id,
    from: row.starts_at.toISOString(),
    to: to.startsAt.toISOString(),
  })
  return next
}

/** One more meeting, besides those that recur. @throws Problem `series.ended`, `meeting.slotTaken` and those of its time */
export async function addMeeting(
  tx: Tx,
  actor: Actor,
  now: Date,
  seriesId: string,
  time: MeetingTime,
): Promise<string> {
  const series = await lockSeries(tx, seriesId)
  authorise(meetingsPermissions['meeting.series.change'], actor, factsOf(series))
  if (series.ended_at) throw new Problem('series.ended')
  const [startsAt, endsAt] = [new Date(time.startsAt), new Date(time.endsAt)]
  orThrow(decideTime({ status: 'planned', now }, { startsAt, endsAt }))
  const place = { place: time.place, link: time.link }
  // Further ahead than its meetings are planned the series may already say it: calendars have it there.
  const isGiven = isSlot(series.recurrence as Recurrence, startsAt)
  const id = await insertMeeting(tx, { ...series, ...place }, { slotAt: startsAt, endsAt }, now, !isGiven)
  if (!id) throw new Problem('meeting.slotTaken')
  await recordMeeting(tx, actor, now, 'meeting.added', { meetingId: id, seriesId })
  return id
}
