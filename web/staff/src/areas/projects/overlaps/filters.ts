export const overlapStatuses = ['open', 'new', 'acknowledged', 'settled', 'ended', 'all'] as const
export const overlapKinds = ['collision', 'opportunity', 'subject'] as const

/** Which overlaps the list shows; without anything those that are still to be settled. All of it is in the address. */
export type OverlapFilters = {
  readonly status?: (typeof overlapStatuses)[number]
  readonly kind?: (typeof overlapKinds)[number]
  readonly unit?: string
  readonly mine?: true
}
export type OverlapFilterChange = { readonly [K in keyof OverlapFilters]?: OverlapFilters[K] | undefined }

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Reads the address as people may have changed it by hand: what isn't understood is left out. */
export function readOverlapFilters(search: Record<string, unknown>): OverlapFilters {
  const status = overlapStatuses.find((one) => one === search['status'])
  const kind = overlapKinds.find((one) => one === search['kind'])
  const { unit, mine } = search
  return {
    ...(status && status !== 'open' ? { status } : {}),
    ...(kind ? { kind } : {}),
    ...(typeof unit === 'string' && UUID.test(unit) ? { unit } : {}),
    ...(mine === true || mine === 'true' ? { mine: true } : {}),
  }
}
