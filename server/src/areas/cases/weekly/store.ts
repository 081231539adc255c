import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import { addDays, type LocalDay, weekday } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { WeeklyItem } from '../../../platform/notices.ts'

type Asked = { readonly units: readonly UnitId[]; readonly today: LocalDay }

/** Nobody reads more than this of one kind in a mail. */
const MOST = 200

/** What units have been offered and not answered. */
export async function listOpenOffers(read: Read, { units }: Asked): Promise<WeeklyItem[]> {
  const { rows } = await sql<WeeklyItem>`
    select case_id as "caseId", title as part, accept_by as due from part
    where status = 'offered' and unit_id = any (${sql.val([...units])}::uuid[])
    order by accept_by limit ${MOST}`.execute(read)
  return rows
}

/** Parts of units that should have been answered. */
export async function listOverdueParts(read: Read, { units, today }: Asked): Promise<WeeklyItem[]> {
  const { rows } = await sql<WeeklyItem>`
    select case_id as "caseId", title as part, due_on as due from part
    where status in ('accepted', 'in_progress', 'awaiting_part') and unit_id = any (${sql.val([...units])}::uuid[])
      and due_on < ${today}::date
    order by due_on limit ${MOST}`.execute(read)
  return rows
}

/** What has been promised a company until Sunday, or before, in cases that units answer for. */
export async function listPromisesOfWeek(read: Read, { units, today }: Asked): Promise<WeeklyItem[]> {
  const sunday = addDays(today, 7 - weekday(today))
  const { rows } = await sql<WeeklyItem>`
    select id as "caseId", null as part, promised_on as due from business_case
    where status <> 'closed' and promised_on <= ${sunday}::date
      and accountable_unit_id = any (${sql.val([...units])}::uuid[])
    order by promised_on limit ${MOST}`.execute(read)
  return rows
}

/** What nothing has happened in for too long, and somebody of the units has been told of. */
export async function listStill(read: Read, { units }: Asked): Promise<WeeklyItem[]> {
  const { rows } = await sql<WeeklyItem>`
    select case_id as "caseId", null as part, null as due from signal
    where ended_at is null and kind = 'stillness' and unit_id = any (${sql.val([...units])}::uuid[])
    order by raised_at limit ${MOST}`.execute(read)
  return rows
}
