import { dayOf } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'
import { type Finding, findGaps, isGreen } from './rules.ts'
import { findCoverageFacts } from './store.ts'

export type Coverage = {
  readonly findings: readonly Finding[]
  /** Nothing stops the public page from opening. */
  readonly isGreen: boolean
  readonly areas: number
}

/** Whether a question of any area would reach somebody who is present and may act, at this moment. */
export async function findCoverage(read: Read, now: Date): Promise<Coverage> {
  const facts = await findCoverageFacts(read, now, dayOf(now))
  const findings = findGaps(facts)
  return { findings, isGreen: isGreen(findings), areas: facts.areas.length }
}
