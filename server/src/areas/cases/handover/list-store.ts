import { type RawBuilder, sql } from 'kysely'
import type { CaseId, HandoverId, MemberId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { Asker } from '../my-day/asker.ts'
import { heldBy } from '../my-day/held-by-store.ts'

/** Whose handovers are listed: one's own, or those of all one's units. */
type Whose = Pick<Asker, 'me' | 'units' | 'covers' | 'now'> & { readonly of: 'me' | 'unit' }
type Page = { readonly after: readonly string[] | undefined; readonly most: number }

/** Handovers of a case, the latest first; none when the case may not be read. */
export function listHandoversOf(read: Read, caseId: CaseId, now: Date): Promise<HandoverRow[]> {
  return select(
    read,
    now,
    sql`select * from handover where case_id = ${caseId}
      and exists (select from business_case c where c.id = case_id)`,
    sql`h.proposed_at desc, h.id desc`,
  )
}

export async function findHandover(read: Read, id: HandoverId, now: Date): Promise<HandoverRow | undefined> {
  const [row] = await select(read, now, sql`select * from handover where id = ${id}`, sql`h.id`)
  return row
}

/** Handovers that wait for an answer, what runs out first on top. */
export function listWaitingHandovers(read: Read, whose: Whose, page: Page): Promise<HandoverRow[]> {
  const { me, of } = whose
  const units = sql`any (${sql.val([...whose.units])}::uuid[])`
  // Whoever gives something away does not answer for their unit.
  const forUnit =
    of === 'unit' ? sql`to_unit_id = ${units}` : sql`to_unit_id = ${units} and to_member_id is null`
  const byName = heldBy(whose, sql`to_member_id`, sql`to_unit_id`)
  const after = page.after
    ? sql`and (answer_by, id) > (${page.after[0]}::date, ${page.after[1]}::uuid)`
    : sql``
  const some = (which: RawBuilder<unknown>) =>
    sql`(select * from handover where status = 'proposed' and ${which} ${after}
      order by answer_by, id limit ${page.most})`
  const all = sql`${some(sql`${forUnit} and from_member_id <> ${me}`)} union ${some(byName)}`
  return select(read, whose.now, sql`select * from (${all}) a`, sql`h.answer_by, h.id`, page.most)
}

/** Handovers that were sent, the latest on top. */
export function listSentHandovers(read: Read, whose: Whose, page: Page): Promise<HandoverRow[]> {
  const { me, of } = whose
  const after = page.after
    ? sql`and (proposed_at, id) < (${page.after[0]}::timestamptz, ${page.after[1]}::uuid)`
    : sql``
  const some = (which: RawBuilder<unknown>) =>
    sql`(select * from handover where ${which} ${after} order by proposed_at desc, id desc limit ${page.most})`
  const all =
    of === 'unit'
      ? some(sql`from_unit_id = any (${sql.val([...whose.units])}::uuid[])`)
      : sql`${some(sql`from_member_id = ${me}`)} union ${some(sql`proposed_by = ${me}`)}`
  return select(read, whose.now, sql`select * from (${all}) a`, sql`h.proposed_at desc, h.id desc`, page.most)
}

export type HandoverRow = {
  id: HandoverId
  status: 'proposed' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed'
  answer_by: LocalDay
  proposed_at: Date
  ended_at: Date | null
  settled_at: Date | null
  withdrawn_because: 'regretted' | 'case_closed' | 'moved' | 'receiver_left' | null
  from_member_id: MemberId
  from_name: string
  from_unit: HandoverUnit
  to_member_id: MemberId | null
  to_name: string | null
  to_unit: HandoverUnit
  proposer: Named
  ended_by: Named | null
  taken_by: Named | null
  stand_in: Named | null
  suggested_unit: HandoverUnit | null
  suggested_member: Named | null
  reason: string | null
  decline_reason: string | null
  of_case: HandoverCase | null
}
type Named = { id: string; name: string }
type HandoverUnit = Named & { slug: string; nameEn: string }
type HandoverCase = {
  id: CaseId
  number: string
  title: string
  status: 'received' | 'open' | 'awaiting_company' | 'closed'
  company: string | null
  holder: Named | null
  holderUnit: HandoverUnit | null
}

/** Handovers with names. What belongs to a case that may not be read is null. */
async function select(
  read: Read,
  now: Date,
  which: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  most = 500,
): Promise<HandoverRow[]> {
  const person = (member: string) => sql`(select jsonb_build_object('id', m.id, 'name', m.name)
    from member m where m.id = ${sql.ref(member)})`
  const unit = (
    id: string,
  ) => sql`(select jsonb_build_object('id', u.id, 'slug', u.slug, 'name', u.name, 'nameEn', u.name_en)
    from unit u where u.id = ${sql.ref(id)})`
  const { rows } = await sql<HandoverRow>`
    select h.id, h.status, h.answer_by, h.proposed_at, h.ended_at, h.settled_at,
      h.withdrawn_because, h.from_member_id, f.name as from_name, ${unit('h.from_unit_id')} as from_unit,
      h.to_member_id, t.name as to_name, ${unit('h.to_unit_id')} as to_unit,
      ${person('h.proposed_by')} as proposer, ${person('h.ended_by')} as ended_by, ${person('h.taken_by')} as taken_by,
      case when h.status = 'proposed' and h.to_member_id is not null and is_absent(h.to_member_id, ${now}::timestamptz)
        then (select jsonb_build_object('id', m.id, 'name', m.name) from member m
          where m.id = stand_in(h.to_member_id, h.to_unit_id, ${now}::timestamptz) and m.id <> h.to_member_id)
        end as stand_in,
      ${unit('h.suggested_unit_id')} as suggested_unit, ${person('h.suggested_member_id')} as suggested_member,
      x.reason, x.decline_reason,
      case when c.id is not null then jsonb_build_object('id', c.id, 'number', c.number, 'title', c.title,
        'status', c.status, 'company', k.name, 'holder', ${person('c.accountable_member_id')},
        'holderUnit', ${unit('c.accountable_unit_id')}) end as of_case
    from (${which}) h
    join member f on f.id = h.from_member_id
    left join member t on t.id = h.to_member_id
    left join handover_text x on x.handover_id = h.id
    left join business_case c on c.id = h.case_id
    left join company k on k.id = c.company_id
    order by ${order} limit ${most}`.execute(read)
  return rows
}
