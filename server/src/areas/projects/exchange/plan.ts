import type { AreaId, MemberId, UnitId } from '../../../kernel/ids.ts'
import type { Phase } from '../facts.ts'
import type { ProjectPlan } from '../register/schema.ts'
import type { Told } from '../register/store.ts'
import type { Aside, Column, Refusal } from './columns.ts'

/** What a file says of a project; companies, partners and links are left as they are. */
export type Said = Omit<Told, 'phase' | 'companyIds' | 'partners' | 'links'> & { readonly phase: Phase }

export type Known = {
  readonly id: string
  readonly reference: string
  readonly version: number
  readonly said: Said
  readonly source: string
  readonly externalId: string
  readonly mayChange: boolean
}

/** What a file is held against: what it names, of what whoever takes it in may read. */
export type State = {
  readonly units: readonly {
    readonly id: UnitId
    readonly slug: string
    readonly name: string
    readonly nameEn: string
    readonly active: boolean
    readonly mayAdd: boolean
    /** Works in it, and reads its drafts. */
    readonly isOwn: boolean
  }[]
  readonly members: readonly {
    readonly id: MemberId
    readonly name: string
    readonly email: string
    readonly active: boolean
  }[]
  readonly areas: readonly { readonly id: AreaId; readonly code: string; readonly title: string }[]
  readonly projects: readonly Known[]
}

/** What the file is taken in as: whose it is, what its source is called, and who asks. */
export type Asked = { readonly unitId: UnitId; readonly source: string; readonly me: MemberId }

export type Change = { readonly column: Column; readonly before: string; readonly after: string }

export type Act = {
  readonly row: number
  readonly title: string
  readonly reference: string | null
  readonly changes: readonly Change[]
} & (
  | { readonly kind: 'added'; readonly told: Told; readonly source: { system: string; id: string } }
  | {
      readonly kind: 'changed'
      readonly projectId: string
      readonly patch: Partial<ProjectPlanKept>
    }
)
type ProjectPlanKept = Pick<
  Told,
  | 'title'
  | 'purpose'
  | 'unitId'
  | 'contactId'
  | 'period'
  | 'place'
  | 'areaIds'
  | 'budgetFrame'
  | 'visibility'
  | 'impact'
> & { readonly phase: ProjectPlan['phase'] }

export type Plan = {
  readonly acts: readonly Act[]
  readonly unchanged: number
  readonly refused: readonly Refusal[]
  readonly aside: readonly Aside[]
  /** Of the same unit and source, going on here and not in the file. They are told of, and nothing is done. */
  readonly missing: readonly { readonly id: string; readonly reference: string; readonly title: string }[]
}
