import { sql } from 'kysely'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'

export type MapFacts = {
  readonly areas: number
  /** Titles of areas in use that nobody answers for on the day. */
  readonly areasWithoutAccountable: readonly string[]
}

/** How far the map has been put in place. */
export async function findMapFacts(read: Read, today: LocalDay): Promise<MapFacts> {
  const { rows } = await sql<MapFacts>`
    select count(*)::int as areas,
      coalesce(array_agg(a.title order by a.title) filter (where not exists (select from responsibility r
        where r.area_id = a.id and r.role = 'accountable' and r.valid @> ${today}::date)), '{}')
        as "areasWithoutAccountable"
    from area a where a.active`.execute(read)
  return rows[0] ?? { areas: 0, areasWithoutAccountable: [] }
}
