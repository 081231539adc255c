import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'

export type EndingFacts = {
  readonly ended: boolean
  /** Actions that are not done: they would have no meeting to come back to. */
  readonly openActions: number
  readonly hasLive: boolean
}

/** A series ends when nothing waits for its next meeting. */
export function decideEnding(
  facts: EndingFacts,
): Verdict<undefined, 'series.ended' | 'series.hasOpenActions' | 'series.hasLive'> {
  if (facts.ended) return refuse('series.ended')
  if (facts.hasLive) return refuse('series.hasLive')
  if (facts.openActions > 0) return refuse('series.hasOpenActions')
  return allow()
}
