import { sql } from 'kysely'
import type { CaseId, MemberId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { CaseStatus, PartStatus } from '../facts.ts'
import type { DelayFacts } from './rules.ts'

export async function insertDelayNotice(
  tx: Tx,
  notice: {
    readonly id: string
    readonly caseId: CaseId
    readonly reason: string
    readonly newDate: LocalDay | null
    readonly sentBy: MemberId
    readonly sentAt: Date
    readonly mailKey: string | null
  },
): Promise<void> {
  await tx
    .insertInto('delay_notice')
    .values({
      id: notice.id,
      case_id: notice.caseId,
      reason: notice.reason,
      new_date: notice.newDate,
      sent_by: notice.sentBy,
      sent_at: notice.sentAt,
      mail_key: notice.mailKey,
    })
    .execute()
}

/** What the company has been told of delays, the latest first. */
export async function listDelayNotices(read: Read, caseId: CaseId) {
  return read
    .selectFrom('delay_notice as n')
    .leftJoin('member as m', 'm.id', 'n.sent_by')
    .select(['n.id', 'n.reason', 'n.new_date as newDate', 'n.sent_at as at', 'n.mail_key as mailKey'])
    .select('m.name as by')
    .where('n.case_id', '=', caseId)
    .orderBy('n.sent_at', 'desc')
    .orderBy('n.id', 'desc')
    .execute()
}

/** What the rule of a proposed notice asks about a case. */
export async function delayFacts(read: Read, caseId: CaseId, today: LocalDay): Promise<DelayFacts> {
  const { rows } = await sql<{
    status: CaseStatus
    promised_on: LocalDay | null
    is_told: boolean
    is_answered: boolean
    parts: { status: PartStatus; dueOn: LocalDay | null }[]
    wakes: LocalDay[]
  }>`
    select c.status, c.promised_on, coalesce(c.delay_notified_at >= p.set_at, false) as is_told,
      exists (select from combined_answer a where a.case_id = c.id and a.sent_at >= p.set_at) as is_answered,
      coalesce((select jsonb_agg(jsonb_build_object('status', q.status, 'dueOn', q.due_on))
        from part q where q.case_id = c.id), '[]') as parts,
      coalesce((select array_agg(w.wakes_on::text) from wait w where w.case_id = c.id and w.ended_at is null), '{}') as wakes
    from business_case c
    left join lateral (select set_at from promise where case_id = c.id order by nth desc limit 1) p on true
    where c.id = ${caseId}`.execute(read)
  const row = rows[0]
  return {
    today,
    status: row?.status ?? 'closed',
    promisedOn: row?.promised_on ?? null,
    isTold: row?.is_told ?? false,
    isAnswered: row?.is_answered ?? false,
    parts: row?.parts ?? [],
    wakes: row?.wakes ?? [],
  }
}
