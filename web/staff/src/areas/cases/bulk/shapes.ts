import type { CaseRow } from '../shapes.ts'
import type { BulkChange } from './queries.ts'

export type BulkKind = BulkChange['kind']

export type BulkDialogProps = {
  readonly cases: readonly CaseRow[]
  /** Those that were refused stay chosen; the others are done with. */
  readonly onDone: (refused: readonly string[]) => void
  readonly onClose: () => void
}

/** One case that was asked for, and how it went. */
export type Outcome = { readonly of: CaseRow; readonly refusal: string | null }
