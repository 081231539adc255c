import { sql } from 'kysely'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { Phase } from '../facts.ts'
import type { Shape } from '../geometry/shape.ts'
import type { OverlapKind } from '../overlaps/rules.ts'
import type { Deed } from '../register/store.ts'

type Followed = {
  readonly followId: string
  /** The place that is followed, when it is one: what is found for it may be a little too much. */
  readonly near: { readonly shape: Shape | null; readonly metres: number; readonly key: string } | null
}
type Project = {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly phase: Phase
  readonly shape: Shape | null
  readonly placeKey: string
  readonly unitId: string
  readonly unitSlug: string
  readonly unitName: string
  readonly unitNameEn: string
}
export type DeedRow = Followed & {
  readonly project: Project
  readonly what: Exclude<Deed, 'confirmed'>
  readonly fields: readonly string[]
  readonly at: Date
}
export type MeetingRow = Followed & {
  readonly project: Project
  readonly overlapId: string
  readonly kind: OverlapKind
  readonly other: { readonly id: string; readonly reference: string; readonly title: string } | null
  readonly caseNumber: string | null
  readonly at: Date
}

const FOLLOWS = (memberId: MemberId, until: Date) =>
  sql`follows as (select * from project_follow where member_id = ${memberId} and told_until < ${until})`

const PROJECT = sql`jsonb_build_object('id', p.id, 'reference', p.reference, 'title', p.title, 'phase', p.phase,
  'shape', p.place_shape, 'placeKey', p.place_key, 'unitId', u.id, 'unitSlug', u.slug, 'unitName', u.name, 'unitNameEn', u.name_en) as project`

const FOLLOWED = sql`f.id as "followId",
  case when f.place_name is not null
    then jsonb_build_object('shape', f.place_shape, 'metres', f.place_metres, 'key', f.place_key) end as near`

/** A project is among what is followed: itself, its unit or a partner, an area of it, or where it is. */
const MATCHES = sql`(f.project_id = p.id or f.unit_id = p.unit_id
  or exists (select from project_partner x where x.project_id = p.id and x.unit_id = f.unit_id)
  or exists (select from project_area x where x.project_id = p.id and x.area_id = f.area_id)
  or (f.place_key <> '' and p.place_key <> ''
    and (starts_with(p.place_key, f.place_key) or starts_with(f.place_key, p.place_key)))
  or f.place_bounds && p.place_bounds)`

/** What others have done with what a member follows, since each was last told of. Under the reader’s own rights. */
export async function listDeeds(read: Read, memberId: MemberId, until: Date): Promise<DeedRow[]> {
  const { rows } = await sql<DeedRow>`
    with ${FOLLOWS(memberId, until)},
      deed as (select * from project_history
        where at > (select min(told_until) from follows) and at <= ${until}
          and what <> 'confirmed' and by_id is distinct from ${memberId})
    select ${PROJECT}, ${FOLLOWED}, h.what, h.fields, h.at
    from deed h join project p on p.id = h.project_id join unit u on u.id = p.unit_id
      join follows f on h.at > f.told_until and ${MATCHES}
    order by h.at, p.id, f.id limit 5000`.execute(read)
  return rows
}

/**
 * Where what a member follows has come to meet something else, of what they may read. Whoever is the contact of one of
 * the two has been told of it when it was found.
 */
export async function listMeetings(read: Read, memberId: MemberId, until: Date): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`
    with ${FOLLOWS(memberId, until)},
      found as (select overlap_id, max(at) as at from project_overlap_history
        where at > (select min(told_until) from follows) and at <= ${until} and what in ('found', 'reopened')
        group by overlap_id),
      pair as (
        select n.at, o.id, o.kind, o.case_id, o.project_id as one, o.other_id as other
          from found n join project_overlap o on o.id = n.overlap_id where o.ended_at is null
        union all
        select n.at, o.id, o.kind, null, o.other_id, o.project_id
          from found n join project_overlap o on o.id = n.overlap_id where o.ended_at is null and o.other_id is not null)
    select ${PROJECT}, ${FOLLOWED}, n.id as "overlapId", n.kind, n.at, c.number as "caseNumber",
      case when q.id is not null then jsonb_build_object('id', q.id, 'reference', q.reference, 'title', q.title) end as other
    from pair n join project p on p.id = n.one join unit u on u.id = p.unit_id
      left join project q on q.id = n.other left join business_case c on c.id = n.case_id
      join follows f on n.at > f.told_until and ${MATCHES}
    where p.contact_id <> ${memberId} and q.contact_id is distinct from ${memberId}
    order by n.at, n.id, p.id, f.id limit 5000`.execute(read)
  return rows
}

/** Active members who follow something of which they have not been told since before. */
export async function listFollowers(read: Read, until: Date): Promise<MemberId[]> {
  const rows = await read
    .selectFrom('project_follow as f')
    .innerJoin('member as m', 'm.id', 'f.member_id')
    .select('f.member_id as id')
    .distinct()
    .where('f.told_until', '<', until)
    .where('m.active', '=', true)
    .execute()
  return rows.map(({ id }) => id)
}

/** @returns false when somebody else has told it already */
export async function markTold(tx: Tx, memberId: MemberId, until: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('project_follow')
    .set({ told_until: until })
    .where('member_id', '=', memberId)
    .where('told_until', '<', until)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
