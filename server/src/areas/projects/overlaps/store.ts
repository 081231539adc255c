import { sql } from 'kysely'
import type { AreaId, CaseId, MemberId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import type { Phase, Visibility } from '../facts.ts'
import { boundsOf } from '../geometry/planar.rules.ts'
import type { Shape } from '../geometry/shape.ts'
import type { Overlap, OverlapRule, Standing } from './rules.ts'

/**
 * One at a time looks for overlaps and writes them, until its transaction is over: whoever comes second sees what the
 * first has saved. Taken before any row is locked.
 */
export async function holdOverlaps(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('project_overlap'))`.execute(tx)
}

export async function getRule(read: Read): Promise<OverlapRule> {
  return read
    .selectFrom('overlap_rule')
    .select(['version', 'collision_metres as collisionMetres', 'collision_days as collisionDays'])
    .select(['opportunity_metres as opportunityMetres', 'opportunity_days as opportunityDays'])
    .select(['subject_likeness as subjectLikeness', 'subject_likeness_in_area as subjectLikenessInArea'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

/** A project as it is held against others. */
export type Candidate = {
  readonly id: string
  readonly title: string
  readonly phase: Phase
  readonly visibility: Visibility
  readonly unitId: UnitId
  readonly contactId: MemberId
  readonly createdAt: Date
  readonly shape: Shape | null
  readonly placeKey: string
  readonly from: LocalDay | null
  readonly to: LocalDay | null
  readonly areaIds: readonly AreaId[]
  /** The case that it came out of, which it can’t be in the way of. */
  readonly fromCaseId: CaseId | null
}

const COLUMNS = sql`p.id, p.title, p.phase, p.visibility, p.unit_id as "unitId", p.contact_id as "contactId", p.created_at as "createdAt",
  p.place_shape as shape, case when p.place_kind in ('address', 'property') then p.place_key else '' end as "placeKey",
  p.from_on as "from", p.to_on as "to", p.from_case_id as "fromCaseId",
  array(select a.area_id::text from project_area a where a.project_id = p.id) as "areaIds"`

export async function findCandidate(read: Read, id: string): Promise<Candidate | undefined> {
  const { rows } = await sql<Candidate>`select ${COLUMNS} from project p where p.id = ${id}`.execute(read)
  return rows[0]
}

type Asked = Pick<Candidate, 'title' | 'shape' | 'placeKey' | 'areaIds'>

/** The rectangle around a shape, so many metres wider. */
export function around(shape: Shape, metres: number): string {
  const { west, south, east, north } = boundsOf(shape)
  return `(${east + metres},${north + metres}),(${west - metres},${south - metres})`
}

/** Those that go on and that others may read, and that may overlap: near, at the same address, titled alike, or known. */
export async function listCandidates(
  read: Read,
  asked: Asked & { readonly id: string | null },
  rule: OverlapRule,
): Promise<(Candidate & { likeness: number })[]> {
  const reach = Math.max(rule.collisionMetres, rule.opportunityMetres)
  const box = asked.shape ? around(asked.shape, reach) : null
  const { rows } = await sql<Candidate & { likeness: number }>`
    select ${COLUMNS}, round(similarity(p.title, ${asked.title}) * 100)::int as likeness from project p
    where p.id in (
      select id from projects_within(${box}::box)
      union select id from projects_placed_like(${asked.placeKey})
      union select id from projects_titled_like(${asked.title}, ${rule.subjectLikeness - 1}::int)
      union select a.project_id from project_area a join project x on x.id = a.project_id
        where a.area_id = any (${sql.val([...asked.areaIds])}::uuid[])
          and similarity(x.title, ${asked.title}) * 100 >= ${rule.subjectLikenessInArea - 1}::float8)
      and p.phase not in ('done', 'stopped') and p.visibility <> 'draft'
      and p.id is distinct from ${asked.id}::uuid
    order by p.id`.execute(read)
  return rows
}

/** Projects that may reach a case. */
export async function listReaching(
  read: Read,
  asked: Asked,
  rule: OverlapRule,
): Promise<(Candidate & { likeness: number })[]> {
  const box = asked.shape ? around(asked.shape, rule.collisionMetres) : null
  const { rows } = await sql<Candidate & { likeness: number }>`
    select ${COLUMNS}, round(similarity(p.title, ${asked.title}) * 100)::int as likeness from project p
    where p.id in (
      select id from projects_within(${box}::box)
      union select id from projects_placed_like(${asked.placeKey})
      union select l.id from projects_titled_like(${asked.title}, ${rule.subjectLikenessInArea - 1}::int) l
        join project_area x on x.project_id = l.id and x.area_id = any (${sql.val([...asked.areaIds])}::uuid[]))
      and p.phase not in ('done', 'stopped') and p.visibility <> 'draft'
    order by p.id`.execute(read)
  return rows
}

/** Cases with a point near a shape. */
export async function listCasesNear(read: Read, shape: Shape, metres: number): Promise<CaseId[]> {
  const { rows } = await sql<{ id: CaseId }>`
    select id from cases_within(${around(shape, metres)}::box)`.execute(read)
  return rows.map(({ id }) => id)
}

export async function listPoints(read: Read, cases: readonly CaseId[]): Promise<Map<CaseId, Shape>> {
  if (cases.length === 0) return new Map()
  const rows = await read
    .selectFrom('case_point')
    .select(['case_id', 'east', 'north'])
    .where('case_id', 'in', [...cases])
    .execute()
  return new Map(
    rows.map(({ case_id, east, north }): [CaseId, Shape] => [
      case_id,
      { type: 'Point', coordinates: [east, north] },
    ]),
  )
}

export async function likenessOf(read: Read, a: string, b: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select round(similarity(${a}, ${b}) * 100)::int as n`.execute(
    read,
  )
  return rows[0]?.n ?? 0
}

export type Kept = Standing & {
  readonly id: string
  readonly projectId: string
  readonly otherId: string | null
  readonly caseId: CaseId | null
  readonly version: number
}

const KEPT = sql`o.id, o.project_id as "projectId", o.other_id as "otherId", o.case_id as "caseId", o.kind, o.metres,
  o.days, o.likeness, o.basis, o.status, o.version, o.ended_at is not null as ended`

export async function listKept(
  read: Read,
  of: { readonly projectId: string } | { readonly caseId: CaseId },
): Promise<Kept[]> {
  const where =
    'caseId' in of
      ? sql`o.case_id = ${of.caseId}`
      : sql`o.project_id = ${of.projectId} or o.other_id = ${of.projectId}`
  const { rows } =
    await sql<Kept>`select ${KEPT} from project_overlap o where ${where} order by o.id for no key update`.execute(
      read,
    )
  return rows
}

export type Found = Overlap & { readonly basis: string; readonly ruleVersion: number }

export async function insertOverlap(
  tx: Tx,
  found: Found,
  of: { projectId: string; otherId: string | null; caseId: CaseId | null; ownerId: MemberId; now: Date },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('project_overlap')
    .values({
      id,
      project_id: of.projectId,
      other_id: of.otherId,
      case_id: of.caseId,
      kind: found.kind,
      metres: found.metres,
      days: found.days,
      likeness: found.likeness,
      rule_version: found.ruleVersion,
      basis: found.basis,
      owner_id: of.ownerId,
      found_at: of.now,
    })
    .execute()
  await noteOverlap(tx, id, { what: 'found', now: of.now, by: null })
  return id
}

/** What it is found by now; opened again when it was settled or had ended. */
export async function moveOverlap(
  tx: Tx,
  id: string,
  found: Found,
  { what, now }: { what: 'moved' | 'reopened'; now: Date },
): Promise<void> {
  await tx
    .updateTable('project_overlap')
    .set((e) => ({
      kind: found.kind,
      metres: found.metres,
      days: found.days,
      likeness: found.likeness,
      rule_version: found.ruleVersion,
      basis: found.basis,
      ended_at: null,
      version: e('version', '+', 1),
      ...(what === 'reopened'
        ? { status: 'new' as const, settled_at: null, settled_by: null, found_at: now }
        : {}),
    }))
    .where('id', '=', id)
    .execute()
  await noteOverlap(tx, id, { what, now, by: null })
}

export async function closeOverlap(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('project_overlap')
    .set((e) => ({ ended_at: now, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await noteOverlap(tx, id, { what: 'ended', now, by: null })
}

export type OverlapDeed =
  | 'found'
  | 'moved'
  | 'reopened'
  | 'ended'
  | 'acknowledged'
  | 'coordinated'
  | 'not_relevant'
  | 'given'

/** A line of its history, with what it is found by as it stands now. */
export async function noteOverlap(
  tx: Tx,
  id: string,
  line: {
    readonly what: OverlapDeed
    readonly now: Date
    readonly by: MemberId | null
    readonly body?: string
  },
): Promise<void> {
  await sql`insert into project_overlap_history (overlap_id, version, what, at, by_id, body, kind, metres, days, rule_version)
    select id, version, ${line.what}, ${line.now}, ${line.by}::uuid, ${line.body ?? ''}, kind, metres, days, rule_version
    from project_overlap where id = ${id}`.execute(tx)
}
