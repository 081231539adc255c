import { addDays } from '../../../../lib/calendar.ts'
import { swedishDay } from '../../../../lib/dates.ts'
import type { VisitRow } from './queries.ts'

type Placed = Pick<VisitRow, 'earliestOn' | 'latestOn' | 'startsAt' | 'doneOn'>
export type Week<V> = {
  /** Monday to Friday, and what there is of the weekend. */
  readonly days: readonly { readonly day: string; readonly visits: readonly V[] }[]
  /** Those that may come on any of several days. */
  readonly unsettled: readonly V[]
}

const WORKING_DAYS = 5
const DAYS = 7

/** The day that a visit is or was made, when it is known. */
function dayOf({ doneOn, startsAt, earliestOn, latestOn }: Placed): string | null {
  if (doneOn) return doneOn
  if (startsAt) return swedishDay(startsAt)
  return earliestOn === latestOn ? earliestOn : null
}

/** Visits by the days of the week that begins with a Monday; within a day those with a time first. */
export function weekOf<V extends Placed>(visits: readonly V[], monday: string): Week<V> {
  const days = Array.from({ length: DAYS }, (_, nth) => addDays(monday, nth))
    .map((day) => ({
      day,
      visits: visits
        .filter((visit) => dayOf(visit) === day)
        .toSorted((a, b) => (a.startsAt ?? '9').localeCompare(b.startsAt ?? '9')),
    }))
    .filter((one, nth) => nth < WORKING_DAYS || one.visits.length > 0)
  return { days, unsettled: visits.filter((visit) => dayOf(visit) === null) }
}
