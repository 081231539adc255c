import { sql } from 'kysely'
import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import type { SeriesFacts } from '../facts.ts'
import type { SeriesPlan } from './schema.ts'

/** What each meeting of a series has on its agenda. */
export type Standing = SeriesPlan['standing'][number]

const units = sql<UnitId[]>`coalesce(
  (select array_agg(u.unit_id::text order by u.unit_id) from meeting_series_unit u where u.series_id = s.id), '{}')`

function rows(read: Read) {
  return read
    .selectFrom('meeting_series as s')
    .innerJoin('unit as u', 'u.id', 's.unit_id')
    .innerJoin('member as l', 'l.id', 's.leader_id')
    .leftJoin('member as i', 'i.id', 's.stand_in_id')
    .selectAll('s')
    .select([
      'u.slug',
      'u.name as unitName',
      'u.name_en as unitNameEn',
      'l.name as leader',
      'i.name as standIn',
    ])
    .select(units.as('units'))
}

export function findSeries(read: Read, id: string) {
  return rows(read).where('s.id', '=', id).executeTakeFirst()
}
export type SeriesRow = NonNullable<Awaited<ReturnType<typeof findSeries>>>

/** @throws Problem `series.notFound` */
export async function getSeries(read: Read, id: string): Promise<SeriesRow> {
  const row = await findSeries(read, id)
  if (!row) throw new Problem('series.notFound')
  return row
}

/** Those that are held first, by name. */
export function listSeries(read: Read) {
  return rows(read)
    .select((e) =>
      e
        .selectFrom('meeting as m')
        .select((x) => x.fn.min('m.starts_at').as('next'))
        .whereRef('m.series_id', '=', 's.id')
        .where('m.status', 'in', ['planned', 'live'])
        .as('nextAt'),
    )
    .orderBy(sql`s.ended_at is not null`)
    .orderBy('s.title')
    .orderBy('s.id')
    .limit(500)
    .execute()
}

/** The units of each other series that goes on. */
export async function listUnitsOfOthers(read: Read, seriesId: string): Promise<UnitId[][]> {
  const found = await read
    .selectFrom('meeting_series as s')
    .select(units.as('units'))
    .where('s.id', '<>', seriesId)
    .where('s.ended_at', 'is', null)
    .execute()
  return found.map((row) => row.units)
}

export function factsOf(row: SeriesRow): SeriesFacts {
  return {
    id: row.id,
    kind: row.kind,
    unitId: row.unit_id,
    leaderId: row.leader_id,
    standInId: row.stand_in_id,
    units: row.units,
    ended: row.ended_at !== null,
  }
}

/**
 * Holds the series so that changes to it and to what its meetings pass on to each other come one after the other.
 * @throws Problem `series.notFound`
 */
export async function lockSeries(tx: Tx, id: string): Promise<SeriesRow> {
  const found = await tx
    .selectFrom('meeting_series')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new Problem('series.notFound')
  return getSeries(tx, id)
}

const columns = (plan: SeriesPlan) => ({
  kind: plan.kind,
  title: plan.title,
  purpose: plan.purpose,
  leader_id: plan.leaderId,
  stand_in_id: plan.standInId,
  place: plan.place,
  link: plan.link,
  recurrence: JSON.stringify(plan.recurrence),
  standing: JSON.stringify(plan.standing),
})

export async function insertSeries(tx: Tx, plan: SeriesPlan, unitId: UnitId, by: MemberId, now: Date) {
  const id = newId()
  await tx
    .insertInto('meeting_series')
    .values({ id, unit_id: unitId, ...columns(plan), created_at: now, created_by: by })
    .execute()
  await setUnits(tx, id, plan)
  return id
}

export async function updateSeries(tx: Tx, id: string, plan: SeriesPlan): Promise<number> {
  const { version } = await tx
    .updateTable('meeting_series')
    .set((e) => ({ ...columns(plan), version: e('version', '+', 1), sequence: e('sequence', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  await setUnits(tx, id, plan)
  return version
}

async function setUnits(tx: Tx, id: string, plan: SeriesPlan): Promise<void> {
  await tx.deleteFrom('meeting_series_unit').where('series_id', '=', id).execute()
  if (plan.units.length === 0) return
  await tx
    .insertInto('meeting_series_unit')
    .values(plan.units.map(({ unitId }) => ({ series_id: id, unit_id: unitId })))
    .execute()
  const members = plan.units.flatMap(({ unitId, memberIds }) =>
    [...new Set(memberIds)].map((member) => ({ series_id: id, unit_id: unitId, member_id: member })),
  )
  if (members.length > 0) await tx.insertInto('meeting_series_member').values(members).execute()
}

export async function endSeries(tx: Tx, id: string, by: MemberId, now: Date): Promise<void> {
  await tx
    .updateTable('meeting_series')
    .set((e) => ({
      ended_at: now,
      ended_by: by,
      version: e('version', '+', 1),
      sequence: e('sequence', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** The units of a series, each with those who come from it; nobody named means its heads. */
export async function listUnitsOfSeries(read: Read, id: string) {
  return read
    .selectFrom('meeting_series_unit as su')
    .innerJoin('unit as u', 'u.id', 'su.unit_id')
    .select(['u.id', 'u.slug', 'u.name', 'u.name_en as nameEn'])
    .select(
      sql<{ id: MemberId; name: string }[]>`coalesce((
        select json_agg(json_build_object('id', m.id, 'name', m.name) order by m.name, m.id)
        from meeting_series_member sm join member m on m.id = sm.member_id and m.active
        where sm.series_id = su.series_id and sm.unit_id = su.unit_id), '[]')`.as('members'),
    )
    .where('su.series_id', '=', id)
    .orderBy('u.name')
    .execute()
}

/** Names that must exist: units that are held, and members who work in the unit they are to come from. */
export async function findStrangers(read: Read, plan: SeriesPlan) {
  const unitIds = plan.units.map(({ unitId }) => unitId)
  const known = unitIds.length
    ? await read
        .selectFrom('unit')
        .select('id')
        .where('id', 'in', unitIds)
        .where('active', '=', true)
        .execute()
    : []
  const pairs = plan.units.flatMap(({ unitId, memberIds }) =>
    memberIds.map((memberId) => ({ unitId, memberId })),
  )
  const { rows: working } = await sql<{ n: number }>`
    select count(distinct (p.member, p.unit))::int as n
    from unnest(${sql.val(pairs.map(({ memberId }) => memberId))}::uuid[],
      ${sql.val(pairs.map(({ unitId }) => unitId))}::uuid[]) p(member, unit)
    join membership s on s.member_id = p.member and s.unit_id = p.unit
    join member m on m.id = p.member and m.active`.execute(read)
  const leaders = [plan.leaderId, ...(plan.standInId ? [plan.standInId] : [])]
  const present = await read
    .selectFrom('member')
    .select('id')
    .where('id', 'in', leaders)
    .where('active', '=', true)
    .execute()
  return {
    units: new Set(unitIds).size !== known.length,
    members:
      new Set(pairs.map(({ unitId, memberId }) => `${unitId} ${memberId}`)).size !== (working[0]?.n ?? 0),
    leaders: new Set(leaders).size !== present.length,
  }
}
