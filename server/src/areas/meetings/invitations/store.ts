import { sql } from 'kysely'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { Entry } from '../calendar/entry.ts'
import type { Told } from '../calendar/told.rules.ts'

/** The meetings of a series, as calendars are told of them. */
export function listForCalendar(read: Read, seriesId: string) {
  return read
    .selectFrom('meeting')
    .select(['id', 'slot_at', 'starts_at', 'ends_at', 'place', 'link', 'status', 'is_extra'])
    .where('series_id', '=', seriesId)
    .orderBy('slot_at')
    .execute()
}

export type Asked = {
  readonly id: MemberId
  readonly name: string
  readonly email: string
  readonly locale: string
}

/** Who is asked to the meetings of a series: those named for each unit, its heads where nobody is, and who leads. */
export async function listAsked(read: Read, seriesId: string): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select m.id, m.name, m.email, m.locale from member m where m.active and m.id in (
      select sm.member_id from meeting_series_member sm where sm.series_id = ${seriesId}
      union
      select ms.member_id from meeting_series_unit su join membership ms on ms.unit_id = su.unit_id and ms.role = 'head'
        where su.series_id = ${seriesId} and not exists (select from meeting_series_member sm
          join member n on n.id = sm.member_id and n.active where sm.series_id = su.series_id and sm.unit_id = su.unit_id)
      union
      select unnest(array[s.leader_id, s.stand_in_id]) from meeting_series s where s.id = ${seriesId}
    ) order by m.name, m.id`.execute(read)
  return rows
}

/** Keeps what was sent, as it stood then, and since when each time has been told. */
export async function setInvited(
  tx: Tx,
  seriesId: string,
  { entries, told }: { readonly entries: readonly Entry[]; readonly told: Told },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('meeting_series')
    .set((e) => ({
      invited: JSON.stringify(entries),
      told: JSON.stringify(told),
      invited_at: now,
      sequence: e('sequence', '+', 1),
    }))
    .where('id', '=', seriesId)
    .execute()
}

export async function setTold(tx: Tx, seriesId: string, told: Told): Promise<void> {
  await tx
    .updateTable('meeting_series')
    .set({ told: JSON.stringify(told) })
    .where('id', '=', seriesId)
    .execute()
}
