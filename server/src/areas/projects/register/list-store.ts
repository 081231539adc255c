import { type SelectQueryBuilder, sql } from 'kysely'
import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { DB } from '../../../platform/db/tables.ts'
import { GOING_ON } from '../facts.ts'
import type { Shape } from '../geometry/shape.ts'
import { toSweref } from '../geometry/sweref.rules.ts'
import type { ProjectFilter } from './schema.ts'

type Projects = DB & { p: DB['project'] }
export type Selection = SelectQueryBuilder<Projects, 'p', object>
export type Asker = {
  readonly me: MemberId
  readonly units: readonly UnitId[]
  readonly staleBefore: LocalDay
}

/** Has neither been changed nor held to be true since. */
export const isStale = (before: LocalDay) =>
  sql<boolean>`(p.phase not in ('done', 'stopped')
    and greatest(p.changed_at, p.confirmed_at) < (${before}::date::timestamp at time zone 'Europe/Stockholm'))`

/** The one filter of the table, the map and the timeline. */
export function filtered(read: Read, query: ProjectFilter, asker: Asker): Selection {
  let rows = read.selectFrom('project as p') as unknown as Selection
  if (query.phase === 'active') rows = rows.where('p.phase', 'in', [...GOING_ON])
  else if (query.phase !== 'all') rows = rows.where('p.phase', '=', query.phase)
  if (query.visibility) rows = rows.where('p.visibility', '=', query.visibility)
  if (query.unit)
    rows = rows.where(
      sql<boolean>`(p.unit_id = ${query.unit} or exists (
        select from project_partner x where x.project_id = p.id and x.unit_id = ${query.unit}))`,
    )
  if (query.area)
    rows = rows.where(
      sql<boolean>`exists (select from project_area x where x.project_id = p.id and x.area_id = ${query.area})`,
    )
  if (query.company)
    rows = rows.where(
      sql<boolean>`exists (select from project_company x join company k on k.id = x.company_id
        where x.project_id = p.id and coalesce(k.merged_into, k.id)
          = (select coalesce(merged_into, id) from company where id = ${query.company}))`,
    )
  // What has no days may go on at any time.
  if (query.from) rows = rows.where(sql<boolean>`(p.to_on is null or p.to_on >= ${query.from}::date)`)
  if (query.to) rows = rows.where(sql<boolean>`(p.from_on is null or p.from_on <= ${query.to}::date)`)
  if (query.mine)
    rows = rows.where(
      sql<boolean>`(p.contact_id = ${asker.me} or p.unit_id = any (${sql.val([...asker.units])}::uuid[]))`,
    )
  if (query.stale) rows = rows.where(isStale(asker.staleBefore))
  if (query.bbox) rows = within(rows, windowBox(query.bbox))
  if (query.near) rows = within(rows, boxAround(query.near))
  if (query.q) rows = about(rows, query.q)
  return rows
}

/** Through a function that uses the spatial index: row level security lets no filter of ours near it. */
const within = (rows: Selection, box: string): Selection =>
  rows.where(sql<boolean>`p.id in (select id from projects_within(${box}::box))`)

const REFERENCE = /^P-?(\d{4})-?(\d{1,6})$/i
function about(rows: Selection, words: string): Selection {
  const [, year, nth] = REFERENCE.exec(words) ?? []
  if (year && nth) return rows.where('p.reference', '=', `P-${year}-${nth.padStart(4, '0')}`)
  return rows.where(sql<boolean>`p.id in (select id from projects_about(sv_typed_query(${words})))`)
}

type Degrees = readonly [west: number, south: number, east: number, north: number]

const between = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value))
/** As much of a window as lies where the projection is of use: a map may show the whole world. */
export function nearSweden([west, south, east, north]: Degrees): Degrees {
  return [between(5, west, 30), between(50, south, 72), between(5, east, 30), between(50, north, 72)]
}

/** The rectangle in metres around a window in degrees; its edges bend a little, so all corners and middles count. */
function windowBox(window: Degrees): string {
  const [west, south, east, north] = nearSweden(window)
  const middle = (west + east) / 2
  const points = [west, middle, east].flatMap((lon) => [south, north].map((lat) => toSweref([lon, lat])))
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return `(${Math.max(...xs)},${Math.max(...ys)}),(${Math.min(...xs)},${Math.min(...ys)})`
}

function boxAround([lon, lat, metres]: readonly [number, number, number]): string {
  const [x, y] = toSweref([lon, lat])
  return `(${x + metres},${y + metres}),(${x - metres},${y - metres})`
}

export type Order = 'changed' | 'start' | 'title'
/** The last row of the page before. */
export type After = { readonly at: string; readonly id: string }

const KEYS = {
  changed: { key: sql<string>`p.changed_at`, type: sql`timestamptz`, down: true },
  start: { key: sql<string>`coalesce(p.from_on, 'infinity')`, type: sql`date`, down: false },
  title: { key: sql<string>`p.title`, type: sql`text`, down: false },
} as const

/** A page of projects by keyset, one further than the limit. */
export async function listProjects(
  read: Read,
  query: ProjectFilter & {
    readonly sort: Order
    readonly limit: number
    /** None but these. */
    readonly only?: readonly string[]
  },
  asker: Asker,
  after: After | undefined,
) {
  const { key, type, down } = KEYS[query.sort]
  const way = down ? 'desc' : 'asc'
  const page = filtered(read, query, asker)
    .$if(after !== undefined, (rows) =>
      rows.where(
        down
          ? sql<boolean>`(${key}, p.id) < (${after?.at}::${type}, ${after?.id}::uuid)`
          : sql<boolean>`(${key}, p.id) > (${after?.at}::${type}, ${after?.id}::uuid)`,
      ),
    )
    .$if(query.only !== undefined, (rows) =>
      rows.where(sql<boolean>`p.id = any (${sql.val([...(query.only ?? [])])}::uuid[])`),
    )
    .select('p.id')
    .orderBy(key, way)
    .orderBy('p.id', way)
    .limit(query.limit + 1)
  return read
    .with('page', () => page)
    .selectFrom('page')
    .innerJoin('project as p', 'p.id', 'page.id')
    .innerJoin('unit as u', 'u.id', 'p.unit_id')
    .innerJoin('member as m', 'm.id', 'p.contact_id')
    .select(['p.id', 'p.reference', 'p.title', 'p.phase', 'p.visibility', 'p.impact', 'p.changed_at'])
    .select(['p.earliest_on', 'p.planned_start_on', 'p.planned_end_on', 'p.latest_on'])
    .select(['p.start_is_certain', 'p.end_is_certain', 'p.place_kind', 'p.place_text', 'p.place_shape'])
    .select(['p.unit_id', 'u.slug as unitSlug', 'u.name as unitName', 'u.name_en as unitNameEn'])
    .select(['p.contact_id', 'm.name as contactName'])
    .select([
      middle.as('middle'),
      sql<string>`${key}::text`.as('key'),
      isStale(asker.staleBefore).as('isStale'),
    ])
    .orderBy(key, way)
    .orderBy('p.id', way)
    .execute()
}
export type ProjectListRow = Awaited<ReturnType<typeof listProjects>>[number]

/** The middle of its rectangle, in metres. */
const middle = sql<[number, number] | null>`case when p.place_bounds is not null then
  json_build_array((@@ p.place_bounds)[0], (@@ p.place_bounds)[1]) end`

export const shapeOf = (row: { readonly place_shape: unknown }): Shape | null =>
  row.place_shape as Shape | null

/** What is worked out of one project. */
export async function findStanding(read: Read, id: string, staleBefore: LocalDay) {
  const row = await (read.selectFrom('project as p') as unknown as Selection)
    .select([isStale(staleBefore).as('isStale'), middle.as('middle')])
    .where('p.id', '=', id)
    .executeTakeFirst()
  return row ?? { isStale: false, middle: null }
}
