import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'

export type Side = {
  readonly id: string
  readonly orgNumber: string | null
  readonly mergedInto: string | null
}

/** What follows from a merge: whether the one that stays gets the other's number. */
export type Merge = { readonly takesNumber: boolean }

type Refusal = 'company.sameCompany' | 'company.alreadyMerged' | 'company.differentNumbers'

/** Two entries become one. Two different numbers are two different legal persons, and are never one. */
export function decideMerge(absorbed: Side, staying: Side): Verdict<Merge, Refusal> {
  if (absorbed.id === staying.id) return refuse('company.sameCompany')
  if (absorbed.mergedInto !== null || staying.mergedInto !== null) return refuse('company.alreadyMerged')
  if (absorbed.orgNumber && staying.orgNumber && absorbed.orgNumber !== staying.orgNumber)
    return refuse('company.differentNumbers')
  return allow({ takesNumber: absorbed.orgNumber !== null })
}

export type DoneMerge = {
  readonly undoneAt: Date | null
  /** The one that stayed has itself been merged since, or another was merged into it later. */
  readonly hasOneOnTop: boolean
}

/** The latest merge can be taken back; one with another on top of it only after that. */
export function decideUndo(
  merge: DoneMerge,
): Verdict<undefined, 'merge.alreadyUndone' | 'merge.mergedOnTop'> {
  if (merge.undoneAt !== null) return refuse('merge.alreadyUndone')
  return merge.hasOneOnTop ? refuse('merge.mergedOnTop') : allow()
}
