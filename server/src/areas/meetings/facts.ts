import type { CaseId, MemberId, UnitId } from '../../kernel/ids.ts'

export type SeriesKind = 'lots' | 'cooperation' | 'project' | 'supervision'
export type MeetingStatus = 'planned' | 'live' | 'closed' | 'cancelled'
export type ItemKind = 'matter' | 'standing' | 'actions'
export type ItemPurpose = 'inform' | 'discuss' | 'decide'
export type ItemSource =
  | 'hand'
  | 'case'
  | 'dispute'
  | 'conflict'
  | 'signal'
  | 'border'
  | 'project'
  | 'overlap'
  | 'standing'
  | 'actions'
export type ItemResult = 'information' | 'decision' | 'action' | 'moved' | 'withdrawn'
export type ActionStatus = 'draft' | 'open' | 'done' | 'dropped'

/** What the rules and permissions ask about a series. */
export type SeriesFacts = {
  readonly id: string
  readonly kind: SeriesKind
  readonly unitId: UnitId
  readonly leaderId: MemberId
  readonly standInId: MemberId | null
  /** Units that take part in it. */
  readonly units: readonly UnitId[]
  readonly ended: boolean
}

export type MeetingFacts = {
  readonly id: string
  readonly status: MeetingStatus
  readonly version: number
  readonly series: SeriesFacts
  readonly slotAt: Date
  readonly startsAt: Date
  readonly endsAt: Date
  /** Units that are asked in for some item. */
  readonly invitedUnits: readonly UnitId[]
}

export type ItemFacts = {
  readonly id: string
  readonly kind: ItemKind
  readonly result: ItemResult | null
  readonly caseId: CaseId | null
  readonly ownerId: MemberId | null
  readonly addedBy: MemberId | null
  readonly version: number
  readonly meeting: MeetingFacts
}

export type PaperFacts = { readonly addedBy: MemberId; readonly item: ItemFacts }

export type ActionFacts = {
  readonly id: string
  readonly status: ActionStatus
  readonly memberId: MemberId
  readonly unitId: UnitId
  readonly version: number
  readonly caseId: CaseId | null
  readonly meetingId: string
  readonly itemId: string
  readonly series: SeriesFacts
}
