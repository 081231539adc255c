import { type Actor, isIn } from '../../../kernel/actor.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { findMember, findUnit } from '../../organisation/index.ts'
import { hasEnded } from '../facts.ts'
import { decideShape } from '../geometry/read-shape.rules.ts'
import { evaluateProject } from '../overlaps/evaluate.ts'
import { holdOverlaps } from '../overlaps/store.ts'
import { projectsPermissions } from '../permissions.ts'
import { areDaysInOrder, changedFields, decidePlace, decideVisibility } from './rules.ts'
import type { ChangedProject, NewProject, ProjectPlan } from './schema.ts'
import { factsOf, findStrangers, listLists, lockProject, mayReadCase, type Told } from './store.ts'
import { toldOf } from './told.ts'
import { writeAdded, writeChanged } from './write-project.ts'

/** How a plan may be refused. */
export const PLAN_ERRORS = [
  'project.unknownUnit',
  'project.unknownContact',
  'project.unknownArea',
  'project.unknownCompany',
  'project.unknownPartner',
  'project.daysInOrder',
  'project.noShape',
  'project.needlessShape',
  'project.noPlaceText',
  'place.swapped',
  'place.outside',
  'place.tooManyPoints',
  'place.tooFewPoints',
  'place.crossesItself',
] as const

/** A plan with everything in it looked at, as it would be kept. @throws Problem one of `PLAN_ERRORS` */
export async function readPlan(read: Read, { place, ...plan }: ProjectPlan): Promise<Told> {
  if (!areDaysInOrder(plan.period)) throw new Problem('project.daysInOrder')
  const { geometry, ...said } = place
  orThrow(decidePlace({ ...place, isDrawn: geometry !== null }))
  const shape = geometry && orThrow(decideShape(geometry))
  const unit = await findUnit(read, plan.unitId)
  if (!unit?.active) throw new Problem('project.unknownUnit')
  if (!(await findMember(read, plan.contactId))?.active) throw new Problem('project.unknownContact')
  if (plan.partners.some(({ unitId, name }) => (unitId === null) === (name === '')))
    throw new Problem('project.unknownPartner')
  const unitIds = plan.partners.flatMap(({ unitId }) => unitId ?? [])
  const strange = await findStrangers(read, { ...plan, unitIds })
  if (strange.areas) throw new Problem('project.unknownArea')
  if (strange.companies) throw new Problem('project.unknownCompany')
  if (strange.units) throw new Problem('project.unknownPartner')
  return { ...plan, place: { ...said, shape } }
}

/** @throws Problem `project.unknownCase` and those of `readPlan` */
export async function addProject(
  tx: Tx,
  actor: Actor,
  now: Date,
  { fromCaseId, ...plan }: NewProject,
): Promise<{ id: string; reference: string }> {
  authorise(projectsPermissions['project.add'], actor, plan.unitId)
  refuseDraftElsewhere(actor, plan)
  const told = await readPlan(tx, plan)
  if (fromCaseId && !(await mayReadCase(tx, fromCaseId))) throw new Problem('project.unknownCase')
  const { id, reference } = await writeAdded(tx, actor, now, told, { what: 'added', fromCaseId })
  await holdOverlaps(tx)
  await evaluateProject(tx, actor, now, id)
  return { id, reference }
}

/**
 * @throws Problem `project.notFound`, `project.ended`, `version.stale`, `project.notBackToDraft`,
 * `project.needsReason` and those of `readPlan`
 */
export async function changeProject(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: string,
  { ifVersion, changed: { why, ...plan } }: { ifVersion: number | undefined; changed: ChangedProject },
): Promise<number> {
  await holdOverlaps(tx)
  const row = await lockProject(tx, id)
  authorise(projectsPermissions['project.change'], actor, factsOf(row))
  if (row.version !== ifVersion) throw new Problem('version.stale')
  if (hasEnded(row.phase)) throw new Problem('project.ended')
  if (plan.unitId !== row.unit_id) authorise(projectsPermissions['project.add'], actor, plan.unitId)
  orThrow(decideVisibility({ from: row.visibility, to: plan.visibility, why }))
  refuseDraftElsewhere(actor, plan)
  const told = await readPlan(tx, plan)
  const fields = changedFields(toldOf(row, await listLists(tx, id)), told)
  const version = await writeChanged(tx, actor, now, id, { told, fields, why })
  await evaluateProject(tx, actor, now, id)
  return version
}

/** A draft is read by its own unit alone, so nobody else can write one. @throws Problem `project.draftElsewhere` */
function refuseDraftElsewhere(actor: Actor, { visibility, unitId }: ProjectPlan): void {
  if (visibility === 'draft' && !isIn(memberOf(actor), unitId)) throw new Problem('project.draftElsewhere')
}
