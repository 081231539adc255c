import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Role } from '../map/rules.ts'

export type AreaText = {
  readonly code: string
  readonly title: string
  readonly titleEn: string
  readonly description: string
  readonly descriptionEn: string
  readonly keywords: readonly string[]
  readonly examples: readonly string[]
  readonly legalBasis: string | null
  readonly usualDays: number | null
  /** The code of the area that it is a part of. */
  readonly parent: string | null
  readonly active: boolean
}

export type AuthorityKind = 'board' | 'joint_authority' | 'municipal_company'

export type UnitText = {
  readonly slug: string
  readonly name: string
  readonly nameEn: string
  readonly authority: string
  readonly authorityName: string
  readonly authorityKind: AuthorityKind
  readonly email: string | null
  readonly phone: string | null
  readonly inLots: boolean
  readonly active: boolean
}

/** `to` is the first day that is no longer covered. */
export type Period = {
  readonly area: string
  readonly unit: string
  readonly role: Role
  readonly from: LocalDay | null
  readonly to: LocalDay | null
}

export type NoteText = {
  readonly area: string
  readonly unit: string
  readonly otherUnit: string
  readonly body: string
  readonly example: string
  readonly writtenOn: LocalDay
  readonly endedOn: LocalDay | null
}

type Kept<T> = T & { readonly id: string }

/** The whole map as it stands: every period, past and planned too. Areas are named by code and units by slug. */
export type MapState = {
  readonly areas: readonly Kept<AreaText>[]
  readonly authorities: readonly { readonly slug: string; readonly name: string }[]
  readonly units: readonly Kept<UnitText>[]
  readonly periods: readonly Kept<Period>[]
  readonly notes: readonly Kept<NoteText>[]
}

export const holdsOn = ({ from, to }: Pick<Period, 'from' | 'to'>, day: LocalDay): boolean =>
  (from === null || from <= day) && (to === null || to > day)
