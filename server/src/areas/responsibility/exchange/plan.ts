import type { Role } from '../map/rules.ts'
import type { AreaText, AuthorityKind } from './map-state.ts'
import type { Column, Table } from './tables.ts'

/** Why a row can't be taken in as it stands. */
export type RefusalCode =
  | 'missing'
  | 'tooLong'
  | 'code'
  | 'slug'
  | 'yesOrNo'
  | 'number'
  | 'day'
  | 'role'
  | 'email'
  | 'authorityKind'
  | 'twice'
  | 'twoAccountable'
  | 'noAccountable'
  | 'unknownArea'
  | 'unknownAuthority'
  | 'unknownParent'
  | 'circle'
  | 'closedUnit'
  | 'sameUnit'
  | 'tooShort'
  | 'beginsLater'
  | 'endsOtherwise'
  | 'endsAhead'
  | 'beganSameDay'
  | 'plannedAlready'
  | 'columnMissing'
  | 'formula'
  | 'merged'
  | 'error'
  | 'cellTooLong'

export type Refusal = {
  readonly table: Table | null
  readonly row: number
  readonly column: Column | null
  readonly code: RefusalCode
  readonly params: Readonly<Record<string, string | number>>
}

/** Why a row changes nothing although it is right. */
export type AsideCode =
  | 'over'
  | 'unitLeftOut'
  | 'areaLeftOut'
  | 'noteEnded'
  | 'unitKeepsItsOwn'
  | 'unreadColumn'
  | 'unreadSheet'
  | 'oldEncoding'

export type Aside = {
  readonly table: Table | null
  readonly row: number | null
  readonly code: AsideCode
  readonly params: Readonly<Record<string, string>>
}

export type FieldChange = {
  readonly column: Column
  readonly before: string | null
  readonly after: string | null
}

export type Difference = {
  readonly kind: 'added' | 'changed' | 'ended'
  readonly table: Table
  readonly row: number | null
  /** What a reader knows it by: a title, a unit in an area. */
  readonly name: string
  readonly fields: readonly FieldChange[]
}

/** What is written when the plan is carried out. Units are named by slug, areas by code, new ones too. */
export type Acts = {
  readonly addAuthorities: readonly {
    readonly slug: string
    readonly name: string
    readonly kind: AuthorityKind
  }[]
  readonly addUnits: readonly {
    readonly slug: string
    readonly name: string
    readonly nameEn: string
    readonly authority: string
    readonly email: string | null
    readonly phone: string | null
    readonly inLots: boolean
  }[]
  readonly addAreas: readonly AreaText[]
  readonly editAreas: readonly {
    readonly code: string
    readonly text: AreaText
    readonly fields: readonly FieldChange[]
  }[]
  /** Periods that end on the day from which the file holds. */
  readonly ends: readonly {
    readonly id: string
    readonly area: string
    readonly unit: string
    readonly role: Role
  }[]
  readonly starts: readonly { readonly area: string; readonly unit: string; readonly role: Role }[]
  readonly addNotes: readonly {
    readonly area: string
    readonly unit: string
    readonly otherUnit: string
    readonly body: string
    readonly example: string
  }[]
  readonly endNotes: readonly string[]
}

export type UnknownUnit = { readonly key: string; readonly name: string; readonly rows: number }

/** What a file would do to the map. Nothing is written while anything is refused or a unit is unknown. */
export type Plan = {
  readonly differences: readonly Difference[]
  readonly unchanged: number
  readonly refused: readonly Refusal[]
  readonly aside: readonly Aside[]
  readonly unknownUnits: readonly UnknownUnit[]
  readonly acts: Acts
}

/** Where the parts of a plan gather while a file is gone through. */
export type Findings = {
  readonly differences: Difference[]
  readonly refused: Refusal[]
  readonly aside: Aside[]
  unchanged: number
}

export function newFindings(): Findings {
  return { differences: [], refused: [], aside: [], unchanged: 0 }
}
