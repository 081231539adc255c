import { sql } from 'kysely'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import { PARTY, type PartyRow } from '../overlaps/view-store.ts'

/** Those of these projects that the caller may read, by their ids. */
export async function findProjects(
  read: Read,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PartyRow>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ party: PartyRow }>`select ${PARTY('p', 'u', 'm')} as party
    from project p join unit u on u.id = p.unit_id join member m on m.id = p.contact_id
    where p.id = any (${sql.val([...ids])}::uuid[])`.execute(read)
  return new Map(rows.map(({ party }) => [party.id, party]))
}

/** Whether a member may read all of these: a draft is read by those who work in its unit. */
export async function mayReadProjects(
  read: Read,
  memberId: MemberId,
  ids: readonly string[],
): Promise<boolean> {
  if (ids.length === 0) return true
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from project p
    where p.id = any (${sql.val([...ids])}::uuid[]) and (p.visibility <> 'draft' or exists (
      select from membership s where s.unit_id = p.unit_id and s.member_id = ${memberId}::uuid))`.execute(
    read,
  )
  return rows[0]?.n === new Set(ids).size
}
