import { sql } from 'kysely'
import type { AreaId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'

export type AreaForCase = {
  readonly id: AreaId
  readonly code: string
  readonly title: string
  readonly titleEn: string
  /** ISO 8601, such as `P10W`; null where no law sets one. */
  readonly statutoryLimit: string | null
  readonly accountableUnitId: UnitId | null
  readonly consultedUnitIds: UnitId[]
}

/** The active areas among those asked for, with the units that answer for them and those to consult on that day. */
export async function findAreasForCase(
  read: Read,
  areaIds: readonly string[],
  on: LocalDay,
): Promise<AreaForCase[]> {
  if (areaIds.length === 0) return []
  const { rows } = await sql<AreaForCase>`
    select a.id, a.code, a.title, a.title_en as "titleEn", 
      (select l.period from limit_rule l where l.limit_id = a.limit_id and l.valid @> ${on}::date) as "statutoryLimit",
      (select r.unit_id from responsibility r
        where r.area_id = a.id and r.role = 'accountable' and r.valid @> ${on}::date) as "accountableUnitId",
      coalesce((select array_agg(r.unit_id::text order by u.name, u.id) from responsibility r join unit u on u.id = r.unit_id
        where r.area_id = a.id and r.role = 'consulted' and r.valid @> ${on}::date), '{}') as "consultedUnitIds"
    from area a
    where a.id = any(${[...areaIds]}::uuid[]) and a.active
    order by a.title, a.id`.execute(read)
  return rows
}

/**
 * Changes whenever any area does, however it was changed: PostgreSQL marks each version of a row with the
 * transaction that wrote it.
 */
export async function areasFingerprint(read: Read): Promise<string> {
  const { rows } = await sql<{ mark: string | null }>`
    select md5(string_agg(id::text || xmin::text || version::text, ',' order by id)) as mark from area`.execute(
    read,
  )
  return rows[0]?.mark ?? ''
}

/** Moves with every change of a synonym or a learned word. */
export async function wordsRevision(read: Read): Promise<string> {
  const row = await read.selectFrom('search_learning').select('revision').executeTakeFirst()
  return row?.revision ?? ''
}

/** The texts that questions are held against. Areas that only gather others answer for nothing and are left out. */
export async function listAreaTexts(read: Read) {
  return read
    .selectFrom('area as a')
    .select([
      'a.id',
      'a.code',
      'a.title',
      'a.title_en as titleEn',
      'a.description',
      'a.description_en as descriptionEn',
    ])
    .select(['a.keywords', 'a.examples'])
    .where('a.active', '=', true)
    .where((e) =>
      e.not(
        e.exists(e.selectFrom('area as below').select('below.id').whereRef('below.parent_id', '=', 'a.id')),
      ),
    )
    .orderBy('a.code')
    .execute()
}

/** Today in Sweden by the database's clock, for callers that have no day of their own. */
export async function todayOf(read: Read): Promise<LocalDay> {
  const { rows } = await sql<{
    day: string
  }>`select (now() at time zone 'Europe/Stockholm')::date as day`.execute(read)
  return rows[0]?.day ?? ''
}
