import { sql } from 'kysely'
import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { Waiting, WaitingKind } from './rules.ts'

type Row = {
  kind: WaitingKind
  case_id: string
  number: string
  title: string
  company: string | null
  part_id: string | null
  part: string | null
  due: LocalDay | null
  since: Date
}

/** A list of what waits stops here; nobody has more than this to do in one day. */
const MOST = 200

/** Everything that waits for the member: as accountable, as officer, and in the units. */
export async function listWaiting(
  read: Read,
  me: MemberId,
  units: readonly UnitId[],
  soon: LocalDay,
): Promise<Waiting[]> {
  const { rows } = await sql<Row>`
    with mine as materialized (
      select id, status, first_contact_by, first_contact_at, received_at, changed_at, promised_on, next_step, next_step_on
      from business_case where accountable_member_id = ${me} and status <> 'closed'
    ), waits as (
      select 'firstContact' as kind, c.id as case_id, null::uuid as part_id, null as part, c.first_contact_by as due, c.received_at as since
      from mine c where c.first_contact_at is null and c.status <> 'awaiting_company'
      union all
      (select 'offer', p.case_id, p.id, p.title, p.accept_by, p.offered_at
      from part p where p.status = 'offered' and p.unit_id = any (${sql.val([...units])}::uuid[])
      order by p.accept_by limit ${MOST})
      union all
      (select 'part', p.case_id, p.id, p.title, p.due_on, coalesce(p.accepted_at, p.offered_at)
      from part p where p.officer_id = ${me} and p.status in ('accepted', 'in_progress', 'awaiting_part')
      order by p.due_on nulls last limit ${MOST})
      union all
      select 'declined', p.case_id, p.id, p.title, null::date, p.ended_at
      from part p join mine c on c.id = p.case_id where p.status = 'declined'
        and not exists (select from part q where q.case_id = p.case_id and q.offered_at > p.ended_at)
        and not exists (select from combined_answer a where a.case_id = p.case_id and a.sent_at > p.ended_at)
      union all
      select 'companyWrote', m.case_id, null::uuid, null, null::date, max(m.created_at)
      from message m join mine c on c.id = m.case_id where m.direction = 'from_company'
        and not exists (select from message n where n.case_id = m.case_id and n.direction = 'to_company' and n.created_at >= m.created_at)
        and not exists (select from combined_answer a where a.case_id = m.case_id and a.sent_at >= m.created_at)
      group by m.case_id
      union all
      select 'readyToCombine', c.id, null::uuid, null, c.promised_on, c.changed_at
      from mine c where exists (select from part p where p.case_id = c.id and p.status = 'answered')
        and not exists (select from part p where p.case_id = c.id
          and p.status not in ('answered', 'settled', 'declined', 'withdrawn'))
      union all
      select 'promise', c.id, null::uuid, null, c.promised_on, c.changed_at
      from mine c where c.promised_on <= ${soon}::date
      union all
      select 'nextStep', c.id, null::uuid, c.next_step, c.next_step_on, c.changed_at
      from mine c where c.next_step_on <= ${soon}::date
    )
    select w.*, c.number, c.title, k.name as company
    from waits w join business_case c on c.id = w.case_id left join company k on k.id = c.company_id
    order by w.due nulls last, w.since limit ${MOST}`.execute(read)
  return rows.map((row) => ({
    kind: row.kind,
    caseId: row.case_id,
    number: row.number,
    title: row.title,
    company: row.company,
    partId: row.part_id,
    part: row.part,
    due: row.due,
    since: row.since.toISOString(),
  }))
}

/** How many open cases the member has to do with: the list that `mine` filters. */
export async function countMine(read: Read, me: MemberId): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(*)::int as many from case_member w join business_case c on c.id = w.case_id
    where w.member_id = ${me} and c.status <> 'closed'`.execute(read)
  return rows[0]?.many ?? 0
}
