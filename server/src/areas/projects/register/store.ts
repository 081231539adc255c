import { sql } from 'kysely'
import type { AreaId, CompanyId, MemberId, UnitId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import type { Phase, ProjectFacts } from '../facts.ts'
import { boundsOf } from '../geometry/planar.rules.ts'
import type { Shape } from '../geometry/shape.ts'
import type { ProjectPlan } from './schema.ts'

/** What is written of a project: the plan, with its drawing as it is kept. */
export type Told = Omit<ProjectPlan, 'place'> & {
  readonly place: Omit<ProjectPlan['place'], 'geometry'> & { readonly shape: Shape | null }
}

/** The next number of the year. The row stays locked until the project is committed, so the series has no hole. */
export async function nextProjectNumber(tx: Tx, year: number): Promise<number> {
  const row = await tx
    .insertInto('project_number')
    .values({ year, last: 1 })
    .onConflict((conflict) => conflict.column('year').doUpdateSet({ last: sql`project_number.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

/** A rectangle as PostgreSQL writes it: two opposite corners. */
function boxOf(shape: Shape): string {
  const { west, south, east, north } = boundsOf(shape)
  return `(${east},${north}),(${west},${south})`
}

const columns = (told: Told) => ({
  title: told.title,
  purpose: told.purpose,
  unit_id: told.unitId,
  contact_id: told.contactId,
  phase: told.phase,
  earliest_on: told.period.earliest,
  planned_start_on: told.period.plannedStart,
  planned_end_on: told.period.plannedEnd,
  latest_on: told.period.latest,
  start_is_certain: told.period.startIsCertain,
  end_is_certain: told.period.endIsCertain,
  place_kind: told.place.kind,
  place_text: told.place.text,
  place_shape: told.place.shape ? JSON.stringify(told.place.shape) : null,
  place_bounds: told.place.shape ? boxOf(told.place.shape) : null,
  place_accuracy: told.place.accuracy,
  budget_frame: told.budgetFrame === null ? null : String(told.budgetFrame),
  visibility: told.visibility,
  impact: [...new Set(told.impact)],
  links: JSON.stringify(told.links),
})

export async function insertProject(
  tx: Tx,
  told: Told,
  more: {
    readonly reference: string
    readonly by: MemberId | null
    readonly now: Date
    readonly fromCaseId: string | null
    readonly source?: { readonly system: string; readonly id: string } | undefined
  },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('project')
    .values({
      id,
      reference: more.reference,
      ...columns(told),
      from_case_id: more.fromCaseId,
      source_system: more.source?.system ?? null,
      external_id: more.source?.id ?? null,
      created_at: more.now,
      created_by: more.by,
      changed_at: more.now,
    })
    .execute()
  await putLists(tx, id, told)
  return id
}

export async function updateProject(tx: Tx, id: string, told: Told, now: Date): Promise<number> {
  const { version } = await tx
    .updateTable('project')
    .set((e) => ({ ...columns(told), changed_at: now, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  for (const table of ['project_area', 'project_company', 'project_partner'] as const)
    await tx.deleteFrom(table).where('project_id', '=', id).execute()
  await putLists(tx, id, told)
  return version
}

async function putLists(tx: Tx, id: string, told: Told): Promise<void> {
  const areas = [...new Set(told.areaIds)].map((area) => ({ project_id: id, area_id: area }))
  if (areas.length > 0) await tx.insertInto('project_area').values(areas).execute()
  const companies = [...new Set(told.companyIds)].map((company) => ({ project_id: id, company_id: company }))
  if (companies.length > 0) await tx.insertInto('project_company').values(companies).execute()
  const partners = told.partners.map(({ unitId, name, role }, position) => ({
    project_id: id,
    position,
    unit_id: unitId,
    name,
    role,
  }))
  if (partners.length > 0) await tx.insertInto('project_partner').values(partners).execute()
}

export async function setPhase(
  tx: Tx,
  id: string,
  phase: Phase,
  closingReason: string,
  now: Date,
): Promise<number> {
  const { version } = await tx
    .updateTable('project')
    .set((e) => ({ phase, closing_reason: closingReason, changed_at: now, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

export async function setConfirmed(tx: Tx, id: string, by: MemberId, now: Date): Promise<number> {
  const { version } = await tx
    .updateTable('project')
    .set((e) => ({ confirmed_at: now, confirmed_by: by, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

export type Deed = 'added' | 'imported' | 'changed' | 'ended' | 'resumed' | 'confirmed'

export async function insertHistory(
  tx: Tx,
  row: {
    readonly projectId: string
    readonly version: number
    readonly what: Deed
    readonly at: Date
    readonly by: MemberId | null
    readonly phase: Phase
    readonly fields?: readonly string[]
    readonly why?: string
  },
): Promise<void> {
  await tx
    .insertInto('project_history')
    .values({
      project_id: row.projectId,
      version: row.version,
      what: row.what,
      at: row.at,
      by_id: row.by,
      fields: [...(row.fields ?? [])],
      why: row.why ?? '',
      phase: row.phase,
    })
    .execute()
}

export function listHistory(read: Read, id: string) {
  return read
    .selectFrom('project_history as h')
    .leftJoin('member as m', 'm.id', 'h.by_id')
    .select([
      'h.version',
      'h.what',
      'h.at',
      'h.by_id as byId',
      'm.name as byName',
      'h.fields',
      'h.why',
      'h.phase',
    ])
    .where('h.project_id', '=', id)
    .orderBy('h.version', 'desc')
    .limit(500)
    .execute()
}

function rows(read: Read) {
  return read
    .selectFrom('project as p')
    .innerJoin('unit as u', 'u.id', 'p.unit_id')
    .innerJoin('member as m', 'm.id', 'p.contact_id')
    .leftJoin('member as k', 'k.id', 'p.confirmed_by')
    .leftJoin('business_case as c', 'c.id', 'p.from_case_id')
    .selectAll('p')
    .select(['u.slug as unitSlug', 'u.name as unitName', 'u.name_en as unitNameEn', 'm.name as contactName'])
    .select(['k.name as confirmedName', 'c.id as fromCase', 'c.number as fromCaseNumber'])
}

/** @throws Problem `project.notFound`, also for a draft of another unit */
export async function getProject(read: Read, id: string) {
  const row = await rows(read).where('p.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('project.notFound')
  return row
}
export type ProjectRecord = Awaited<ReturnType<typeof getProject>>

/** For a change, so that two follow each other. @throws Problem `project.notFound` */
export async function lockProject(tx: Tx, id: string): Promise<ProjectRecord> {
  const found = await tx
    .selectFrom('project')
    .select('id')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!found) throw new Problem('project.notFound')
  return getProject(tx, id)
}

export const factsOf = (row: { readonly unit_id: UnitId; readonly contact_id: MemberId }): ProjectFacts => ({
  unitId: row.unit_id,
  contactId: row.contact_id,
})

export async function listLists(read: Read, id: string) {
  const areas = await read
    .selectFrom('project_area as x')
    .innerJoin('area as a', 'a.id', 'x.area_id')
    .select(['a.id', 'a.code', 'a.title', 'a.title_en as titleEn'])
    .where('x.project_id', '=', id)
    .orderBy('a.title')
    .execute()
  const companies = await read
    .selectFrom('project_company as x')
    .innerJoin('company as k', 'k.id', 'x.company_id')
    .leftJoin('company as s', 's.id', 'k.merged_into')
    .select([sql<CompanyId>`coalesce(s.id, k.id)`.as('id'), sql<string>`coalesce(s.name, k.name)`.as('name')])
    .where('x.project_id', '=', id)
    .orderBy(sql`coalesce(s.name, k.name)`)
    .execute()
  const partners = await read
    .selectFrom('project_partner as x')
    .leftJoin('unit as u', 'u.id', 'x.unit_id')
    .select([
      'x.unit_id as unitId',
      'x.name',
      'x.role',
      'u.slug',
      'u.name as unitName',
      'u.name_en as unitNameEn',
    ])
    .where('x.project_id', '=', id)
    .orderBy('x.position')
    .execute()
  return { areas, companies, partners }
}
export type ProjectLists = Awaited<ReturnType<typeof listLists>>

/** What is named and does not exist, or is no longer held. */
export async function findStrangers(
  read: Read,
  told: {
    readonly areaIds: readonly AreaId[]
    readonly companyIds: readonly CompanyId[]
    readonly unitIds: readonly UnitId[]
  },
): Promise<{ areas: boolean; companies: boolean; units: boolean }> {
  const { rows: found } = await sql<{ areas: boolean; companies: boolean; units: boolean }>`select
    exists (select from unnest(${sql.val([...told.areaIds])}::uuid[]) x(id) left join area a on a.id = x.id and a.active
      where a.id is null) as areas,
    exists (select from unnest(${sql.val([...told.companyIds])}::uuid[]) x(id) left join company c on c.id = x.id
      where c.id is null) as companies,
    exists (select from unnest(${sql.val([...told.unitIds])}::uuid[]) x(id) left join unit u on u.id = x.id
      where u.id is null) as units`.execute(read)
  return found[0] ?? { areas: true, companies: true, units: true }
}

export async function mayReadCase(read: Read, id: string): Promise<boolean> {
  const row = await read.selectFrom('business_case').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}
