import { sql } from 'kysely'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { Choices, Way } from './rules.ts'

type Row = {
  member_id: MemberId
  waits: Way
  mentions: Way
  cases: Way
  unit: Way
  signals: Way
  weekly: boolean
  quiet_from: string | null
  quiet_to: string | null
  quiet_days: boolean
  version: number
}

/** What these members have chosen; those who have chosen nothing are not in it. */
export async function listChoices(
  read: Read,
  members: readonly MemberId[],
): Promise<ReadonlyMap<MemberId, Choices>> {
  const { rows } = await sql<Row>`
    select * from notice_choices(${sql.val([...members])}::uuid[])`.execute(read)
  return new Map(rows.map((row) => [row.member_id, presentChoices(row)]))
}

function presentChoices(row: Row): Choices {
  const { waits, mentions, cases, unit, signals } = row
  return {
    by: { waits, mentions, cases, unit, signals },
    weekly: row.weekly,
    quiet:
      row.quiet_from && row.quiet_to
        ? { from: row.quiet_from.slice(0, 5), to: row.quiet_to.slice(0, 5) }
        : null,
    quietDays: row.quiet_days,
  }
}
