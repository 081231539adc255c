import { sql } from 'kysely'
import type { Role, UnitRole } from '../../../kernel/actor.ts'
import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { MemberEdit, NewMember } from './administer-schema.ts'

/** Holds the member, so that two who change the same one come one after the other. */
export async function lockMember(tx: Tx, id: MemberId) {
  return tx
    .selectFrom('member')
    .select(['id', 'name', 'active', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/**
 * Those who let people go, and those who say that they will be away, come one after the other: each sees what the other
 * did before it is asked whether somebody is left. Taken first, before any row: who holds a row then never waits for this.
 */
export async function lockPeople(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('absence'))`.execute(tx)
}

/** The first instant from now on when nobody who may be on duty would be present. */
export async function findFirstWithoutDuty(read: Read, now: Date): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select first_without_duty(${now}::timestamptz) as at`.execute(read)
  return rows[0]?.at ?? null
}

export async function insertMember(
  tx: Tx,
  member: Omit<NewMember, 'units' | 'roles'> & { readonly id: MemberId },
): Promise<void> {
  const { id, name, email, title, titleEn, phone } = member
  await tx.insertInto('member').values({ id, name, email, title, title_en: titleEn, phone }).execute()
}

const COLUMN = {
  name: 'name',
  email: 'email',
  title: 'title',
  titleEn: 'title_en',
  phone: 'phone',
} as const satisfies Record<keyof MemberEdit, string>

export async function updateMember(tx: Tx, id: MemberId, edit: MemberEdit): Promise<number> {
  const entries = Object.entries(edit).map(([field, value]) => [COLUMN[field as keyof MemberEdit], value])
  const row = await tx
    .updateTable('member')
    .set((e) => ({ ...Object.fromEntries(entries), version: e('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export async function updateActive(tx: Tx, id: MemberId, active: boolean): Promise<void> {
  await tx
    .updateTable('member')
    .set((e) => ({ active, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function putMembership(tx: Tx, memberId: MemberId, unitId: UnitId, role: UnitRole) {
  await tx
    .insertInto('membership')
    .values({ member_id: memberId, unit_id: unitId, role })
    .onConflict((c) => c.columns(['member_id', 'unit_id']).doUpdateSet({ role }))
    .execute()
}

export async function deleteMembership(tx: Tx, memberId: MemberId, unitId: UnitId): Promise<void> {
  await tx.deleteFrom('membership').where('member_id', '=', memberId).where('unit_id', '=', unitId).execute()
}

export async function listRolesOf(read: Read, memberId: MemberId): Promise<Role[]> {
  const rows = await read.selectFrom('member_role').select('role').where('member_id', '=', memberId).execute()
  return rows.map(({ role }) => role)
}

export async function insertRole(tx: Tx, memberId: MemberId, role: Role): Promise<void> {
  await tx
    .insertInto('member_role')
    .values({ member_id: memberId, role })
    .onConflict((c) => c.doNothing())
    .execute()
}

export async function deleteRole(tx: Tx, memberId: MemberId, role: Role): Promise<void> {
  await tx.deleteFrom('member_role').where('member_id', '=', memberId).where('role', '=', role).execute()
}

export async function isLastAdministrator(read: Read, memberId: MemberId): Promise<boolean> {
  const { rows } = await sql<{ last: boolean }>`
    select exists (select from member_role where member_id = ${memberId}::uuid and role = 'administrator')
      and not exists (select from member_role r join member m on m.id = r.member_id and m.active
        where r.role = 'administrator' and m.id <> ${memberId}::uuid) as last`.execute(read)
  return rows[0]?.last ?? false
}

export type UncoveredRow = {
  readonly kind: 'unitWithoutHead' | 'unitWithoutMembers' | 'awayWithoutDeputy'
  readonly unitId: UnitId
  readonly slug: string
  readonly name: string
  readonly nameEn: string
  readonly memberId: MemberId | null
  readonly memberName: string | null
  readonly until: Date | null
  readonly standInId: MemberId | null
  readonly standInName: string | null
}

/** Where nobody is there to step in by name: the one on duty does, but it should not come to that. */
export async function listUncovered(read: Read, now: Date): Promise<UncoveredRow[]> {
  const { rows } = await sql<UncoveredRow>`
    with found as (
      select case when exists (select from membership s join member m on m.id = s.member_id and m.active where s.unit_id = u.id)
          then 'unitWithoutHead' else 'unitWithoutMembers' end as kind,
        u.id as unit_id, null::uuid as member_id, null::timestamptz as until,
        (select d.member_id from duty_member(${now}::timestamptz) d) as stand_in
      from unit u where u.active and not exists (select from membership s join member m on m.id = s.member_id and m.active
        where s.unit_id = u.id and s.role = 'head')
      union all
      select 'awayWithoutDeputy', s.unit_id, a.member_id, upper(a.period), stand_in(a.member_id, s.unit_id, ${now}::timestamptz)
      from absence a join member m on m.id = a.member_id and m.active
      join membership s on s.member_id = m.id join unit u on u.id = s.unit_id and u.active
      where a.period @> ${now}::timestamptz
        and not exists (select from member d where d.id = a.deputy_id and is_present(d.id, ${now}::timestamptz))
        and not exists (select from membership h where h.unit_id = s.unit_id and h.role = 'head' and h.member_id <> m.id
          and is_present(h.member_id, ${now}::timestamptz))
    )
    select f.kind, u.id as "unitId", u.slug, u.name, u.name_en as "nameEn", m.id as "memberId", m.name as "memberName",
      f.until, s.id as "standInId", s.name as "standInName"
    from found f join unit u on u.id = f.unit_id
    left join member m on m.id = f.member_id left join member s on s.id = f.stand_in and s.id is distinct from f.member_id
    order by u.name, f.kind, m.name`.execute(read)
  return rows
}
