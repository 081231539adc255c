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
