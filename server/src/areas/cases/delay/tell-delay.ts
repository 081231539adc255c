import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import { orThrow } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { firstContact, lockCase, touchCase } from '../case-store.ts'
import { tellCompany } from '../mails/tell-company.ts'
import { casePermissions } from '../permissions.ts'
import { findPromise, insertPromise } from '../promise/store.ts'
import { recordCase } from '../record-case.ts'
import { decideDelayNotice } from './rules.ts'
import { insertDelayNotice } from './store.ts'

export type DelayNotice = { readonly reason: string; readonly on: LocalDay | null }

export const delayMail = (on: LocalDay | null) => (on ? 'delayedUntil' : 'delayed')

/**
 * Tells the company, in writing and with the reason, that the decision will be substantially delayed
 * (förvaltningslagen 2017:900, 11 §). A new date, when one is known, becomes the promise, told by the same mail.
 */
export async function tellDelay(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  { reason, on }: DelayNotice,
): Promise<string> {
  const member = memberOf(actor)
  const facts = await lockCase(tx, caseId)
  authorise(casePermissions['case.tellDelay'], actor, facts)
  orThrow(decideDelayNotice({ status: facts.status, today: dayOf(now), reason, on }))
  const id = newId()
  const earlier = await findPromise(tx, caseId)
  const moves = on !== null && on !== earlier.on
  await touchCase(tx, caseId, now, {
    ...(moves ? { promised_on: on } : {}),
    ...(facts.status === 'received' ? { status: 'open' } : {}),
    delay_notified_at: now,
    ...(await firstContact(tx, caseId, now)),
  })
  const told = { kind: delayMail(on), key: `delayed:${id}`, body: reason, ...(on ? { on } : {}) } as const
  const mailKey = await tellCompany(tx, kit, now, caseId, told)
  await insertDelayNotice(tx, {
    id,
    caseId,
    reason,
    newDate: on,
    sentBy: member.memberId,
    sentAt: now,
    mailKey,
  })
  if (moves) {
    await insertPromise(tx, { caseId, earlier, on, reason, mailKey, setBy: member.memberId, setAt: now })
    await recordCase(tx, actor, now, 'case.promised', caseId, { from: earlier.on, to: on, reason })
  }
  await recordCase(tx, actor, now, 'case.delayTold', caseId, { noticeId: id, on })
  return id
}
