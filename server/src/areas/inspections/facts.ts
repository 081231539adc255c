import type { CaseId, CompanyId, MemberId, UnitId } from '../../kernel/ids.ts'
import type { LocalDay } from '../../kernel/local-day.ts'

export type VisitStatus = 'planned' | 'agreed' | 'done' | 'cancelled' | 'not_done'
export type VisitOutcome = 'no_remarks' | 'remarks' | 'follow_up'
export type JointStatus = 'proposed' | 'agreed' | 'dissolved'

/** What the rules and permissions ask about a visit. */
export type VisitFacts = {
  readonly id: string
  readonly unitId: UnitId
  readonly inspectorId: MemberId
  readonly status: VisitStatus
  readonly version: number
}

/** What decides whether two visits can be made as one. */
export type Placed = {
  readonly id: string
  readonly unitId: UnitId
  /** The company, or the one that it was merged into. */
  readonly companyId: CompanyId
  readonly siteKey: string
  readonly propertyKey: string
  readonly earliestOn: LocalDay
  readonly latestOn: LocalDay
  readonly isAnnounced: boolean
}

/** A visit that is to come, as it stands among the others at its company. */
export type Coming = Placed & {
  readonly inspectorId: MemberId
  readonly caseId: CaseId | null
  readonly status: VisitStatus
  readonly jointId: string | null
  readonly hasSaidYes: boolean
  readonly startsAt: Date | null
  readonly endsAt: Date | null
}
