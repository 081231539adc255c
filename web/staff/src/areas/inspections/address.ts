import { mondayOf } from '../../../../lib/calendar.ts'

export const statuses = ['planned', 'agreed', 'done', 'not_done', 'cancelled'] as const
type Status = (typeof statuses)[number]

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** What the address of the list says. Without anything: coming visits of every unit. */
export type VisitSearch = {
  /** The Monday of the week that is shown day by day, instead of a list. */
  readonly week?: string
  readonly show?: 'mine'
  readonly unit?: string
  readonly company?: string
  readonly status?: Status
  readonly past?: true
  /** Days, both counted. Without them: from today, or until today. */
  readonly from?: string
  readonly to?: string
}

export function readVisitSearch(search: Record<string, unknown>): VisitSearch {
  const { show, unit, company, past, from, to, week } = search
  const status = statuses.find((one) => one === search['status'])
  return {
    ...(show === 'mine' ? { show } : {}),
    ...(typeof unit === 'string' && unit ? { unit } : {}),
    ...(typeof company === 'string' && company ? { company } : {}),
    ...(status ? { status } : {}),
    // A week is all that is shown of time; any day of it will do.
    ...(isDay(week) ? { week: mondayOf(week) } : timesOf(past, from, to)),
  }
}

function timesOf(past: unknown, from: unknown, to: unknown) {
  return {
    ...(past === true || past === 'true' ? { past: true as const } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
  }
}

/** What a new visit begins with. */
export type NewVisitSearch = { readonly company?: string; readonly name?: string }

export function readNewVisitSearch({ company, name }: Record<string, unknown>): NewVisitSearch {
  return {
    ...(typeof company === 'string' && company ? { company } : {}),
    ...(typeof name === 'string' && name ? { name } : {}),
  }
}
