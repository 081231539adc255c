import type { Actor } from '../../../kernel/actor.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { findUnit } from '../../organisation/index.ts'
import { findArea } from '../map/store.ts'
import { responsibilityPermissions } from '../permissions.ts'
import { changedFields, decideTextAct, type TextAct } from './rules.ts'
import type { ChangeAnswerText, NewAnswerText } from './schema.ts'
import { insertAnswerText, lockAnswerText, updateAnswerText } from './store.ts'

export type SeenText = { readonly id: string; readonly version: number | undefined }

/** Keeps a text for the answers of a unit. @throws Problem `area.notFound`, `responsibility.unknownUnit`, `answerText.titleTaken` */
export async function writeAnswerText(
  tx: Tx,
  actor: Actor,
  now: Date,
  code: string,
  text: NewAnswerText,
): Promise<string> {
  const area = await findArea(tx, code)
  if (!area) throw new Problem('area.notFound')
  const unit = await findUnit(tx, text.unitId)
  if (!unit?.active) throw new Problem('responsibility.unknownUnit')
  authorise(responsibilityPermissions['answerText.write'], actor, unit.id)
  const { memberId: by } = memberOf(actor)
  const id = await insertAnswerText(tx, { ...text, areaId: area.id, by, now })
  await record(tx, actor, now, {
    name: 'answerText.written',
    data: { textId: id, areaId: area.id, unitId: unit.id },
  })
  return id
}

/** Changes what is sent, and gives the new version. @throws Problem `version.stale`, `answerText.retired`, `answerText.titleTaken` */
export async function changeAnswerText(
  tx: Tx,
  actor: Actor,
  now: Date,
  seen: SeenText,
  change: ChangeAnswerText,
): Promise<number> {
  const text = await lockForAct(tx, actor, seen, 'change')
  const fields = changedFields(text, change)
  if (fields.length === 0) return text.version
  const version = await updateAnswerText(tx, seen.id, change, { by: memberOf(actor).memberId, now })
  await record(tx, actor, now, {
    name: 'answerText.changed',
    data: { textId: seen.id, areaId: text.areaId, fields },
  })
  return version
}

/** The text is no longer offered to those who answer. @throws Problem `version.stale`, `answerText.retired` */
export async function retireAnswerText(tx: Tx, actor: Actor, now: Date, seen: SeenText): Promise<number> {
  const { areaId } = await lockForAct(tx, actor, seen, 'retire')
  const version = await updateAnswerText(
    tx,
    seen.id,
    { retiredAt: now },
    { by: memberOf(actor).memberId, now },
  )
  await record(tx, actor, now, { name: 'answerText.retired', data: { textId: seen.id, areaId } })
  return version
}

/** The text is used again, as it was. @throws Problem `version.stale`, `answerText.notRetired`, `answerText.titleTaken` */
export async function restoreAnswerText(tx: Tx, actor: Actor, now: Date, seen: SeenText): Promise<number> {
  const { areaId } = await lockForAct(tx, actor, seen, 'restore')
  const version = await updateAnswerText(
    tx,
    seen.id,
    { retiredAt: null },
    { by: memberOf(actor).memberId, now },
  )
  await record(tx, actor, now, { name: 'answerText.restored', data: { textId: seen.id, areaId } })
  return version
}

async function lockForAct(tx: Tx, actor: Actor, seen: SeenText, act: TextAct) {
  const text = await lockAnswerText(tx, seen.id)
  if (!text) throw new Problem('answerText.notFound')
  const permission = act === 'change' ? 'answerText.write' : 'answerText.retire'
  authorise(responsibilityPermissions[permission], actor, text.unitId)
  orThrow(decideTextAct(text, act, seen.version))
  return text
}
