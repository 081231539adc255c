import { sql } from 'kysely'
import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { Away } from './rules.ts'

export type AbsenceRow = Away & {
  readonly id: string
  readonly memberId: MemberId
  readonly memberName: string
  readonly unitIds: UnitId[]
  readonly deputyId: MemberId | null
  readonly deputyName: string | null
  readonly standInId: MemberId | null
  readonly standInName: string | null
  readonly deputyAway: boolean
  readonly deputyElsewhere: boolean
  readonly version: number
}

export type AbsenceFilter = {
  readonly id?: string
  readonly member?: MemberId | undefined
  readonly unit?: string | undefined
  readonly deputy?: MemberId | undefined
  /** Start and id of the last row of the page before. */
  readonly after?: readonly string[] | undefined
  readonly most: number
}

/** Absences that are not over, or the one with an id, in the order they begin. A deputy who has left is none. */
export async function listAbsences(read: Read, now: Date, filter: AbsenceFilter): Promise<AbsenceRow[]> {
  const { id = null, member = null, unit = null, deputy = null, after, most } = filter
  const { rows } = await sql<AbsenceRow>`
    with page as (
      select a.id, a.member_id, a.deputy_id, a.period, a.version from absence a
      where (${id}::uuid is null or a.id = ${id}::uuid)
        and (${id}::uuid is not null or upper_inf(a.period) or upper(a.period) > ${now}::timestamptz)
        and (${member}::uuid is null or a.member_id = ${member}::uuid)
        and (${deputy}::uuid is null or a.deputy_id = ${deputy}::uuid)
        and (${unit}::text is null or exists (select from membership s join unit u on u.id = s.unit_id
          where s.member_id = a.member_id and u.slug = ${unit}::text))
        and exists (select from member m where m.id = a.member_id and m.active)
        and (${after?.[0] ?? null}::text is null
          or (lower(a.period), a.id) > (${after?.[0] ?? '-infinity'}::timestamptz, ${after?.[1] ?? null}::uuid))
      order by lower(a.period), a.id limit ${most}
    )
    select p.id, lower(p.period) as "from", upper(p.period) as "to", p.version, m.id as "memberId", m.name as "memberName",
      coalesce(home.ids, '{}') as "unitIds", d.id as "deputyId", d.name as "deputyName",
      nullif(s.id, m.id) as "standInId", case when s.id <> m.id then s.name end as "standInName",
      exists (select from absence o where o.member_id = d.id and o.period && p.period
        and (upper_inf(o.period) or upper(o.period) > ${now}::timestamptz)) as "deputyAway",
      d.id is not null and not exists (select from membership x where x.member_id = d.id and x.unit_id = any (home.ids)) as "deputyElsewhere"
    from page p
    join member m on m.id = p.member_id
    left join lateral (select array_agg(ms.unit_id order by u.name) as ids from membership ms join unit u on u.id = ms.unit_id
      where ms.member_id = m.id) home on true
    left join member d on d.id = p.deputy_id and d.active
    left join member s on s.id = stand_in(m.id, home.ids[1], greatest(lower(p.period), ${now}::timestamptz))
    order by lower(p.period), p.id`.execute(read)
  return rows
}

export async function findAbsence(read: Read, now: Date, id: string): Promise<AbsenceRow | undefined> {
  return (await listAbsences(read, now, { id, most: 1 }))[0]
}

export async function lockAbsence(tx: Tx, id: string) {
  return tx
    .selectFrom('absence')
    .select(['id', 'member_id as memberId', 'deputy_id as deputyId', 'version'])
    .select([sql<Date>`lower(period)`.as('from'), sql<Date | null>`upper(period)`.as('to')])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

const periodOf = ({ from, to }: Away) => sql<string>`tstzrange(${from}::timestamptz, ${to}::timestamptz)`

export async function insertAbsence(
  tx: Tx,
  absence: Away & {
    readonly id: string
    readonly memberId: MemberId
    readonly deputyId: MemberId | null
    readonly setBy: MemberId | null
    readonly setAt: Date
  },
): Promise<void> {
  const { id, memberId, deputyId, setBy, setAt } = absence
  await tx
    .insertInto('absence')
    .values({
      id,
      member_id: memberId,
      deputy_id: deputyId,
      period: periodOf(absence),
      set_by: setBy,
      set_at: setAt,
    })
    .execute()
}

export async function updateAbsence(
  tx: Tx,
  id: string,
  change: Away & { readonly deputyId: MemberId | null },
): Promise<number> {
  const row = await tx
    .updateTable('absence')
    .set((e) => ({
      period: periodOf(change),
      deputy_id: change.deputyId,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export async function endAbsence(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('absence')
    .set((e) => ({
      period: sql<string>`tstzrange(lower(period), ${at}::timestamptz)`,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function deleteAbsence(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('absence').where('id', '=', id).execute()
}

/** Ids of the absences not yet over that are the member's own, or that the member is the deputy in. */
export async function listAbsencesWith(read: Read, memberId: MemberId, now: Date) {
  const isLeft = sql<boolean>`(upper_inf(period) or upper(period) > ${now}::timestamptz)`
  const rows = await read
    .selectFrom('absence')
    .select(['id', 'member_id'])
    .where((e) => e.or([e('member_id', '=', memberId), e('deputy_id', '=', memberId)]))
    .where(isLeft)
    .orderBy('id')
    .execute()
  return {
    own: rows.filter((row) => row.member_id === memberId).map(({ id }) => id),
    asDeputy: rows.filter((row) => row.member_id !== memberId).map(({ id }) => id),
  }
}

export type Cover = {
  readonly memberId: MemberId
  readonly name: string
  readonly unitId: UnitId
  readonly unit: string
  readonly unitEn: string
  readonly until: Date | null
}

/** For whom the member stands in at an instant, in which unit, and until when. */
export async function listCovers(read: Read, memberId: MemberId, now: Date): Promise<Cover[]> {
  const { rows } = await sql<Cover>`
    select c.member_id as "memberId", m.name, u.id as "unitId", u.name as unit, u.name_en as "unitEn", upper(a.period) as until
    from covered_by(${memberId}::uuid, ${now}::timestamptz) c
    join member m on m.id = c.member_id join unit u on u.id = c.unit_id
    join absence a on a.member_id = c.member_id and a.period @> ${now}::timestamptz
    order by m.name, u.name`.execute(read)
  return rows
}
