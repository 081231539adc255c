import { sql } from 'kysely'
import { oneOf } from '../../../platform/db/one-of.ts'
import { MOST, type WaitingSource } from '../my-day/asker.ts'

/** Where somebody is mentioned and has neither seen nor answered it: once a case, by the one who did so last. */
export const mentionsWaiting: WaitingSource = (asker) => sql`
  (select 'mention', m.case_id, null::uuid, m.name, null::date, m.at, m.member_id
  from (
    select distinct on (n.case_id, n.member_id) n.case_id, n.member_id, n.at, w.name
    from note_mention n join note t on t.id = n.note_id join member w on w.id = t.author_id
    where ${oneOf(sql`n.member_id`, [asker.me, ...asker.covers.map(({ memberId }) => memberId)])}
      and n.seen_at is null
      and not exists (select from note a where a.case_id = n.case_id and a.created_at > n.at
        and a.author_id in (n.member_id, ${asker.me}))
    order by n.case_id, n.member_id, n.at desc
  ) m order by m.at limit ${MOST})`
