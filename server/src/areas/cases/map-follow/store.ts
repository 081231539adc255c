import { sql } from 'kysely'
import type { AreaId, PartId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'

const NOT_UNDER_WAY = ['answered', 'settled', 'declined', 'withdrawn'] as const

/** Parts that the unit has not yet answered in the area, those that nobody has taken first, at most 200. */
export async function listUnderWay(read: Read, areaId: AreaId, unitId: UnitId) {
  return read
    .selectFrom('part as p')
    .innerJoin('business_case as c', 'c.id', 'p.case_id')
    .leftJoin('member as o', 'o.id', 'p.officer_id')
    .select(['p.id', 'p.title', 'p.status', 'o.name as officer'])
    .select(['c.id as caseId', 'c.number', 'c.title as caseTitle'])
    .where('p.area_id', '=', areaId)
    .where('p.unit_id', '=', unitId)
    .where('p.status', 'not in', [...NOT_UNDER_WAY])
    .where('c.status', '<>', 'closed')
    .orderBy(sql`p.status = 'offered'`, 'desc')
    .orderBy('p.offered_at')
    .orderBy('p.id')
    .limit(200)
    .execute()
}

/**
 * The part was offered to the unit while that answered for the area, and its time has run out. One that was offered on
 * the very day of the change moves only when the unit has nothing left to do with the area: as one to consult it may
 * have been asked on purpose.
 */
const hasMoved = (today: LocalDay) => sql<boolean>`exists (
    select from responsibility was
    where was.area_id = p.area_id and was.unit_id = p.unit_id and was.role = 'accountable'
      and upper(was.valid) <= ${today}::date
      and (upper(was.valid) > (p.offered_at at time zone 'Europe/Stockholm')::date
        or (upper(was.valid) = (p.offered_at at time zone 'Europe/Stockholm')::date and not exists (
          select from responsibility still
          where still.area_id = p.area_id and still.unit_id = p.unit_id and still.valid @> ${today}::date))))`

/** One unit has one open part in an area of a case. Where the new one has it, the other question stays where it was asked. */
const isNotAskedThere = sql<boolean>`not exists (
    select from part other where other.case_id = p.case_id and other.unit_id = r.unit_id
      and other.area_id = p.area_id and other.status not in ('settled', 'declined', 'withdrawn', 'answered'))`

/** Offers that nobody has taken, in areas that another unit answers for today. */
export async function listLeftBehind(read: Read, today: LocalDay): Promise<PartId[]> {
  const rows = await read
    .selectFrom('part as p')
    .innerJoin('responsibility as r', (join) =>
      join.onRef('r.area_id', '=', 'p.area_id').on('r.role', '=', 'accountable'),
    )
    .innerJoin('unit as u', (join) => join.onRef('u.id', '=', 'r.unit_id').on('u.active', '=', true))
    .innerJoin('business_case as c', 'c.id', 'p.case_id')
    .select('p.id')
    .where('p.status', '=', 'offered')
    .where('c.status', '<>', 'closed')
    .where(sql<boolean>`r.valid @> ${today}::date`)
    .whereRef('r.unit_id', '<>', 'p.unit_id')
    .where(hasMoved(today))
    .where(isNotAskedThere)
    .orderBy('p.offered_at')
    .orderBy('p.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The unit that the part, locked before, goes to today; undefined when it stays. */
export async function findNewUnit(tx: Tx, partId: PartId, today: LocalDay): Promise<UnitId | undefined> {
  const row = await tx
    .selectFrom('part as p')
    .innerJoin('responsibility as r', (join) =>
      join.onRef('r.area_id', '=', 'p.area_id').on('r.role', '=', 'accountable'),
    )
    .innerJoin('unit as u', (join) => join.onRef('u.id', '=', 'r.unit_id').on('u.active', '=', true))
    .select('r.unit_id')
    .where('p.id', '=', partId)
    .where('p.status', '=', 'offered')
    .where(sql<boolean>`r.valid @> ${today}::date`)
    .whereRef('r.unit_id', '<>', 'p.unit_id')
    .where(hasMoved(today))
    .where(isNotAskedThere)
    .executeTakeFirst()
  return row?.unit_id
}

/** The offer lies before another unit from now on, with its time counted anew. */
export async function giveToUnit(
  tx: Tx,
  partId: PartId,
  to: { readonly unitId: UnitId; readonly offeredAt: Date; readonly acceptBy: LocalDay },
): Promise<void> {
  await tx
    .updateTable('part')
    .set((e) => ({
      unit_id: to.unitId,
      offered_at: to.offeredAt,
      accept_by: to.acceptBy,
      version: e('version', '+', 1),
    }))
    .where('id', '=', partId)
    .execute()
}
