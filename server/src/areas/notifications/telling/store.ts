import { sql } from 'kysely'
import type { CaseId, MemberId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { NoticeGroup } from '../../../platform/notices.ts'

export type NewNotice = {
  readonly id: string
  readonly member_id: MemberId
  readonly instead_of: MemberId | null
  readonly kind: NoticeGroup
  readonly about: string
  readonly event: string
  readonly why: string
  readonly actor_kind: string
  readonly actor_id: MemberId | null
  readonly leads_to: string
  readonly words: Readonly<Record<string, string>>
  readonly waits: string | null
  readonly mail_due_at: Date | null
  readonly digest_since: Date | null
}

/**
 * Adds to the unseen notice of each member about the same thing and kind, or begins one. Who may not read the case is
 * left out by the database. @returns those who were told
 */
export async function writeNotices(
  tx: Tx,
  told: readonly NewNotice[],
  caseId: CaseId | undefined,
  at: Date,
): Promise<MemberId[]> {
  if (told.length === 0) return []
  const { rows } = await sql<{ member: MemberId }>`
    select write_notices(${JSON.stringify(told)}::jsonb, ${caseId ?? null}::uuid, ${at}::timestamptz) as member`.execute(
    tx,
  )
  return rows.map(({ member }) => member)
}

/** What is named no longer waits in the case; without names nothing does. @returns those who see it differently now */
export async function settleNotices(
  tx: Tx,
  caseId: CaseId,
  settled: readonly string[] | null,
  at: Date,
): Promise<MemberId[]> {
  const keys = settled && sql.val([...settled])
  const { rows } = await sql<{ member: MemberId }>`
    select settle_notices(${caseId}::uuid, ${keys}::text[], ${at}::timestamptz) as member`.execute(tx)
  return rows.map(({ member }) => member)
}
