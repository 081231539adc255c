import type { FactName, FactValue, Failure } from '../facts/schema.ts'

/** A fact as the register tells it, or why it did not come. */
export type RegisterFact =
  | { readonly [F in FactName]: { readonly fact: F; readonly value: FactValue<F> } }[FactName]
  | { readonly fact: FactName; readonly failure: Failure }

/** A firm. A sole trader may have several on one number; `firm` tells them apart (namnskyddslöpnummer). */
export type RegisterFirm = {
  readonly firm: string | null
  readonly name: string
  readonly facts: readonly RegisterFact[]
}

export type RegisterAnswer =
  | { readonly kind: 'found'; readonly firms: readonly RegisterFirm[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'silent'; readonly failure: Failure }

/** A register of companies that is asked by number. It never throws: not to answer is an answer too. */
export type CompanyRegister = {
  /** `orgNumber` is ten digits. */
  readonly lookUp: (orgNumber: string) => Promise<RegisterAnswer>
}
