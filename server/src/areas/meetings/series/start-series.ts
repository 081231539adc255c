import type { Actor } from '../../../kernel/actor.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { findUnit } from '../../organisation/index.ts'
import { cancelComing, planMeetings } from '../occurrences/plan-meetings.ts'
import { countOpenActions, hasLiveMeeting } from '../occurrences/store.ts'
import { meetingsPermissions } from '../permissions.ts'
import { recordMeeting } from '../record-meeting.ts'
import { decideEnding } from './rules.ts'
import type { NewSeries, SeriesPlan } from './schema.ts'
import {
  endSeries as closeSeries,
  factsOf,
  findStrangers,
  getSeries,
  insertSeries,
  lockSeries,
  updateSeries,
} from './store.ts'

/**
 * Starts a series of meetings. Nobody is written to by it: invitations go out when they are sent.
 * @throws Problem `series.unknownUnit`, `series.unknownMember`, `series.memberElsewhere`, `series.leaderTwice`
 */
export async function startSeries(
  tx: Tx,
  actor: Actor,
  now: Date,
  { unitId, ...plan }: NewSeries,
): Promise<string> {
  const unit = await findUnit(tx, unitId)
  if (!unit?.active) throw new Problem('series.unknownUnit')
  authorise(meetingsPermissions['meeting.series.start'], actor, unit.id)
  await refuseStrangers(tx, plan)
  const id = await insertSeries(tx, plan, unitId, memberOf(actor).memberId, now)
  await planMeetings(tx, now, await getSeries(tx, id))
  await recordMeeting(tx, actor, now, 'meetingSeries.started', { seriesId: id, unitId })
  return id
}

/**
 * Changes a series as it is to be from now on. Its coming meetings follow, with their agendas; those that have been
 * stay as they were. @throws Problem `version.stale`, `series.ended` and those of `startSeries`
 */
export async function changeSeries(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: string,
  version: number | undefined,
  plan: SeriesPlan,
): Promise<number> {
  const series = await lockSeries(tx, id)
  authorise(meetingsPermissions['meeting.series.change'], actor, factsOf(series))
  if (series.ended_at) throw new Problem('series.ended')
  if (series.version !== version) throw new Problem('version.stale')
  await refuseStrangers(tx, plan)
  const next = await updateSeries(tx, id, plan)
  await planMeetings(tx, now, await getSeries(tx, id))
  await recordMeeting(tx, actor, now, 'meetingSeries.changed', { seriesId: id })
  return next
}

/**
 * Ends a series: what it had planned is cancelled, and what stood on those agendas is told to whoever leads it and
 * proposed elsewhere. @throws Problem `series.ended`, `series.hasOpenActions`, `series.hasLive`
 */
export async function endSeries(tx: Tx, actor: Actor, now: Date, id: string): Promise<void> {
  const series = await lockSeries(tx, id)
  authorise(meetingsPermissions['meeting.series.change'], actor, factsOf(series))
  const openActions = await countOpenActions(tx, id)
  const hasLive = await hasLiveMeeting(tx, id)
  orThrow(decideEnding({ ended: series.ended_at !== null, openActions, hasLive }), { count: openActions })
  await closeSeries(tx, id, memberOf(actor).memberId, now)
  const matters = await cancelComing(tx, id, now)
  const leaders = { leaderId: series.leader_id, standInId: series.stand_in_id }
  await recordMeeting(tx, actor, now, 'meetingSeries.ended', { seriesId: id, matters, ...leaders })
}

async function refuseStrangers(read: Read, plan: SeriesPlan): Promise<void> {
  if (plan.leaderId === plan.standInId) throw new Problem('series.leaderTwice')
  const strange = await findStrangers(read, plan)
  if (strange.leaders) throw new Problem('series.unknownMember')
  if (strange.units) throw new Problem('series.unknownUnit')
  if (strange.members) throw new Problem('series.memberElsewhere')
}
