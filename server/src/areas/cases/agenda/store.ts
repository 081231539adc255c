import { sql } from 'kysely'
import type { CaseId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

/** Something in the cases that the units should meet about. */
export type ForAgenda = {
  readonly kind: 'case' | 'dispute' | 'conflict' | 'signal'
  /** The case, dispute, conflict or signal itself. */
  readonly id: string
  readonly caseId: CaseId
  readonly number: string
  readonly title: string
  readonly at: Date
}

const MOST = 50

/**
 * What the work itself puts forward for a meeting, of the cases that the caller may read: open disputes, answers that
 * contradict each other, signals that have reached the last level, and cases of several units that came in since a day.
 */
export async function listForAgenda(read: Read, since: Date): Promise<ForAgenda[]> {
  const { rows } = await sql<ForAgenda>`
    (select 'dispute' as kind, d.id, c.id as "caseId", c.number, c.title, d.raised_at as at
      from dispute d join business_case c on c.id = d.case_id where d.status = 'open' order by d.resolve_by, d.id limit ${MOST})
    union all
    (select 'conflict', f.id, c.id, c.number, c.title, f.found_at
      from answer_conflict f join business_case c on c.id = f.case_id where f.status = 'open' order by f.found_at, f.id limit ${MOST})
    union all
    (select 'signal', s.id, c.id, c.number, c.title, s.raised_at
      from signal s join business_case c on c.id = s.case_id
      where s.ended_at is null and s.level = 4 order by s.raised_at, s.id limit ${MOST})
    union all
    (select 'case', c.id, c.id, c.number, c.title, c.received_at
      from business_case c where c.status <> 'closed' and c.received_at >= ${since}
        and (select count(distinct p.unit_id) from part p where p.case_id = c.id and p.status not in ('declined', 'withdrawn')) > 1
      order by c.received_at, c.id limit ${MOST})`.execute(read)
  return rows
}

/** Which of these, named by kind and id, are still what they were when they were put on an agenda. */
export async function listStillOpen(read: Read, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from dispute where id = any (${sql.val([...ids])}::uuid[]) and status = 'open'
    union all select id from answer_conflict where id = any (${sql.val([...ids])}::uuid[]) and status = 'open'
    union all select id from signal where id = any (${sql.val([...ids])}::uuid[]) and ended_at is null`.execute(
    read,
  )
  return new Set(rows.map(({ id }) => id))
}
