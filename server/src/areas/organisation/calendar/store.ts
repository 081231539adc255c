import { sql } from 'kysely'
import type { HalfDay } from '../../../kernel/holidays.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Hours, ServiceCalendar } from '../../../kernel/office-hours.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { CalendarEdit, OwnDayEdit } from './schema.ts'

type Stored = {
  week: (Hours | null)[]
  halfDays: Partial<Record<HalfDay, string>>
  ownDays: { day: LocalDay; hours: Hours | null }[]
}

/** When the offices are staffed, as it stands now. It is small and never kept: a change counts from the next question. */
export async function getServiceCalendar(read: Read): Promise<ServiceCalendar> {
  const { rows } = await sql<Stored>`
    select
      (select json_agg(case when h.weekday is null then null
          else json_build_object('opens', to_char(h.opens, 'HH24:MI'), 'closes', to_char(h.closes, 'HH24:MI')) end order by d)
        from generate_series(1, 5) d left join office_hours h on h.weekday = d) as week,
      (select coalesce(json_object_agg(name, to_char(closes, 'HH24:MI')), '{}') from half_day) as "halfDays",
      (select coalesce(json_agg(json_build_object('day', day, 'hours', case when opens is null then null
          else json_build_object('opens', to_char(opens, 'HH24:MI'), 'closes', to_char(closes, 'HH24:MI')) end)), '[]')
        from office_day) as "ownDays"`.execute(read)
  const [{ week, halfDays, ownDays }] = rows as [Stored]
  return { week, halfDays, ownDays: new Map(ownDays.map(({ day, hours }) => [day, hours])) }
}

export async function getCalendarVersion(read: Read): Promise<number> {
  const row = await read.selectFrom('service_calendar').select('version').executeTakeFirstOrThrow()
  return row.version
}

/** Those who change the calendar come one after the other. */
export async function lockCalendar(tx: Tx): Promise<number> {
  const row = await tx.selectFrom('service_calendar').select('version').forUpdate().executeTakeFirstOrThrow()
  return row.version
}

export async function touchCalendar(tx: Tx, now: Date): Promise<number> {
  const row = await tx
    .updateTable('service_calendar')
    .set((e) => ({ version: e('version', '+', 1), changed_at: now }))
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export async function replaceHours(tx: Tx, { week, halfDays }: CalendarEdit): Promise<void> {
  await tx.deleteFrom('office_hours').execute()
  const open = week.flatMap((hours, index) => (hours ? [{ weekday: index + 1, ...hours }] : []))
  if (open.length > 0) await tx.insertInto('office_hours').values(open).execute()
  await tx.deleteFrom('half_day').execute()
  if (halfDays.length > 0) await tx.insertInto('half_day').values(halfDays).execute()
}

export async function listOwnDays(read: Read, from: LocalDay) {
  return read
    .selectFrom('office_day')
    .select(['day', 'name', 'name_en as nameEn'])
    .where('day', '>=', from)
    .orderBy('day')
    .execute()
}

export async function upsertOwnDay(
  tx: Tx,
  day: LocalDay,
  { name, nameEn, hours }: OwnDayEdit,
): Promise<void> {
  const row = { name, name_en: nameEn, opens: hours?.opens ?? null, closes: hours?.closes ?? null }
  await tx
    .insertInto('office_day')
    .values({ day, ...row })
    .onConflict((conflict) => conflict.column('day').doUpdateSet(row))
    .execute()
}

export async function deleteOwnDay(tx: Tx, day: LocalDay): Promise<boolean> {
  const [gone] = await tx.deleteFrom('office_day').where('day', '=', day).execute()
  return (gone?.numDeletedRows ?? 0n) > 0n
}

/** What the municipality calls the days of its own. */
export async function listDayNames(
  read: Read,
): Promise<ReadonlyMap<LocalDay, { readonly name: string; readonly nameEn: string }>> {
  const rows = await read.selectFrom('office_day').select(['day', 'name', 'name_en as nameEn']).execute()
  return new Map(rows.map(({ day, ...names }) => [day, names]))
}
