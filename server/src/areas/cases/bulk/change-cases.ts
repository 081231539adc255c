import type { z } from 'zod'
import type { CaseId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { orThrow, type Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { inOneAct } from '../../../platform/permission/permission.ts'
import { editCase } from '../editing/edit-case.ts'
import { proposeHandover } from '../handover/propose-handover.ts'
import { promiseDate } from '../promise/promise-date.ts'
import { type Office, presentOutcome, refusalOf } from './one-by-one.ts'
import { decideBulk, inLockOrder } from './rules.ts'
import type { BulkChange, BulkKind, BulkResult, ChangeCases } from './schema.ts'

type Change<K extends BulkKind> = Extract<BulkChange, { kind: K }>

/**
 * What each kind of change does to one case: the use case of its own slice, which locks the case, asks who may, and
 * writes the one event. A new kind is one line here and one in `BulkChange`.
 */
const changes: {
  readonly [K in BulkKind]: (tx: Tx, office: Office, id: CaseId, change: Change<K>) => Promise<unknown>
} = {
  nextStep: (tx, { actor, now }, id, { nextStep, nextStepOn, nextStepBy }) =>
    editCase(tx, actor, now, id, { nextStep, nextStepOn, nextStepBy }, undefined),
  promise: (tx, { kit, actor, now }, id, { on, reason }) =>
    promiseDate(tx, kit, actor, now, id, { on, reason }),
  handover: (tx, { actor, now }, id, { kind: _, ...proposal }) =>
    proposeHandover(tx, actor, now, id, proposal),
}

/**
 * Changes many cases in one transaction, each by the rules that hold for it alone. What is refused for one case is
 * said of that case, leaves nothing behind in it and stands in nobody's way.
 */
export async function changeCases(
  tx: Tx,
  office: Office,
  { caseIds, change }: ChangeCases,
  t: Words,
): Promise<z.input<typeof BulkResult>> {
  orThrow(decideBulk(change, dayOf(office.now)))
  const refusals = new Map<CaseId, Problem>()
  for (const id of inLockOrder(caseIds)) {
    const acting = { ...office, actor: inOneAct(office.actor) }
    const refusal = await refusalOf(tx, () => changes[change.kind](tx, acting, id, change as never))
    if (refusal) refusals.set(id, refusal)
  }
  return { items: [...new Set(caseIds)].map((caseId) => presentOne(caseId, refusals.get(caseId), t)) }
}

/** Neither number nor title: the answer is kept for a repeat, and a case may have been restricted by then. */
function presentOne(caseId: CaseId, refusal: Problem | undefined, t: Words) {
  return { caseId, ...presentOutcome(refusal, t) }
}
