import { addDays, startOfMonth } from '../../../../../lib/calendar.ts'
import { daysUntil } from '../../../../../lib/dates.ts'
import type { Zoom } from '../filters.ts'
import type { ProjectRow } from '../queries.ts'

type Period = ProjectRow['period']

/** A stretch of time on the scale, in hundredths of its width. */
export type Stretch = { readonly from: number; readonly width: number }

export type ProjectScale = {
  readonly from: string
  readonly to: string
  /** How wide the whole is drawn, in rem. */
  readonly rem: number
  readonly at: (day: string) => number
  readonly marks: readonly { readonly day: string; readonly at: number }[]
  readonly today: number
}

const MONTHS_A_MARK = { months: 1, quarters: 3, years: 12 } as const satisfies Record<Zoom, number>
const REM_A_DAY = { months: 0.18, quarters: 0.06, years: 0.02 } as const satisfies Record<Zoom, number>
const NARROWEST_REM = 40
/** Further away than that a slip of the pen would make all the others too small to see. */
const MOST_YEARS_BACK = 3
const MOST_YEARS_ON = 12

/** A scale that holds all the periods and today, in whole months, quarters or years. */
export function projectScale(periods: readonly Period[], today: string, zoom: Zoom): ProjectScale {
  const known = periods
    .flatMap(({ earliest, plannedStart, plannedEnd, latest }) => [earliest, plannedStart, plannedEnd, latest])
    .filter((day) => day !== null)
  const bounded = [today, ...known].map((day) =>
    within(day, shifted(today, -MOST_YEARS_BACK), shifted(today, MOST_YEARS_ON)),
  )
  const days = bounded.toSorted()
  const step = MONTHS_A_MARK[zoom]
  const from = startOfStep(days[0] ?? today, step)
  const last = startOfStep(days.at(-1) ?? today, step)
  const marks: string[] = []
  let mark = from
  while (mark <= last) {
    marks.push(mark)
    mark = startOfMonth(mark, step)
  }
  const to = mark
  const length = daysUntil(to, from)
  const at = (day: string) => (daysUntil(within(day, from, to), from) / length) * 100
  return {
    from,
    to,
    rem: Math.max(NARROWEST_REM, length * REM_A_DAY[zoom]),
    at,
    marks: marks.map((day) => ({ day, at: at(day) })),
    today: at(today),
  }
}

/** From what it certainly holds to what it may at most hold; null for one without days. */
export function barsOf(period: Period, scale: ProjectScale): { planned: Stretch; widest: Stretch } | null {
  const { earliest, plannedStart, plannedEnd, latest } = period
  const from = plannedStart ?? earliest
  const to = plannedEnd ?? latest
  if (!from && !to) return null
  const start = from ?? to ?? scale.from
  const end = to ?? scale.to
  return {
    planned: stretch(scale, start, end),
    widest: stretch(scale, earliest ?? start, latest ?? end),
  }
}

function stretch(scale: ProjectScale, from: string, to: string): Stretch {
  const start = scale.at(from)
  return { from: start, width: Math.max(0, scale.at(addDays(to, 1)) - start) }
}

const within = (day: string, from: string, to: string) => (day < from ? from : day > to ? to : day)
const shifted = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`

/** The first day of the month, quarter or year that the day lies in. */
function startOfStep(day: string, months: number): string {
  const month = Number(day.slice(5, 7)) - 1
  return startOfMonth(day, -(month % months))
}
