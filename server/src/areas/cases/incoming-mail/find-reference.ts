import type { CaseId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import { findReferences } from '../../../platform/mail/reference.ts'
import type { Bounce } from './bounce.rules.ts'
import type { PlacingFacts } from './placing.rules.ts'
import type { ReadMail } from './port.ts'
import { findCaseOfIds, findOwnMail } from './store.ts'

/** As long as the company's link to its page holds. */
const REFERENCE_DAYS = 400
/** What a Message-ID of ours looked like before they were signed: the id of the row. */
const UNSIGNED = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/

export type Answered = {
  readonly reference: PlacingFacts['reference']
  readonly caseId: CaseId | null
  /** The mail of the outbox that it answers or tells of. */
  readonly mailId: string | null
}

/**
 * What a mail answers: first a signed reference, wherever the sender's program has left it; then the ids of mails that we
 * know. A number in the subject is none of them.
 */
export async function findAnswered(
  read: Read,
  key: string,
  now: Date,
  mail: ReadMail,
  { bounce, isMachine }: { readonly bounce: Bounce | null; readonly isMachine: boolean },
): Promise<Answered> {
  const ids = [...mail.inReplyTo, ...mail.references.toReversed()]
  const places = [mail.to.join(' '), ids.join(' '), mail.text, ...mail.reports, ...mail.carried]
  const found = places.flatMap((text) => findReferences(key, text))
  for (const mailId of new Set(found.flatMap((one) => (one.isGenuine ? [one.mailId] : [])))) {
    const own = await findOwnMail(read, mailId)
    if (!own) continue
    const days = (now.getTime() - own.createdAt.getTime()) / 86_400_000
    // What machines say of a notice to a member is no business of the case.
    const caseId = own.toCompany || !isMachine ? own.caseId : null
    return { reference: days > REFERENCE_DAYS ? 'expired' : 'signed', caseId, mailId }
  }
  if (found.length > 0) return { reference: 'forged', caseId: null, mailId: null }
  const known = (await answeredUnsigned(read, ids, mail, bounce)) ?? (await answeredThread(read, ids))
  return known ?? { reference: 'none', caseId: null, mailId: null }
}

/** A mail from before ids were signed. A report on one must name the one it went to. */
async function answeredUnsigned(
  read: Read,
  ids: readonly string[],
  mail: ReadMail,
  bounce: Bounce | null,
): Promise<Answered | undefined> {
  const carried = mail.carried.flatMap((text) => /^message-id:\s*<([^<>\s]+)>/im.exec(text)?.[1] ?? [])
  for (const id of [...ids, ...(bounce ? carried : [])]) {
    const mailId = UNSIGNED.exec(id)?.[1]
    const own = mailId && (await findOwnMail(read, mailId))
    if (!own || (bounce && bounce.recipient !== own.recipient.toLowerCase())) continue
    return { reference: 'known', caseId: own.caseId, mailId: own.id }
  }
  return undefined
}

async function answeredThread(read: Read, ids: readonly string[]): Promise<Answered | undefined> {
  const caseId = await findCaseOfIds(read, ids)
  return caseId ? { reference: 'known', caseId, mailId: null } : undefined
}
