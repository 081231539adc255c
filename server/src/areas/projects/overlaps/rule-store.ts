import type { MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
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

/** Where on the map a case is. */
export async function putPoint(
  tx: Tx,
  caseId: string,
  [east, north]: readonly [number, number],
  { by, now }: { readonly by: MemberId; readonly now: Date },
): Promise<void> {
  const said = { east, north, said_at: now, said_by: by }
  await tx
    .insertInto('case_point')
    .values({ case_id: caseId, ...said })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(said))
    .execute()
}
