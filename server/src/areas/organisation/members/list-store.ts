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
}

export type MemberFilter = {
  readonly text: string | undefined
  readonly unit: string | undefined
  readonly role: Role | undefined
  /** `left`, name and id of the last row of the page before; `left` is `true` for those who are no longer active. */
  readonly after: readonly string[] | undefined
  readonly most: number
}

/** Members by name, those who have left after all who are there. */
export async function listMembers(
  read: Read,
  { text, unit, role, after, most }: MemberFilter,
): Promise<MemberRow[]> {
  const like = text ? `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%` : null
  const { rows } = await sql<MemberRow>`
    select m.id, m.name, m.title, m.title_en as "titleEn", m.email, m.phone, m.active,
      coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'slug', u.slug, 'name', u.name, 'nameEn', u.name_en,
        'role', s.role) order by u.name) from membership s join unit u on u.id = s.unit_id where s.member_id = m.id), '[]') as units,
      coalesce((select array_agg(r.role order by r.role) from member_role r where r.member_id = m.id), '{}') as roles
    from member m
    where (${like}::text is null or m.name ilike ${like} or m.title ilike ${like} or m.email ilike ${like})
      and (${unit ?? null}::text is null or exists (select from membership s join unit u on u.id = s.unit_id
        where s.member_id = m.id and u.slug = ${unit ?? null}))
      and (${role ?? null}::text is null or exists (select from member_role r where r.member_id = m.id and r.role = ${role ?? null}))
      and (${after?.[0] ?? null}::text is null
        or (not m.active, m.name, m.id) > (${after?.[0] ?? 'false'}::boolean, ${after?.[1] ?? ''}::text, ${after?.[2] ?? null}::uuid))
    order by (not m.active), m.name, m.id
    limit ${most}`.execute(read)
  return rows
}
