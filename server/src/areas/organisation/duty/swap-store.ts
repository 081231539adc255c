import { sql } from 'kysely'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { SwapStatus } from './rules.ts'

export type SwapRow = {
  readonly id: string
  readonly fromId: MemberId
  readonly fromName: string
  readonly toId: MemberId
  readonly toName: string
  readonly dutyId: string
  readonly begins: Date
  readonly ends: Date
  readonly inReturnId: string | null
  readonly inReturnBegins: Date | null
  readonly inReturnEnds: Date | null
  readonly proposedAt: Date
}

/**
 * Proposals that can still be answered: neither period has begun, and each is still theirs who had it. What can't be
 * answered any more has lapsed by itself.
 */
export async function listOpenSwaps(read: Read, now: Date): Promise<SwapRow[]> {
  const { rows } = await sql<SwapRow>`
    select s.id, s.from_id as "fromId", f.name as "fromName", s.to_id as "toId", t.name as "toName", s.duty_id as "dutyId",
      lower(d.period) as begins, upper(d.period) as ends, s.in_return_id as "inReturnId",
      lower(r.period) as "inReturnBegins", upper(r.period) as "inReturnEnds", s.proposed_at as "proposedAt"
    from duty_swap s
    join member f on f.id = s.from_id and f.active join member t on t.id = s.to_id and t.active
    join duty d on d.id = s.duty_id and d.member_id = s.from_id and lower(d.period) > ${now}::timestamptz
    left join duty r on r.id = s.in_return_id
    where s.status = 'proposed'
      and (s.in_return_id is null or (r.member_id = s.to_id and lower(r.period) > ${now}::timestamptz))
    order by lower(d.period), s.id`.execute(read)
  return rows
}

export async function lockSwap(tx: Tx, id: string) {
  return tx
    .selectFrom('duty_swap')
    .select(['id', 'status', 'from_id as fromId', 'to_id as toId', 'duty_id as dutyId'])
    .select('in_return_id as inReturnId')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function insertSwap(
  tx: Tx,
  swap: {
    readonly id: string
    readonly dutyId: string
    readonly inReturnId: string | null
    readonly fromId: MemberId
    readonly toId: MemberId
    readonly at: Date
  },
): Promise<void> {
  await tx
    .insertInto('duty_swap')
    .values({
      id: swap.id,
      duty_id: swap.dutyId,
      in_return_id: swap.inReturnId,
      from_id: swap.fromId,
      to_id: swap.toId,
      proposed_at: swap.at,
    })
    .execute()
}

export async function answerSwapRow(tx: Tx, id: string, status: SwapStatus, at: Date): Promise<void> {
  await tx.updateTable('duty_swap').set({ status, answered_at: at }).where('id', '=', id).execute()
}

/** What lapsed by itself makes room for a new proposal. */
export async function withdrawLapsed(
  tx: Tx,
  dutyId: string,
  open: readonly string[],
  at: Date,
): Promise<void> {
  await tx
    .updateTable('duty_swap')
    .set({ status: 'withdrawn', answered_at: at })
    .where('duty_id', '=', dutyId)
    .where('status', '=', 'proposed')
    .where('id', 'not in', open.length > 0 ? [...open] : [dutyId])
    .execute()
}
