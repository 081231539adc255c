import type { CaseId, MemberId, PartId, UnitId } from '../../../kernel/ids.ts'
import { addDays, dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import {
  addServiceDays,
  closingTime,
  isServiceDay,
  type ServiceCalendar,
} from '../../../kernel/office-hours.ts'
import type { ServiceGoal } from '../deadlines/goals.rules.ts'

/** What may run out. Each has its source in sources.ts, and its words in texts/…/watchdog.ts. */
export const SIGNAL_KINDS = [
  'firstContact',
  'offer',
  'handover',
  'part',
  'promise',
  'nextStep',
  'dispute',
  'stillness',
  'decisionRequest',
  'statutory',
] as const
export type SignalKind = (typeof SIGNAL_KINDS)[number]

/** 1: the one responsible. 2: the heads of the units. 3: the pilot on duty. 4: the next meeting. */
export const LEVELS = [1, 2, 3, 4] as const
export type Level = (typeof LEVELS)[number]

/** How many working days after it has run out a signal reaches each level. */
export const LADDER = { 1: 0, 2: 2, 3: 5, 4: 10 } as const satisfies Record<Level, number>

/** Something that has run out. */
export type Condition = {
  readonly kind: SignalKind
  /** The case, part or other thing that ran out; with the kind, the key of its one open signal. */
  readonly thing: string
  readonly caseId: CaseId
  readonly partId: PartId | null
  readonly due: LocalDay
  readonly holder: MemberId
  readonly unit: UnitId
  readonly otherUnit: UnitId | null
}

/** A signal that has been raised and not ended. */
export type OpenSignal = Condition & { readonly id: string; readonly level: Level }

/** What the watchdog knows of time: days that have run out, and working days. */
export type WatchTime = {
  /** The last day that has run out. */
  readonly through: LocalDay
  readonly add: (day: LocalDay, workingDays: number) => LocalDay
  /** The last day after which that many working days have run out. */
  readonly since: (workingDays: number) => LocalDay
  /** The goal of how many working days nothing may happen. */
  readonly stillness: ServiceGoal
}

/** A day has run out when the offices close. */
export function watchTime(now: Date, calendar: ServiceCalendar, stillness: ServiceGoal): WatchTime {
  const today = dayOf(now)
  const through = now >= closingTime(today, calendar) ? today : addDays(today, -1)
  const since = (workingDays: number) => {
    let day = through
    for (let left = workingDays; left > 0; day = addDays(day, -1)) if (isServiceDay(day, calendar)) left -= 1
    return day
  }
  return { through, add: (day, workingDays) => addServiceDays(day, workingDays, calendar), since, stillness }
}

/** The level of what was due on a day that has run out. */
export function levelOf(due: LocalDay, time: WatchTime): Level {
  return LEVELS.findLast((level) => time.add(due, LADDER[level]) <= time.through) ?? 1
}

/** The day with which the next level is reached; nothing comes after the last. */
export function nextLevelOn(due: LocalDay, level: Level, time: WatchTime): LocalDay | null {
  const next = LEVELS.find((one) => one > level)
  return next ? time.add(due, LADDER[next]) : null
}

/** The levels between two, the upper one counted: each that was passed while nobody looked is reached, once. */
export function levelsUpTo(level: Level, from: Level | 0 = 0): Level[] {
  return LEVELS.filter((one) => one > from && one <= level)
}

export type SignalDecision = {
  readonly raise: readonly { readonly condition: Condition; readonly level: Level }[]
  readonly escalate: readonly {
    readonly signal: OpenSignal
    readonly condition: Condition
    readonly level: Level
  }[]
  /** Those that stay as they are, but now are about another day or another person. */
  readonly follow: readonly { readonly signal: OpenSignal; readonly condition: Condition }[]
  readonly end: readonly OpenSignal[]
}

/**
 * What must happen so that each thing that has run out has exactly one open signal, at the level that its day gives it,
 * and no signal is left of what has not. It asks what is and is not yet, never what happened since last time: it can be
 * run late, twice, or after an outage. A level is never taken back.
 */
export function decideSignals(
  conditions: readonly Condition[],
  open: readonly OpenSignal[],
  time: WatchTime,
): SignalDecision {
  const key = ({ kind, thing }: Condition) => `${kind} ${thing}`
  const stands = new Map(conditions.map((condition) => [key(condition), condition]))
  const raised = new Map(open.map((signal) => [key(signal), signal]))
  const raise: { condition: Condition; level: Level }[] = []
  const escalate: { signal: OpenSignal; condition: Condition; level: Level }[] = []
  const follow: { signal: OpenSignal; condition: Condition }[] = []
  for (const [at, condition] of stands) {
    const level = levelOf(condition.due, time)
    const signal = raised.get(at)
    if (!signal) raise.push({ condition, level })
    else if (level > signal.level) escalate.push({ signal, condition, level })
    else if (!isSame(signal, condition)) follow.push({ signal, condition })
  }
  return { raise, escalate, follow, end: open.filter((signal) => !stands.has(key(signal))) }
}

function isSame(a: Condition, b: Condition): boolean {
  return a.due === b.due && a.holder === b.holder && a.unit === b.unit && a.otherUnit === b.otherUnit
}
