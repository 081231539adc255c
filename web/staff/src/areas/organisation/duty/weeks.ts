import { addDays, startOfDay } from '../../../../../lib/calendar.ts'
import type { DutyPeriod, Roster, Span } from './queries.ts'

/** What a week shows from left to right: somebody's duty, or a gap. */
export type Piece = Span & {
  /** Null for a gap. */
  readonly period: DutyPeriod | null
  /** Share of the week, 0 to 1. */
  readonly share: number
  /** The first week in which the period is seen: there its name and buttons stand. */
  readonly isFirst: boolean
}
export type Week = { readonly monday: string; readonly pieces: readonly Piece[] }

const DAYS = 7

/** The roster cut into weeks, each from Swedish midnight on its Monday to the next. */
export function weeksOf({ items, gaps }: Roster, firstMonday: string, many: number): Week[] {
  const spans = [
    ...items.map((period) => ({ from: period.from, to: period.to, period })),
    ...gaps.map((gap) => ({ ...gap, period: null })),
  ].toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from))
  return Array.from({ length: many }, (_, nth) => {
    const monday = addDays(firstMonday, nth * DAYS)
    const start = startOfDay(monday).getTime()
    const end = startOfDay(addDays(monday, DAYS)).getTime()
    const pieces = spans.flatMap(({ from, to, period }): Piece[] => {
      const begins = Math.max(Date.parse(from), start)
      const ends = Math.min(Date.parse(to), end)
      if (ends <= begins) return []
      return [
        {
          from: new Date(begins).toISOString(),
          to: new Date(ends).toISOString(),
          period,
          share: (ends - begins) / (end - start),
          isFirst: begins === Date.parse(from) || nth === 0,
        },
      ]
    })
    return { monday, pieces }
  })
}

/** What of these spans lies within another, cut to it. */
export function meetingSpans<T extends Span>(spans: readonly T[], within: Span): T[] {
  return spans
    .filter(
      ({ from, to }) => Date.parse(from) < Date.parse(within.to) && Date.parse(to) > Date.parse(within.from),
    )
    .map((span) => ({
      ...span,
      from: Date.parse(span.from) > Date.parse(within.from) ? span.from : within.from,
      to: Date.parse(span.to) < Date.parse(within.to) ? span.to : within.to,
    }))
}

/** Those who are on duty during some of the time. */
export function meetingPeriods(items: readonly DutyPeriod[], { from, to }: Span): DutyPeriod[] {
  return items.filter((period) => period.from < to && period.to > from)
}
