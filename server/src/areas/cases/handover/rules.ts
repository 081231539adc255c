import { isIn, leadsUnit, type MemberActor } from '../../../kernel/actor.ts'
import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { addWorkingDays, type Counts, isWorkingDay } from '../../../kernel/working-days.ts'
import type { CaseStatus, HandoverFacts, HandoverStatus } from '../facts.ts'

export type HandoverAct = 'accept' | 'decline' | 'withdraw' | 'lapse'

export const NEXT = {
  proposed: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn', lapse: 'lapsed' },
  accepted: {},
  declined: {},
  withdrawn: {},
  lapsed: {},
} as const satisfies Record<HandoverStatus, Partial<Record<HandoverAct, HandoverStatus>>>

type ProposalFacts = {
  readonly caseStatus: CaseStatus
  readonly hasOpenHandover: boolean
  readonly isRestricted: boolean
  readonly from: { readonly memberId: MemberId; readonly unitId: UnitId }
  readonly to: {
    readonly unitId: UnitId
    readonly unitIsActive: boolean
    /** Null when anybody in the unit may answer. */
    readonly memberId: MemberId | null
    readonly memberIsInUnit: boolean
    /** The one who is asked; while away, whoever stands in. Null when a unit is asked. */
    readonly answeredBy: { readonly memberId: MemberId; readonly isInUnit: boolean } | null
    /** Somebody in the unit is there today, apart from the giver when it is their own unit. */
    readonly isAnybodyPresent: boolean
  }
}
type ProposalRefusal =
  | 'handover.caseClosed'
  | 'handover.alreadyOpen'
  | 'case.unknownUnit'
  | 'handover.notReceiver'
  | 'handover.samePerson'
  | 'handover.noPresentReceiver'
  | 'handover.standInMayNotRead'

/**
 * Whether somebody may be asked to take over a case. Within a unit a colleague takes over, so
 * the same unit is no hindrance; the same person in the same unit is, as nothing would change.
 */
export function decideProposal(f: ProposalFacts): Verdict<undefined, ProposalRefusal> {
  if (f.caseStatus === 'closed') return refuse('handover.caseClosed')
  if (f.hasOpenHandover) return refuse('handover.alreadyOpen')
  if (!f.to.unitIsActive) return refuse('case.unknownUnit')
  if (f.to.memberId === null) {
    if (!f.to.isAnybodyPresent) return refuse('handover.noPresentReceiver')
  } else {
    if (!f.to.memberIsInUnit) return refuse('handover.notReceiver')
    if (f.to.memberId === f.from.memberId && f.to.unitId === f.from.unitId)
      return refuse('handover.samePerson')
    const answers = f.to.answeredBy
    const isAway = answers?.memberId !== f.to.memberId
    // Nobody says yes to what they themselves give away, in somebody else's name.
    if (!answers || (isAway && answers.memberId === f.from.memberId))
      return refuse('handover.noPresentReceiver')
    if (isAway && f.isRestricted && !answers.isInUnit) return refuse('handover.standInMayNotRead')
  }
  return allow()
}

export function decideHandover(
  h: HandoverFacts,
  act: HandoverAct,
): Verdict<HandoverStatus, 'handover.caseClosed' | 'handover.alreadyAnswered'> {
  const next: HandoverStatus | undefined = (NEXT[h.status] as Partial<Record<HandoverAct, HandoverStatus>>)[
    act
  ]
  if (!next) return refuse('handover.alreadyAnswered')
  return h.caseStatus === 'closed' ? refuse('handover.caseClosed') : allow(next)
}

/** Its time is out: the last day to answer has passed. A late yes counts until it has lapsed. */
export function isDue(h: Pick<HandoverFacts, 'status' | 'answerBy'>, today: LocalDay): boolean {
  return h.status === 'proposed' && h.answerBy < today
}

/**
 * Who takes the case when this member says yes: the one who was asked, also when somebody stands in for them; in a unit
 * that was asked, the member who answers. Only a head names somebody else.
 */
export function decideTaker(
  h: HandoverFacts,
  actor: MemberActor,
  chosen: MemberId | undefined,
): Verdict<MemberId, 'handover.samePerson' | 'handover.onlyHeadNames' | 'handover.notReceiver'> {
  const self = isIn(actor, h.toUnitId) ? actor.memberId : undefined
  const asked = h.toMemberId ?? self
  const taker = chosen ?? asked
  // The stand-in of a head, from another unit, says who in the unit takes it.
  if (!taker) return refuse('handover.notReceiver')
  if (taker !== asked && taker !== self && !leadsUnit(actor, h.toUnitId)) {
    return refuse('handover.onlyHeadNames')
  }
  if (taker === h.fromMemberId && h.toUnitId === h.fromUnitId) return refuse('handover.samePerson')
  return allow(taker)
}

/** Who says no names somebody else, or nobody: never the one who was asked. */
export function decideSuggestion(
  h: HandoverFacts,
  suggested: { readonly unitId: UnitId | null; readonly memberId: MemberId | null },
): Verdict<undefined, 'handover.sameSuggested' | 'handover.suggestedUnitMissing'> {
  if (suggested.memberId && !suggested.unitId) return refuse('handover.suggestedUnitMissing')
  if (suggested.unitId !== h.toUnitId) return allow()
  const isSomebodyElse = suggested.memberId !== null && suggested.memberId !== h.toMemberId
  // A whole unit that was asked can name one of its own; a person can name the unit's others.
  return isSomebodyElse || (h.toMemberId !== null && suggested.memberId === null)
    ? allow()
    : refuse('handover.sameSuggested')
}

/** A case that is passed on more often than this, within so many working days, goes round in a ring. */
const PASSED_MOST = 2
const PASSED_WITHIN = 10

/** Whether a handover of that day still counts against the case. */
export function isRecentPass(on: LocalDay, today: LocalDay, counts: Counts = isWorkingDay): boolean {
  return addWorkingDays(on, PASSED_WITHIN, counts) >= today
}

/**
 * Whether a case has been passed on too often: more than two times in ten working days.
 * @param history the days on which somebody took it over from another, in any order
 */
export function isPassedTooOften(history: readonly LocalDay[], today: LocalDay, counts?: Counts): boolean {
  return history.filter((on) => isRecentPass(on, today, counts)).length > PASSED_MOST
}
