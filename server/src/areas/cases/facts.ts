import type { CaseId, MemberId, UnitId } from '../../kernel/ids.ts'
import type { LocalDay } from '../../kernel/local-day.ts'

export type CaseStatus = 'received' | 'open' | 'awaiting_company' | 'closed'
export type Outcome = 'solved' | 'answered' | 'declined_by_law' | 'withdrawn' | 'moved' | 'duplicate'
export type Channel = 'web' | 'phone' | 'visit' | 'email' | 'meeting'
export type PartStatus =
  | 'offered'
  | 'accepted'
  | 'in_progress'
  | 'awaiting_company'
  | 'awaiting_part'
  | 'answered'
  | 'settled'
  | 'declined'
  | 'withdrawn'
export type Verdict =
  | 'possible'
  | 'possible_with_conditions'
  | 'not_possible'
  | 'needs_more_information'
  | 'information'

/** What the rules and permissions ask about a case. */
export type CaseFacts = {
  readonly id: CaseId
  readonly status: CaseStatus
  readonly accountableMemberId: MemberId | null
  readonly accountableUnitId: UnitId | null
  /** How the present accountability began; a duty pilot's, from receipt or reopening, may be taken over. */
  readonly accountabilityBegan: string | null
  /** Units that take part, or did. */
  readonly partUnits: readonly UnitId[]
}

export type PartFacts = {
  readonly status: PartStatus
  readonly unitId: UnitId
  readonly officerId: MemberId | null
  readonly caseStatus: CaseStatus
  readonly caseAccountableId: MemberId | null
}

export type HandoverStatus = 'proposed' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed'
/** Why a handover was taken back: by those who may, or by itself. */
export type WithdrawnBecause = 'regretted' | 'case_closed' | 'moved' | 'receiver_left'

export type HandoverFacts = {
  readonly status: HandoverStatus
  readonly fromMemberId: MemberId
  readonly fromUnitId: UnitId
  readonly toUnitId: UnitId
  /** Null when anybody in the unit may answer. */
  readonly toMemberId: MemberId | null
  readonly answerBy: LocalDay
  readonly caseStatus: CaseStatus
}
