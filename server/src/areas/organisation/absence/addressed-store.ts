import { sql } from 'kysely'
import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

/** Somebody by name, those of a unit, or the one on duty, as `platform/notices.ts` says it. */
export type Asked = {
  readonly member?: MemberId
  readonly unit?: UnitId | null
  readonly heads?: true
  readonly duty?: true
}

export type Addressed = {
  /** Which of those asked about: its place in the list. */
  readonly place: number
  readonly memberId: MemberId
  /** Who is away, when it is a stand-in. */
  readonly insteadOf: MemberId | null
  /** Asked for by name, and away: the stand-in is in the list too. */
  readonly away: boolean
}

/**
 * Who is reached by each of these at an instant. Somebody away is there with their stand-in; a unit is those who are
 * present in it, and who stands in for it when nobody is, so that what is said to a unit is always said to somebody.
 */
export async function listAddressed(read: Read, asked: readonly Asked[], at: Date): Promise<Addressed[]> {
  if (asked.length === 0) return []
  const rows = JSON.stringify(asked.map((one, place) => ({ place, ...one })))
  const found = await sql<Addressed>`
    with asked as (
      select place, member, unit, coalesce(heads, false) as heads, coalesce(duty, false) as duty
      from jsonb_to_recordset(${rows}::jsonb) as a(place int, member uuid, unit uuid, heads boolean, duty boolean)
    ), named as (
      select a.place, coalesce(a.unit, (select s.unit_id from membership s where s.member_id = m.id order by s.unit_id limit 1))
        as unit, m.id, is_absent(m.id, ${at}) as away
      from asked a join member m on m.id = a.member and m.active
    ), of_units as (
      select a.place, a.unit, m.id, m.name, s.role, is_absent(m.id, ${at}) as away
      from asked a join membership s on s.unit_id = a.unit and (s.role = 'head' or not a.heads)
      join member m on m.id = s.member_id and m.active
      where a.member is null
    ), empty as (
      select a.place, (select jsonb_build_array(o.id, o.unit) from of_units o where o.place = a.place
        order by o.role = 'head' desc, o.name, o.id limit 1) as first
      from asked a where a.member is null and a.unit is not null
        and not exists (select from of_units o where o.place = a.place and not o.away)
    ), reached as (
      select place, id, null::uuid as instead_of, away from named
      union all
      select place, stand_in(id, unit, ${at}), id, false from named where away
      union all
      select place, id, null, false from of_units where not away
      union all
      select place, coalesce(stand_in((first->>0)::uuid, (first->>1)::uuid, ${at}),
        (select d.member_id from duty_member(${at}) d)), (first->>0)::uuid, false from empty
      union all
      select a.place, d.member_id, null, false from asked a cross join duty_member(${at}) d where a.duty
    )
    select distinct on (place, id) place, id as "memberId", nullif(instead_of, id) as "insteadOf", away
    from reached where id is not null order by place, id, instead_of nulls first`.execute(read)
  return found.rows
}
