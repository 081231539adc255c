import type { Tone } from '../../../../ui/status-tag.tsx'
import type { CaseStatus, Outcome, PartStatus, Verdict } from './shapes.ts'

export const caseTones = {
  received: 'new',
  open: 'active',
  awaiting_company: 'waiting',
  closed: 'ended',
} as const satisfies Record<CaseStatus, Tone>

export const partTones = {
  offered: 'attention',
  accepted: 'active',
  in_progress: 'active',
  awaiting_company: 'waiting',
  awaiting_part: 'waiting',
  answered: 'good',
  settled: 'good',
  declined: 'danger',
  withdrawn: 'ended',
} as const satisfies Record<PartStatus, Tone>

export const verdictTones = {
  possible: 'good',
  possible_with_conditions: 'attention',
  not_possible: 'danger',
  needs_more_information: 'waiting',
  information: 'active',
} as const satisfies Record<Verdict, Tone>

export const outcomes = [
  'answered',
  'solved',
  'declined_by_law',
  'withdrawn',
  'moved',
  'duplicate',
] as const satisfies readonly Outcome[]

/** Parts that nobody needs to do anything more about. */
export function isPartEnded(status: PartStatus): boolean {
  return status === 'settled' || status === 'declined' || status === 'withdrawn'
}
