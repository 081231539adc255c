import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { PartFacts, PartStatus } from '../facts.ts'

/**
 * What may happen to a part, and where it leads. `settle` comes with the combined answer that carries the part's
 * answer; after `answered` the unit may still take the answer back to work on it, until it is settled.
 */
export type PartAct =
  | 'accept'
  | 'decline'
  | 'start'
  | 'wait'
  | 'waitForOthers'
  | 'resume'
  | 'answer'
  | 'takeBack'
  | 'withdraw'
  | 'settle'

export const NEXT = {
  offered: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
  accepted: {
    start: 'in_progress',
    wait: 'awaiting_company',
    waitForOthers: 'awaiting_part',
    answer: 'answered',
    decline: 'declined',
    withdraw: 'withdrawn',
  },
  in_progress: {
    wait: 'awaiting_company',
    waitForOthers: 'awaiting_part',
    answer: 'answered',
    withdraw: 'withdrawn',
  },
  awaiting_company: { resume: 'in_progress', answer: 'answered', withdraw: 'withdrawn' },
  awaiting_part: { resume: 'in_progress', answer: 'answered', withdraw: 'withdrawn' },
  answered: { answer: 'answered', takeBack: 'in_progress', settle: 'settled', withdraw: 'withdrawn' },
  settled: {},
  declined: {},
  withdrawn: {},
} as const satisfies Record<PartStatus, Partial<Record<PartAct, PartStatus>>>

/** Statuses in which a part no longer waits for anybody. */
export const ENDED: readonly PartStatus[] = ['settled', 'declined', 'withdrawn']

export function isEnded(status: PartStatus): boolean {
  return ENDED.includes(status)
}

export function decidePart(
  part: PartFacts,
  act: PartAct,
): Verdict<PartStatus, 'case.closed' | 'part.wrongState'> {
  if (part.caseStatus === 'closed') return refuse('case.closed')
  const next: PartStatus | undefined = (NEXT[part.status] as Partial<Record<PartAct, PartStatus>>)[act]
  return next ? allow(next) : refuse('part.wrongState')
}

export function allowedPartActs(status: PartStatus): PartAct[] {
  return Object.keys(NEXT[status]) as PartAct[]
}

export function decideAnswerText(answer: {
  verdict: string
  conditions: string
}): Verdict<undefined, 'part.conditionsMissing'> {
  return answer.verdict === 'possible_with_conditions' && !answer.conditions.trim()
    ? refuse('part.conditionsMissing')
    : allow()
}
