import type { LocalDay } from '../../../kernel/local-day.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { CaseStatus, PartStatus } from '../facts.ts'

/** Why the date that the company was told will clearly not be kept. */
export const GROUNDS = ['passed', 'standsStill', 'partDueLater', 'partsMissing'] as const
export type Ground = (typeof GROUNDS)[number]

export type DelayFacts = {
  readonly today: LocalDay
  readonly status: CaseStatus
  readonly promisedOn: LocalDay | null
  /** The company has been told of a delay since the date was promised. */
  readonly isTold: boolean
  /** A combined answer has been sent since the date was promised. */
  readonly isAnswered: boolean
  readonly parts: readonly { readonly status: PartStatus; readonly dueOn: LocalDay | null }[]
  /** The days on which what stands still wakes. */
  readonly wakes: readonly LocalDay[]
}

const DONE: readonly PartStatus[] = ['answered', 'settled', 'declined', 'withdrawn']

/** The grounds on which a notice of delay is proposed; none when the date can be kept or the company knows. */
export function groundsForDelay(f: DelayFacts): Ground[] {
  const { promisedOn } = f
  if (f.status === 'closed' || !promisedOn || f.isTold || f.isAnswered) return []
  if (promisedOn < f.today) return ['passed']
  const missing = f.parts.filter(({ status }) => !DONE.includes(status))
  const grounds: Ground[] = []
  if (f.wakes.some((day) => day > promisedOn)) grounds.push('standsStill')
  if (missing.some(({ dueOn }) => dueOn !== null && dueOn > promisedOn)) grounds.push('partDueLater')
  if (promisedOn === f.today && missing.length > 0) grounds.push('partsMissing')
  return grounds
}

/** A notice says why (förvaltningslagen 2017:900, 11 §), and a new date lies ahead. */
export function decideDelayNotice(f: {
  readonly status: CaseStatus
  readonly today: LocalDay
  readonly reason: string
  readonly on: LocalDay | null
}): Verdict<undefined, 'case.closed' | 'delay.reasonMissing' | 'promise.inThePast'> {
  if (f.status === 'closed') return refuse('case.closed')
  if (f.reason.trim().length < 5) return refuse('delay.reasonMissing')
  if (f.on !== null && f.on < f.today) return refuse('promise.inThePast')
  return allow()
}
