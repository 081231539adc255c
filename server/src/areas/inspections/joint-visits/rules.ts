import { addDays, dayOf, instantOf, type LocalDay } from '../../../kernel/local-day.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { rollForward } from '../../../kernel/working-days.ts'
import type { Coming, JointStatus, Placed } from '../facts.ts'

/** Whole days between two periods; 0 when they touch or overlap. */
function daysBetween(
  a: Pick<Placed, 'earliestOn' | 'latestOn'>,
  b: Pick<Placed, 'earliestOn' | 'latestOn'>,
): number {
  const [first, second] = a.earliestOn <= b.earliestOn ? [a, b] : [b, a]
  const gap = Date.parse(second.earliestOn) - Date.parse(first.latestOn)
  return Math.max(0, Math.round(gap / 86_400_000))
}

/** The same place: one name or one property in any spelling, at one company. */
function isSameSite(
  a: Pick<Placed, 'companyId' | 'siteKey' | 'propertyKey'>,
  b: Pick<Placed, 'companyId' | 'siteKey' | 'propertyKey'>,
): boolean {
  if (a.companyId !== b.companyId) return false
  return (
    (a.siteKey !== '' && a.siteKey === b.siteKey) || (a.propertyKey !== '' && a.propertyKey === b.propertyKey)
  )
}

/**
 * Whether two visits are proposed as one: of different units, to one site, so near in time, and both announced or neither.
 * The same whichever of them is asked first.
 */
export function isNear(a: Placed, b: Placed, windowDays: number): boolean {
  return (
    a.unitId !== b.unitId &&
    a.isAnnounced === b.isAnnounced &&
    isSameSite(a, b) &&
    daysBetween(a, b) <= windowDays
  )
}

/** What a decision about two visits was made on: when any of it changes they may be asked about anew. */
export function factsOfPair(a: Placed, b: Placed): string {
  const said = ({ siteKey, propertyKey, earliestOn, latestOn, isAnnounced }: Placed) =>
    [siteKey, propertyKey, earliestOn, latestOn, isAnnounced ? 'announced' : 'unannounced'].join('|')
  return (a.id < b.id ? [a, b] : [b, a]).map(said).join(' ')
}

export type Pair = {
  readonly firstId: string
  readonly secondId: string
  readonly isApart: boolean
  readonly facts: string
}

const keyOfPair = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/**
 * The visits that belong together, each group in the order of their ids. One that is near to any of a group is in it, so
 * the groups are the same in whatever order the visits were saved. Two that were told apart do not bind each other while
 * what that was decided on stands; two that somebody has put together do.
 */
export function groupsOf<V extends Placed>(
  visits: readonly V[],
  pairs: readonly Pair[],
  windowDays: number,
): V[][] {
  const decided = new Map(pairs.map((pair) => [keyOfPair(pair.firstId, pair.secondId), pair]))
  const binds = (a: V, b: V): boolean => {
    const pair = decided.get(keyOfPair(a.id, b.id))
    if (pair && pair.facts === factsOfPair(a, b)) return !pair.isApart
    return isNear(a, b, windowDays)
  }
  const left = new Set(visits.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
  const groups: V[][] = []
  for (const visit of left) {
    left.delete(visit)
    const group = [visit]
    for (const member of group) {
      for (const other of left) {
        if (!binds(member, other)) continue
        left.delete(other)
        group.push(other)
      }
    }
    if (group.length > 1) groups.push(group.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
  }
  return groups
}

const HOUR = 3_600_000
const MORNING = '09:00'

/**
 * A time to ask the units about: one that somebody has fixed already, else a morning when all can; where no day suits
 * all, one within the period that begins last. Never a day off, and never a day that has begun.
 */
export function suggestTime(visits: readonly Coming[], today: LocalDay): { startsAt: Date; endsAt: Date } {
  const fixed = visits
    .flatMap(({ startsAt, endsAt }) =>
      startsAt && endsAt && dayOf(startsAt) > today ? [{ startsAt, endsAt }] : [],
    )
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  if (fixed[0]) return fixed[0]
  const begins = visits.map(({ earliestOn }) => earliestOn).toSorted()
  const last = begins.at(-1) ?? today
  const from = last > today ? last : addDays(today, 1)
  const day = rollForward(from)
  const startsAt = instantOf(day, MORNING)
  return { startsAt, endsAt: new Date(startsAt.getTime() + 2 * HOUR) }
}

/** All who stay have said yes, and they are of at least two units. */
export function statusOf(parties: readonly Pick<Coming, 'unitId' | 'hasSaidYes'>[]): JointStatus {
  if (new Set(parties.map(({ unitId }) => unitId)).size < 2) return 'dissolved'
  return parties.every(({ hasSaidYes }) => hasSaidYes) ? 'agreed' : 'proposed'
}

/** Yes is said to a time that is to come; one who can't says so as long as there is something to leave. */
export function decideAnswer(
  joint: { readonly status: JointStatus; readonly startsAt: Date },
  answer: 'yes' | 'no',
  now: Date,
): Verdict<undefined, 'jointVisit.over'> {
  const isOver = joint.status === 'dissolved' || (joint.status === 'agreed' && joint.startsAt <= now)
  if (isOver || (answer === 'yes' && joint.startsAt <= now)) return refuse('jointVisit.over')
  return allow()
}

/** Two visits that somebody puts together by hand, unannounced ones and announced ones too. */
export function decideJoining(
  a: Coming,
  b: Coming,
): Verdict<undefined, 'jointVisit.sameUnit' | 'jointVisit.otherSite' | 'jointVisit.already'> {
  if (a.jointId !== null && a.jointId === b.jointId) return refuse('jointVisit.already')
  if (a.unitId === b.unitId) return refuse('jointVisit.sameUnit')
  return isSameSite(a, b) ? allow() : refuse('jointVisit.otherSite')
}

/** Whether the time of a joint visit lies in the days that a visit may be made. */
export function suits(visit: Pick<Placed, 'earliestOn' | 'latestOn'>, startsAt: Date): boolean {
  const day = dayOf(startsAt)
  return visit.earliestOn <= day && day <= visit.latestOn
}
