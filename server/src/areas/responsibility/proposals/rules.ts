import type { UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'

export type ProposalFacts = {
  readonly unitId: UnitId
  /** The unit that answers for the area on the day, if any. */
  readonly fromUnitId: UnitId | null
  readonly fromOn: LocalDay
  readonly today: LocalDay
  readonly openProposal: boolean
}

export function decideProposal(
  f: ProposalFacts,
): Verdict<undefined, 'responsibility.inThePast' | 'responsibility.already' | 'proposal.alreadyOpen'> {
  if (f.fromOn < f.today) return refuse('responsibility.inThePast')
  if (f.unitId === f.fromUnitId) return refuse('responsibility.already')
  if (f.openProposal) return refuse('proposal.alreadyOpen')
  return allow()
}

/** The units that gain or lose, each of which must approve. */
export function concernedUnits(p: {
  readonly unitId: UnitId
  readonly fromUnitId: UnitId | null
}): readonly UnitId[] {
  return p.fromUnitId ? [p.fromUnitId, p.unitId] : [p.unitId]
}

/** The units whose approval is still wanted. */
export function missingApprovals(
  p: { readonly unitId: UnitId; readonly fromUnitId: UnitId | null },
  approvedBy: readonly UnitId[],
): readonly UnitId[] {
  return concernedUnits(p).filter((unit) => !approvedBy.includes(unit))
}
