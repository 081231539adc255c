import type { LimitRule } from '../../../kernel/limit-rule.ts'
import { dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import { closingTime, type ServiceCalendar } from '../../../kernel/office-hours.ts'
import { addPeriod, parsePeriod, rollForward, workingDaysBetween } from '../../../kernel/working-days.ts'
import { type Clock, type Pause, type StartOf, type Step, standingStill, whyOff } from './rules.ts'

/** The days that limits of law count from. */
export type Matter = {
  readonly receivedOn: LocalDay | null
  /** The applicant was told what is missing. */
  readonly askedOn: LocalDay | null
  readonly completedOn: LocalDay | null
  /** The applicant changed the application of their own accord. */
  readonly changedOn: LocalDay | null
  /** The applicant was told that more time is needed. */
  readonly extendedOn: LocalDay | null
  readonly decidedOn: LocalDay | null
  readonly servedOn: LocalDay | null
  /** The party asked in writing for a decision (12 § förvaltningslagen). */
  readonly requestedOn: LocalDay | null
}

export type LawFacts = {
  readonly now: Date
  readonly matter: Matter
  readonly waivedAt: Date | null
  readonly pauses: readonly Pause[]
}

export type LawClock = Clock & { readonly feeFifths: number }
type Rule = Pick<LimitRule, 'period' | 'starts' | 'asksWithin' | 'extension' | 'pauses' | 'aim' | 'late'>
type Start = { readonly day: LocalDay | null; readonly stands: boolean; readonly steps: readonly Step[] }

/**
 * A limit of law: counted as lag (1930:173) has it, in the calendar of the law. `rawDue` is the last day by the period
 * alone; whether an authority's own limit rolls on from a day off is arguable, so warnings go by the raw one.
 */
export function runLawClock(rule: Rule, f: LawFacts, calendar: ServiceCalendar): LawClock {
  const today = dayOf(f.now)
  const ended = rule.aim === 'appeal' ? null : f.matter.decidedOn
  const period = rule.period === null ? undefined : parsePeriod(rule.period)
  const start = startOf(rule, f.matter)
  if (!period || !start.day) {
    const steps: Step[] = period ? [...start.steps] : [{ code: 'noTime', period: null }]
    return { ...still(f, start.stands && !ended), endedOn: ended, steps }
  }
  const steps: Step[] = [...start.steps, { code: 'period', period: rule.period }]
  let raw = addPeriod(start.day, period)
  if (rule.pauses === 'company') {
    for (const pause of standingStill(f.pauses, startOfDay(start.day), endOf(ended) ?? f.now)) {
      const from = dayOf(pause.from)
      if (from > raw) break
      const days = calendarDays(from, dayOf(pause.to))
      raw = addPeriod(raw, { amount: days, unit: 'D' })
      steps.push({
        code: 'stood',
        day: from,
        to: pause.isOpen ? null : dayOf(pause.to),
        days,
        waitsFor: 'company',
      })
    }
  }
  const extension = rule.extension === null ? undefined : parsePeriod(rule.extension)
  if (f.matter.extendedOn && extension && rule.extension) {
    const inTime = f.matter.extendedOn <= raw
    steps.push({
      code: inTime ? 'extended' : 'extendedTooLate',
      day: f.matter.extendedOn,
      period: rule.extension,
    })
    if (inTime) raw = addPeriod(raw, extension)
  }
  const due = rollForward(raw)
  steps.push({ code: 'raw', day: raw })
  if (due !== raw) steps.push({ code: 'rolled', day: raw, to: due, why: whyOff(raw) })
  const feeFifths = rule.late === 'fee_falls' ? feeReduction(raw, ended ?? today) : 0
  if (feeFifths > 0) steps.push({ code: 'feeFalls', days: feeFifths })
  const stands =
    rule.pauses === 'company' && !ended && f.pauses.some(({ waitsFor, to }) => waitsFor === 'company' && !to)
  const state = stateOf(rule, { ended, waived: f.waivedAt !== null, stands, due, today })
  const runs = state === 'running' || state === 'standing' || (state === 'missed' && !ended)
  return {
    state,
    startedOn: start.day,
    rawDue: raw,
    due,
    dueAt: closingTime(due, calendar),
    endedOn: ended,
    remaining: runs ? workingDaysBetween(today, due) : null,
    steps,
    feeFifths,
  }
}

/** Each week begun over the limit takes a fifth off the fee, at most all of it. */
export function feeReduction(limit: LocalDay, decided: LocalDay): number {
  return Math.min(5, Math.max(0, Math.ceil(calendarDays(limit, decided) / 7)))
}

function stateOf(
  rule: Rule,
  f: { ended: LocalDay | null; waived: boolean; stands: boolean; due: LocalDay; today: LocalDay },
): Clock['state'] {
  // Not before then may the company begin, and not after it appeal: a day that comes, which nobody can miss.
  if (rule.aim !== 'decide') return f.today > f.due || f.ended ? 'met' : f.waived ? 'waived' : 'running'
  if (f.ended) return f.ended <= f.due ? 'met' : 'missed'
  if (f.waived) return 'waived'
  if (f.stands) return 'standing'
  return f.today <= f.due ? 'running' : 'missed'
}

function startOf(rule: Rule, m: Matter): Start {
  const from = (day: LocalDay | null, what: StartOf): Start =>
    day
      ? { day, stands: false, steps: [{ code: 'from', day, what }] }
      : { day: null, stands: false, steps: [] }
  if (rule.starts === 'decided') return from(m.decidedOn, 'decided')
  if (rule.starts === 'served') return from(m.servedOn, 'served')
  if (rule.starts === 'requested') return from(m.requestedOn, 'requested')
  if (!m.receivedOn) return from(null, 'application')
  if (m.changedOn && m.changedOn > (m.completedOn ?? m.receivedOn)) return from(m.changedOn, 'changed')
  if (rule.starts === 'complete') {
    return m.completedOn
      ? from(m.completedOn, 'complete')
      : { day: null, stands: false, steps: [{ code: 'waitsForCompletion' }] }
  }
  return rule.starts === 'hybrid'
    ? hybridStart(rule, m, m.receivedOn, from)
    : from(m.receivedOn, 'application')
}

/** From receipt; from completion when the applicant was told in time what is missing. */
function hybridStart(
  rule: Rule,
  m: Matter,
  receivedOn: LocalDay,
  from: (day: LocalDay | null, what: StartOf) => Start,
): Start {
  const within = parsePeriod(rule.asksWithin ?? '')
  if (!m.askedOn || !within) return from(receivedOn, 'application')
  const by = addPeriod(receivedOn, within)
  if (m.askedOn > by) {
    const late = from(receivedOn, 'application')
    return { ...late, steps: [...late.steps, { code: 'askedTooLate', day: m.askedOn, to: by }] }
  }
  const asked: Step = { code: 'asked', day: m.askedOn, to: by }
  if (!m.completedOn) return { day: null, stands: true, steps: [asked, { code: 'waitsForCompletion' }] }
  const complete = from(m.completedOn, 'complete')
  return { ...complete, steps: [asked, ...complete.steps] }
}

function still(f: LawFacts, stands: boolean): Omit<LawClock, 'steps' | 'endedOn'> {
  const state = f.waivedAt ? 'waived' : stands ? 'standing' : 'not_started'
  return { state, startedOn: null, rawDue: null, due: null, dueAt: null, remaining: null, feeFifths: 0 }
}

function calendarDays(from: LocalDay, to: LocalDay): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)
}

const startOfDay = (day: LocalDay) => new Date(`${day}T00:00:00Z`)
const endOf = (day: LocalDay | null) => day && new Date(`${day}T23:59:59Z`)
