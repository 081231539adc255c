import { sql } from 'kysely'
import type { CaseId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

export async function listTimeline(read: Read, caseId: CaseId, before: string | undefined, most: number) {
  return (
    read
      .selectFrom('event as e')
      .leftJoin('member as m', 'm.id', 'e.actor_id')
      .leftJoin('member as i', 'i.id', 'e.instead_of')
      .leftJoin('unit as u', (join) => join.on(sql<boolean>`u.id = (e.data->>'unitId')::uuid`))
      .leftJoin('member as o', (join) => join.on(sql<boolean>`o.id = (e.data->>'memberId')::uuid`))
      .leftJoin('member as f', (join) => join.on(sql<boolean>`f.id = (e.data->>'fromMemberId')::uuid`))
      .leftJoin('member as h', (join) => join.on(sql<boolean>`h.id = (e.data->>'officerId')::uuid`))
      .select([
        'e.id',
        'e.at',
        'e.name',
        'e.actor_kind',
        'e.data',
        'm.name as actorName',
        'i.name as insteadOf',
        'o.name as memberName',
        'f.name as formerName',
        'h.name as officerName',
        'u.name as unitName',
        'u.name_en as unitNameEn',
      ])
      .where('e.case_id', '=', caseId)
      // A link to a case that the reader may not see is not seen either.
      .where(
        sql<boolean>`(e.name <> 'case.linked' or exists (
        select from business_case o where o.id = (e.data->>'otherId')::uuid))`,
      )
      .$if(before !== undefined, (query) => query.where('e.id', '<', before ?? '0'))
      .orderBy('e.id', 'desc')
      .limit(most)
      .execute()
  )
}
