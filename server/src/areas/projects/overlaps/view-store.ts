import { sql } from 'kysely'
import type { CaseId, MemberId, UnitId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { Phase } from '../facts.ts'
import type { OverlapKind, OverlapStatus } from './rules.ts'
import { noteOverlap } from './store.ts'

/** One of the projects of an overlap, as its row names it. */
export type PartyRow = {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly phase: Phase
  readonly from: string | null
  readonly to: string | null
  readonly unitId: UnitId
  readonly unitSlug: string
  readonly unitName: string
  readonly unitNameEn: string
  readonly contactId: MemberId
  readonly contactName: string
  readonly isDraft: boolean
}
export type OverlapRow = {
  readonly id: string
  readonly kind: OverlapKind
  readonly metres: number | null
  readonly days: number | null
  readonly likeness: number
  readonly ruleVersion: number
  readonly status: OverlapStatus
  readonly decision: string
  readonly foundAt: string
  readonly settledAt: string | null
  readonly endedAt: string | null
  readonly version: number
  readonly ownerId: MemberId
  readonly ownerName: string
  readonly project: PartyRow
  readonly other: PartyRow | null
  readonly case: {
    readonly id: CaseId
    readonly number: string
    readonly title: string
    readonly unitId: UnitId | null
  } | null
}

/** A project, its unit and its contact, by the names that a query gives them, as a `PartyRow`. */
export const PARTY = (p: string, u: string, m: string) =>
  sql.raw(`jsonb_build_object('id', ${p}.id, 'reference', ${p}.reference, 'title', ${p}.title, 'phase', ${p}.phase,
    'from', ${p}.from_on, 'to', ${p}.to_on, 'unitId', ${u}.id, 'unitSlug', ${u}.slug, 'unitName', ${u}.name,
    'unitNameEn', ${u}.name_en, 'contactId', ${m}.id, 'contactName', ${m}.name,
    'isDraft', ${p}.visibility = 'draft')`)

const ROWS = sql`select o.id, o.kind, o.metres, o.days, o.likeness, o.rule_version as "ruleVersion", o.status, o.decision,
    to_json(o.found_at) as "foundAt", to_json(o.settled_at) as "settledAt", to_json(o.ended_at) as "endedAt",
    o.version, o.owner_id as "ownerId", w.name as "ownerName",
    ${PARTY('p', 'pu', 'pm')} as project,
    case when q.id is not null then ${PARTY('q', 'qu', 'qm')} end as other,
    case when c.id is not null then jsonb_build_object('id', c.id, 'number', c.number, 'title', c.title,
      'unitId', c.accountable_unit_id) end as "case"
  from project_overlap o
    join member w on w.id = o.owner_id
    join project p on p.id = o.project_id join unit pu on pu.id = p.unit_id join member pm on pm.id = p.contact_id
    left join project q on q.id = o.other_id left join unit qu on qu.id = q.unit_id
    left join member qm on qm.id = q.contact_id
    left join business_case c on c.id = o.case_id`

export const OVERLAP_FILTERS = ['open', 'new', 'acknowledged', 'settled', 'ended', 'standing', 'all'] as const
/** Those of the units that somebody works in, where they are the contact, or that they see to. */
export type Concerned = { readonly me: MemberId; readonly units: readonly UnitId[] }
export type OverlapFilter = {
  readonly status: (typeof OVERLAP_FILTERS)[number]
  readonly kind?: OverlapKind | undefined
  readonly unit?: string | undefined
  readonly project?: string | undefined
  readonly case?: string | undefined
  readonly mine?: Concerned | undefined
}

const STATUS = {
  open: sql`o.ended_at is null and o.status in ('new', 'acknowledged')`,
  new: sql`o.ended_at is null and o.status = 'new'`,
  acknowledged: sql`o.ended_at is null and o.status = 'acknowledged'`,
  settled: sql`o.ended_at is null and o.status in ('coordinated', 'not_relevant')`,
  ended: sql`o.ended_at is not null`,
  standing: sql`o.ended_at is null`,
  all: sql`true`,
} as const

/**
 * Those of projects and cases of some units, and of somebody in person. By way of the projects and cases: asked of each
 * overlap there is, it would take as long as there are many.
 */
const idsOf = (units: readonly string[], me: MemberId | null) => {
  const theirs = sql`= any (${sql.val([...units])}::uuid[])`
  return sql`(
    select x.id from project_overlap x join project p on p.id = x.project_id
      where p.unit_id ${theirs} or p.contact_id = ${me}::uuid
    union select x.id from project_overlap x join project p on p.id = x.other_id
      where p.unit_id ${theirs} or p.contact_id = ${me}::uuid
    union select x.id from project_overlap x join business_case c on c.id = x.case_id
      where c.accountable_unit_id ${theirs}
    union select x.id from project_overlap x where x.owner_id = ${me}::uuid)`
}

/** Collisions before opportunities, what is near before what is further off; and the latest found first. */
const rank = sql`case o.kind when 'collision' then 0 when 'opportunity' then 1 else 2 end`
const away = sql`coalesce(o.metres, 'infinity')`
const ORDERS = {
  gravest: {
    after: ([first, second, id]: OverlapKeys) =>
      sql`(${rank}, ${away}, o.id) > (${first}::int, ${second}::float8, ${id}::uuid)`,
    by: sql`${rank}, ${away}, o.id`,
  },
  found: {
    after: ([at, , id]: OverlapKeys) => sql`(o.found_at, o.id) < (${at}::timestamptz, ${id}::uuid)`,
    by: sql`o.found_at desc, o.id desc`,
  },
} as const
export type OverlapOrder = keyof typeof ORDERS
/** What the last row of a page stands by in its order, and its id. */
export type OverlapKeys = readonly [first: string, second: string, id: string]

const RANK = { collision: '0', opportunity: '1', subject: '2' } as const satisfies Record<OverlapKind, string>
export const overlapKeys = (order: OverlapOrder, row: OverlapRow): OverlapKeys =>
  order === 'found'
    ? [row.foundAt, '', row.id]
    : [RANK[row.kind], row.metres === null ? 'infinity' : String(row.metres), row.id]

/** Those after the one given. */
export async function listOverlaps(
  read: Read,
  filter: OverlapFilter,
  page: { readonly order: OverlapOrder; readonly after: OverlapKeys | undefined; readonly most: number },
): Promise<OverlapRow[]> {
  const { unit, project, mine, kind } = filter
  const { after, by } = ORDERS[page.order]
  const { rows } = await sql<{ id: string }>`select o.id from project_overlap o
      where ${STATUS[filter.status]}
        and ${mine ? sql`o.id in ${idsOf(mine.units, mine.me)}` : sql`true`}
        and ${unit ? sql`o.id in ${idsOf([unit], null)}` : sql`true`}
        and ${kind ? sql`o.kind = ${kind}` : sql`true`}
        and ${project ? sql`(o.project_id = ${project} or o.other_id = ${project})` : sql`true`}
        and ${filter.case ? sql`o.case_id = ${filter.case}` : sql`true`}
        and ${page.after ? after(page.after) : sql`true`}
      order by ${by} limit ${page.most}`.execute(read)
  // The page is found by an index in its order; who the parties are is asked of what it shows alone.
  const found = await findOverlaps(
    read,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ id }) => found.get(id) ?? [])
}

/** How many new ones concern somebody, of those that they may read. */
export async function countNew(read: Read, mine: Concerned): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from project_overlap o
    where o.status = 'new' and o.ended_at is null and o.id in ${idsOf(mine.units, mine.me)}`.execute(read)
  return rows[0]?.n ?? 0
}

/** @throws Problem `overlap.notFound`, also when one of its parties may not be read */
export async function getOverlap(read: Read, id: string): Promise<OverlapRow> {
  const { rows } = await sql<OverlapRow>`${ROWS} where o.id = ${id}`.execute(read)
  if (!rows[0]) throw new Problem('overlap.notFound')
  return rows[0]
}

/** @throws Problem `overlap.notFound` */
export async function lockOverlap(tx: Tx, id: string): Promise<OverlapRow> {
  await sql`select id from project_overlap where id = ${id} for no key update`.execute(tx)
  return getOverlap(tx, id)
}

/** Those of these whose both parties the caller may read, by their ids. */
export async function findOverlaps(
  read: Read,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OverlapRow>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<OverlapRow>`${ROWS} where o.id = any (${sql.val([...ids])}::uuid[])`.execute(
    read,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** An overlap that a meeting may see to. */
export type ForForum = {
  readonly id: string
  /** When it was found, or last found to be another than before. */
  readonly changedAt: Date
  /** The units of the two parties. */
  readonly units: readonly UnitId[]
  /** The units of whoever sees to it. */
  readonly ownerUnits: readonly UnitId[]
}

const MOST_FOR_FORUM = 200

/** What nobody has settled and concerns one of these units: collisions first, then the latest found. */
export async function listForForum(read: Read, units: readonly UnitId[]): Promise<ForForum[]> {
  const order = sql`o.kind = 'collision' desc, o.found_at desc, o.id desc`
  const page = await sql<{ id: string }>`select o.id from project_overlap o
    where ${STATUS.open} and (o.id in ${idsOf(units, null)} or o.owner_id in (
      select s.member_id from membership s where s.unit_id = any (${sql.val([...units])}::uuid[])))
    order by ${order} limit ${MOST_FOR_FORUM}`.execute(read)
  const { rows } = await sql<ForForum>`
    select o.id, array(select s.unit_id from membership s where s.member_id = o.owner_id)::text[] as "ownerUnits",
      array_remove(array[p.unit_id, q.unit_id, c.accountable_unit_id]::text[], null) as units,
      (select max(h.at) from project_overlap_history h
        where h.overlap_id = o.id and h.what in ('found', 'moved', 'reopened')) as "changedAt"
    from project_overlap o join project p on p.id = o.project_id
      left join project q on q.id = o.other_id left join business_case c on c.id = o.case_id
    where o.id = any (${sql.val(page.rows.map(({ id }) => id))}::uuid[]) order by ${order}`.execute(read)
  return rows
}

export function listOverlapHistory(read: Read, id: string) {
  return read
    .selectFrom('project_overlap_history as h')
    .leftJoin('member as m', 'm.id', 'h.by_id')
    .select(['h.version', 'h.what', 'h.at', 'h.by_id as byId', 'm.name as byName', 'h.body'])
    .select(['h.kind', 'h.metres', 'h.days', 'h.rule_version as ruleVersion'])
    .where('h.overlap_id', '=', id)
    .orderBy('h.version', 'desc')
    .execute()
}

export async function setStatus(
  tx: Tx,
  id: string,
  given: { status: Exclude<OverlapStatus, 'new'>; decision: string; by: MemberId; now: Date },
): Promise<number> {
  const settles = given.status !== 'acknowledged'
  const { version } = await tx
    .updateTable('project_overlap')
    .set((e) => ({
      status: given.status,
      decision: given.decision,
      settled_at: settles ? given.now : null,
      settled_by: settles ? given.by : null,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  await noteOverlap(tx, id, { what: given.status, now: given.now, by: given.by, body: given.decision })
  return version
}

export async function setOwner(
  tx: Tx,
  id: string,
  given: { ownerId: MemberId; ownerName: string; by: MemberId; now: Date },
): Promise<number> {
  const { version } = await tx
    .updateTable('project_overlap')
    .set((e) => ({ owner_id: given.ownerId, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  await noteOverlap(tx, id, { what: 'given', now: given.now, by: given.by, body: given.ownerName })
  return version
}
