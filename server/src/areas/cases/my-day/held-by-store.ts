import { type RawBuilder, sql } from 'kysely'
import { oneOf } from '../../../platform/db/one-of.ts'
import type { Asker } from './asker.ts'

const awayOf = ({ covers }: Pick<Asker, 'covers'>) => sql`(select * from unnest(
  ${sql.val(covers.map(({ memberId }) => memberId))}::uuid[], ${sql.val(covers.map(({ unitId }) => unitId))}::uuid[]))`

/** Cases that the asker has to do with, or has had; and now those of whom they stand in for. */
export function isMine(asker: Pick<Asker, 'me' | 'covers'>, c: RawBuilder<unknown>): RawBuilder<boolean> {
  const { me, covers } = asker
  const concerned = sql`exists (select from case_member w where w.case_id = ${c}.id`
  if (covers.length === 0) return sql<boolean>`${concerned} and w.member_id = ${me}::uuid)`
  const members = [me, ...covers.map(({ memberId }) => memberId)]
  return sql<boolean>`${concerned} and ${oneOf(sql`w.member_id`, members)}
    and (w.member_id = ${me}::uuid or (${c}.accountable_member_id, ${c}.accountable_unit_id) in ${awayOf(asker)}
      or exists (select from part p where p.case_id = ${c}.id and p.status not in ('settled', 'declined', 'withdrawn')
        and (p.officer_id, p.unit_id) in ${awayOf(asker)})))`
}

/** True for what is held by the asker in person, or by somebody in that unit for whom they stand in. */
export function heldBy(
  asker: Pick<Asker, 'me' | 'covers'>,
  member: RawBuilder<unknown>,
  unit: RawBuilder<unknown>,
): RawBuilder<boolean> {
  if (asker.covers.length === 0) return sql<boolean>`${member} = ${asker.me}::uuid`
  const members = [asker.me, ...asker.covers.map(({ memberId }) => memberId)]
  // The members come first, as they are what the index is read by.
  return sql<boolean>`(${oneOf(member, members)}
    and (${member} = ${asker.me} or (${member}, ${unit}) in ${awayOf(asker)}))`
}
