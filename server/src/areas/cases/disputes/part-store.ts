import type { AreaId, CaseId, PartId, UnitId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

/** What the unit has been offered on the area and not answered yet. */
export async function findOfferTo(
  read: Read,
  caseId: CaseId,
  unitId: UnitId,
  areaId: AreaId | null,
): Promise<PartId | undefined> {
  const row = await read
    .selectFrom('part')
    .select('id')
    .where('case_id', '=', caseId)
    .where('unit_id', '=', unitId)
    .where('area_id', 'is not distinct from', areaId)
    .where('status', '=', 'offered')
    .executeTakeFirst()
  return row?.id
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
