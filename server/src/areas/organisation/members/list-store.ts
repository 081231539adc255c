import { sql } from 'kysely'
import type { Role, UnitRole } from '../../../kernel/actor.ts'
import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

export type MemberRow = {
  readonly id: MemberId
  readonly name: string
  readonly title: string
  readonly titleEn: string
  readonly email: string
  readonly phone: string | null
  readonly active: boolean
  readonly units: { id: UnitId; slug: string; name: string; nameEn: string; role: UnitRole }[]
  readonly roles: Role[]
  readonly isAway: boolean
  readonly until: Date | null
  readonly standInId: MemberId | null
  readonly standInName: string | null
  readonly version: number
}

export type MemberFilter = {
  readonly id?: MemberId
  readonly text?: string | undefined
  readonly unit?: string | undefined
  readonly role?: Role | undefined
  readonly active?: boolean | undefined
  /** `left`, name and id of the last row of the page before; `left` is `true` for those who are no longer active. */
  readonly after?: readonly string[] | undefined
  readonly most: number
}

/** Members by name, those who have left after all who are there. With an instant, also who is away then. */
export async function listMembers(
  read: Read,
  now: Date | undefined,
  filter: MemberFilter,
): Promise<MemberRow[]> {
  const { id = null, text, unit = null, role = null, active = null, after, most } = filter
  const like = text ? `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%` : null
  // The page is found first; units, roles and who stands in are looked up for its rows alone.
  const { rows } = await sql<MemberRow>`
    with page as (
      select m.* from member m
      where (${id}::uuid is null or m.id = ${id}::uuid)
        and (${like}::text is null or m.name ilike ${like} or m.title ilike ${like} or m.email ilike ${like})
        and (${active}::boolean is null or m.active = ${active}::boolean)
        and (${unit}::text is null or exists (select from membership s join unit u on u.id = s.unit_id
          where s.member_id = m.id and u.slug = ${unit}))
        and (${role}::text is null or exists (select from member_role r where r.member_id = m.id and r.role = ${role}))
        and (${after?.[0] ?? null}::text is null
          or (not m.active, m.name, m.id) > (${after?.[0] ?? 'false'}::boolean, ${after?.[1] ?? ''}::text, ${after?.[2] ?? null}::uuid))
      order by (not m.active), m.name, m.id
      limit ${most}
    )
    select m.id, m.name, m.title, m.title_en as "titleEn", m.email, m.phone, m.active, m.version,
      coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'slug', u.slug, 'name', u.name, 'nameEn', u.name_en,
        'role', s.role) order by u.name) from membership s join unit u on u.id = s.unit_id where s.member_id = m.id), '[]') as units,
      coalesce((select array_agg(r.role order by r.role) from member_role r where r.member_id = m.id), '{}') as roles,
      a.member_id is not null as "isAway", upper(a.period) as until, s.id as "standInId", s.name as "standInName"
    from page m
    left join absence a on a.member_id = m.id and m.active and a.period @> ${now ?? null}::timestamptz
    left join member s on a.id is not null and s.id <> m.id and s.id = stand_in(m.id, (select u.id from membership x
      join unit u on u.id = x.unit_id where x.member_id = m.id
      order by ${unit}::text is not distinct from u.slug desc, u.name limit 1), ${now ?? null}::timestamptz)
    order by (not m.active), m.name, m.id`.execute(read)
  return rows
}
