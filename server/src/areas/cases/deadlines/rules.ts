import type { Holiday } from '../../../kernel/holidays.ts'
import { holidayOf } from '../../../kernel/holidays.ts'
import { addDays, dayOf, type LocalDay, weekday } from '../../../kernel/local-day.ts'
import {
  addServiceDays,
  closingTime,
  isServiceDay,
  type ServiceCalendar,
  serviceDaysBetween,
} from '../../../kernel/office-hours.ts'

export type Pause = {
  readonly from: Date
  /** Null while it goes on. */
  readonly to: Date | null
  readonly waitsFor: 'company' | 'other_authority' | 'unit'
}

export type ClockState = 'not_started' | 'running' | 'standing' | 'met' | 'missed' | 'waived'
export type WhyOff = 'weekend' | 'own' | 'closedWeekday' | Holiday

/** One line of the answer to "why this date?", in the order they are read. */
export type Step =
  | { readonly code: 'from'; readonly day: LocalDay; readonly what: StartOf }
  | { readonly code: 'days'; readonly days: number }
  | { readonly code: 'period' | 'noTime'; readonly period: string | null }
  | { readonly code: 'given'; readonly day: LocalDay }
  | { readonly code: 'off'; readonly day: LocalDay; readonly to: LocalDay; readonly why: WhyOff }
  | {
      readonly code: 'stood' | 'wentOn'
      readonly day: LocalDay
      readonly to: LocalDay | null
      readonly days: number
      readonly waitsFor: Pause['waitsFor']
    }
  | { readonly code: 'asked' | 'askedTooLate'; readonly day: LocalDay; readonly to: LocalDay }
  | { readonly code: 'waitsForCompletion' }
  | { readonly code: 'extended' | 'extendedTooLate'; readonly day: LocalDay; readonly period: string }
  | { readonly code: 'raw'; readonly day: LocalDay }
  | { readonly code: 'rolled'; readonly day: LocalDay; readonly to: LocalDay; readonly why: WhyOff }
  | { readonly code: 'feeFalls'; readonly days: number }

export type StartOf =
  | 'received'
  | 'offered'
  | 'proposed'
  | 'lastEvent'
  | 'application'
  | 'complete'
  | 'changed'
  | 'decided'
  | 'served'
  | 'requested'

export type Clock = {
  readonly state: ClockState
  readonly startedOn: LocalDay | null
  /** The last day as it was counted, before it was rolled on from a day off. */
  readonly rawDue: LocalDay | null
  readonly due: LocalDay | null
  /** When the office closes on that day. */
  readonly dueAt: Date | null
  readonly endedOn: LocalDay | null
  /** Working days left, negative when it has passed; null when it does not run. */
  readonly remaining: number | null
  readonly steps: readonly Step[]
}

export type ServiceFacts = {
  readonly now: Date
  readonly start: { readonly at: Date; readonly what: StartOf }
  readonly endedAt: Date | null
  readonly waivedAt: Date | null
  readonly pauses: readonly Pause[]
}

/**
 * A goal of service: a number of the office's working days, or a date that somebody gave. It stands still while the
 * company must act, any number of times, and is later by the working days of that.
 */
export function runServiceClock(
  rule: { readonly days: number } | { readonly on: LocalDay; readonly moves: boolean },
  f: ServiceFacts,
  calendar: ServiceCalendar,
): Clock {
  const start = dayOf(f.start.at)
  const until = f.endedAt ?? f.waivedAt ?? f.now
  const moves = 'days' in rule || rule.moves
  let due = 'days' in rule ? addServiceDays(start, rule.days, calendar) : rule.on
  const stood: Step[] = []
  for (const pause of moves ? standingStill(f.pauses, f.start.at, until) : []) {
    if (pause.from >= closingTime(due, calendar)) break
    const days = serviceDaysBetween(dayOf(pause.from), dayOf(pause.to), calendar)
    due = addServiceDays(due, days, calendar)
    const to = pause.isOpen ? null : dayOf(pause.to)
    stood.push({ code: 'stood', day: dayOf(pause.from), to, days, waitsFor: 'company' })
  }
  const steps: Step[] =
    'days' in rule
      ? [
          { code: 'from', day: start, what: f.start.what },
          { code: 'days', days: rule.days },
          ...daysOff(start, due, calendar),
        ]
      : [{ code: 'given', day: rule.on }]
  const dueAt = closingTime(due, calendar)
  const stands =
    moves && f.pauses.some((pause) => isCompanys(pause) && pause.to === null && pause.from < dueAt)
  const state = stateOf({ ...f, until, stands, dueAt })
  const runs = state === 'running' || state === 'standing' || (state === 'missed' && !f.endedAt)
  return {
    state,
    startedOn: start,
    rawDue: due,
    due,
    dueAt,
    endedOn: f.endedAt ? dayOf(f.endedAt) : null,
    remaining: runs ? serviceDaysBetween(dayOf(f.now), due, calendar) : null,
    steps: [...steps, ...stood, ...wentOn(f, until, calendar)],
  }
}

function stateOf(f: ServiceFacts & { until: Date; stands: boolean; dueAt: Date }): ClockState {
  if (f.endedAt) return f.endedAt <= f.dueAt ? 'met' : 'missed'
  if (f.waivedAt) return 'waived'
  if (f.stands) return 'standing'
  return f.now <= f.dueAt ? 'running' : 'missed'
}

const isCompanys = ({ waitsFor }: Pause) => waitsFor === 'company'

type Stood = { from: Date; to: Date; isOpen: boolean }

/** The times that the company had to act between start and end: in order, those that overlap made one. */
export function standingStill(pauses: readonly Pause[], start: Date, until: Date): Stood[] {
  const sorted = pauses
    .filter((pause) => isCompanys(pause) && pause.from < until && (pause.to === null || pause.to > start))
    .map(({ from, to }) => ({
      from: from < start ? start : from,
      to: to && to < until ? to : until,
      isOpen: to === null,
    }))
    .sort((a, b) => a.from.getTime() - b.from.getTime() || a.to.getTime() - b.to.getTime())
  const merged: Stood[] = []
  for (const pause of sorted) {
    const last = merged.at(-1)
    if (!last || pause.from > last.to) merged.push({ ...pause })
    else {
      if (pause.to > last.to) last.to = pause.to
      last.isOpen ||= pause.isOpen
    }
  }
  return merged
}

/** Waiting for others than the company is told, and counted all the same. */
function wentOn(f: ServiceFacts, until: Date, calendar: ServiceCalendar): Step[] {
  return f.pauses
    .filter(
      (pause) => !isCompanys(pause) && pause.from < until && (pause.to === null || pause.to > f.start.at),
    )
    .map(({ from, to, waitsFor }) => ({
      code: 'wentOn' as const,
      day: dayOf(from),
      to: to && dayOf(to),
      days: serviceDaysBetween(dayOf(from), dayOf(to && to < until ? to : until), calendar),
      waitsFor,
    }))
    .sort((a, b) => a.day.localeCompare(b.day))
}

/** The days between that were not counted, weekends as one. */
function daysOff(start: LocalDay, due: LocalDay, calendar: ServiceCalendar): Step[] {
  const off: { code: 'off'; day: LocalDay; to: LocalDay; why: WhyOff }[] = []
  for (let day = addDays(start, 1); day < due; day = addDays(day, 1)) {
    if (isServiceDay(day, calendar)) continue
    const why = whyOff(day, calendar)
    const last = off.at(-1)
    if (last && last.why === why && last.to === addDays(day, -1)) last.to = day
    else off.push({ code: 'off', day, to: day, why })
  }
  return off
}

/** By the calendar of the law when none is given. */
export function whyOff(day: LocalDay, calendar?: ServiceCalendar): WhyOff {
  const holiday = holidayOf(day)
  if (holiday) return holiday
  if (weekday(day) > 5) return 'weekend'
  return calendar?.ownDays.has(day) ? 'own' : 'closedWeekday'
}
