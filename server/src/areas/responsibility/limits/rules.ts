import type { LimitRule } from '../../../kernel/limit-rule.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { parsePeriod } from '../../../kernel/working-days.ts'

export type NewRuleRefusal =
  | 'limit.beforeLatest'
  | 'limit.unknownPeriod'
  | 'limit.extensionWithoutPeriod'
  | 'limit.asksWithinIsForHybrid'

/**
 * A new period follows the latest one, which ends the day before. What has held stays as it was; the day may lie in the
 * past, as laws come into force before somebody has time to write them in here.
 */
export function decideNewRule(
  rule: Pick<LimitRule, 'period' | 'extension' | 'starts' | 'asksWithin'>,
  from: LocalDay,
  latest: Pick<LimitRule, 'from'> | undefined,
): Verdict<undefined, NewRuleRefusal> {
  if (latest?.from && from <= latest.from) return refuse('limit.beforeLatest')
  for (const text of [rule.period, rule.extension, rule.asksWithin]) {
    if (text !== null && !parsePeriod(text)) return refuse('limit.unknownPeriod')
  }
  if (rule.extension && !rule.period) return refuse('limit.extensionWithoutPeriod')
  if ((rule.starts === 'hybrid') !== (rule.asksWithin !== null)) return refuse('limit.asksWithinIsForHybrid')
  return allow()
}
