import { sql } from 'kysely'
import type { Locale, MemberActor, UnitRole } from '../../../kernel/actor.ts'
import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'

export async function findMember(read: Read, id: MemberId) {
  return read
    .selectFrom('member')
    .select(['id', 'name', 'email', 'title', 'title_en as titleEn', 'phone', 'active', 'locale'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/**
 * An active member as they themselves would read, for what the program tells them unasked. In nobody's place: what they
 * may read for somebody who is away they read when they are there.
 */
export async function findMemberActor(read: Read, id: MemberId): Promise<MemberActor | undefined> {
  const { rows } = await sql<Omit<MemberActor, 'kind' | 'covers'>>`
    select m.id as "memberId", m.name, m.locale,
      coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'authorityId', u.authority_id, 'role', s.role))
        from membership s join unit u on u.id = s.unit_id where s.member_id = m.id), '[]') as units,
      coalesce((select array_agg(r.role) from member_role r where r.member_id = m.id), '{}') as roles
    from member m where m.id = ${id} and m.active`.execute(read)
  return rows[0] && { kind: 'member', ...rows[0], covers: [] }
}

/** The active members of a unit, heads first, and who is away at the instant. */
export async function listMembersOf(read: Read, unitId: UnitId, now: Date) {
  return read
    .selectFrom('membership as s')
    .innerJoin('member as m', 'm.id', 's.member_id')
    .leftJoin('absence as a', (join) =>
      join.onRef('a.member_id', '=', 'm.id').on(sql<boolean>`a.period @> ${now}::timestamptz`),
    )
    .leftJoin('member as i', (join) =>
      join.on(
        sql<boolean>`a.id is not null and i.id <> m.id and i.id = stand_in(m.id, s.unit_id, ${now}::timestamptz)`,
      ),
    )
    .select(['m.id', 'm.name', 'm.title', 'm.title_en as titleEn', 'm.email', 'm.phone', 's.role'])
    .select([sql<boolean>`a.id is not null`.as('isAway'), sql<Date | null>`upper(a.period)`.as('until')])
    .select(['i.id as standInId', 'i.name as standInName'])
    .where('s.unit_id', '=', unitId)
    .where('m.active', '=', true)
    .orderBy(sql`s.role = 'head'`, 'desc')
    .orderBy('m.name')
    .orderBy('m.id')
    .execute()
}

/** True for an active member who belongs to the unit. */
export async function isMemberOf(read: Read, memberId: MemberId, unitId: UnitId): Promise<boolean> {
  const row = await read
    .selectFrom('membership as s')
    .innerJoin('member as m', 'm.id', 's.member_id')
    .select('m.id')
    .where('s.unit_id', '=', unitId)
    .where('m.id', '=', memberId)
    .where('m.active', '=', true)
    .executeTakeFirst()
  return row !== undefined
}

export async function listUnitsOf(read: Read, memberId: MemberId) {
  return read
    .selectFrom('membership as s')
    .innerJoin('unit as u', 'u.id', 's.unit_id')
    .select(['u.id', 'u.slug', 'u.name', 'u.name_en as nameEn', sql<UnitRole>`s.role`.as('role')])
    .where('s.member_id', '=', memberId)
    .orderBy('u.name')
    .execute()
}

export async function findByIdentity(read: Read, issuer: string, subject: string) {
  return read
    .selectFrom('member')
    .select(['id', 'active'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
}

/** Ties the identity to the active member with this address, unless another identity already is. */
export async function bindIdentity(
  tx: Tx,
  issuer: string,
  subject: string,
  email: string,
): Promise<MemberId | undefined> {
  const row = await tx
    .updateTable('member')
    .set((e) => ({ issuer, subject, version: e('version', '+', 1) }))
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .where('active', '=', true)
    .where('subject', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function updateLocale(tx: Tx, memberId: MemberId, locale: Locale): Promise<void> {
  await tx.updateTable('member').set({ locale }).where('id', '=', memberId).execute()
}

/** The active heads, each with the units they lead. */
export async function listHeads(read: Read): Promise<ReadonlyMap<MemberId, readonly UnitId[]>> {
  const rows = await read
    .selectFrom('membership as s')
    .innerJoin('member as m', 'm.id', 's.member_id')
    .innerJoin('unit as u', 'u.id', 's.unit_id')
    .select(['m.id', 's.unit_id as unitId'])
    .where('s.role', '=', 'head')
    .where('m.active', '=', true)
    .where('u.active', '=', true)
    .orderBy('m.id')
    .execute()
  const heads = new Map<MemberId, UnitId[]>()
  for (const { id, unitId } of rows) heads.set(id, [...(heads.get(id) ?? []), unitId])
  return heads
}
