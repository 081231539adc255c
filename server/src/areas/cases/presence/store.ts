import type { CaseId, MemberId, PartId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { Doing, Seat } from './rules.ts'

export type Tab = { readonly memberId: MemberId; readonly tab: string }
export type Place = { readonly caseId: CaseId; readonly doing: Doing; readonly partId: PartId | null }

type Said = Place & {
  readonly nth: number
  /** Its time has not run out. */
  readonly isThere: boolean
}

/** What a tab said last. */
export async function findSeat(read: Read, { memberId, tab }: Tab, now: Date): Promise<Said | undefined> {
  const row = await read
    .selectFrom('presence')
    .select(['case_id', 'doing', 'part_id', 'nth', 'lasts_until'])
    .where('member_id', '=', memberId)
    .where('tab', '=', tab)
    .executeTakeFirst()
  return (
    row && {
      caseId: row.case_id,
      doing: row.doing,
      partId: row.part_id,
      nth: row.nth,
      isThere: row.lasts_until > now,
    }
  )
}

/** Keeps what a tab says until its time runs out, unless it has said something later meanwhile. */
export async function takeSeat(
  tx: Tx,
  { memberId, tab }: Tab,
  place: Place & { readonly nth: number },
  until: Date,
): Promise<void> {
  const said = {
    case_id: place.caseId,
    doing: place.doing,
    part_id: place.partId,
    nth: place.nth,
    lasts_until: until,
  }
  await tx
    .insertInto('presence')
    .values({ member_id: memberId, tab, ...said })
    .onConflict((conflict) =>
      conflict.columns(['member_id', 'tab']).doUpdateSet(said).where('presence.nth', '<', place.nth),
    )
    .execute()
}

/** Everybody who has the case open, in the order of their names. */
export async function listSeats(read: Read, caseId: CaseId, now: Date): Promise<Seat[]> {
  const rows = await read
    .selectFrom('presence as p')
    .innerJoin('member as m', 'm.id', 'p.member_id')
    .leftJoin('part as t', 't.id', 'p.part_id')
    .select(['m.id as memberId', 'm.name', 'p.doing', 't.id as partId', 't.title'])
    .where('p.case_id', '=', caseId)
    .where('p.lasts_until', '>', now)
    .where('m.active', '=', true)
    .orderBy('m.name')
    .orderBy('m.id')
    .execute()
  return rows.map(({ memberId, name, doing, partId, title }) => ({
    memberId,
    name,
    doing,
    part: partId === null ? null : { id: partId, title: title ?? '' },
  }))
}

export async function isPartOf(read: Read, partId: PartId, caseId: CaseId): Promise<boolean> {
  const row = await read
    .selectFrom('part')
    .select('id')
    .where('id', '=', partId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return row !== undefined
}

/** Nothing of who was where is kept when it is over. */
export async function clearAway(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('presence').where('lasts_until', '<=', now).execute()
}
