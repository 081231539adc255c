import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { asSystem, type Tx } from '../../../platform/db/db.ts'
import type { Reaction } from '../../../platform/events/reactions.ts'
import { getServiceCalendar } from '../../organisation/index.ts'
import { getServiceGoals } from '../deadlines/goals-store.ts'
import { recordCase } from '../record-case.ts'
import {
  decideSignals,
  type Level,
  levelsUpTo,
  type OpenSignal,
  type SignalDecision,
  type WatchTime,
  watchTime,
} from './rules.ts'
import {
  endSignal,
  hasOpenSignal,
  insertSignal,
  listConditions,
  listOpenSignals,
  reachLevel,
  updateSignal,
} from './store.ts'

/** Makes the signals of locked cases what they should be at this hour. As the system, which sees every case. */
export async function keepSignals(
  tx: Tx,
  actor: Actor,
  now: Date,
  time: WatchTime,
  cases: readonly CaseId[],
): Promise<void> {
  const open = await listOpenSignals(tx, cases)
  const decision = decideSignals(await listConditions(tx, time, cases), open, time)
  for (const { condition, level } of decision.raise) {
    const signal = await insertSignal(tx, condition, level, time, now)
    if (signal) await climb(tx, actor, now, signal, 0, level)
  }
  for (const { signal, condition, level } of decision.escalate) {
    await updateSignal(tx, signal.id, condition, level, time)
    await climb(tx, actor, now, { ...condition, id: signal.id, level }, signal.level, level)
  }
  await endAndFollow(tx, actor, now, time, decision, null)
}

/**
 * What happens to a case may take away what its signals were raised for, in the same transaction. A case without
 * signals costs one look.
 */
export const endSignals: Reaction = async (tx, _kit, { name, caseId, actor, at }) => {
  if (!caseId || name.startsWith('signal.') || !(await hasOpenSignal(tx, caseId))) return
  await asSystem(tx, async () => {
    const time = watchTime(at, await getServiceCalendar(tx), (await getServiceGoals(tx)).stillness)
    const open = await listOpenSignals(tx, [caseId])
    const decision = decideSignals(await listConditions(tx, time, [caseId]), open, time)
    await endAndFollow(tx, actor, at, time, decision, name)
  })
}

async function endAndFollow(
  tx: Tx,
  actor: Actor,
  now: Date,
  time: WatchTime,
  { follow, end }: SignalDecision,
  by: string | null,
): Promise<void> {
  for (const { signal, condition } of follow) {
    await updateSignal(tx, signal.id, condition, signal.level, time)
  }
  for (const signal of end) {
    await endSignal(tx, signal.id, now, by)
    await recordCase(tx, actor, now, 'signal.ended', signal.caseId, factsOf(signal))
  }
}

/** Each level on the way is reached, once, and told to its own readers. */
async function climb(
  tx: Tx,
  actor: Actor,
  now: Date,
  signal: OpenSignal,
  from: Level | 0,
  to: Level,
): Promise<void> {
  for (const level of levelsUpTo(to, from)) {
    const readers = await reachLevel(tx, signal, level, now)
    const name = level === 1 ? 'signal.raised' : 'signal.escalated'
    await recordCase(tx, actor, now, name, signal.caseId, { ...factsOf(signal), level, readers })
  }
}

function factsOf({ id, kind, partId, due, level }: OpenSignal): Record<string, unknown> {
  return { signalId: id, kind, partId, due, level }
}
