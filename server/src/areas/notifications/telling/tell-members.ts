import type { MemberId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Reaction } from '../../../platform/events/reactions.ts'
import type { Recorded } from '../../../platform/events/recorded.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { tellMembers } from '../../../platform/live/tell-members.ts'
import type { NoticeDecision, Telling } from '../../../platform/notices.ts'
import { listAddressed } from '../../organisation/index.ts'
import { listChoices } from '../choices/store.ts'
import { aboutOf, chooseReached, decideDelivery, NOT_SENT } from './rules.ts'
import { type NewNotice, settleNotices, writeNotices } from './store.ts'

/** Tells the members whom the areas' rules name, in the transaction of what happened. */
export function tellOf(decisionOn: (event: string) => NoticeDecision | undefined): Reaction {
  return async (tx, _kit, event) => {
    const decision = decisionOn(event.name)
    if (!decision) return
    const settled = await settle(tx, event, decision.settles?.(event) ?? [])
    const tellings = 'tells' in decision ? await decision.tells(tx, event) : []
    const told = await writeNotices(tx, await noticesOf(tx, event, tellings), event.caseId, event.at)
    await tellMembers(tx, 'notices', [...new Set([...settled, ...told])])
  }
}

async function settle(
  tx: Tx,
  { caseId, at }: Recorded,
  keys: readonly string[] | 'everything',
): Promise<MemberId[]> {
  if (!caseId || keys.length === 0) return []
  return settleNotices(tx, caseId, keys === 'everything' ? null : keys, at)
}

async function noticesOf(tx: Tx, event: Recorded, tellings: readonly Telling[]): Promise<NewNotice[]> {
  const asked = tellings.flatMap(({ to }, telling) => to.map((addressee) => ({ telling, addressee })))
  const addressed = await listAddressed(
    tx,
    asked.map(({ addressee }) => addressee),
    event.at,
  )
  const reached = chooseReached(
    addressed.map(({ place, ...who }) => ({ telling: asked[place]?.telling ?? 0, ...who })),
    event.actor,
  )
  const choices = await listChoices(
    tx,
    reached.map(({ memberId }) => memberId),
  )
  return reached.flatMap(({ telling: at, memberId, insteadOf, away }) => {
    const telling = tellings[at]
    if (!telling) return []
    const { about, leadsTo } = aboutOf(event.caseId, telling)
    const { mailDueAt, digestSince } = telling.inAppOnly
      ? NOT_SENT
      : decideDelivery(telling.group, away, event.at, choices.get(memberId))
    return {
      id: newId(),
      member_id: memberId,
      instead_of: insteadOf,
      kind: telling.group,
      about,
      event: telling.says ?? event.name,
      why: telling.why,
      actor_kind: event.actor.kind,
      actor_id: event.actor.kind === 'member' ? event.actor.memberId : null,
      leads_to: leadsTo,
      words: telling.words ?? {},
      waits: telling.waits ?? null,
      mail_due_at: mailDueAt,
      digest_since: digestSince,
    }
  })
}
