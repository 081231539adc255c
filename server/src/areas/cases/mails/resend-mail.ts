import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { authorise } from '../../../platform/permission/permission.ts'
import { lockCase } from '../case-store.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import { lockMail, resetMail } from './store.ts'

/** Plans a mail anew that did not leave. One that has left, or is on its way, is not sent twice. */
export async function resendMail(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  mailId: string,
): Promise<void> {
  const facts = await lockCase(tx, caseId)
  authorise(casePermissions['case.resendMail'], actor, facts)
  const mail = await lockMail(tx, caseId, mailId)
  if (!mail) throw new Problem('mail.notFound')
  if (mail.status !== 'failed') throw new Problem('mail.notFailed')
  await resetMail(tx, caseId, mail.id)
  await kit.jobs.plan(tx, 'mail.send', { id: mail.id })
  await recordCase(tx, actor, now, 'case.mailResent', caseId, { mailId: mail.id })
}
