import type { LocalDay } from '../../../kernel/local-day.ts'
import { type ServiceCalendar, serviceDaysBetween } from '../../../kernel/office-hours.ts'

/** An offer that a unit accepted: when it was asked, and when it said yes. */
export type Accepted = { readonly askedOn: LocalDay; readonly acceptedOn: LocalDay }

/** So few say nothing of how long it usually takes. */
const FEWEST = 3

/** Working days of the offices from asked to accepted, in the middle of all; null when there are too few to tell. */
export function medianDays(accepted: readonly Accepted[], calendar: ServiceCalendar): number | null {
  if (accepted.length < FEWEST) return null
  const days = accepted
    .map(({ askedOn, acceptedOn }) => serviceDaysBetween(askedOn, acceptedOn, calendar))
    .toSorted((a, b) => a - b)
  const middle = days.length / 2
  const [low, high] = [days[Math.ceil(middle) - 1] ?? 0, days[Math.floor(middle)] ?? 0]
  return (low + high) / 2
}

export type JoiningFacts = {
  readonly hasProfile: boolean
  readonly hasContact: boolean
  readonly hasHead: boolean
  readonly members: number
  readonly introduced: number
  readonly isOnMap: boolean
  readonly hasTakenPart: boolean
}

export const joiningSteps = ['profile', 'contact', 'head', 'people', 'map', 'introduced', 'case'] as const
export type JoiningStep = (typeof joiningSteps)[number]

/** What a unit that joins has done, and what is left, in the order that it is best done. */
export function joiningOf(f: JoiningFacts): { readonly step: JoiningStep; readonly isDone: boolean }[] {
  const done: Record<JoiningStep, boolean> = {
    profile: f.hasProfile,
    contact: f.hasContact,
    head: f.hasHead,
    // One alone is away sometimes.
    people: f.members >= 2,
    map: f.isOnMap,
    introduced: f.members > 0 && f.introduced === f.members,
    case: f.hasTakenPart,
  }
  return joiningSteps.map((step) => ({ step, isDone: done[step] }))
}
