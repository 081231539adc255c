import type { UnitId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

/** Every unit with its authority, by name in Swedish order. */
export async function listUnits(read: Read) {
  return units(read).execute()
}

export async function findUnit(read: Read, id: UnitId) {
  return units(read).where('u.id', '=', id).executeTakeFirst()
}

export type UnitRow = Awaited<ReturnType<typeof listUnits>>[number]

function units(read: Read) {
  return read
    .selectFrom('unit as u')
    .innerJoin('authority as a', 'a.id', 'u.authority_id')
    .select(['u.id', 'u.slug', 'u.name', 'u.name_en as nameEn', 'u.email', 'u.phone', 'u.active'])
    .select(['a.id as authorityId', 'a.name as authorityName', 'a.name_en as authorityNameEn'])
    .select(['a.slug as authoritySlug', 'a.kind as authorityKind', 'u.in_lots as inLots'])
    .orderBy('u.name')
    .orderBy('u.id')
}
