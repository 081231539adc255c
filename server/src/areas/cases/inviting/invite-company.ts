import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { authorise, may } from '../../../platform/permission/permission.ts'
import { caseFacts } from '../case-store.ts'
import { casePermissions } from '../permissions.ts'
import { holdCase } from './store.ts'

/**
 * Holds a case so that it is neither closed nor invited twice while its company is invited, and gives what an invitation
 * names. What only refers to the case, as an event does, need not wait. @throws Problem `case.notFound`, `case.closed`
 */
export async function holdOpenCase(tx: Tx, caseId: CaseId) {
  const row = await holdCase(tx, caseId)
  if (!row) throw new Problem('case.notFound')
  if (row.status === 'closed') throw new Problem('case.closed')
  return row
}

/** @throws Problem `case.notFound`, `permission.denied` */
export async function authoriseInviting(read: Read, actor: Actor, caseId: CaseId): Promise<void> {
  authorise(casePermissions['case.inviteCompany'], actor, await caseFacts(read, caseId))
}

/** @throws Problem `case.notFound` */
export async function mayInvite(read: Read, actor: Actor, caseId: CaseId): Promise<boolean> {
  const facts = await caseFacts(read, caseId)
  return facts.status !== 'closed' && may(casePermissions['case.inviteCompany'], actor, facts)
}
