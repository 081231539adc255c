import type { LocalDay } from './local-day.ts'
import { addPeriod } from './working-days.ts'

/** What a limit of law says during one period of validity. */
export type LimitRule = {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly titleEn: string
  /** ISO 8601, such as `P10W`; null where the law sets no time. */
  readonly period: string | null
  readonly starts: 'received' | 'complete' | 'hybrid' | 'decided' | 'served' | 'requested'
  /** For `hybrid`: the applicant must be told within this what is missing, else receipt counts. */
  readonly asksWithin: string | null
  readonly extension: string | null
  readonly pauses: 'never' | 'company'
  readonly aim: 'decide' | 'begin' | 'appeal'
  readonly late: 'fee_falls' | 'may_request' | null
  readonly basis: 'service' | 'fl_matter' | 'special_statute' | 'laglighet' | 'civil'
  readonly citation: string | null
  readonly note: string
  readonly noteEn: string
  readonly mark: 'verified' | 'general_knowledge' | 'local'
  /** First day; null when it has always been so. */
  readonly from: LocalDay | null
  /** The first day it no longer holds; null while it does. */
  readonly to: LocalDay | null
  readonly checkedOn: LocalDay | null
  readonly checkedBy: string | null
}

/** The one that holds on a day. An application follows the rule of the day it came in. */
export function ruleOn<T extends Pick<LimitRule, 'from' | 'to'>>(
  rules: readonly T[],
  day: LocalDay,
): T | undefined {
  return rules.find(({ from, to }) => (from === null || from <= day) && (to === null || day < to))
}

export type Doubt = 'noSource' | 'neverChecked' | 'checkedLongAgo'

/** Why a limit should not be shown as certain. A check holds for a year. */
export function doubtsOf(rule: Pick<LimitRule, 'citation' | 'checkedOn'>, today: LocalDay): Doubt[] {
  const doubts: Doubt[] = rule.citation ? [] : ['noSource']
  if (!rule.checkedOn) return [...doubts, 'neverChecked']
  return addPeriod(rule.checkedOn, { amount: 1, unit: 'Y' }) < today ? [...doubts, 'checkedLongAgo'] : doubts
}
