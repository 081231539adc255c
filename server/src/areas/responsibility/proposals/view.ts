import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { may } from '../../../platform/permission/permission.ts'
import { AreaCode } from '../map/schema.ts'
import { responsibilityPermissions } from '../permissions.ts'
import { concernedUnits, missingApprovals } from './rules.ts'
import type { ProposalRow } from './store.ts'

export const proposalReason = z
  .string()
  .trim()
  .min(10)
  .max(2000)
  .meta({ examples: ['Frågorna gäller marken, och där fattar vi besluten.'] })

export const NewMapProposal = z.strictObject({
  unitId: z.uuid().meta({ description: 'The unit that should answer for the area.' }),
  fromOn: z.iso.date(),
  reason: proposalReason,
})

const named = z.object({ id: z.uuid(), name: z.string() })
const unit = z.object({ id: z.uuid(), slug: z.string(), name: z.string(), nameEn: z.string() })

export const MapProposal = z.object({
  id: z.uuid(),
  area: z.object({ id: z.uuid(), code: AreaCode, title: z.string(), titleEn: z.string() }),
  unit,
  fromUnit: unit.nullable(),
  fromOn: z.iso.date(),
  reason: z.string(),
  proposedAt: z.string(),
  proposedBy: named,
  status: z.enum(['open', 'approved', 'rejected', 'withdrawn']),
  approvedBy: z.array(z.uuid()).meta({ description: 'The units that have approved.' }),
  missing: z.array(z.uuid()).meta({ description: 'The units whose approval is still wanted.' }),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
  endedWhy: z.string(),
  may: z.object({ approve: z.boolean(), reject: z.boolean(), withdraw: z.boolean() }),
})

export function presentProposal(row: ProposalRow, actor: Actor): z.input<typeof MapProposal> {
  const units = { unitId: row.unit_id, fromUnitId: row.from_unit_id }
  const open = row.status === 'open'
  const missing = open ? [...missingApprovals(units, row.approvedBy)] : []
  const answer = responsibilityPermissions['map.answer']
  return {
    id: row.id,
    area: { id: row.area_id, code: row.code, title: row.title, titleEn: row.titleEn },
    unit: { id: row.unit_id, slug: row.slug, name: row.name, nameEn: row.nameEn },
    fromUnit: row.from_unit_id
      ? {
          id: row.from_unit_id,
          slug: row.fromSlug ?? '',
          name: row.fromName ?? '',
          nameEn: row.fromNameEn ?? '',
        }
      : null,
    fromOn: row.from_on,
    reason: row.reason,
    proposedAt: row.proposed_at.toISOString(),
    proposedBy: { id: row.proposed_by, name: row.proposer },
    status: row.status,
    approvedBy: row.approvedBy,
    missing,
    endedAt: row.ended_at?.toISOString() ?? null,
    endedBy: row.ender,
    endedWhy: row.ended_why,
    may: {
      approve: open && may(answer, actor, missing),
      reject: open && may(answer, actor, concernedUnits(units)),
      withdraw:
        open && may(responsibilityPermissions['map.withdraw'], actor, { proposedBy: row.proposed_by }),
    },
  }
}
