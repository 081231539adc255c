import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { recordCase } from '../record-case.ts'

/** Malicious code was found in a file for this case. Nobody has it; its name is what is left of it. */
export function recordStopped(tx: Tx, actor: Actor, now: Date, caseId: CaseId, name: string): Promise<void> {
  return recordCase(tx, actor, now, 'attachment.stopped', caseId, { file: name })
}
