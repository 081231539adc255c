import type { MemberId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Time } from '../joint-visits/store.ts'
import type { NewVisit, VisitEdit } from './schema.ts'

export async function insertVisit(
  tx: Tx,
  id: string,
  visit: NewVisit,
  { by, now }: { readonly by: MemberId; readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('visit')
    .values({
      id,
      unit_id: visit.unitId,
      inspector_id: visit.inspectorId,
      company_id: visit.companyId,
      case_id: visit.caseId,
      site: visit.site,
      property: visit.property,
      subject: visit.subject,
      prepare: visit.prepare,
      lawful_basis: visit.lawfulBasis,
      earliest_on: visit.earliestOn,
      latest_on: visit.latestOn,
      is_announced: visit.isAnnounced,
      contact_name: visit.contactName,
      contact_email: visit.contactEmail,
      created_at: now,
      created_by: by,
    })
    .execute()
  await replaceAreas(tx, id, visit.areaIds)
}

async function replaceAreas(tx: Tx, visitId: string, areas: readonly string[]): Promise<void> {
  await tx.deleteFrom('visit_area').where('visit_id', '=', visitId).execute()
  const once = [...new Set(areas)]
  if (once.length > 0)
    await tx
      .insertInto('visit_area')
      .values(once.map((areaId) => ({ visit_id: visitId, area_id: areaId })))
      .execute()
}

/** The column of each field that can be edited. */
const COLUMN = {
  inspectorId: 'inspector_id',
  site: 'site',
  property: 'property',
  subject: 'subject',
  prepare: 'prepare',
  lawfulBasis: 'lawful_basis',
  earliestOn: 'earliest_on',
  latestOn: 'latest_on',
  isAnnounced: 'is_announced',
  contactName: 'contact_name',
  contactEmail: 'contact_email',
} as const satisfies Record<Exclude<keyof VisitEdit, 'areaIds'>, string>

export async function updateVisit(tx: Tx, id: string, edit: VisitEdit): Promise<void> {
  const values = Object.entries(COLUMN).flatMap(([field, column]) => {
    const value = edit[field as keyof typeof COLUMN]
    return value === undefined ? [] : [[column, value]]
  })
  await tx
    .updateTable('visit')
    .set((e) => ({ ...Object.fromEntries(values), version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  if (edit.areaIds) await replaceAreas(tx, id, edit.areaIds)
}

/** The visit's own time. Its days follow when the time lies outside them. */
export async function setTime(tx: Tx, id: string, time: Time, day: LocalDay): Promise<void> {
  await tx
    .updateTable('visit')
    .set((e) => ({
      starts_at: time.startsAt,
      ends_at: time.endsAt,
      status: 'agreed' as const,
      earliest_on: e.fn<string>('least', ['earliest_on', e.cast(e.val(day), 'date')]),
      latest_on: e.fn<string>('greatest', ['latest_on', e.cast(e.val(day), 'date')]),
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** A time that lies outside the days that a visit is moved to no longer holds. */
export async function clearTime(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('visit')
    .set({ starts_at: null, ends_at: null, status: 'planned' })
    .where('id', '=', id)
    .execute()
}

export async function endVisit(tx: Tx, id: string, why: string): Promise<void> {
  await tx
    .updateTable('visit')
    .set((e) => ({ status: 'cancelled' as const, ended_why: why, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function setOutcome(
  tx: Tx,
  id: string,
  noted:
    | { outcome: 'no_remarks' | 'remarks' | 'follow_up'; note: string; doneOn: LocalDay }
    | { outcome: 'not_done'; note: string },
): Promise<void> {
  const isDone = noted.outcome !== 'not_done'
  await tx
    .updateTable('visit')
    .set((e) => ({
      status: isDone ? ('done' as const) : ('not_done' as const),
      outcome: noted.outcome === 'not_done' ? null : noted.outcome,
      outcome_note: isDone ? noted.note : '',
      done_on: noted.outcome === 'not_done' ? null : noted.doneOn,
      ended_why: isDone ? '' : noted.note,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function settleRequests(tx: Tx, visitId: string, by: MemberId, now: Date): Promise<number> {
  const rows = await tx
    .updateTable('visit_time_request')
    .set({ settled_at: now, settled_by: by })
    .where('visit_id', '=', visitId)
    .where('settled_at', 'is', null)
    .returning('id')
    .execute()
  return rows.length
}
