import { addDays, dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { addWorkingDays, workingDaysBetween } from '../../../kernel/working-days.ts'

/** Who is waited for. Waiting time is told apart by it. */
export const WAITS_FOR = ['company', 'other_authority', 'unit'] as const
export type WaitsFor = (typeof WAITS_FOR)[number]

/** How standing still ended; `ended_with_case` also when the part it belonged to ended. */
export const ENDINGS = ['answered', 'resumed', 'woken', 'ended_with_case'] as const
export type Ending = (typeof ENDINGS)[number]

/** What stands still longer than this, in days, is not waiting any more. */
export const LONGEST_WAIT = 120

/** It wakes on a day that is not today, and within four months. */
export function decideWakesOn(
  today: LocalDay,
  wakesOn: LocalDay,
): Verdict<undefined, 'waiting.wakesTooSoon' | 'waiting.wakesTooLate'> {
  if (wakesOn <= today) return refuse('waiting.wakesTooSoon')
  if (wakesOn > addDays(today, LONGEST_WAIT)) return refuse('waiting.wakesTooLate')
  return allow()
}

/** Halfway the company is reminded, once: after five working days of ten. Null when there is no day between. */
export function remindsOn(beganOn: LocalDay, wakesOn: LocalDay): LocalDay | null {
  const half = Math.floor(workingDaysBetween(beganOn, wakesOn) / 2)
  if (half < 1) return null
  const day = addWorkingDays(beganOn, half)
  return day < wakesOn ? day : null
}

type WaitFacts = {
  readonly today: LocalDay
  readonly waitsFor: WaitsFor
  readonly wakesOn: LocalDay
  readonly authority: string
  readonly unitId: string | null
  /** The unit whose part it is; null for the case as a whole. */
  readonly ownUnitId: string | null
}

/** Whoever is waited for is named, and isn't the one who waits. */
export function decideWait(
  f: WaitFacts,
): Verdict<
  undefined,
  | 'waiting.authorityMissing'
  | 'waiting.unitMissing'
  | 'waiting.ownUnit'
  | 'waiting.wakesTooSoon'
  | 'waiting.wakesTooLate'
> {
  if (f.waitsFor === 'other_authority' && !f.authority) return refuse('waiting.authorityMissing')
  if (f.waitsFor === 'unit' && !f.unitId) return refuse('waiting.unitMissing')
  if (f.waitsFor === 'unit' && f.unitId === f.ownUnitId) return refuse('waiting.ownUnit')
  return decideWakesOn(f.today, f.wakesOn)
}

export type Waited = {
  readonly waitsFor: WaitsFor
  readonly from: Date
  /** Null while it goes on. */
  readonly to: Date | null
}

/**
 * Working days waited, by who was waited for. What several parts wait for at the same time is counted once; two kinds
 * at the same time count for both.
 */
export function daysWaited(periods: readonly Waited[], now: Date): Record<WaitsFor, number> {
  const count = (waitsFor: WaitsFor) => {
    const days = periods
      .filter((one) => one.waitsFor === waitsFor)
      .map(({ from, to }) => ({ from: dayOf(from), to: dayOf(to ?? now) }))
      .sort((a, b) => a.from.localeCompare(b.from))
    let total = 0
    let reached: LocalDay = ''
    for (const { from, to } of days) {
      const start = from > reached ? from : reached
      if (to > start) total += workingDaysBetween(start, to)
      if (to > reached) reached = to
    }
    return total
  }
  return { company: count('company'), other_authority: count('other_authority'), unit: count('unit') }
}
