import { sql } from 'kysely'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { Measured } from './rules.ts'
import type { NewRule } from './schema.ts'

export async function insertRule(
  tx: Tx,
  rule: NewRule,
  more: { readonly version: number; readonly by: MemberId; readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('overlap_rule')
    .values({
      version: more.version,
      collision_metres: rule.collisionMetres,
      collision_days: rule.collisionDays,
      opportunity_metres: rule.opportunityMetres,
      opportunity_days: rule.opportunityDays,
      subject_likeness: rule.subjectLikeness,
      subject_likeness_in_area: rule.subjectLikenessInArea,
      why: rule.why,
      changed_at: more.now,
      changed_by: more.by,
    })
    .execute()
}

/** Every version of the measures, the latest first. They are few. */
export function listRules(read: Read) {
  return read
    .selectFrom('overlap_rule as r')
    .leftJoin('member as m', 'm.id', 'r.changed_by')
    .select(['r.version', 'r.collision_metres as collisionMetres', 'r.collision_days as collisionDays'])
    .select(['r.opportunity_metres as opportunityMetres', 'r.opportunity_days as opportunityDays'])
    .select(['r.subject_likeness as subjectLikeness', 'r.subject_likeness_in_area as subjectLikenessInArea'])
    .select(['r.why', 'r.changed_at as changedAt', 'r.changed_by as changedById', 'm.name as changedByName'])
    .orderBy('r.version', 'desc')
    .execute()
}
export type RuleRow = Awaited<ReturnType<typeof listRules>>[number]

/** What each overlap that has not ended was found by, of those that may be read. */
export async function listMeasured(read: Read): Promise<Measured[]> {
  const { rows } = await sql<Measured>`select kind, metres, days, likeness, case_id is not null as "isCase"
    from project_overlap where ended_at is null`.execute(read)
  return rows
}

/** Every project that may overlap something. */
export async function listOpenProjects(read: Read): Promise<string[]> {
  const rows = await read
    .selectFrom('project')
    .select('id')
    .where('phase', 'not in', ['done', 'stopped'])
    .where('visibility', '<>', 'draft')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
