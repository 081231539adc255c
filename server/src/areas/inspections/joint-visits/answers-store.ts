import { sql } from 'kysely'
import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'

/** Visits of others that were to be made with this one and went their own way, and why. */
export function listDeclines(read: Read, visitId: string) {
  return read
    .selectFrom('joint_visit_decline as d')
    .innerJoin('visit as v', 'v.id', 'd.visit_id')
    .innerJoin('unit as u', 'u.id', 'v.unit_id')
    .innerJoin('member as m', 'm.id', 'd.declined_by')
    .select(['u.name as unitName', 'u.name_en as unitNameEn', 'm.name as by'])
    .select(['d.declined_at as at', 'd.reason'])
    .where('d.visit_id', '<>', visitId)
    .where((e) =>
      e.exists(
        e
          .selectFrom('visit_pair as p')
          .select('p.first_id')
          .where('p.is_apart', '=', true)
          .whereRef('p.first_id', '=', e.fn<string>('least', ['d.visit_id', e.val(visitId)]))
          .whereRef('p.second_id', '=', e.fn<string>('greatest', ['d.visit_id', e.val(visitId)])),
      ),
    )
    .orderBy('d.declined_at')
    .execute()
}

/** Who asked for the time as it stands; null when the program found it. */
export async function findProposer(read: Read, jointId: string): Promise<string | null> {
  const row = await read
    .selectFrom('joint_visit as j')
    .innerJoin('member as m', 'm.id', 'j.time_by')
    .select('m.name')
    .where('j.id', '=', jointId)
    .executeTakeFirst()
  return row?.name ?? null
}

type Asked = {
  readonly memberId: MemberId
  readonly units: readonly UnitId[]
  readonly today: LocalDay
}

/**
 * Joint visits that wait for an answer of one of the units, those where it is the member's own visit first.
 */
export async function listWaiting(read: Read, { memberId, units, today }: Asked): Promise<string[]> {
  if (units.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select j.id from joint_visit j join visit v on v.joint_id = j.id
    where j.status = 'proposed' and v.joint_yes_at is null and v.status in ('planned', 'agreed') and v.last_on >= ${today}
      and v.unit_id = any(${sql.val([...units])}::uuid[])
    group by j.id order by bool_or(v.inspector_id = ${memberId}) desc, min(j.starts_at), j.id limit 50`.execute(
    read,
  )
  return rows.map(({ id }) => id)
}
