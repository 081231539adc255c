import { type Actor, type CompanyActor } from '../../../kernel/actor.ts'
import type { CaseId, MemberId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { caseFacts, firstContact, lockCase, touchCase } from '../case-store.ts'
import { reopenCase } from '../closing/close-case.ts'
import { tellCompany } from '../mails/tell-company.ts'
import { decideMentions } from '../mentions/rules.ts'
import { insertMentions, listMentioned } from '../mentions/store.ts'
import { decideWithoutGaps } from '../message-templates/placeholders.rules.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import { companyHasAnswered } from '../waiting/go-on.ts'
import { findWait } from '../waiting/store.ts'
import { decideNothingNewer } from './rules.ts'
import { insertMessage, insertNote, latestMessage, latestNote } from './store.ts'

export type NewNote = {
  readonly body: string
  readonly confidentialTo: string | null
  readonly mentions?: readonly MemberId[]
  /** The latest note that the writer had read; null when there was none. */
  readonly seen?: string | null | undefined
}

/** An internal note. It has its own table, endpoint and form: it can't become a message to the company by a slip. */
export async function writeNote(
  tx: Tx,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  input: NewNote,
): Promise<string> {
  const member = memberOf(actor)
  // Two who have read the same are let through one after the other; whoever says nothing of it waits for nobody.
  await (input.seen === undefined ? caseFacts : lockCase)(tx, caseId)
  orThrow(decideNothingNewer(input.seen, await latestNote(tx, caseId), 'note.newer'))
  orThrow(decideWithoutGaps(input.body))
  const { confidentialTo } = input
  if (confidentialTo && !member.units.some(({ authorityId }) => authorityId === confidentialTo)) {
    throw new Problem('permission.denied')
  }
  const { body, mentions = [] } = input
  const found = await listMentioned(tx, caseId, mentions, confidentialTo, now)
  const mentioned = orThrow(decideMentions(mentions, found, member.memberId, confidentialTo !== null))
  const id = await insertNote(tx, { caseId, authorId: member.memberId, body, confidentialTo, now })
  await insertMentions(tx, { id, caseId, now }, mentioned)
  await touchCase(tx, caseId, now)
  await recordCase(tx, actor, now, 'note.written', caseId, { noteId: id, confidentialTo, mentioned })
  return id
}

/** A message to the company: on its page, and by mail. */
export async function sendMessage(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  body: string,
  /** The latest message that the writer had read; null when there was none. */
  seen?: string | null,
): Promise<string> {
  const member = memberOf(actor)
  const facts = await lockCase(tx, caseId)
  authorise(casePermissions['message.send'], actor, facts)
  orThrow(decideNothingNewer(seen, await latestMessage(tx, caseId), 'message.newer'))
  orThrow(decideWithoutGaps(body))
  const id = await insertMessage(tx, {
    caseId,
    direction: 'to_company',
    authorId: member.memberId,
    authorName: member.name,
    body,
    now,
  })
  await touchCase(tx, caseId, now, {
    ...(facts.status === 'received' ? { status: 'open' } : {}),
    ...(await firstContact(tx, caseId, now)),
  })
  await recordCase(tx, actor, now, 'message.sent', caseId, { messageId: id })
  await tellCompany(tx, kit, now, caseId, { kind: 'message', key: `message:${id}`, body })
  return id
}

export type CompanyMessage = {
  /** Who wrote it. */
  readonly name: string
  readonly contactId?: string | null
  readonly body: string
  /** The question that it answers: that one alone goes on. Without it everything that waited for the company does. */
  readonly waitId?: string | null
}

/** What the company writes: a case that waited goes on, one that was closed is opened again. */
export async function receiveMessage(
  tx: Tx,
  actor: CompanyActor | Extract<Actor, { kind: 'system' }>,
  now: Date,
  caseId: CaseId,
  input: CompanyMessage,
): Promise<string> {
  const facts = await lockCase(tx, caseId)
  const asked = input.waitId ? await findWait(tx, input.waitId) : undefined
  if (input.waitId && (asked?.caseId !== caseId || asked.waitsFor !== 'company'))
    throw new Problem('waiting.notWaiting')
  const id = await insertMessage(tx, {
    caseId,
    direction: 'from_company',
    authorId: null,
    authorName: input.name,
    contactId: input.contactId ?? null,
    waitId: asked?.id ?? null,
    body: input.body,
    now,
  })
  if (facts.status === 'closed') {
    await reopenCase(tx, actor, now, caseId, 'company')
    return id
  }
  // A question to one of the units has been answered; what the case as a whole waits for has not.
  const goesOn = facts.status === 'awaiting_company' && (!asked || (!asked.partId && !asked.endedAt))
  await touchCase(tx, caseId, now, goesOn ? { status: 'open' } : undefined)
  await recordCase(tx, actor, now, 'message.received', caseId, {
    messageId: id,
    ...(asked ? { answers: true } : {}),
  })
  await companyHasAnswered(tx, actor, now, caseId, asked?.id)
  return id
}
