import type { Read } from '../../platform/db/db.ts'
import type { Addressee } from '../../platform/notices.ts'

/** Who makes each of these visits, in the unit that it is for. */
export async function inspectorsOf(read: Read, visits: readonly string[]) {
  if (visits.length === 0) return []
  const rows = await read
    .selectFrom('visit as v')
    .innerJoin('company as k', 'k.id', 'v.company_id')
    .select(['v.id', 'v.inspector_id as member', 'v.unit_id as unit', 'k.name as company'])
    .where('v.id', 'in', [...visits])
    .orderBy('v.id')
    .execute()
  return rows.map(({ id, member, unit, company }) => ({
    visitId: id,
    company,
    to: { member, unit } satisfies Addressee,
  }))
}
