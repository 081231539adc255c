import type { Actor } from '../../../kernel/actor.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { findUnit } from '../../organisation/index.ts'
import { casePermissions } from '../permissions.ts'
import { decideTemplateText } from './placeholders.rules.ts'
import { changedFields, decideLanguages, decideTemplateAct, type TemplateAct } from './rules.ts'
import type { ChangeMessageTemplate, NewMessageTemplate } from './schema.ts'
import { insertTemplate, lockTemplate, updateTemplate } from './store.ts'

export type SeenTemplate = { readonly id: string; readonly version: number | undefined }

/** Keeps a new template. @throws Problem `case.unknownUnit`, `messageTemplate.titleTaken`, `messageTemplate.unknownPlaceholder` */
export async function writeTemplate(
  tx: Tx,
  actor: Actor,
  now: Date,
  template: NewMessageTemplate,
): Promise<string> {
  const { kind, unitId, body, bodyEn } = template
  if (unitId !== null && !(await findUnit(tx, unitId))?.active) throw new Problem('case.unknownUnit')
  authorise(casePermissions['messageTemplate.write'], actor, unitId)
  orThrow(decideLanguages(kind, bodyEn))
  orThrow(decideTemplateText(body, bodyEn))
  const id = await insertTemplate(tx, { ...template, by: memberOf(actor).memberId, now })
  await record(tx, actor, now, { name: 'messageTemplate.written', data: { templateId: id, kind, unitId } })
  return id
}

/** Changes what is sent, and gives the new version. @throws Problem `version.stale`, `messageTemplate.retired`, `messageTemplate.titleTaken` */
export async function changeTemplate(
  tx: Tx,
  actor: Actor,
  now: Date,
  seen: SeenTemplate,
  change: ChangeMessageTemplate,
): Promise<number> {
  const template = await lockForAct(tx, actor, seen, 'change')
  const fields = changedFields(template, change)
  if (fields.length === 0) return template.version
  const next = { body: change.body ?? template.body, bodyEn: change.bodyEn ?? template.bodyEn }
  orThrow(decideLanguages(template.kind, next.bodyEn))
  orThrow(decideTemplateText(next.body, next.bodyEn))
  const version = await updateTemplate(tx, seen.id, change, { by: memberOf(actor).memberId, now })
  await record(tx, actor, now, { name: 'messageTemplate.changed', data: { templateId: seen.id, fields } })
  return version
}

/** The template is no longer offered. @throws Problem `version.stale`, `messageTemplate.retired` */
export async function retireTemplate(tx: Tx, actor: Actor, now: Date, seen: SeenTemplate): Promise<number> {
  await lockForAct(tx, actor, seen, 'retire')
  const by = memberOf(actor).memberId
  const version = await updateTemplate(tx, seen.id, { retiredAt: now }, { by, now })
  await record(tx, actor, now, { name: 'messageTemplate.retired', data: { templateId: seen.id } })
  return version
}

/** The template is offered again, as it was. @throws Problem `version.stale`, `messageTemplate.notRetired`, `messageTemplate.titleTaken` */
export async function restoreTemplate(tx: Tx, actor: Actor, now: Date, seen: SeenTemplate): Promise<number> {
  await lockForAct(tx, actor, seen, 'restore')
  const by = memberOf(actor).memberId
  const version = await updateTemplate(tx, seen.id, { retiredAt: null }, { by, now })
  await record(tx, actor, now, { name: 'messageTemplate.restored', data: { templateId: seen.id } })
  return version
}

async function lockForAct(tx: Tx, actor: Actor, seen: SeenTemplate, act: TemplateAct) {
  const template = await lockTemplate(tx, seen.id)
  if (!template) throw new Problem('messageTemplate.notFound')
  const permission = act === 'change' ? 'messageTemplate.write' : 'messageTemplate.retire'
  authorise(casePermissions[permission], actor, template.unitId)
  orThrow(decideTemplateAct(template, act, seen.version))
  return template
}
