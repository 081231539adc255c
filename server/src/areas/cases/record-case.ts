import type { Actor } from '../../kernel/actor.ts'
import type { CaseId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db/db.ts'
import { record } from '../../platform/events/record.ts'
import type { CaseEventName } from './events.ts'

/** The one event of a change to a case. Its name must stand in the event table. */
export function recordCase(
  tx: Tx,
  actor: Actor,
  now: Date,
  name: CaseEventName,
  caseId: CaseId,
  data: Record<string, unknown> = {},
): Promise<void> {
  return record(tx, actor, now, { name, caseId, data })
}
