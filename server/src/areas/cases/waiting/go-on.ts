import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId, PartId, UnitId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { setPartGoing } from '../parts/store.ts'
import { recordCase } from '../record-case.ts'
import type { Ending } from './rules.ts'
import { endWaits } from './store.ts'

/**
 * The company has written: what waited for it goes on, or only what it was asked in one question when it answers that.
 * The caller sets the status of a locked case.
 */
export async function companyHasAnswered(
  tx: Tx,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  waitId?: string,
): Promise<void> {
  const which = { waitsFor: 'company', ...(waitId ? { id: waitId } : {}) } as const
  const ended = await endWaits(tx, caseId, which, 'answered', now)
  await goOn(tx, actor, now, caseId, ended)
}

/** A unit has answered its part: what waited for that unit in the same case goes on. */
export async function unitHasAnswered(
  tx: Tx,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  unitId: UnitId,
): Promise<void> {
  const ended = await endWaits(tx, caseId, { waitsFor: 'unit', unitId }, 'answered', now)
  await goOn(tx, actor, now, caseId, ended)
  if (ended.includes(null)) await recordCase(tx, actor, now, 'case.resumed', caseId)
}

/** Nobody outside is waited for any more: they have answered, were let off, or let their day pass. */
export async function othersAreDone(
  tx: Tx,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  done: { readonly waitId: string; readonly how: Ending; readonly authority: string },
): Promise<void> {
  const ended = await endWaits(tx, caseId, { id: done.waitId }, done.how, now)
  if (done.how !== 'woken') {
    await goOn(tx, actor, now, caseId, ended)
    if (ended.includes(null)) await recordCase(tx, actor, now, 'case.resumed', caseId)
    return
  }
  const who = { waitsFor: 'other_authority', authority: done.authority }
  for (const partId of ended) {
    if (partId === null) await recordCase(tx, actor, now, 'case.woken', caseId, who)
    else {
      const part = await setPartGoing(tx, partId)
      await recordCase(tx, actor, now, 'part.woken', caseId, { partId, ...part, ...who })
    }
  }
}

async function goOn(
  tx: Tx,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  ended: readonly (PartId | null)[],
): Promise<void> {
  for (const partId of ended) {
    if (partId === null) continue
    const part = await setPartGoing(tx, partId)
    await recordCase(tx, actor, now, 'part.resumed', caseId, { partId, ...part })
  }
}
