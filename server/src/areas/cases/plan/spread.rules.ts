import type { LocalDay } from '../../../kernel/local-day.ts'

/** Where a number of days comes from, the surest first. */
export type Basis = 'planned' | 'measured' | 'usual' | 'due' | 'assumed'

/**
 * How many working days a part takes, as a distribution: its quantile function in points `[share, days]` that rise, with
 * straight lines between them.
 */
export type Spread = {
  readonly basis: Basis
  /** Closed parts that it is measured on. */
  readonly count: number
  /** The median. */
  readonly likely: number
  /** The ninth decile. */
  readonly long: number
  readonly points: readonly (readonly [share: number, days: number])[]
}

/** So few tell nothing of how long it takes. */
const FEWEST = 5
/** Working days when nobody has said and nothing has been measured. */
export const ASSUMED_DAYS = 10
/**
 * How the ninth decile stands to the median when it is not known. Times of handling have a long tail; 1.6 is of the size
 * that the measured areas of the demonstration have, and is said to be an assumption wherever it is used.
 */
const ASSUMED_TAIL = 1.6

/** The value that `share` of the sorted samples are at most, by linear interpolation (Hyndman and Fan, type 7). */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0]
  return low + (high - low) * (at - Math.floor(at))
}

/** A distribution with that median, and as long a tail as those that are known, or as is assumed. */
function around(basis: Basis, days: number, tail: number): Spread {
  const likely = Math.max(1, days)
  const long = Math.max(likely + 1, Math.ceil(likely * tail))
  return {
    basis,
    count: 0,
    likely,
    long,
    points: [
      [0, Math.max(1, likely * 0.6)],
      [0.5, likely],
      [0.9, long],
      [1, long + (long - likely)],
    ],
  }
}

function measured(samples: readonly number[]): Spread {
  const sorted = samples.map((days) => Math.max(1, days)).toSorted((a, b) => a - b)
  const points = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1].map((share) => [share, quantile(sorted, share)] as const)
  return {
    basis: 'measured',
    count: sorted.length,
    likely: Math.ceil(quantile(sorted, 0.5)),
    long: Math.ceil(quantile(sorted, 0.9)),
    points,
  }
}

/**
 * How long a part takes. What somebody has planned for this very part counts first, then what has been measured, what is
 * usual by the map or the template, the day it is due, and last an assumption.
 */
export function spreadOf(known: {
  readonly planned: number | null
  /** Working days that closed parts of the same area and unit took. */
  readonly samples: readonly number[]
  readonly usual: number | null
  /** Working days from that it could begin to its due day. */
  readonly due: number | null
}): Spread {
  const isMeasured = known.samples.length >= FEWEST
  const found = isMeasured ? measured(known.samples) : undefined
  if (known.planned !== null) {
    const tail = found ? found.long / found.likely : ASSUMED_TAIL
    return around('planned', known.planned, tail)
  }
  if (found) return found
  if (known.usual !== null) return around('usual', known.usual, ASSUMED_TAIL)
  if (known.due !== null && known.due > 0) return around('due', known.due, ASSUMED_TAIL)
  return around('assumed', ASSUMED_DAYS, ASSUMED_TAIL)
}

/** The days within which that share is done. */
export function daysAt({ points }: Spread, share: number): number {
  let before = points[0]
  for (const point of points) {
    if (share <= point[0]) {
      if (!before || point[0] === before[0]) return point[1]
      return before[1] + ((point[1] - before[1]) * (share - before[0])) / (point[0] - before[0])
    }
    before = point
  }
  return before?.[1] ?? 1
}

/** The share that is done within so many days. */
export function shareAt({ points }: Spread, days: number): number {
  let before = points[0]
  if (!before || days < before[1]) return 0
  for (const point of points) {
    if (days < point[1]) {
      return before[0] + ((point[0] - before[0]) * (days - before[1])) / (point[1] - before[1])
    }
    before = point
  }
  return 1
}

/**
 * Working days that are left of a part that has been worked on for `spent`, when `share` of those that took longer than
 * that are done sooner. One that has taken longer than any is nearly done no more than it was yesterday: it is given a
 * fifth of its usual time.
 */
export function daysLeft(spread: Spread, spent: number, share: number): number {
  const done = shareAt(spread, spent)
  if (done >= 1) return Math.max(1, Math.ceil(spread.likely * 0.2 * (0.5 + share)))
  const days = daysAt(spread, done + share * (1 - done))
  return Math.max(1, Math.ceil(days - spent))
}

/** Numbers working days, so that dates are added and taken from each other as whole numbers. */
export type WorkDays = {
  /** Working days up to and with that day. A day off has the number of the working day before it. */
  readonly nth: (day: LocalDay) => number
  /** The working day with that number. */
  readonly day: (nth: number) => LocalDay
}
