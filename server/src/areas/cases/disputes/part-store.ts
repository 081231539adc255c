import type { AreaId, CaseId, PartId, UnitId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

/** The part that the unit has on the area and has not answered: offered to it, or taken already. */
export async function findOpenPartOf(
  read: Read,
  caseId: CaseId,
  unitId: UnitId,
  areaId: AreaId | null,
): Promise<{ id: PartId; isTaken: boolean } | undefined> {
  const row = await read
    .selectFrom('part')
    .select(['id', 'status'])
    .where('case_id', '=', caseId)
    .where('unit_id', '=', unitId)
    .where('area_id', 'is not distinct from', areaId)
    .where('status', 'not in', ['settled', 'declined', 'withdrawn', 'answered'])
    .executeTakeFirst()
  return row && { id: row.id, isTaken: row.status !== 'offered' }
}

/** What the disputed part is called: as it was offered, else as its area. */
export async function titleOfDisputed(
  read: Read,
  dispute: { readonly area_id: string | null; readonly part_id: string | null },
): Promise<string> {
  const part = dispute.part_id
    ? await read.selectFrom('part').select('title').where('id', '=', dispute.part_id).executeTakeFirst()
    : undefined
  if (part) return part.title
  const area = await read
    .selectFrom('area')
    .select('title')
    .where('id', '=', dispute.area_id ?? '')
    .executeTakeFirst()
  return area?.title ?? ''
}

export async function listUnitsThatDeclined(read: Read, caseId: CaseId): Promise<UnitId[]> {
  const rows = await read
    .selectFrom('part')
    .select('unit_id')
    .distinct()
    .where('case_id', '=', caseId)
    .where('status', '=', 'declined')
    .orderBy('unit_id')
    .execute()
  return rows.map(({ unit_id }) => unit_id)
}
