import { sql } from 'kysely'
import type { HalfDay } from '../../../kernel/holidays.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Hours, ServiceCalendar } from '../../../kernel/office-hours.ts'
import type { Read } from '../../../platform/db/db.ts'

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
