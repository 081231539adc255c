import { sql } from 'kysely'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'
import { isStale } from '../register/list-store.ts'

export type Share = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly nameEn: string
  readonly active: number
  readonly stale: number
}

/** How many projects each unit has going, of those the caller may read, and how many of them have stood still. */
export async function listShares(read: Read, staleBefore: LocalDay): Promise<Share[]> {
  const { rows } = await sql<Share>`
    select u.id, u.slug, u.name, u.name_en as "nameEn", count(*)::int as active,
      count(*) filter (where ${isStale(staleBefore)})::int as stale
    from project p join unit u on u.id = p.unit_id
    where p.phase not in ('done', 'stopped') group by u.id order by u.name, u.id`.execute(read)
  return rows
}
