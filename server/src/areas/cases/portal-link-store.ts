import { systemActor } from '../../kernel/actor.ts'
import type { CaseId } from '../../kernel/ids.ts'
import type { Read, Tx } from '../../platform/db/db.ts'
import type { Kit } from '../../platform/http/kit.ts'
import { hashToken, newId, newToken } from '../../platform/ids/ids.ts'

const DAYS = 400

/** A personal link to one case. Only its hash is stored; each mail carries a link of its own, which ends after 400 days. */
export async function newPortalLink(
  tx: Tx,
  kit: Kit,
  now: Date,
  caseId: CaseId,
  email: string | null,
): Promise<string> {
  const token = newToken()
  await tx
    .insertInto('portal_link')
    .values({
      id: newId(),
      case_id: caseId,
      token_hash: hashToken(token),
      email,
      created_at: now,
      expires_at: new Date(now.getTime() + DAYS * 86_400_000),
    })
    .execute()
  return `${kit.config.publicUrl}/arende/${token}`
}

/** The case that a link leads to, while the link holds. */
export function findCaseByLink(kit: Kit, token: string, now: Date): Promise<CaseId | undefined> {
  return kit.db.read(systemActor('portal'), (read) => caseOfLink(read, token, now))
}

/** The same inside a change under way, so that what the link opens and what is done stand or fall together. */
export async function caseOfLink(read: Read, token: string, now: Date): Promise<CaseId | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined
  const row = await read
    .selectFrom('portal_link')
    .select('case_id')
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', now)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row?.case_id
}
