import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { firstContact, lockCase, touchCase } from '../case-store.ts'
import { decideNothingNewer } from '../conversation/rules.ts'
import { insertMessage, latestMessage } from '../conversation/store.ts'
import { tellCompany } from '../mails/tell-company.ts'
import { decideWithoutGaps } from '../message-templates/placeholders.rules.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import type { StandStill } from './schema.ts'
import { standStill } from './stand-still.ts'
import { endWaits, findOpenWait } from './store.ts'

/**
 * Lets the whole case stand still until a day on which it wakes. When it is the company that must act, the question
 * goes to it as a message; what others are waited for is for colleagues to read.
 * @returns the message's id when the company was asked, else that of the period
 */
export async function letCaseWait(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  { body, seen, ...wanted }: StandStill,
): Promise<string> {
  const member = memberOf(actor)
  const facts = await lockCase(tx, caseId)
  authorise(casePermissions['message.send'], actor, facts)
  if (facts.status === 'closed') throw new Problem('case.closed')
  if (await findOpenWait(tx, caseId, null)) throw new Problem('waiting.alreadyWaiting')
  if (wanted.waitsFor === 'company') {
    orThrow(decideNothingNewer(seen, await latestMessage(tx, caseId), 'message.newer'))
    orThrow(decideWithoutGaps(body))
  }
  const stands = await standStill(tx, member, now, {
    caseId,
    part: null,
    goalUnitId: facts.accountableUnitId,
    about: body,
    ...wanted,
  })
  if (stands.waitsFor !== 'company') {
    await touchCase(tx, caseId, now, facts.status === 'received' ? { status: 'open' } : {})
    await recordCase(tx, actor, now, 'case.waiting', caseId, { ...stands })
    return stands.waitId
  }
  const author = { authorId: member.memberId, authorName: member.name }
  const messageId = await insertMessage(tx, { caseId, direction: 'to_company', ...author, body, now })
  await touchCase(tx, caseId, now, { status: 'awaiting_company', ...(await firstContact(tx, caseId, now)) })
  await recordCase(tx, actor, now, 'case.waiting', caseId, { messageId, ...stands })
  const key = `waiting:${messageId}`
  await tellCompany(tx, kit, now, caseId, { kind: 'waiting', key, body, on: stands.wakesOn })
  return messageId
}

/** Asks the company for something and waits: the whole case stands still until it answers, or the day comes. */
export function askCompany(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  body: string,
  wakesOn?: string,
): Promise<string> {
  const company = { waitsFor: 'company', authority: '', unitId: null } as const
  return letCaseWait(tx, kit, actor, now, caseId, { body, wakesOn, ...company })
}

/** Goes on without what was waited for. */
export async function resumeCase(tx: Tx, actor: Actor, now: Date, caseId: CaseId): Promise<number> {
  const facts = await lockCase(tx, caseId)
  authorise(casePermissions['message.send'], actor, facts)
  const ended = await endWaits(tx, caseId, { of: null }, 'resumed', now)
  if (ended.length === 0) throw new Problem('waiting.notWaiting')
  const version = await touchCase(
    tx,
    caseId,
    now,
    facts.status === 'awaiting_company' ? { status: 'open' } : {},
  )
  await recordCase(tx, actor, now, 'case.resumed', caseId)
  return version
}
