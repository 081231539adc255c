import type { Actor } from '../../../kernel/actor.ts'
import { findCircle, type Needs } from '../../../kernel/dependencies.ts'
import type { CaseId, PartId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { authorise } from '../../../platform/permission/permission.ts'
import { caseFacts, lockPart, touchCase } from '../case-store.ts'
import type { PartStatus } from '../facts.ts'
import { isEnded } from '../parts/rules.ts'
import { listParts } from '../parts/store.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import type { PlanPart } from './schema.ts'
import { getNeeds, replaceNeeds, setPlannedDays, touchPart } from './store.ts'

/** What is done, or will not be, is planned no more. */
function decidePlanning(
  status: PartStatus,
  caseStatus: string,
): Verdict<undefined, 'case.closed' | 'part.wrongState'> {
  if (caseStatus === 'closed') return refuse('case.closed')
  return status === 'answered' || isEnded(status) ? refuse('part.wrongState') : allow()
}

/**
 * Says how long a part takes, and what it waits for.
 * @returns the part's new version
 * @throws Problem `version.stale`, `plan.circle` with the way round, `plan.unknownPart`
 */
export async function planPart(
  tx: Tx,
  actor: Actor,
  now: Date,
  { partId, version }: { readonly partId: PartId; readonly version: number | undefined },
  input: PlanPart,
): Promise<number> {
  const part = await lockPart(tx, partId)
  const facts = await caseFacts(tx, part.caseId)
  authorise(casePermissions['part.plan'], actor, { case: facts, part })
  if (part.version !== version) throw new Problem('version.stale')
  orThrow(decidePlanning(part.status, facts.status))
  const titles: string[] = []
  if (input.days !== undefined) await setPlannedDays(tx, partId, input.days)
  if (input.needs) {
    const before = await getNeeds(tx, part.caseId)
    const parts = new Map((await listParts(tx, part.caseId)).map((one) => [one.id, one]))
    for (const id of input.needs) {
      const needed = parts.get(id)
      const isKept = before.get(partId)?.includes(id)
      if (!needed || (isEnded(needed.status) && needed.status !== 'settled' && !isKept))
        throw new Problem('plan.unknownPart')
      titles.push(needed.title)
    }
    await writeNeeds(tx, part.caseId, before, new Map([[partId, [...new Set(input.needs)]]]))
  }
  const after = await touchPart(tx, partId)
  await touchCase(tx, part.caseId, now)
  await recordCase(tx, actor, now, 'part.planned', part.caseId, {
    partId,
    unitId: part.unitId,
    title: part.title,
    ...(input.days === undefined ? {} : { days: input.days }),
    ...(input.needs ? { needs: titles } : {}),
  })
  return after
}

/** Writes some parts' needs into the plan of a locked case. @throws Problem `plan.circle` */
export async function writeNeeds(tx: Tx, caseId: CaseId, before: Needs, changed: Needs): Promise<void> {
  const circle = findCircle(new Map([...before, ...changed]))
  if (circle) throw new Problem('plan.circle', { round: await roundInWords(tx, caseId, circle) })
  await replaceNeeds(tx, caseId, before, changed)
}

async function roundInWords(tx: Tx, caseId: CaseId, circle: readonly string[]): Promise<string> {
  const titles = new Map((await listParts(tx, caseId)).map(({ id, title }) => [id, title]))
  return [...circle, circle[0] ?? ''].map((id) => titles.get(id) ?? '').join(' → ')
}
