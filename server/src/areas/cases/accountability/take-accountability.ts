import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId, UnitId } from '../../../kernel/ids.ts'
import { orThrow } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { lockCase } from '../case-store.ts'
import { recordCase } from '../record-case.ts'
import { moveAccountability } from './move-accountability.ts'
import { decideTake } from './rules.ts'

/** A member takes the whole from the pilot on duty; the company is told the name. */
export async function takeAccountability(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  input: { unitId?: UnitId | undefined },
): Promise<number> {
  const member = memberOf(actor)
  const facts = await lockCase(tx, caseId)
  const { unitId } = orThrow(decideTake(facts, member, input.unitId))
  const change = facts.status === 'received' ? { status: 'open' as const } : {}
  const to = { memberId: member.memberId, unitId, began: 'taken' as const }
  const version = await moveAccountability(tx, kit, now, caseId, to, change)
  await recordCase(tx, actor, now, 'case.accountabilityTaken', caseId, { memberId: member.memberId, unitId })
  return version
}
