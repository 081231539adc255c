import type { Locale } from '../kernel/actor.ts'
import type { CaseId, MemberId, UnitId } from '../kernel/ids.ts'
import type { LocalDay } from '../kernel/local-day.ts'
import type { Read, Tx } from './db/db.ts'
import type { Recorded } from './events/recorded.ts'

/** What notices are about, as a member chooses how to hear of it. */
export const NOTICE_GROUPS = ['waits', 'mentions', 'cases', 'unit', 'signals'] as const
export type NoticeGroup = (typeof NOTICE_GROUPS)[number]

/**
 * Who is told. A member who is away has a stand-in in that unit told besides; a unit means those who are present in it,
 * or only its heads, and who stands in for it when nobody is; `duty` is the one on duty.
 */
export type Addressee =
  | { readonly member: MemberId; readonly unit: UnitId | null }
  | { readonly unit: UnitId; readonly heads?: true }
  | { readonly duty: true }

/** One piece of news. Who is named in several of an event's tellings hears the first. */
export type Telling = {
  readonly to: readonly Addressee[]
  readonly group: NoticeGroup
  /** Why these are told; the words stand at `notices:why.<why>`. */
  readonly why: string
  /** Another sentence than `notices:event.<event>` says what happened: `notices:event.<says>`. */
  readonly says?: string
  /** The page it leads to in the staff's web; the event's case when left out. */
  readonly leadsTo?: string
  /** Names what waits for an answer, such as a part's id. Once it is settled nobody is told any more. */
  readonly waits?: string
  /** A mail of its own says the same: this is for the app alone. */
  readonly inAppOnly?: true
  /** What the sentence fills in: short facts, as an event may hold. */
  readonly words?: Readonly<Record<string, string>>
}

export type NoticeRule = (tx: Tx, event: Recorded) => Promise<readonly Telling[]> | readonly Telling[]

/**
 * Who is told of an event: a rule, or nobody with the reason why. `settles` names what no longer waits in the event's
 * case; `everything` when nothing does.
 */
export type NoticeDecision = ({ readonly tells: NoticeRule } | { readonly nobody: string }) & {
  readonly settles?: (event: Recorded) => readonly string[] | 'everything'
}

/** Event name → decision. Each event of an area has one. */
export type NoticeTable = Readonly<Record<string, NoticeDecision>>

/** What is said of a case where it is named. The title of a restricted one stands on the page only, in no mail. */
export type DescribedCase = {
  readonly number: string
  readonly title: string
  readonly isRestricted: boolean
}
/** Of those that the reader may read. */
export type DescribeCases = (
  read: Read,
  cases: readonly CaseId[],
) => Promise<ReadonlyMap<CaseId, DescribedCase>>

/** One thing that stands in the weekly digest for heads. */
export type WeeklyItem = {
  readonly caseId: CaseId
  /** The part, where it is about one. */
  readonly part: string | null
  readonly due: LocalDay | null
}
/** A group of the weekly digest: of these units, on this day. Its heading stands at `notices:weekly.<name>`. */
export type WeeklySource = {
  readonly name: string
  readonly list: (
    read: Read,
    asked: { readonly units: readonly UnitId[]; readonly today: LocalDay },
  ) => Promise<readonly WeeklyItem[]>
}

/** What is new in what a member follows, under a heading; the words are in the reader's language. */
export type NewsGroup = {
  readonly title: string
  readonly lines: readonly {
    readonly name: string
    /** The page in the staff's web. */
    readonly leadsTo: string
    readonly text: string
  }[]
}
/** What an area lends to the weekly digest of what members follow. */
export type NewsSource = {
  /** Members who follow something of which they have not been told since before an instant. */
  readonly listFollowers: (read: Read, until: Date) => Promise<readonly MemberId[]>
  /** What they have not been told of, until then; read as the member, who sees no more than they may. */
  readonly find: (
    read: Read,
    asked: { readonly memberId: MemberId; readonly until: Date; readonly locale: Locale },
  ) => Promise<readonly NewsGroup[]>
  /** @returns false when it had been told already */
  readonly markTold: (tx: Tx, memberId: MemberId, until: Date) => Promise<boolean>
}
