import type { CaseId, MemberId, PartId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import type { Ending, WaitsFor } from './rules.ts'

export type NewWait = {
  readonly caseId: CaseId
  readonly partId: PartId | null
  readonly waitsFor: WaitsFor
  readonly unitId: UnitId | null
  readonly authority: string
  readonly about: string
  readonly beganAt: Date
  readonly wakesOn: LocalDay
  readonly remindsOn: LocalDay | null
  readonly begunBy: MemberId
}

export async function insertWait(tx: Tx, wait: NewWait): Promise<string> {
  const id = newId()
  await tx
    .insertInto('wait')
    .values({
      id,
      case_id: wait.caseId,
      part_id: wait.partId,
      waits_for: wait.waitsFor,
      unit_id: wait.unitId,
      authority: wait.authority,
      about: wait.about,
      began_at: wait.beganAt,
      wakes_on: wait.wakesOn,
      reminds_on: wait.remindsOn,
      begun_by: wait.begunBy,
    })
    .execute()
  return id
}

/** Every period of standing still in a case, of the whole and of its parts, the earliest first. */
export async function listWaits(read: Read, caseId: CaseId) {
  const rows = await read
    .selectFrom('wait as w')
    .leftJoin('unit as u', 'u.id', 'w.unit_id')
    .leftJoin('part as p', 'p.id', 'w.part_id')
    .leftJoin('member as m', 'm.id', 'w.begun_by')
    .select([
      'w.id',
      'w.part_id as partId',
      'p.title as part',
      'w.waits_for',
      'w.authority',
      'w.about',
      'w.began_at as beganAt',
      'w.wakes_on as wakesOn',
      'w.reminds_on as remindsOn',
      'w.reminded_at as remindedAt',
      'w.ended_at as endedAt',
      'w.ending',
      'm.name as begunBy',
    ])
    .select(['u.id as unitId', 'u.name as unitName', 'u.name_en as unitNameEn'])
    .where('w.case_id', '=', caseId)
    .orderBy('w.began_at')
    .orderBy('w.id')
    .execute()
  return rows.map(({ waits_for, ending, ...row }) => ({
    ...row,
    waitsFor: waits_for as WaitsFor,
    ending: ending as Ending | null,
  }))
}
export type Wait = Awaited<ReturnType<typeof listWaits>>[number]
