import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import { orThrow } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { authorise } from '../../../platform/permission/permission.ts'
import { lockCase, touchCase } from '../case-store.ts'
import { tellCompany } from '../mails/tell-company.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import { decidePromise } from './rules.ts'
import { findPromise, insertPromise } from './store.ts'

/** The date that the company is told. Moving it needs a reason, which the company reads. */
export async function promiseDate(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  input: { on: LocalDay; reason: string },
): Promise<number> {
  const facts = await lockCase(tx, caseId)
  authorise(casePermissions['case.promise'], actor, facts)
  const earlier = await findPromise(tx, caseId)
  orThrow(decidePromise({ status: facts.status, today: dayOf(now), earlier: earlier.on, ...input }))
  const version = await touchCase(tx, caseId, now, { promised_on: input.on })
  const { on, reason } = input
  await recordCase(tx, actor, now, 'case.promised', caseId, { from: earlier.on, to: on, reason })
  const mailKey = await tellCompany(tx, kit, now, caseId, {
    kind: 'promised',
    key: `promised:${caseId}:${version}`,
    body: reason,
  })
  const setBy = actor.kind === 'member' ? actor.memberId : null
  await insertPromise(tx, { caseId, earlier, on, reason, mailKey, setBy, setAt: now })
  return version
}
