import type { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { may } from '../../../platform/permission/permission.ts'
import type { OverlapFacts } from '../facts.ts'
import { projectsPermissions } from '../permissions.ts'
import type { OverlapPage, OverlapParty, OverlapSeen, OverlapView } from './schema.ts'
import type { listOverlapHistory, OverlapRow, PartyRow } from './view-store.ts'

export const overlapFacts = ({ project, other, case: found, ownerId }: OverlapRow): OverlapFacts => ({
  units: [project.unitId, ...(other ? [other.unitId] : []), ...(found?.unitId ? [found.unitId] : [])],
  people: [project.contactId, ...(other ? [other.contactId] : []), ownerId],
})

export const presentParty = (row: PartyRow): z.input<typeof OverlapParty> => ({
  id: row.id,
  reference: row.reference,
  title: row.title,
  phase: row.phase,
  from: row.from,
  to: row.to,
  unit: { id: row.unitId, slug: row.unitSlug, name: row.unitName, nameEn: row.unitNameEn },
  contact: { id: row.contactId, name: row.contactName },
})

const iso = (told: string) => new Date(told).toISOString()

export const presentSeen = (row: OverlapRow): z.input<typeof OverlapSeen> => ({
  id: row.id,
  kind: row.kind,
  metres: row.metres,
  days: row.days,
  status: row.status,
  project: presentParty(row.project),
  other: row.other && presentParty(row.other),
  case: row.case && { id: row.case.id, number: row.case.number, title: row.case.title },
  owner: { id: row.ownerId, name: row.ownerName },
  endedAt: row.endedAt && iso(row.endedAt),
})

export function presentOverlap(row: OverlapRow, actor: Actor): z.input<typeof OverlapView> {
  return {
    ...presentSeen(row),
    likeness: row.likeness,
    ruleVersion: row.ruleVersion,
    decision: row.decision,
    foundAt: iso(row.foundAt),
    settledAt: row.settledAt && iso(row.settledAt),
    version: row.version,
    may: {
      settle: row.endedAt === null && may(projectsPermissions['overlap.settle'], actor, overlapFacts(row)),
    },
  }
}

type Line = Awaited<ReturnType<typeof listOverlapHistory>>[number]
export function presentLine(line: Line): z.input<typeof OverlapPage>['history'][number] {
  return {
    id: String(line.version),
    what: line.what,
    at: line.at.toISOString(),
    by: line.byId && line.byName ? { id: line.byId, name: line.byName } : null,
    body: line.body,
    kind: line.kind as 'collision' | 'opportunity' | 'subject',
    metres: line.metres,
    days: line.days,
    ruleVersion: line.ruleVersion,
  }
}
