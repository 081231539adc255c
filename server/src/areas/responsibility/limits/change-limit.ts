import type { Actor } from '../../../kernel/actor.ts'
import { ruleOn } from '../../../kernel/limit-rule.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { decideNewRule } from './rules.ts'
import type { NewLimit, NewRule } from './schema.ts'
import {
  endRule,
  findLimitId,
  insertLimit,
  insertRule,
  listRules,
  lockLimit,
  markChecked,
  setLimitOfArea,
  setUsualDays,
} from './store.ts'

type Times = { readonly now: Date; readonly today: LocalDay }

/** Writes in a limit that is not here yet. @throws Problem `limit.codeTaken` and those of `decideNewRule` */
export async function addLimit(tx: Tx, actor: Actor, times: Times, limit: NewLimit): Promise<string> {
  orThrow(decideNewRule(limit.rule, limit.rule.from, undefined))
  const limitId = await insertLimit(tx, limit)
  if (!limitId) throw new Problem('limit.codeTaken')
  const checked = { on: times.today, by: memberOf(actor).memberId }
  const ruleId = await insertRule(tx, limitId, limit.rule, checked)
  await record(tx, actor, times.now, { name: 'limit.added', data: { limit: limit.code, ruleId } })
  return ruleId
}

/**
 * What a limit says from a day on. The rule before it ends there, and still holds for what came in until then.
 * @throws Problem `limit.notFound` and those of `decideNewRule`
 */
export async function changeLimit(
  tx: Tx,
  actor: Actor,
  times: Times,
  code: string,
  rule: NewRule,
): Promise<string> {
  const limitId = await lockLimit(tx, code)
  if (!limitId) throw new Problem('limit.notFound')
  const [latest] = await listRules(tx, code)
  orThrow(decideNewRule(rule, rule.from, latest))
  if (latest) await endRule(tx, latest.id, rule.from)
  const checked = { on: times.today, by: memberOf(actor).memberId }
  const ruleId = await insertRule(tx, limitId, rule, checked)
  await record(tx, actor, times.now, {
    name: 'limit.changed',
    data: { limit: code, ruleId, from: rule.from, ended: latest?.id ?? null },
  })
  return ruleId
}

/** Somebody has looked the limit up today, and it still says so. @throws Problem `limit.notFound` */
export async function checkLimit(tx: Tx, actor: Actor, { now, today }: Times, code: string): Promise<void> {
  const limitId = await lockLimit(tx, code)
  const rule = limitId && ruleOn(await listRules(tx, code), today)
  if (!rule) throw new Problem('limit.notFound')
  await markChecked(tx, rule.id, today, memberOf(actor).memberId)
  await record(tx, actor, now, { name: 'limit.checked', data: { limit: code, ruleId: rule.id } })
}

/** Says which limit holds for an area, or that none does. @throws Problem `area.notFound`, `limit.notFound` */
export async function chooseLimit(
  tx: Tx,
  actor: Actor,
  now: Date,
  areaCode: string,
  code: string | null,
): Promise<void> {
  const limitId = code === null ? null : await findLimitId(tx, code)
  if (limitId === undefined) throw new Problem('limit.notFound')
  const areaId = await setLimitOfArea(tx, areaCode, limitId)
  if (!areaId) throw new Problem('area.notFound')
  await record(tx, actor, now, { name: 'area.limitChosen', data: { areaId, limit: code } })
}

/** Says how many working days such a question usually takes; null when nobody knows. @throws Problem `area.notFound` */
export async function sayUsualDays(
  tx: Tx,
  actor: Actor,
  now: Date,
  areaCode: string,
  days: number | null,
): Promise<void> {
  const areaId = await setUsualDays(tx, areaCode, days)
  if (!areaId) throw new Problem('area.notFound')
  await record(tx, actor, now, { name: 'area.usualDaysSaid', data: { areaId, days } })
}
