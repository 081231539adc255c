import type { Actor } from '../../kernel/actor.ts'
import type { CaseId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db/db.ts'
import { record } from '../../platform/events/record.ts'
import type { MeetingEventName } from './events.ts'

/** The one event of a change to a meeting. With a case it stands in the case's timeline, and only its readers see it. */
export function recordMeeting(
  tx: Tx,
  actor: Actor,
  now: Date,
  name: MeetingEventName,
  data: Record<string, unknown>,
  caseId?: CaseId | null,
): Promise<void> {
  return record(tx, actor, now, { name, data, ...(caseId ? { caseId } : {}) })
}
