import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { authorise } from '../../../platform/permission/permission.ts'
import { findDutyMember, isMemberOf } from '../../organisation/index.ts'
import { beginAccountability, endAccountability, listAccountability } from '../accountability/store.ts'
import { lockCase, touchCase } from '../case-store.ts'
import { countOpenRequests } from '../decision-request/store.ts'
import type { Outcome } from '../facts.ts'
import { isAsked } from '../follow-up/rules.ts'
import { tellCompany } from '../mails/tell-company.ts'
import { countOpenParts } from '../parts/store.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import { endWaits } from '../waiting/store.ts'
import { decideClose, decideReopen } from './rules.ts'
import { hasAnsweredCompany, isDuplicate, isReopenedByCompany } from './store.ts'

export type Closing = { outcome: Outcome; note: string; duplicateOf?: CaseId | undefined }

/** Ends a case with an outcome. Refused while a part is open, and while the company has not had the answer it was promised. */
export async function closeCase(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  closing: Closing,
): Promise<number> {
  const other = closing.outcome === 'duplicate' ? closing.duplicateOf : undefined
  // Locked in one order everywhere, so that two who close each other's case can't wait for each other.
  if (other && other < caseId) await lockCase(tx, other)
  const facts = await lockCase(tx, caseId)
  if (other && other > caseId) await lockCase(tx, other)
  authorise(casePermissions['case.close'], actor, facts)
  orThrow(
    decideClose({
      caseId,
      status: facts.status,
      outcome: closing.outcome,
      openParts: await countOpenParts(tx, caseId),
      openRequests: await countOpenRequests(tx, caseId),
      companyHasBeenAnswered: await hasAnsweredCompany(tx, caseId),
      reopenedByCompany: await isReopenedByCompany(tx, caseId),
      duplicateOf: closing.duplicateOf,
      otherIsDuplicate: other ? await isDuplicate(tx, other) : false,
    }),
  )
  await endAccountability(tx, caseId, now)
  await endWaits(tx, caseId, {}, 'ended_with_case', now)
  const version = await touchCase(tx, caseId, now, {
    status: 'closed',
    outcome: closing.outcome,
    closed_at: now,
    closing_note: closing.note,
    duplicate_of: other ?? null,
    next_step: '',
    next_step_on: null,
    next_step_by: null,
  })
  await recordCase(tx, actor, now, 'case.closed', caseId, {
    outcome: closing.outcome,
    duplicateOf: other ?? null,
  })
  await tellCompany(tx, kit, now, caseId, {
    kind: isAsked(closing.outcome) ? 'closed' : 'closedAsDuplicate',
    key: `closed:${caseId}:${version}`,
    body: closing.note,
  })
  return version
}

/** Opens a closed case again, with the one who last answered for it, or with the pilot on duty when that person has left. */
export async function reopenCase(
  tx: Tx,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  reason: string,
): Promise<number> {
  const facts = await lockCase(tx, caseId)
  if (actor.kind === 'member') authorise(casePermissions['case.reopen'], actor, facts)
  orThrow(decideReopen(facts.status))
  const periods = await listAccountability(tx, caseId)
  const last = periods.at(-1)
  const stays = last && (await isMemberOf(tx, last.memberId, last.unitId))
  const duty = await findDutyMember(tx, now)
  const next = stays ? { memberId: last.memberId, unitId: last.unitId } : duty
  if (!next) throw new Problem('case.nobodyOnDuty')
  const version = await touchCase(tx, caseId, now, {
    status: 'open',
    outcome: null,
    closed_at: null,
    duplicate_of: null,
    closing_note: '',
  })
  const from = last?.to && last.to > now ? last.to : now
  await beginAccountability(tx, {
    caseId,
    memberId: next.memberId,
    unitId: next.unitId,
    from,
    began: 'reopened',
  })
  await recordCase(tx, actor, now, 'case.reopened', caseId, { reason })
  return version
}
