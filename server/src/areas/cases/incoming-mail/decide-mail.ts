import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { lockCase } from '../case-store.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import { decideReturn, decideSettling } from './deciding.rules.ts'
import type { Why } from './placing.rules.ts'
import { beginCase, putIn } from './put-in.ts'
import { type LockedMail, lockMail, setPlaced } from './store.ts'

/**
 * A mail that the caller may decide on: one that is held, when they may decide for its case; one without a case, when
 * they place mail. @throws Problem `incomingMail.notFound`, `permission.denied`
 */
async function lockFor(tx: Tx, actor: Actor, mailId: string): Promise<LockedMail> {
  const mail = await lockMail(tx, mailId)
  if (!mail) throw new Problem('incomingMail.notFound')
  if (mail.caseId) authorise(casePermissions['incomingMail.decide'], actor, await lockCase(tx, mail.caseId))
  else if (!casePermissions['incomingMail.place'].to(actor)) throw new Problem('incomingMail.notFound')
  return mail
}

/** A mail becomes a message of the company: in the case that it is held for, or in one that somebody has found it belongs to. */
export async function putMailIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  mailId: string,
  into?: CaseId,
): Promise<void> {
  const mail = await lockFor(tx, actor, mailId)
  orThrow(decideSettling(mail.state))
  const caseId = mail.caseId ?? into
  if (!caseId) throw new Problem('incomingMail.notFound')
  if (!mail.caseId) await lockCase(tx, caseId)
  const messageId = await putIn(tx, now, mail, caseId)
  const { memberId } = memberOf(actor)
  await setPlaced(tx, mail.id, {
    state: 'message',
    why: mail.why as Why,
    caseId,
    messageId,
    by: memberId,
    at: now,
  })
  await recordCase(tx, actor, now, 'incomingMail.putIn', caseId, { mailId, messageId })
}

/** A mail that belonged to no case begins one. The sender gets a receipt, unless a machine has written it. */
export async function beginCaseOf(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  mailId: string,
): Promise<{ id: CaseId; number: string }> {
  const mail = await lockFor(tx, actor, mailId)
  orThrow(decideSettling(mail.state))
  if (mail.caseId) throw new Problem('incomingMail.settled')
  if (!mail.sender) throw new Problem('incomingMail.noSender')
  const taken = await beginCase(tx, kit, actor, now, mail, { tellsCompany: !mail.isAutomatic })
  const { memberId } = memberOf(actor)
  await setPlaced(tx, mail.id, {
    state: 'case',
    why: mail.why as Why,
    caseId: taken.id,
    by: memberId,
    at: now,
  })
  return taken
}

/** Not the company's word, or nothing for us. It is kept, and can be taken back. */
export async function setMailAside(tx: Tx, actor: Actor, now: Date, mailId: string): Promise<void> {
  const mail = await lockFor(tx, actor, mailId)
  orThrow(decideSettling(mail.state))
  const { memberId } = memberOf(actor)
  const { caseId, why } = mail
  await setPlaced(tx, mail.id, { state: 'set_aside', why: why as Why, caseId, by: memberId, at: now })
  const data = { mailId, why }
  if (caseId) await recordCase(tx, actor, now, 'incomingMail.refused', caseId, data)
  else await record(tx, actor, now, { name: 'incomingMail.setAside', data })
}

/** It waits for a decision again. */
export async function returnMail(tx: Tx, actor: Actor, now: Date, mailId: string): Promise<void> {
  const mail = await lockFor(tx, actor, mailId)
  orThrow(decideReturn(mail.state))
  const { caseId, why } = mail
  await setPlaced(tx, mail.id, { state: caseId ? 'held' : 'unplaced', why: why as Why, caseId })
  const event = { name: 'incomingMail.returned', data: { mailId, why } }
  await record(tx, actor, now, caseId ? { ...event, caseId } : event)
}
