import type { z } from 'zod'
import { doubtsOf, type LimitRule, ruleOn } from '../../../kernel/limit-rule.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { LimitItem, LimitRuleView } from './schema.ts'
import type { listLimitedAreas } from './store.ts'

type LimitedArea = Awaited<ReturnType<typeof listLimitedAreas>>[number]

export function presentRule(rule: LimitRule, today: LocalDay): z.input<typeof LimitRuleView> {
  const { code: _code, title: _title, titleEn: _titleEn, ...said } = rule
  return { ...said, doubts: doubtsOf(rule, today) }
}

/** `rules` are those of one limit, at least one. */
export function presentLimit(
  rules: readonly LimitRule[],
  areas: readonly LimitedArea[],
  today: LocalDay,
): z.input<typeof LimitItem> {
  const [{ code, title, titleEn }] = rules as [LimitRule]
  const now = ruleOn(rules, today)
  return {
    code,
    title,
    titleEn,
    now: now ? presentRule(now, today) : null,
    areas: areas.filter(({ limit }) => limit === code).map(({ limit: _limit, ...area }) => area),
  }
}
