import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { CaseStatus, Outcome } from '../facts.ts'

type ClosingFacts = {
  readonly status: CaseStatus
  readonly outcome: Outcome
  readonly openParts: number
  /** Requests for decision whose four weeks run. */
  readonly openRequests: number
  /** A combined answer has been sent, or a message written to the company. */
  readonly companyHasBeenAnswered: boolean
  /** The company wrote to the closed case, and so opened it again. */
  readonly reopenedByCompany: boolean
  readonly duplicateOf: string | undefined
  /** The case that this one repeats is itself closed as a duplicate. */
  readonly otherIsDuplicate: boolean
  readonly caseId: string
}

type Refusal =
  | 'case.closed'
  | 'closing.partsOpen'
  | 'closing.decisionRequestOpen'
  | 'closing.nothingSaid'
  | 'closing.reopenedUnanswered'
  | 'closing.duplicateOfMissing'
  | 'closing.duplicateOfDuplicate'
  | 'case.sameCase'

/** Outcomes that say the company has its answer; they need one to have been given. */
const NEEDS_ANSWER = {
  solved: true,
  answered: true,
  declined_by_law: true,
  withdrawn: false,
  moved: false,
  duplicate: false,
} as const satisfies Record<Outcome, boolean>

export function decideClose(f: ClosingFacts): Verdict<undefined, Refusal> {
  if (f.status === 'closed') return refuse('case.closed')
  if (f.openParts > 0) return refuse('closing.partsOpen')
  if (f.openRequests > 0) return refuse('closing.decisionRequestOpen')
  if (f.outcome === 'duplicate' && !f.duplicateOf) return refuse('closing.duplicateOfMissing')
  if (f.duplicateOf === f.caseId) return refuse('case.sameCase')
  // Two cases closed as each other's duplicate would leave nobody to answer.
  if (f.outcome === 'duplicate' && f.otherIsDuplicate) return refuse('closing.duplicateOfDuplicate')
  // Whoever was not content and wrote gets an answer before the case ends again, whatever it ends as.
  if (f.reopenedByCompany && !f.companyHasBeenAnswered) return refuse('closing.reopenedUnanswered')
  if (NEEDS_ANSWER[f.outcome] && !f.companyHasBeenAnswered) return refuse('closing.nothingSaid')
  return allow()
}

export function decideReopen(status: CaseStatus): Verdict<undefined, 'case.notClosed'> {
  return status === 'closed' ? allow() : refuse('case.notClosed')
}
