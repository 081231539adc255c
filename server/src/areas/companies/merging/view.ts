import type { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { may } from '../../../platform/permission/permission.ts'
import { companyPermissions } from '../permissions.ts'
import type { MergeItem } from './schema.ts'
import type { listMerges } from './store.ts'

type Row = Awaited<ReturnType<typeof listMerges>>[number]

/** `cases`: those that the viewer may see, and that would go back or stay. */
export function presentMerge(
  row: Row,
  cases: { readonly goBack: number; readonly stay: number },
  actor: Actor,
): z.input<typeof MergeItem> {
  const { undoneAt, undoneBy, undoReason } = row
  return {
    id: row.id,
    absorbed: { id: row.absorbedId, name: row.absorbedName },
    merged: { at: row.mergedAt.toISOString(), by: row.mergedBy, reason: row.reason },
    undone: undoneAt && { at: undoneAt.toISOString(), by: undoneBy ?? '', reason: undoReason ?? '' },
    goesBack: { cases: cases.goBack, contacts: row.contacts.length },
    stays: { cases: cases.stay },
    may: {
      undo:
        !undoneAt && !row.hasOneOnTop && may(companyPermissions['company.merge'], actor, undefined as never),
    },
  }
}
