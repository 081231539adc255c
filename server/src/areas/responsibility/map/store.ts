import { sql } from 'kysely'
import type { AreaId, MemberId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'

const starts = sql<LocalDay | null>`lower(r.valid)`
const ends = sql<LocalDay | null>`upper(r.valid)`
const validOn = (day: LocalDay) => sql<boolean>`r.valid @> ${day}::date`
/** Accountable first, then as the roles are listed. */
const byWeight = sql`array_position(array['accountable', 'performs', 'consulted', 'informed'], r.role)`

/** What the law says of time in an area on a day. */
const presentLimit = (day: LocalDay) =>
  sql<
    string | null
  >`(select l.period from limit_rule l where l.limit_id = a.limit_id and l.valid @> ${day}::date)`.as(
    'statutoryLimit',
  )

export type AreaFilter = {
  readonly unit?: string | undefined
  readonly text?: string | undefined
  readonly on: LocalDay
}

export async function listAreas(read: Read, { unit, text, on }: AreaFilter) {
  const like = text ? `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%` : null
  const held = sql<boolean>`exists (select from responsibility r join unit u on u.id = r.unit_id
    where r.area_id = a.id and u.slug = ${unit ?? null} and ${validOn(on)})`
  const matches = sql<boolean>`(a.title ilike ${like} or a.title_en ilike ${like} or a.code ilike ${like}
    or exists (select from unnest(a.keywords) k where k ilike ${like}))`
  return read
    .selectFrom('area as a')
    .select(['a.id', 'a.code', 'a.title', 'a.title_en as titleEn', 'a.parent_id as parentId', 'a.active'])
    .select(presentLimit(on))
    .$if(unit !== undefined, (rows) => rows.where(held))
    .$if(like !== null, (rows) => rows.where(matches))
    .orderBy('a.title')
    .orderBy('a.id')
    .execute()
}
export type AreaRow = Awaited<ReturnType<typeof listAreas>>[number]

export async function findArea(read: Read, code: string) {
  return read.selectFrom('area as a').selectAll().where('a.code', '=', code).executeTakeFirst()
}

/** An area with what the law says of time in it on a day. */
export async function findAreaPage(read: Read, code: string, on: LocalDay) {
  return read
    .selectFrom('area as a')
    .leftJoin('limit_rule as l', (join) =>
      join.onRef('l.limit_id', '=', 'a.limit_id').on(sql<boolean>`l.valid @> ${on}::date`),
    )
    .leftJoin('legal_limit as k', 'k.id', 'a.limit_id')
    .selectAll('a')
    .select(['l.period as statutoryLimit', 'l.citation as statutoryLimitSource', 'k.code as limitCode'])
    .where('a.code', '=', code)
    .executeTakeFirst()
}

/** Every role held in any area on that day. */
export async function listResponsibilities(read: Read, on: LocalDay) {
  return held(read)
    .where(validOn(on))
    .orderBy('a.title')
    .orderBy('a.id')
    .orderBy(byWeight)
    .orderBy('u.name')
    .execute()
}
export type ResponsibilityRow = Awaited<ReturnType<typeof listResponsibilities>>[number]

/** Every period of an area: past, present and planned, the latest first. */
export async function listHistory(read: Read, areaId: AreaId, on: LocalDay) {
  return held(read)
    .leftJoin('member as m', 'm.id', 'r.set_by')
    .leftJoin('map_proposal as p', 'p.id', 'r.proposal_id')
    .leftJoin('member as q', 'q.id', 'p.proposed_by')
    .select([validOn(on).as('isCurrent'), 'r.set_at as setAt', 'm.name as setBy', 'q.name as proposedBy'])
    .select(
      sql<string[]>`coalesce((select array_agg(distinct w.name order by w.name) from map_approval x
        join member w on w.id = x.approved_by where x.proposal_id = r.proposal_id), '{}')`.as('approvedBy'),
    )
    .where('r.area_id', '=', areaId)
    .orderBy(sql`lower(r.valid) desc nulls last`)
    .orderBy(byWeight)
    .orderBy('u.name')
    .execute()
}

function held(read: Read) {
  return read
    .selectFrom('responsibility as r')
    .innerJoin('area as a', 'a.id', 'r.area_id')
    .innerJoin('unit as u', 'u.id', 'r.unit_id')
    .select(['r.id', 'r.role', 'r.unit_id as unitId', 'u.slug', 'u.name', 'u.name_en as nameEn'])
    .select(['r.area_id as areaId', 'a.code', 'a.title', 'a.title_en as titleEn'])
    .select([starts.as('from'), ends.as('to')])
}

/**
 * Changes of one area come one after the other. The database refuses two accountable units in any case; this lets the
 * later one see what the earlier did instead of being stopped half-way.
 */
export async function lockArea(tx: Tx, areaId: AreaId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`area ${areaId}`}, 0))`.execute(tx)
}

/** The periods of the area that a new one from that day would meet. */
export async function listPeriodsFrom(read: Read, areaId: AreaId, from: LocalDay) {
  return read
    .selectFrom('responsibility as r')
    .select(['r.id', 'r.unit_id as unitId', 'r.role', starts.as('from')])
    .where('r.area_id', '=', areaId)
    .where(sql<boolean>`r.valid && daterange(${from}::date, null)`)
    .execute()
}

/** Ends periods that began before the day, and says which it ended: another change may have been quicker. */
export async function endPeriods(tx: Tx, ids: readonly string[], on: LocalDay): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .updateTable('responsibility as r')
    .set({ valid: sql<string>`daterange(lower(r.valid), ${on}::date)` })
    .where('r.id', 'in', [...ids])
    .where(validOn(on))
    .returning('r.id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function insertPeriod(
  tx: Tx,
  period: {
    readonly id: string
    readonly areaId: AreaId
    readonly unitId: UnitId
    readonly role: ResponsibilityRow['role']
    readonly from: LocalDay
    readonly setAt: Date
    readonly setBy: MemberId | null
    /** The proposal that was approved, when it came about by one. */
    readonly proposalId: string | null
  },
): Promise<void> {
  await tx
    .insertInto('responsibility')
    .values({
      id: period.id,
      area_id: period.areaId,
      unit_id: period.unitId,
      role: period.role,
      valid: sql<string>`daterange(${period.from}::date, null)`,
      set_at: period.setAt,
      set_by: period.setBy,
      proposal_id: period.proposalId,
    })
    .execute()
}

/** Titles of the areas in which a unit is accountable or performs work, on a day or later. */
export async function listAreasOfUnit(read: Read, unitId: UnitId, day: LocalDay): Promise<string[]> {
  const rows = await read
    .selectFrom('responsibility as r')
    .innerJoin('area as a', 'a.id', 'r.area_id')
    .select('a.title')
    .distinct()
    .where('r.unit_id', '=', unitId)
    .where('r.role', 'in', ['accountable', 'performs'])
    .where(sql<boolean>`(upper_inf(r.valid) or upper(r.valid) > ${day}::date)`)
    .orderBy('a.title')
    .limit(8)
    .execute()
  return rows.map(({ title }) => title)
}
