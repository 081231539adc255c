import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId, UnitId } from '../../../kernel/ids.ts'
import { orThrow } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { lockCase, touchCase } from '../case-store.ts'
import { tellCompany } from '../mails/tell-company.ts'
import { recordCase } from '../record-case.ts'
import { decideTake } from './rules.ts'
import { beginAccountability, endAccountability } from './store.ts'

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
  const from = await endAccountability(tx, caseId, now)
  await beginAccountability(tx, { caseId, memberId: member.memberId, unitId, from, began: 'taken' })
  const version = await touchCase(tx, caseId, now, facts.status === 'received' ? { status: 'open' } : {})
  await recordCase(tx, actor, now, 'case.accountabilityTaken', caseId, { memberId: member.memberId, unitId })
  await tellCompany(tx, kit, now, caseId, {
    kind: 'accepted',
    key: `accepted:${caseId}:${member.memberId}:${version}`,
  })
  return version
}
