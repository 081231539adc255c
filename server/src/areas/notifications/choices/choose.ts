import type { Actor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { NOTICE_GROUPS } from '../../../platform/notices.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { type Choices, DEFAULT_CHOICES } from './rules.ts'
import { listChoices, saveChoices, sendPendingBy } from './store.ts'

/** How the member hears of things from now on, also of what is still to be sent. @throws Problem `version.stale` */
export async function choose(
  tx: Tx,
  actor: Actor,
  now: Date,
  choices: Choices,
  seen: number,
): Promise<number> {
  const { memberId } = memberOf(actor)
  const before = (await listChoices(tx, [memberId])).get(memberId)
  if ((before?.version ?? 0) !== seen) throw new Problem('version.stale')
  const version = await saveChoices(tx, memberId, choices, seen)
  if (version === undefined) throw new Problem('version.stale')
  for (const group of NOTICE_GROUPS) {
    const way = choices.by[group]
    if (way !== (before ?? DEFAULT_CHOICES).by[group]) await sendPendingBy(tx, memberId, group, way, now)
  }
  await record(tx, actor, now, { name: 'notice.chosen' })
  return version
}
