import { sql } from 'kysely'
import type { ReferralId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { hashToken, newToken } from '../../../platform/ids/ids.ts'
import { type LinkFacts, linkOpens } from './rules.ts'
import { getTerm } from './store.ts'

/** A link to the one question. Only its hash is stored, and each mail carries a link of its own. */
export async function newReferralLink(tx: Tx, kit: Kit, now: Date, referralId: ReferralId): Promise<string> {
  const token = newToken()
  await tx
    .insertInto('referral_link')
    .values({ token_hash: hashToken(token), referral_id: referralId, created_at: now })
    .execute()
  return `${kit.config.publicUrl}/remiss/${token}`
}

/** The links so far open nothing any more: they went to somebody else than the one who is asked now. */
export async function revokeLinks(tx: Tx, referralId: ReferralId, now: Date): Promise<void> {
  await tx
    .updateTable('referral_link')
    .set({ revoked_at: now })
    .where('referral_id', '=', referralId)
    .where('revoked_at', 'is', null)
    .execute()
}

export type OpenedReferral = { readonly id: ReferralId; readonly opens: 'question' | 'receipt' }

/** What a link opens while it holds. Asked again by whatever is done with it, in the same transaction. */
export async function openReferralLink(
  read: Read,
  token: string,
  now: Date,
): Promise<OpenedReferral | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined
  const row = await read
    .selectFrom('referral_link as l')
    .innerJoin('referral as r', 'r.id', 'l.referral_id')
    .select(['r.id', 'r.answer_by as answerBy', sql<LinkFacts['ending']>`r.ending`.as('ending')])
    .select(sql<boolean>`l.revoked_at is not null`.as('isRevoked'))
    .where('l.token_hash', '=', hashToken(token))
    .executeTakeFirst()
  if (!row) return undefined
  const { linkDays } = await getTerm(read)
  const opens = linkOpens({ ...row, linkDays }, now)
  return opens === 'nothing' ? undefined : { id: row.id, opens }
}
