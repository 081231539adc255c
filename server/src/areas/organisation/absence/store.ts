import { sql } from 'kysely'
import type { CaseId, MemberId, UnitId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

/**
 * Who acts for a member of a unit at an instant: the member when present, else the deputy, a head of the unit, or the
 * one on duty. Never nobody.
 */
export async function findStandIn(
  read: Read,
  memberId: MemberId,
  unitId: UnitId,
  at: Date,
): Promise<{ id: MemberId; name: string; email: string; locale: string }> {
  const { rows } = await sql<{ id: MemberId; name: string; email: string; locale: string }>`
    select id, name, email, locale from member
    where id = stand_in(${memberId}::uuid, ${unitId}::uuid, ${at}::timestamptz)`.execute(read)
  const [found] = rows
  if (!found) throw new Error(`There is no member ${memberId}`)
  return found
}

export type StandInNow = { readonly id: MemberId; readonly name: string; readonly until: Date | null }
/** Who acts instead of a member of a unit, when the member is away. */
export type StandIns = (memberId: MemberId | null, unitId: UnitId | null) => StandInNow | undefined

/** For each of these members of units who is away at an instant: who acts, and until when. One question for a whole page. */
export async function listStandIns(
  read: Read,
  asked: readonly { readonly memberId: MemberId | null; readonly unitId: UnitId | null }[],
  at: Date,
): Promise<StandIns> {
  const key = (memberId: MemberId, unitId: UnitId) => `${memberId} ${unitId}`
  const pairs = new Map(
    asked.flatMap(({ memberId, unitId }) =>
      memberId && unitId ? [[key(memberId, unitId), { memberId, unitId }] as const] : [],
    ),
  )
  if (pairs.size === 0) return () => undefined
  const all = [...pairs.values()]
  const { rows } = await sql<{ of: MemberId; unit: UnitId } & StandInNow>`
    select p.member as of, p.unit, s.member_id as id, s.name, s.until
    from unnest(${sql.val(all.map(({ memberId }) => memberId))}::uuid[],
      ${sql.val(all.map(({ unitId }) => unitId))}::uuid[]) p(member, unit)
    cross join lateral standing_in(p.member, p.unit, ${at}::timestamptz) s`.execute(read)
  const found = new Map(rows.map(({ of, unit, id, name, until }) => [key(of, unit), { id, name, until }]))
  return (memberId, unitId) => (memberId && unitId ? found.get(key(memberId, unitId)) : undefined)
}

export type Succession = {
  readonly memberId: MemberId
  readonly unitId: UnitId
  /** Who is to take over, when somebody is named. */
  readonly named: MemberId | null
  /** Only somebody of the unit, or nobody. */
  readonly within: boolean
}

/**
 * Who takes over from somebody who leaves a unit: who is named, else the deputy of their absence, else a head of the
 * unit who is present, else the one on duty.
 */
export async function findSuccessor(
  read: Read,
  { memberId, unitId, named, within }: Succession,
  at: Date,
): Promise<{ memberId: MemberId; unitId: UnitId; name: string } | undefined> {
  const { rows } = await sql<{ memberId: MemberId; unitId: UnitId; name: string }>`
    select member_id as "memberId", unit_id as "unitId", name
    from successor(${memberId}::uuid, ${unitId}::uuid, ${named}::uuid, ${within}, ${at}::timestamptz)`.execute(
    read,
  )
  return rows[0]
}

/** Whether a member, who need not be the one who acts, may read a case. Asked before a notice or a mail is made. */
export async function mayReadCase(
  read: Read,
  memberId: MemberId,
  caseId: CaseId,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select may_read_case(${memberId}::uuid, ${caseId}::uuid, ${at}::timestamptz) as may`.execute(read)
  return rows[0]?.may ?? false
}

/** Whether a member is away at this instant. */
export async function isAbsent(read: Read, memberId: MemberId, at: Date): Promise<boolean> {
  const { rows } = await sql<{ away: boolean }>`
    select is_absent(${memberId}::uuid, ${at}::timestamptz) as away`.execute(read)
  return rows[0]?.away ?? false
}

/** Whether somebody works in the unit and is there at that instant, apart from `except`. */
export async function isAnybodyPresent(
  read: Read,
  unitId: UnitId,
  at: Date,
  except: MemberId | null,
): Promise<boolean> {
  const { rows } = await sql`
    select from membership s where s.unit_id = ${unitId}::uuid
      and s.member_id is distinct from ${except}::uuid and is_present(s.member_id, ${at}::timestamptz)
    limit 1`.execute(read)
  return rows.length > 0
}
