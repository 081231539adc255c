export const periods = ['lastTwelve', 'thisQuarter', 'lastQuarter', 'thisYear', 'lastYear'] as const
type Period = (typeof periods)[number]

/** What the address says: a period, and a unit and an area to narrow it to. */
export type FollowUpSearch = { readonly period?: Period; readonly unit?: string; readonly area?: string }

export function readFollowUpSearch(search: Record<string, unknown>): FollowUpSearch {
  const { unit, area } = search
  const period = periods.find((known) => known === search['period'])
  return {
    ...(period ? { period } : {}),
    ...(typeof unit === 'string' && unit ? { unit } : {}),
    ...(typeof area === 'string' && area ? { area } : {}),
  }
}
