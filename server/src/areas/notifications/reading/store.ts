import { sql } from 'kysely'
import type { CaseId, MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { NoticeGroup } from '../../../platform/notices.ts'

/** A count that is larger says no more than that there are many. */
export const MANY = 100

/** Notices with who did it and who is away. The caller adds whose, and which. */
export function selectNotices(read: Read) {
  return read
    .selectFrom('notice as n')
    .leftJoin('member as a', 'a.id', 'n.actor_id')
    .leftJoin('member as i', 'i.id', 'n.instead_of')
    .select([
      'n.id',
      'n.case_id as caseId',
      'n.about',
      'n.event',
      'n.why',
      'n.actor_kind as actorKind',
      'a.name as actor',
      'i.name as insteadOf',
      'n.leads_to as leadsTo',
      'n.many',
      'n.last_at as at',
      'n.seen_at as seenAt',
      sql<NoticeGroup>`n.kind`.as('group'),
      sql<Record<string, string>>`n.words`.as('words'),
    ])
}
export type NoticeRow = Awaited<ReturnType<ReturnType<typeof selectNotices>['execute']>>[number]

/** A member's notices, what happened last first. */
export async function listNotices(
  read: Read,
  memberId: MemberId,
  asked: { unseen: boolean; after: readonly string[] | undefined; most: number },
): Promise<NoticeRow[]> {
  const [at, id] = asked.after ?? []
  return selectNotices(read)
    .where('n.member_id', '=', memberId)
    .$if(asked.unseen, (rows) => rows.where('n.seen_at', 'is', null))
    .$if(at !== undefined, (rows) =>
      rows.where(sql<boolean>`(n.last_at, n.id) < (${at ?? null}::timestamptz, ${id ?? null}::uuid)`),
    )
    .orderBy('n.last_at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(asked.most)
    .execute()
}

/** How many a member has not seen, at most `MANY`. */
export async function countUnseen(read: Read, memberId: MemberId): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(*)::int as many
    from (select from notice where member_id = ${memberId} and seen_at is null limit ${MANY}) found`.execute(
    read,
  )
  return rows[0]?.many ?? 0
}

/** Marks what had happened by `until` as seen. @returns whether anything was */
export async function markSeen(
  tx: Tx,
  memberId: MemberId,
  which: { ids: readonly string[] | undefined; caseId: CaseId | undefined },
  until: Date,
  now: Date,
): Promise<boolean> {
  const { ids, caseId } = which
  const rows = await tx
    .updateTable('notice')
    .set({ seen_at: now, mail_due_at: null, digest_since: null })
    .where('member_id', '=', memberId)
    .where('seen_at', 'is', null)
    .where('last_at', '<=', until)
    .$if(ids !== undefined, (query) =>
      query.where(sql<boolean>`id = any (${sql.val([...(ids ?? [])])}::uuid[])`),
    )
    .$if(caseId !== undefined, (query) => query.where('case_id', '=', caseId ?? null))
    .returning('id')
    .execute()
  return rows.length > 0
}
