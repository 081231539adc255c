import type { LocalDay } from '../../../kernel/local-day.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { CaseStatus, PartStatus } from '../facts.ts'
import type { Matter } from './law.rules.ts'

/** What can happen to an application after it has come in. */
export type DatesOfMatter = Omit<Matter, 'receivedOn' | 'requestedOn'>

type Facts = {
  readonly status: PartStatus
  readonly caseStatus: CaseStatus
  readonly receivedOn: LocalDay | null
  readonly today: LocalDay
}
type Refusal =
  | 'case.closed'
  | 'part.wrongState'
  | 'matter.notReceived'
  | 'matter.inTheFuture'
  | 'matter.wrongOrder'

/**
 * The days of a matter have been, and come in the order that things can happen in: nothing before the application,
 * completion after it was asked for, and nothing but the party's copy after the decision.
 */
export function decideDates(f: Facts, dates: DatesOfMatter): Verdict<undefined, Refusal> {
  if (f.caseStatus === 'closed') return refuse('case.closed')
  if (f.status === 'offered' || f.status === 'declined' || f.status === 'withdrawn')
    return refuse('part.wrongState')
  const { receivedOn } = f
  const { askedOn, completedOn, changedOn, extendedOn, decidedOn, servedOn } = dates
  const all = Object.values(dates).flatMap((day) => day ?? [])
  if (all.length > 0 && !receivedOn) return refuse('matter.notReceived')
  if (all.some((day) => day > f.today)) return refuse('matter.inTheFuture')
  const inOrder =
    all.every((day) => !isBefore(day, receivedOn)) &&
    !isBefore(completedOn, askedOn) &&
    [askedOn, completedOn, changedOn, extendedOn].every((day) => !isBefore(decidedOn, day)) &&
    (servedOn === null || (decidedOn !== null && !isBefore(servedOn, decidedOn)))
  return inOrder ? allow() : refuse('matter.wrongOrder')
}

const isBefore = (day: LocalDay | null, other: LocalDay | null) =>
  day !== null && other !== null && day < other
