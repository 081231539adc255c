import { sql } from 'kysely'
import type { CompanyId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { Shape } from '../geometry/shape.ts'

const MOST = 500

/** Projects that say that they affect one of these companies, or an entry that was merged into it. */
export async function listAffecting(read: Read, companies: readonly CompanyId[]): Promise<string[]> {
  if (companies.length === 0) return []
  const ids = sql.val([...companies])
  const { rows } = await sql<{ id: string }>`
    select distinct x.project_id as id from project_company x
    where x.company_id in (select k.id from company k
      where k.id = any (${ids}::uuid[]) or k.merged_into = any (${ids}::uuid[]))
    order by id limit ${MOST}`.execute(read)
  return rows.map(({ id }) => id)
}

/** Projects whose place is written like one of these. */
export async function listAtPlaces(read: Read, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return []
  const rows = await read
    .selectFrom('project')
    .select('id')
    .where('place_key', '<>', '')
    .where('place_key', 'in', [...keys])
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map(({ id }) => id)
}

/** Projects whose rectangle comes within so many metres of a point, with what is drawn of them. */
export async function listAround(
  read: Read,
  [x, y]: readonly [number, number],
  metres: number,
): Promise<{ id: string; shape: Shape }[]> {
  const box = `(${x + metres},${y + metres}),(${x - metres},${y - metres})`
  const { rows } = await sql<{ id: string; shape: Shape }>`
    select p.id, p.place_shape as shape from project p
    where p.id in (select id from projects_within(${box}::box)) and p.place_shape is not null
    order by p.id limit ${MOST}`.execute(read)
  return rows
}

export type PublicProject = {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly unitEn: string
  readonly unitEmail: string | null
  readonly unitPhone: string | null
  readonly from: string | null
  readonly to: string | null
  readonly isCertain: boolean
}

/** Of these, what everyone may know of those that are public and go on, the soonest first. */
export async function listPublic(read: Read, ids: readonly string[], most: number): Promise<PublicProject[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<PublicProject>`
    select p.id, p.title, u.name as unit, u.name_en as "unitEn", u.email as "unitEmail", u.phone as "unitPhone",
      coalesce(p.planned_start_on, p.earliest_on) as "from", coalesce(p.planned_end_on, p.latest_on) as "to",
      p.start_is_certain and p.end_is_certain as "isCertain"
    from project p join unit u on u.id = p.unit_id
    where p.id = any (${sql.val([...ids])}::uuid[]) and p.visibility = 'public' and p.phase not in ('done', 'stopped')
    order by p.from_on nulls last, p.id limit ${most}`.execute(read)
  return rows
}
