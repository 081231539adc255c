import { sql } from 'kysely'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { Span } from './rules.ts'

const starts = sql<Date>`lower(d.period)`
const ends = sql<Date>`upper(d.period)`

/** Periods that touch the span, in order. */
export async function listDuty(read: Read, { from, to }: Span) {
  return read
    .selectFrom('duty as d')
    .innerJoin('member as m', 'm.id', 'd.member_id')
    .select(['d.id', 'd.member_id as memberId', 'm.name', starts.as('from'), ends.as('to')])
    .where(sql<boolean>`d.period && tstzrange(${from}::timestamptz, ${to}::timestamptz)`)
    .orderBy(starts)
    .execute()
}

/** The member's periods that are not over, in order. */
export async function listDutyOf(read: Read, memberId: MemberId, now: Date) {
  return read
    .selectFrom('duty as d')
    .select(['d.id', starts.as('from'), ends.as('to')])
    .where('d.member_id', '=', memberId)
    .where(sql<boolean>`upper(d.period) > ${now}::timestamptz`)
    .orderBy(starts)
    .execute()
}

export type AwayOnDuty = Span & {
  readonly dutyId: string
  readonly standInId: MemberId | null
  readonly standIn: string | null
}

/** When those on duty are away, within the span, and who answers then. */
export async function listAwayOnDuty(read: Read, { from, to }: Span, now: Date): Promise<AwayOnDuty[]> {
  const { rows } = await sql<AwayOnDuty>`
    select d.id as "dutyId", lower(d.period * a.period) as "from", upper(d.period * a.period) as "to",
      s.member_id as "standInId", s.name as "standIn"
    from duty d join absence a on a.member_id = d.member_id and a.period && d.period
    left join lateral duty_member(greatest(lower(d.period * a.period), ${now}::timestamptz)) s on s.member_id <> d.member_id
    where d.period && tstzrange(${from}::timestamptz, ${to}::timestamptz)
      and upper(d.period * a.period) > ${now}::timestamptz
    order by 2`.execute(read)
  return rows
}

/** The period of this instant. */
export async function findDutyAt(read: Read, at: Date) {
  return read
    .selectFrom('duty as d')
    .innerJoin('member as m', 'm.id', 'd.member_id')
    .select(['d.member_id as memberId', 'm.name', ends.as('to')])
    .where(sql<boolean>`d.period @> ${at}::timestamptz`)
    .executeTakeFirst()
}

export async function lockDuty(tx: Tx, id: string) {
  return tx
    .selectFrom('duty as d')
    .select(['d.id', 'd.member_id as memberId', starts.as('from'), ends.as('to')])
    .where('d.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/**
 * Those who plan come one after the other. The database refuses two periods at one time in any case, but many who
 * write at the same moment would wait for each other in a ring, until it ends one of them.
 */
export async function lockRoster(tx: Tx): Promise<void> {
  await sql`lock table duty in share row exclusive mode`.execute(tx)
}

export async function insertDuty(
  tx: Tx,
  duty: Span & { readonly id: string; readonly memberId: MemberId },
): Promise<void> {
  await tx
    .insertInto('duty')
    .values({
      id: duty.id,
      member_id: duty.memberId,
      period: sql<string>`tstzrange(${duty.from}::timestamptz, ${duty.to}::timestamptz)`,
    })
    .execute()
}

export async function endDuty(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('duty')
    .set({ period: sql<string>`tstzrange(lower(period), ${at}::timestamptz)` })
    .where('id', '=', id)
    .execute()
}

export async function updateDutyMember(tx: Tx, id: string, memberId: MemberId): Promise<void> {
  await tx.updateTable('duty').set({ member_id: memberId }).where('id', '=', id).execute()
}

export async function deleteDuty(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('duty').where('id', '=', id).execute()
}

export async function isActivePilot(read: Read, memberId: MemberId): Promise<boolean> {
  const row = await read
    .selectFrom('member as m')
    .innerJoin('member_role as r', 'r.member_id', 'm.id')
    .select('m.id')
    .where('m.id', '=', memberId)
    .where('m.active', '=', true)
    .where('r.role', '=', 'pilot')
    .executeTakeFirst()
  return row !== undefined
}
