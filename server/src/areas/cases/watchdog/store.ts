import { type RawBuilder, sql } from 'kysely'
import type { CaseId, MemberId, PartId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { readersOf } from './readers-store.ts'
import {
  type Condition,
  type Level,
  nextLevelOn,
  type OpenSignal,
  type SignalKind,
  type WatchTime,
} from './rules.ts'
import { watchSources } from './sources.ts'

/** Everything that has run out, as rows with the columns of a source. */
function everythingLate(time: WatchTime, cases?: readonly CaseId[]): RawBuilder<unknown> {
  const scope = {
    through: time.through,
    since: time.since,
    stillness: time.stillness,
    ...(cases ? { cases } : {}),
  }
  return sql.join(
    watchSources.map((source) => source(scope)),
    sql` union all `,
  )
}

/** What has run out in these cases. */
export async function listConditions(
  read: Read,
  time: WatchTime,
  cases: readonly CaseId[],
): Promise<Condition[]> {
  const { rows } = await sql<{
    kind: SignalKind
    thing: string
    case_id: CaseId
    part_id: PartId | null
    due: LocalDay
    days: number
    holder: MemberId
    unit: UnitId
    other_unit: UnitId | null
  }>`select * from (${everythingLate(time, cases)}) late order by due, kind, thing`.execute(read)
  return rows.map((row) => ({
    kind: row.kind,
    thing: row.thing,
    caseId: row.case_id,
    partId: row.part_id,
    due: time.add(row.due, row.days),
    holder: row.holder,
    unit: row.unit,
    otherUnit: row.other_unit,
  }))
}

/** The signals of these cases that have not ended. */
export async function listOpenSignals(read: Read, cases: readonly CaseId[]): Promise<OpenSignal[]> {
  const rows = await read
    .selectFrom('signal')
    .select([
      'id',
      'kind',
      'thing_id',
      'case_id',
      'part_id',
      'due',
      'level',
      'holder_id',
      'unit_id',
      'other_unit_id',
    ])
    .where('case_id', 'in', cases)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as SignalKind,
    thing: row.thing_id,
    caseId: row.case_id,
    partId: row.part_id,
    due: row.due,
    level: row.level as Level,
    holder: row.holder_id,
    unit: row.unit_id,
    otherUnit: row.other_unit_id,
  }))
}

export async function hasOpenSignal(read: Read, caseId: CaseId): Promise<boolean> {
  const row = await read
    .selectFrom('signal')
    .select('id')
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * The cases whose signals are not what they should be: something has run out without one, one stands without a cause,
 * is about another person or day by now, or has come to its next level. In id order.
 */
export async function listCasesToMend(read: Read, time: WatchTime): Promise<CaseId[]> {
  const { rows } = await sql<{ id: CaseId }>`
    with late as materialized (${everythingLate(time)}), raised as (select * from signal where ended_at is null)
    select distinct coalesce(l.case_id, r.case_id) as id
    from late l full join raised r on r.kind = l.kind and r.thing_id = l.thing
    where l.thing is null or r.id is null or r.next_level_on <= ${time.through}::date
      or (r.holder_id, r.unit_id, r.other_unit_id) is distinct from (l.holder, l.unit, l.other_unit)
      or (l.days = 0 and r.due <> l.due)
    order by id`.execute(read)
  return rows.map(({ id }) => id)
}

/** Locks cases in id order, as everyone does, so that nothing in them changes meanwhile. */
export async function lockCases(tx: Tx, cases: readonly CaseId[]): Promise<void> {
  await tx
    .selectFrom('business_case')
    .select('id')
    .where('id', 'in', cases)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** @returns the new signal, or nothing when somebody else has raised it meanwhile */
export async function insertSignal(
  tx: Tx,
  condition: Condition,
  level: Level,
  time: WatchTime,
  now: Date,
): Promise<OpenSignal | undefined> {
  const row = await tx
    .insertInto('signal')
    .values({
      id: newId(),
      kind: condition.kind,
      thing_id: condition.thing,
      case_id: condition.caseId,
      part_id: condition.partId,
      due: condition.due,
      level,
      holder_id: condition.holder,
      unit_id: condition.unit,
      other_unit_id: condition.otherUnit,
      raised_at: now,
      next_level_on: nextLevelOn(condition.due, level, time),
    })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'thing_id']).where('ended_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row && { ...condition, id: row.id, level }
}

/** Notes who reads a level that a signal has reached. @returns them; never nobody */
export async function reachLevel(tx: Tx, signal: OpenSignal, level: Level, now: Date): Promise<MemberId[]> {
  const { rows } = await sql<{ reader_id: MemberId }>`
    insert into signal_level (signal_id, level, reader_id, reached_at)
    select ${signal.id}::uuid, ${level}::int, reader, ${now}::timestamptz
    from ${readersOf({
      level: sql`${level}::int`,
      kind: sql`${signal.kind}::text`,
      thing: sql`${signal.thing}::uuid`,
      caseId: sql`${signal.caseId}::uuid`,
      holder: sql`${signal.holder}::uuid`,
      unit: sql`${signal.unit}::uuid`,
      otherUnit: sql`${signal.otherUnit}::uuid`,
      now,
    })} readers(reader)
    on conflict do nothing returning reader_id`.execute(tx)
  return rows.map(({ reader_id }) => reader_id)
}

/** The signal is about this day and these people now, at this level. */
export async function updateSignal(
  tx: Tx,
  id: string,
  condition: Condition,
  level: Level,
  time: WatchTime,
): Promise<void> {
  await tx
    .updateTable('signal')
    .set({
      due: condition.due,
      level,
      holder_id: condition.holder,
      unit_id: condition.unit,
      other_unit_id: condition.otherUnit,
      next_level_on: nextLevelOn(condition.due, level, time),
    })
    .where('id', '=', id)
    .execute()
}

/** @param by the event that took the cause away, or nothing when time or an absence did */
export async function endSignal(tx: Tx, id: string, now: Date, by: string | null): Promise<void> {
  await tx
    .updateTable('signal')
    .set({ ended_at: now, ended_by: by })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}
