import { sql } from 'kysely'
import type { CaseId, MemberId, PartId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import type { Ending, Waited, WaitsFor } from './rules.ts'

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
  return read
    .selectFrom('wait as w')
    .leftJoin('unit as u', 'u.id', 'w.unit_id')
    .leftJoin('part as p', 'p.id', 'w.part_id')
    .leftJoin('member as m', 'm.id', 'w.begun_by')
    .select([
      'w.id',
      'w.part_id as partId',
      'p.title as part',
      'w.waits_for as waitsFor',
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
}
export type Wait = Awaited<ReturnType<typeof listWaits>>[number]

/** What stands still right now: the whole, when `partId` is null, or that part. */
export async function findOpenWait(read: Read, caseId: CaseId, partId: PartId | null) {
  return read
    .selectFrom('wait')
    .select(['id', 'waits_for as waitsFor', 'wakes_on as wakesOn'])
    .where('case_id', '=', caseId)
    .where('part_id', partId === null ? 'is' : '=', partId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

/** Which of a case's open periods end: those of one thing, those that wait for somebody, or all. */
export type Which = {
  readonly id?: string
  /** The part; null for the case as a whole. */
  readonly of?: PartId | null
  readonly waitsFor?: WaitsFor
  readonly unitId?: UnitId
}

/** Ends the periods; gives the parts that stood still, null for the whole. */
export async function endWaits(
  tx: Tx,
  caseId: CaseId,
  which: Which,
  how: Ending,
  now: Date,
): Promise<(PartId | null)[]> {
  const { id, of, waitsFor, unitId } = which
  const rows = await tx
    .updateTable('wait')
    // An earlier clock on another node must not turn the period round.
    .set({ ended_at: sql<Date>`greatest(began_at, ${now})`, ending: how })
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .$if(id !== undefined, (q) => q.where('id', '=', id ?? ''))
    .$if(of !== undefined, (q) => q.where('part_id', of === null ? 'is' : '=', of ?? null))
    .$if(waitsFor !== undefined, (q) => q.where('waits_for', '=', waitsFor ?? 'company'))
    .$if(unitId !== undefined, (q) => q.where('unit_id', '=', unitId ?? null))
    .returning('part_id')
    .execute()
  return rows.map(({ part_id }) => part_id)
}

/** What wakes by this day and stands still. */
export async function listDueToWake(read: Read, today: LocalDay) {
  return dueWaits(read)
    .select('id')
    .where('wakes_on', '<=', today)
    .orderBy('wakes_on')
    .orderBy('id')
    .execute()
}

/** Companies to remind by this day: not yet reminded, still waited for, and with an address to write to. */
export async function listDueToRemind(read: Read, today: LocalDay) {
  return dueWaits(read)
    .select('id')
    .where('reminds_on', '<=', today)
    .where('wakes_on', '>', today)
    .where('reminded_at', 'is', null)
    .where(
      sql<boolean>`(exists (select from business_case c where c.id = wait.case_id and c.contact_email is not null)
        or exists (select from case_contact k where k.case_id = wait.case_id and k.let_in_at is not null and k.removed_at is null))`,
    )
    .orderBy('reminds_on')
    .orderBy('id')
    .execute()
}

const dueWaits = (read: Read) => read.selectFrom('wait').where('ended_at', 'is', null)

/** One period as it is, whether it goes on or not. */
export async function findWait(read: Read, waitId: string) {
  return read
    .selectFrom('wait as w')
    .leftJoin('part as p', 'p.id', 'w.part_id')
    .select([
      'w.id',
      'w.case_id as caseId',
      'w.part_id as partId',
      'w.waits_for as waitsFor',
      'w.authority',
      'w.about',
    ])
    .select(['w.wakes_on as wakesOn', 'w.reminds_on as remindsOn', 'w.reminded_at as remindedAt'])
    .select(['w.began_at as beganAt', 'w.ended_at as endedAt', 'p.title as part', 'p.unit_id as unitId'])
    .where('w.id', '=', waitId)
    .executeTakeFirst()
}

/** It wakes later than was said; never earlier. */
export async function prolongWait(tx: Tx, waitId: string, wakesOn: LocalDay): Promise<void> {
  await tx
    .updateTable('wait')
    .set({ wakes_on: sql`greatest(wakes_on, ${wakesOn}::date)` })
    .where('id', '=', waitId)
    .execute()
}

export async function markReminded(tx: Tx, waitId: string, now: Date): Promise<void> {
  await tx.updateTable('wait').set({ reminded_at: now }).where('id', '=', waitId).execute()
}

/** Every period in which a case waited for somebody: standing still, and offers until the unit has taken a stand. */
export async function listWaited(read: Read, caseId: CaseId): Promise<Waited[]> {
  const { rows } = await sql<{ waits_for: WaitsFor; began: Date; ended: Date | null }>`
    select waits_for, began_at as began, ended_at as ended from wait where case_id = ${caseId}
    union all
    select 'unit', offered_at, coalesce(accepted_at, ended_at) from part where case_id = ${caseId}`.execute(
    read,
  )
  return rows.map(({ waits_for, began, ended }) => ({ waitsFor: waits_for, from: began, to: ended }))
}
