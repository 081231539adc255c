import type { z } from 'zod'
import { type Actor, has, leadsUnit } from '../../../kernel/actor.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { may } from '../../../platform/permission/permission.ts'
import { casePermissions } from '../permissions.ts'
import type { DisputeRow } from './list-store.ts'
import type { DisputeView } from './schema.ts'

/** A dispute as it leaves the house, with what this viewer may do. */
export function presentDispute(row: DisputeRow, actor: Actor, today: LocalDay): z.input<typeof DisputeView> {
  const open = row.status === 'open'
  const units = row.units.map(({ id }) => id)
  const resolve = open && may(casePermissions['dispute.resolve'], actor, units)
  const leads = (unit: string) => actor.kind === 'member' && leadsUnit(actor, unit)
  return {
    id: row.id,
    case: { id: row.case_id, number: row.number, title: row.caseTitle, company: row.company },
    area: row.area_id
      ? { id: row.area_id, code: row.code ?? '', title: row.areaTitle ?? '', titleEn: row.areaTitleEn ?? '' }
      : null,
    cause: row.cause,
    question: row.question,
    raisedAt: row.raised_at.toISOString(),
    raisedBy: row.raised_by ? { id: row.raised_by, name: row.raiser ?? '' } : null,
    resolveBy: row.resolve_by,
    overdue: open && row.resolve_by < today,
    status: row.status,
    units: row.units.map((unit) => ({
      ...unit,
      viewAt: unit.viewAt ? new Date(unit.viewAt).toISOString() : null,
      may: {
        state: open && may(casePermissions['dispute.state'], actor, unit.id),
        take: resolve && leads(unit.id),
      },
    })),
    resolution: row.resolution,
    takenBy: row.taken_by_unit_id
      ? {
          id: row.taken_by_unit_id,
          slug: row.takenSlug ?? '',
          name: row.takenName ?? '',
          nameEn: row.takenNameEn ?? '',
        }
      : null,
    endedAt: row.ended_at?.toISOString() ?? null,
    endedBy: row.ender,
    may: { resolve, ask: resolve && has(actor, 'pilot') },
  }
}
