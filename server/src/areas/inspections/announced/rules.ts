import type { Announced } from './store.ts'

/** One occasion in a company's plan: a visit, or those that come at the same time as one. */
export type Occasion = readonly [Announced, ...Announced[]]

/**
 * The plan, soonest first. Visits are one occasion when they belong to the same joint visit and have its time; while units
 * are still being asked each visit stands for itself. A visit that is seen in two ways is there once.
 */
export function occasionsOf(visits: readonly Announced[]): Occasion[] {
  const found = new Map<string, [Announced, ...Announced[]]>()
  const seen = new Set<string>()
  for (const visit of visits) {
    if (seen.has(visit.id)) continue
    seen.add(visit.id)
    const key = visit.jointId && visit.startsAt ? `${visit.jointId} ${visit.startsAt.getTime()}` : visit.id
    const occasion = found.get(key)
    if (occasion) occasion.push(visit)
    else found.set(key, [visit])
  }
  return [...found.values()].toSorted(([a], [b]) => whenOf(a) - whenOf(b))
}

const whenOf = ({ startsAt, earliestOn }: Announced): number => startsAt?.getTime() ?? Date.parse(earliestOn)
