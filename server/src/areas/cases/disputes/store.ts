import { sql } from 'kysely'
import type { AreaId, CaseId, MemberId, PartId, UnitId } from '../../../kernel/ids.ts'
import { dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import type { DisputeCause, PartOfGroup } from './rules.ts'

/**
 * Parts on the same area of the case, or offered in each other's place, with the part itself. Nobody is pointed at who
 * may not read the case: a suggestion does not open a restricted one.
 */
export async function listPartsOfGroup(read: Read, partId: PartId) {
  const { rows } = await sql<PartOfGroup & { areaId: AreaId | null }>`
    with recursive kin as (
      select p.* from part p where p.id = ${partId}
      union
      select q.* from part q join kin k on q.case_id = k.case_id
        and (q.instead_of = k.id or q.id = k.instead_of or q.area_id = k.area_id)
    )
    select k.unit_id as "unitId", k.status, k.area_id as "areaId",
      (select u.id from unit u where u.id = k.suggested_unit_id and u.active
        and (c.visibility = 'open' or exists (select from case_access a where a.case_id = c.id and a.unit_id = u.id))
      ) as "suggestedUnitId"
    from kin k join business_case c on c.id = k.case_id order by k.offered_at, k.id`.execute(read)
  return rows
}

/** The handovers of the whole that were accepted, each with its day and the two units. */
export async function listPassings(read: Read, caseId: CaseId) {
  const { rows } = await sql<{ at: Date; fromUnitId: UnitId; toUnitId: UnitId; began: string }>`
    select lower(period) as at, unit_id as "toUnitId", began,
      lag(unit_id) over (order by lower(period)) as "fromUnitId"
    from accountability where case_id = ${caseId} order by lower(period)`.execute(read)
  return rows.flatMap(({ at, began, ...units }) =>
    began === 'handed_over' ? [{ on: dayOf(at), ...units }] : [],
  )
}

export type NewDispute = {
  readonly caseId: CaseId
  readonly areaId: AreaId | null
  readonly partId: PartId | null
  readonly cause: DisputeCause
  readonly question: string
  readonly by: MemberId | null
  readonly now: Date
  readonly resolveBy: LocalDay
  readonly units: readonly UnitId[]
}

export async function findOpenDispute(read: Read, caseId: CaseId, areaId: AreaId | null) {
  return read
    .selectFrom('dispute')
    .select('id')
    .where('case_id', '=', caseId)
    .where('area_id', 'is not distinct from', areaId)
    .where('status', '=', 'open')
    .executeTakeFirst()
}

export async function insertDispute(tx: Tx, dispute: NewDispute): Promise<string> {
  const id = newId()
  await tx
    .insertInto('dispute')
    .values({
      id,
      case_id: dispute.caseId,
      area_id: dispute.areaId,
      part_id: dispute.partId,
      cause: dispute.cause,
      question: dispute.question,
      raised_at: dispute.now,
      raised_by: dispute.by,
      resolve_by: dispute.resolveBy,
    })
    .execute()
  await addUnits(tx, { id, caseId: dispute.caseId }, dispute.units)
  return id
}

/**
 * A unit that comes to disagree later joins the dispute.
 * @returns those that were not part of it before
 */
export async function addUnits(
  tx: Tx,
  dispute: { id: string; caseId: CaseId },
  units: readonly UnitId[],
): Promise<UnitId[]> {
  if (units.length === 0) return []
  const rows = await tx
    .insertInto('dispute_unit')
    .values(units.map((unit) => ({ dispute_id: dispute.id, case_id: dispute.caseId, unit_id: unit })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('unit_id')
    .execute()
  return rows.map(({ unit_id }) => unit_id)
}

export async function findDispute(read: Read, id: string) {
  const row = await read.selectFrom('dispute').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const units = await read.selectFrom('dispute_unit').select('unit_id').where('dispute_id', '=', id).execute()
  return { ...row, status: row.status, units: units.map(({ unit_id }) => unit_id) }
}

export async function writeView(
  tx: Tx,
  view: { disputeId: string; unitId: UnitId; body: string; by: MemberId; now: Date },
): Promise<void> {
  await tx
    .updateTable('dispute_unit')
    .set({ view: view.body, view_by: view.by, view_at: view.now })
    .where('dispute_id', '=', view.disputeId)
    .where('unit_id', '=', view.unitId)
    .execute()
}

export async function endDispute(
  tx: Tx,
  id: string,
  end: {
    readonly status: 'resolved' | 'ended_with_case'
    readonly resolution: string | null
    readonly takenBy: UnitId | null
    readonly by: MemberId | null
    readonly now: Date
  },
): Promise<void> {
  await tx
    .updateTable('dispute')
    .set((e) => ({
      status: end.status,
      resolution: end.resolution,
      taken_by_unit_id: end.takenBy,
      ended_at: end.now,
      ended_by: end.by,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function listOpenDisputesOf(read: Read, caseId: CaseId) {
  return read
    .selectFrom('dispute')
    .select('id')
    .where('case_id', '=', caseId)
    .where('status', '=', 'open')
    .execute()
}
