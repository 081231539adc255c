import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { lockCase, touchCase } from '../case-store.ts'
import { tellContact } from '../mails/tell-company.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import { decideNewContact } from './rules.ts'
import type { NewCaseContact } from './schema.ts'
import {
  findContact,
  insertContact,
  isRestricted,
  letContactIn,
  listContacts,
  listRecipients,
  markRemoved,
} from './store.ts'

/**
 * A colleague follows the case too, with a link and mails of their own. When the company adds somebody to a restricted
 * case, an officer lets them in first: until then they get nothing. @returns the id, and whether they wait for that
 */
export async function addContact(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  { name, email }: NewCaseContact,
): Promise<{ id: string; waits: boolean }> {
  const facts = await lockCase(tx, caseId)
  const officer = actor.kind === 'member' ? actor : undefined
  if (officer) authorise(casePermissions['case.edit'], officer, facts)
  const there = [...(await listRecipients(tx, caseId)), ...(await listContacts(tx, caseId))]
  const addresses = [...new Set(there.map((one) => one.email.toLowerCase()))]
  orThrow(decideNewContact({ isClosed: facts.status === 'closed', email, there: addresses }))
  const waits = !officer && (await isRestricted(tx, caseId))
  const id = newId()
  await insertContact(tx, {
    id,
    caseId,
    name,
    email,
    addedAt: now,
    addedBy: officer?.memberId ?? null,
    letInAt: waits ? null : now,
  })
  await touchCase(tx, caseId, now)
  await recordCase(tx, actor, now, 'contact.added', caseId, { contactId: id, waits })
  if (!waits) await tellContact(tx, kit, now, caseId, id)
  return { id, waits }
}

/** An officer lets a colleague into a restricted case. Once more changes nothing. @throws Problem `contact.notFound` */
export async function letIn(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  id: string,
): Promise<void> {
  const member = memberOf(actor)
  authorise(casePermissions['case.edit'], actor, await lockCase(tx, caseId))
  const contact = await findContact(tx, caseId, id)
  if (!contact) throw new Problem('contact.notFound')
  if (contact.letInAt) return
  await letContactIn(tx, id, member.memberId, now)
  await touchCase(tx, caseId, now)
  await recordCase(tx, actor, now, 'contact.letIn', caseId, { contactId: id })
  await tellContact(tx, kit, now, caseId, id)
}

/** Somebody follows the case no more. Their links open nothing from this instant. @throws Problem `contact.notFound` */
export async function removeContact(
  tx: Tx,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  id: string,
): Promise<void> {
  const facts = await lockCase(tx, caseId)
  const officer = actor.kind === 'member' ? actor : undefined
  if (officer) authorise(casePermissions['case.edit'], officer, facts)
  if (!(await findContact(tx, caseId, id))) throw new Problem('contact.notFound')
  await markRemoved(tx, id, officer?.memberId ?? null, now)
  await touchCase(tx, caseId, now)
  await recordCase(tx, actor, now, 'contact.removed', caseId, { contactId: id })
}
