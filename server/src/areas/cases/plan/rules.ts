import { inOrder, withoutGone } from '../../../kernel/dependencies.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { PartStatus } from '../facts.ts'
import { daysLeft, type Spread, type WorkDays } from './spread.rules.ts'

export type PlannedPart = {
  readonly id: string
  readonly status: PartStatus
  /** Parts of the same case that must be answered before this one can be. */
  readonly needs: readonly string[]
  readonly offeredOn: LocalDay
  readonly answeredOn: LocalDay | null
  /** Until when it stands still, when it does now. */
  readonly standsUntil: LocalDay | null
  /** Working days of those since it began that it has stood still. */
  readonly stood: number
  readonly spread: Spread
}

export type Placed = {
  readonly id: string
  readonly needs: readonly string[]
  readonly isDone: boolean
  readonly startsOn: LocalDay
  /** When it is likely answered, or was. */
  readonly endsOn: LocalDay
  /** When it is answered in nine cases of ten, counted from when it begins. */
  readonly endsLateOn: LocalDay
  /** Working days that it may be late without the whole being it; 0 on the critical path. Null when it is done. */
  readonly slack: number | null
}

/** The chance that the whole is answered by a day. */
export type Chance = { readonly on: LocalDay; readonly share: number }

export type Plan = {
  readonly parts: readonly Placed[]
  /** The ids of the critical path, in order. */
  readonly criticalPath: readonly string[]
  /** Null when no part is left to wait for. */
  readonly whole: {
    /** If nothing takes longer than it usually does. */
    readonly earliestOn: LocalDay
    /** The day that holds in nine cases of ten. */
    readonly honestOn: LocalDay
    /** Each working day with the chance that the whole is answered then, from none to nearly sure. */
    readonly chances: readonly Chance[]
  } | null
}

/** Working days that the accountable has to put the answers together. */
const COMBINE_DAYS = 1
/** How sure a date is to be before it is promised. */
const HONEST_SHARE = 0.9
const RUNS = 1000
const GONE: readonly PartStatus[] = ['declined', 'withdrawn']

/**
 * Lays the parts of a case out in time. The dates are counted in the offices' working days; what lies ahead is reckoned
 * from how long parts of the kind take, and the whole by letting the plan run a thousand times with times drawn from
 * that (always the same draws, so that the same case gives the same date).
 */
export function planCase(all: readonly PlannedPart[], today: LocalDay, days: WorkDays): Plan {
  const gone = new Set(all.filter(({ status }) => GONE.includes(status)).map(({ id }) => id))
  const needs = withoutGone(new Map(all.map((part) => [part.id, part.needs])), (id) => gone.has(id))
  const byId = new Map(all.map((part) => [part.id, part]))
  const order = inOrder(needs).flatMap((id) => byId.get(id) ?? [])
  const now = days.nth(today)
  const known = order.map((part) => stand(part, needs.get(part.id) ?? [], now, days))
  const place = new Map(known.map(({ id }, at) => [id, at]))
  const before = known.map((part) => part.needs.flatMap((id) => place.get(id) ?? []))

  const likely = run(known, before, now, () => 0.5)
  const lastDay = Math.max(now, ...likely.map(({ end }) => end))
  const latest = latestEnds(known, before, likely, lastDay)
  const parts = known.map((part, at): Placed => {
    const { since, work, end } = likely[at] ?? NOTHING
    const isDone = part.end !== null
    const late = isDone ? end : work + daysLeft(part.spread, spent(part, since, now), 0.9)
    return {
      id: part.id,
      needs: part.needs,
      isDone,
      startsOn: days.day(since),
      endsOn: days.day(end),
      endsLateOn: days.day(Math.max(end, late)),
      slack: isDone ? null : (latest[at] ?? end) - end,
    }
  })
  return {
    parts,
    criticalPath: parts.filter(({ slack }) => slack === 0).map(({ id }) => id),
    whole: known.some(({ end }) => end === null) ? foresee(known, before, now, lastDay, days) : null,
  }
}

/** The days within which that share of the runs was done. */
export function dayOfShare(chances: readonly Chance[], share: number): LocalDay | null {
  return chances.find((chance) => chance.share >= share)?.on ?? chances.at(-1)?.on ?? null
}

/** The chance that a date holds. */
export function shareOn(chances: readonly Chance[], on: LocalDay): number {
  return chances.findLast((chance) => chance.on <= on)?.share ?? 0
}

type Standing = {
  readonly id: string
  readonly needs: readonly string[]
  readonly spread: Spread
  /** Numbers of working days, as everything here. */
  readonly began: number
  /** When it was answered; null while it is not. */
  readonly end: number | null
  /** Days from now until it no longer stands still. */
  readonly standsFor: number
  readonly stood: number
}

function stand(part: PlannedPart, needs: readonly string[], now: number, days: WorkDays): Standing {
  return {
    id: part.id,
    needs,
    spread: part.spread,
    began: days.nth(part.offeredOn),
    end: part.answeredOn ? days.nth(part.answeredOn) : null,
    standsFor: part.standsUntil ? Math.max(0, days.nth(part.standsUntil) - now) : 0,
    stood: part.stood,
  }
}

type Times = {
  /** When nothing that it needs was left to wait for, and it had been offered. */
  readonly since: number
  /** The day before the first of the working days that are left. */
  readonly work: number
  readonly end: number
}
const NOTHING: Times = { since: 0, work: 0, end: 0 }

/** When each part begins and ends, when each takes as long as the share drawn for it says. */
function run(
  parts: readonly Standing[],
  before: readonly (readonly number[])[],
  now: number,
  draw: (at: number) => number,
): Times[] {
  const times: Times[] = []
  for (const [at, part] of parts.entries()) {
    let since = part.began
    for (const needed of before[at] ?? []) since = Math.max(since, times[needed]?.end ?? since)
    if (part.end !== null) {
      times.push({ since: Math.min(since, part.end), work: part.end, end: part.end })
      continue
    }
    const work = Math.max(now, since) + part.standsFor
    times.push({ since, work, end: work + daysLeft(part.spread, spent(part, since, now), draw(at)) })
  }
  return times
}

/** Working days that have been worked on a part so far. */
function spent(part: Standing, since: number, now: number): number {
  return Math.max(0, now - since - part.stood)
}

function latestEnds(
  parts: readonly Standing[],
  before: readonly (readonly number[])[],
  times: readonly Times[],
  lastDay: number,
): number[] {
  const latest = parts.map(() => lastDay)
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const { since, end } = times[at] ?? NOTHING
    if (parts[at]?.end !== null) continue
    for (const needed of before[at] ?? [])
      latest[needed] = Math.min(latest[needed] ?? lastDay, (latest[at] ?? lastDay) - (end - since))
  }
  return latest
}

function foresee(
  parts: readonly Standing[],
  before: readonly (readonly number[])[],
  now: number,
  lastDay: number,
  days: WorkDays,
): NonNullable<Plan['whole']> {
  const draws = parts.map((_part, at) => shuffled(RUNS, at + 1))
  const ends: number[] = []
  for (let nth = 0; nth < RUNS; nth += 1) {
    const times = run(parts, before, now, (at) => ((draws[at]?.[nth] ?? 0) + 0.5) / RUNS)
    ends.push(Math.max(...times.map(({ end }) => end)) + COMBINE_DAYS)
  }
  ends.sort((a, b) => a - b)
  const [first, last] = [ends[0] ?? lastDay, ends[Math.ceil(RUNS * 0.99) - 1] ?? lastDay]
  const chances: Chance[] = []
  for (let nth = first, done = 0; nth <= last; nth += 1) {
    while (done < RUNS && (ends[done] ?? last) <= nth) done += 1
    chances.push({ on: days.day(nth), share: done / RUNS })
  }
  return {
    earliestOn: days.day(lastDay + COMBINE_DAYS),
    honestOn: dayOfShare(chances, HONEST_SHARE) ?? days.day(last),
    chances,
  }
}

/** The numbers below `size` in an order that only the seed decides (Mulberry32, then Fisher and Yates). */
function shuffled(size: number, seed: number): number[] {
  let state = Math.imul(seed, 0x9e3779b1)
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
  }
  const numbers = Array.from({ length: size }, (_, at) => at)
  for (let at = size - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const [mine, theirs] = [numbers[at] ?? 0, numbers[other] ?? 0]
    numbers[at] = theirs
    numbers[other] = mine
  }
  return numbers
}
