import type { z } from 'zod'
import { doubtsOf, type LimitRule } from '../../../kernel/limit-rule.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { CaseClock } from './case-clocks.rules.ts'
import type { Step } from './rules.ts'
import type { ClockView, StepView } from './schema.ts'

/** What the municipality calls its own days. */
export type DayNames = ReadonlyMap<LocalDay, { readonly name: string; readonly nameEn: string }>

export function presentClock(clock: CaseClock, names: DayNames, today: LocalDay): z.input<typeof ClockView> {
  return {
    kind: clock.kind,
    part: clock.partId && clock.part !== null ? { id: clock.partId, title: clock.part } : null,
    state: clock.state,
    startedOn: clock.startedOn,
    rawDue: clock.rawDue,
    due: clock.due,
    dueAt: clock.dueAt?.toISOString() ?? null,
    endedOn: clock.endedOn,
    remaining: clock.remaining,
    feeFifths: clock.feeFifths,
    limit: clock.limit && presentLimit(clock.limit, today),
    steps: clock.steps.map((step) => presentStep(step, names)),
  }
}

function presentLimit(rule: LimitRule, today: LocalDay) {
  const { code, title, titleEn, aim, late, citation, note, noteEn } = rule
  return { code, title, titleEn, aim, late, citation, note, noteEn, doubts: doubtsOf(rule, today) }
}

const NOTHING = { day: null, to: null, days: null, period: null, what: null, why: null, waitsFor: null }

function presentStep(step: Step, names: DayNames): StepView {
  const own = step.code === 'off' && step.why === 'own' ? names.get(step.day) : undefined
  return { ...NOTHING, ...step, name: own?.name ?? null, nameEn: own?.nameEn ?? null }
}
