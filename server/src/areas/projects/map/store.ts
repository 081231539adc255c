import { sql } from 'kysely'
import type { Read } from '../../../platform/db/db.ts'
import { type Asker, filtered } from '../register/list-store.ts'
import type { ProjectFilter } from '../register/schema.ts'

/** Whether the filter finds more projects than that with a place that may be seen. */
export async function hasMoreThan(
  read: Read,
  query: ProjectFilter,
  asker: Asker,
  count: number,
): Promise<boolean> {
  const row = await filtered(read, query, asker)
    .select('p.id')
    .where('p.place_bounds', 'is not', null)
    .offset(count)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export function listOnMap(read: Read, query: ProjectFilter, asker: Asker, most: number) {
  return filtered(read, query, asker)
    .select([
      'p.id',
      'p.reference',
      'p.title',
      'p.phase',
      'p.visibility',
      'p.unit_id',
      'p.from_on',
      'p.to_on',
    ])
    .select('p.place_shape')
    .where('p.place_bounds', 'is not', null)
    .orderBy('p.id')
    .limit(most)
    .execute()
}
export type MapRow = Awaited<ReturnType<typeof listOnMap>>[number]

export type Cluster = {
  readonly count: number
  /** The only one in it, when it is one. */
  readonly id: string
  readonly east: number
  readonly north: number
  readonly box: readonly [west: number, south: number, east: number, north: number]
}

/** The middles gathered by squares with sides of so many metres. */
export async function listClusters(
  read: Read,
  query: ProjectFilter,
  asker: Asker,
  side: number,
): Promise<Cluster[]> {
  const points = filtered(read, query, asker)
    .select('p.id')
    .select(sql<number>`(@@ p.place_bounds)[0]`.as('x'))
    .select(sql<number>`(@@ p.place_bounds)[1]`.as('y'))
    .where('p.place_bounds', 'is not', null)
  const rows = await read
    .with('points', () => points)
    .selectFrom('points')
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<string>`min(id::text)`.as('id'),
      sql<number>`avg(x)`.as('east'),
      sql<number>`avg(y)`.as('north'),
      sql<[number, number, number, number]>`json_build_array(min(x), min(y), max(x), max(y))`.as('box'),
    ])
    .groupBy([sql`floor(x / ${side}::float8)`, sql`floor(y / ${side}::float8)`])
    .orderBy(sql`min(id::text)`)
    .execute()
  return rows
}
