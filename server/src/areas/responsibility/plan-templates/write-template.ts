import type { Actor } from '../../../kernel/actor.ts'
import { type FieldFault, orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { findUnit } from '../../organisation/index.ts'
import { decideTemplateAct, faultsOfSteps, type TemplateAct } from './rules.ts'
import type { WritePlanTemplate } from './schema.ts'
import { findAreaIds, insertTemplate, lockTemplate, type TemplateContent, updateTemplate } from './store.ts'

export type SeenTemplate = { readonly id: string; readonly version: number | undefined }

/** Keeps a plan that is to be used again. @throws Problem `validation.failed` at a step, `planTemplate.titleTaken` */
export async function writeTemplate(
  tx: Tx,
  actor: Actor,
  now: Date,
  input: WritePlanTemplate,
): Promise<string> {
  const content = await readContent(tx, input)
  const id = await insertTemplate(tx, content, { by: memberOf(actor).memberId, now })
  await record(tx, actor, now, { name: 'planTemplate.written', data: { templateId: id, title: input.title } })
  return id
}

/** Writes a template anew, and gives its version. @throws Problem as `writeTemplate`, and `version.stale`, `planTemplate.retired` */
export async function changeTemplate(
  tx: Tx,
  actor: Actor,
  now: Date,
  seen: SeenTemplate,
  input: WritePlanTemplate,
): Promise<number> {
  await lockForAct(tx, seen, 'change')
  const content = await readContent(tx, input)
  const version = await updateTemplate(tx, seen.id, { content }, { by: memberOf(actor).memberId, now })
  await record(tx, actor, now, {
    name: 'planTemplate.changed',
    data: { templateId: seen.id, title: input.title },
  })
  return version
}

/** It is no longer offered; cases that were planned with it stay as they are. */
export async function retireTemplate(tx: Tx, actor: Actor, now: Date, seen: SeenTemplate): Promise<number> {
  const { title } = await lockForAct(tx, seen, 'retire')
  const version = await updateTemplate(tx, seen.id, { retiredAt: now }, { by: memberOf(actor).memberId, now })
  await record(tx, actor, now, { name: 'planTemplate.retired', data: { templateId: seen.id, title } })
  return version
}

export async function restoreTemplate(tx: Tx, actor: Actor, now: Date, seen: SeenTemplate): Promise<number> {
  const { title } = await lockForAct(tx, seen, 'restore')
  const version = await updateTemplate(
    tx,
    seen.id,
    { retiredAt: null },
    { by: memberOf(actor).memberId, now },
  )
  await record(tx, actor, now, { name: 'planTemplate.restored', data: { templateId: seen.id, title } })
  return version
}

async function lockForAct(tx: Tx, seen: SeenTemplate, act: TemplateAct) {
  const template = await lockTemplate(tx, seen.id)
  if (!template) throw new Problem('planTemplate.notFound')
  orThrow(decideTemplateAct(template, act, seen.version))
  return template
}

async function readContent(tx: Tx, input: WritePlanTemplate): Promise<TemplateContent> {
  const areas = await findAreaIds(
    tx,
    input.steps.map(({ area }) => area),
  )
  const faults: FieldFault[] = faultsOfSteps(input.steps)
  const steps: TemplateContent['steps'][number][] = []
  for (const [at, { area, ...step }] of input.steps.entries()) {
    const areaId = areas.get(area)
    if (areaId) steps.push({ ...step, areaId })
    else faults.push({ path: `steps.${at}.area`, code: 'area.notFound' })
    if (step.unitId && !(await findUnit(tx, step.unitId))?.active)
      faults.push({ path: `steps.${at}.unitId`, code: 'responsibility.unknownUnit' })
  }
  if (faults.length > 0) throw new Problem('validation.failed', {}, faults)
  return { ...input, steps }
}
