import type { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { placeKey } from '../../../kernel/place-key.ts'
import type { Read } from '../../../platform/db/db.ts'
import { authorise } from '../../../platform/permission/permission.ts'
import { presentShape } from '../geometry/read-shape.rules.ts'
import { simplify } from '../geometry/simplify.rules.ts'
import { projectsPermissions } from '../permissions.ts'
import { readPlan } from '../register/save-project.ts'
import { meetProject } from './evaluate.ts'
import { listParties } from './preview-store.ts'
import type { Preview, PreviewRequest } from './schema.ts'
import { findCandidate, getRule } from './store.ts'
import { presentParty } from './view.ts'

/** What is too small to see beside what is being drawn is left out. */
const DETAIL_METRES = 2

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** What a project would overlap if it were saved as it stands, of what the caller may read. Nothing is written. */
export async function previewOverlaps(
  read: Read,
  actor: Actor,
  now: Date,
  { projectId, fromCaseId, ...plan }: PreviewRequest,
): Promise<z.input<typeof Preview>> {
  authorise(projectsPermissions['project.add'], actor, plan.unitId)
  const told = await readPlan(read, plan)
  const rule = await getRule(read)
  const { period, place } = told
  const met = await meetProject(
    read,
    {
      id: projectId ?? NOBODY,
      title: told.title,
      phase: told.phase,
      visibility: told.visibility,
      unitId: told.unitId,
      contactId: told.contactId,
      createdAt: now,
      shape: place.shape,
      placeKey: place.kind === 'address' || place.kind === 'property' ? placeKey(place.text) : '',
      from: period.plannedStart ?? period.earliest ?? period.plannedEnd ?? period.latest,
      to: period.plannedEnd ?? period.latest ?? period.plannedStart ?? period.earliest,
      areaIds: told.areaIds,
      fromCaseId: fromCaseId ?? (projectId && (await findCandidate(read, projectId))?.fromCaseId) ?? null,
    },
    rule,
  )
  const { projects, cases } = await listParties(read, {
    projects: met.flatMap(({ other }) => other?.id ?? []),
    cases: met.flatMap(({ case: one }) => one?.id ?? []),
  })
  const items = met.map(({ found, other, case: one }) => {
    const project = other ? projects.get(other.id) : undefined
    return {
      kind: found.kind,
      metres: found.metres,
      days: found.days,
      likeness: found.likeness,
      project: project ? presentParty(project) : null,
      geometry: project?.shape ? presentShape(simplify(project.shape, DETAIL_METRES)) : null,
      case: (one && cases.get(one.id)) ?? null,
    }
  })
  return { items, ruleVersion: rule.version }
}
