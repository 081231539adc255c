import type { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { may } from '../../../platform/permission/permission.ts'
import { organisationPermissions } from '../permissions.ts'
import type { AbsenceRow } from './absence-store.ts'
import type { AbsenceView } from './schema.ts'

type View = z.input<typeof AbsenceView>

/** An absence, with what to think of and whether this viewer may change it. */
export function presentAbsence(row: AbsenceRow, actor: Actor): View {
  const { memberId, unitIds } = row
  return {
    id: row.id,
    member: { id: memberId, name: row.memberName },
    deputy: row.deputyId ? { id: row.deputyId, name: row.deputyName ?? '' } : null,
    from: row.from.toISOString(),
    to: row.to?.toISOString() ?? null,
    standIn: row.standInId ? { id: row.standInId, name: row.standInName ?? '' } : null,
    warnings: warningsOf(row),
    version: row.version,
    may: { change: may(organisationPermissions['absence.set'], actor, { memberId, unitIds }) },
  }
}

function warningsOf(row: AbsenceRow): View['warnings'] {
  if (!row.deputyId) return ['noDeputy']
  return [
    ...(row.deputyAway ? (['deputyAway'] as const) : []),
    ...(row.deputyElsewhere ? (['deputyElsewhere'] as const) : []),
  ]
}
