import { sql } from 'kysely'
import { areas } from '../../server/src/app.ts'
import { writeNote } from '../../server/src/areas/cases/conversation/write.ts'
import { tellOf } from '../../server/src/areas/notifications/telling/tell-members.ts'
import type { Actor, MemberActor } from '../../server/src/kernel/actor.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import type { Kit } from '../../server/src/platform/http/kit.ts'
import { featuredSubjects } from '../people.ts'
import { need, type Town } from './town.ts'

const DAYS = 4
const HOUR = 3_600_000
/** Of the latest, so many are still to be seen by each; nobody has let more lie. */
const UNSEEN = 4

/**
 * What members have been told of the last days, as the areas' own rules say it. Earlier days have been seen long since,
 * and nothing of this is mailed.
 */
export async function seedNotices(tx: Tx, kit: Kit, end: Date, town: Town): Promise<void> {
  await mention(tx, end, town)
  const decisions = Object.assign({}, ...areas.map(({ notices }) => notices ?? {}))
  const tell = tellOf((event) => decisions[event])
  const since = new Date(end.getTime() - DAYS * 24 * HOUR)
  const events = await tx
    .selectFrom('event')
    .select(['at', 'name', 'actor_id', 'actor_kind', 'case_id', 'data'])
    .where('at', '>', since)
    .where('at', '<=', end)
    .where('case_id', 'is not', null)
    .orderBy('id')
    .execute()
  for (const { at, name, actor_id, actor_kind, case_id, data } of events) {
    const caseId = case_id ?? ''
    const actor = actorOf(actor_kind, actor_id, caseId)
    await tell(tx, kit, { name, actor, at, caseId, data: data as Record<string, unknown> })
  }
  await sql`
    with latest as (
      select id, row_number() over (partition by member_id order by last_at desc) > ${UNSEEN} as is_seen
      from notice where last_at <= ${end}
    )
    update notice n set mail_due_at = null, digest_since = null,
      seen_at = case when l.is_seen then coalesce(n.seen_at, n.last_at + interval '20 minutes') else n.seen_at end
    from latest l where l.id = n.id`.execute(tx)
}

/** Each of those whom a visitor may sign in as is asked something by name, in a case of theirs. */
async function mention(tx: Tx, end: Date, town: Town): Promise<void> {
  const at = new Date(end.getTime() - 2 * HOUR)
  for (const subject of featuredSubjects) {
    const who = need(town.people, subject)
    const found = await sql<{ id: string; subject: string }>`
      select c.id, m.subject from business_case c join member m on m.id = c.accountable_member_id
      join part p on p.case_id = c.id and p.officer_id = ${who.memberId} and p.status in ('accepted', 'in_progress')
      where c.status = 'open' and c.accountable_member_id <> ${who.memberId} order by c.received_at desc limit 1`.execute(
      tx,
    )
    const [row] = found.rows
    if (!row) continue
    const body = `@${who.name}, kan du titta på det här i dag? Företaget ringde och undrade när det blir klart.`
    const note = { body, confidentialTo: null, mentions: [who.memberId] }
    await writeNote(tx, need(town.people, row.subject), at, row.id, note)
  }
}

function actorOf(kind: string, memberId: string | null, caseId: string): Actor {
  if (kind === 'member' && memberId) {
    return { kind, memberId, name: '', locale: 'sv', units: [], roles: [], covers: [] } satisfies MemberActor
  }
  return kind === 'company' ? { kind, caseId, locale: 'sv' } : { kind: 'system', name: 'demo', locale: 'sv' }
}
