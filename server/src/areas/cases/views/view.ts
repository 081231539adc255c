import type { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { may } from '../../../platform/permission/permission.ts'
import { casePermissions } from '../permissions.ts'
import { ViewColumn, ViewFilters, type ViewItem } from './schema.ts'
import type { ViewRow } from './store.ts'

/** A view with whether this viewer may change it, or take it over. */
export function presentView(row: ViewRow, actor: Actor): z.input<typeof ViewItem> {
  return {
    id: row.id,
    name: row.name,
    filters: understoodFilters(row.filters),
    columns: ViewColumn.options.filter((column) => row.columns.includes(column)),
    owner: { id: row.ownerId, name: row.ownerName, hasLeft: row.hasOwnerLeft },
    sharedWith: sharedWith(row),
    isDefault: row.defaultId !== null,
    version: row.version,
    may: {
      change: may(casePermissions['view.change'], actor, row),
      inherit: may(casePermissions['view.inherit'], actor, row),
    },
  }
}

/** What another version of the program has kept and this one doesn't know is left out, not a failure. */
function understoodFilters(kept: unknown): ViewFilters {
  const whole = ViewFilters.safeParse(kept)
  if (whole.success) return whole.data
  const single = Object.entries(kept as object).map(([name, value]) =>
    ViewFilters.safeParse({ [name]: value }),
  )
  return Object.assign({}, ...single.map(({ data }) => data ?? {}))
}

function sharedWith({ sharedWith: kind, unitId, unitName, unitNameEn }: ViewRow) {
  if (kind !== 'unit') return { kind }
  return { kind, unit: { id: unitId ?? '', name: unitName ?? '', nameEn: unitNameEn ?? '' } }
}
