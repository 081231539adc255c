import { addDays, dayOf, instantOf, type LocalDay, timeOf, weekday } from '../../../kernel/local-day.ts'
import { isServiceDay, type ServiceCalendar } from '../../../kernel/office-hours.ts'

/** The daily digest leaves from this time on days when the office is open, and the weekly one on the week's first. */
const DIGEST_TIME = '07:30'

export type DigestRound = {
  /** The day whose digest it is: each member gets one of each day. */
  readonly day: LocalDay
  /** What is to be told since before this makes a digest due. */
  readonly before: Date
}

/** The digest that is due at an instant; none before its time and on days when the office is closed. */
export function findDigestRound(now: Date, calendar: ServiceCalendar): DigestRound | undefined {
  const day = dayOf(now)
  if (!isServiceDay(day, calendar) || timeOf(now) < DIGEST_TIME) return undefined
  return { day, before: instantOf(day, DIGEST_TIME) }
}

/** The Monday of the week whose digest is due; none before the time of its first day with the office open. */
export function findWeeklyRound(now: Date, calendar: ServiceCalendar): LocalDay | undefined {
  const day = dayOf(now)
  const monday = addDays(day, 1 - weekday(day))
  for (let first = monday; first <= day; first = addDays(first, 1)) {
    if (isServiceDay(first, calendar)) return now >= instantOf(first, DIGEST_TIME) ? monday : undefined
  }
  return undefined
}

/** What happened in the last minutes before may still be on its way into the database: it is for the next week. */
const NEWS_UNTIL = '07:25'

export type NewsRound = {
  readonly monday: LocalDay
  /** What happened until then is told, however late in the week the digest leaves. */
  readonly until: Date
}

/** The digest of what one follows that is due; none before the time of the week's first day with the office open. */
export function findNewsRound(now: Date, calendar: ServiceCalendar): NewsRound | undefined {
  const monday = findWeeklyRound(now, calendar)
  return monday && { monday, until: instantOf(monday, NEWS_UNTIL) }
}
