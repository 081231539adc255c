/** What somebody does in a case that they have open. */
export const DOINGS = ['reading', 'message', 'note', 'answer', 'combinedAnswer'] as const
export type Doing = (typeof DOINGS)[number]

/** So long does a word last that somebody is there. A browser that closed, crashed or lost the net is gone after it. */
export const LEASE_MS = 30_000

/** One tab of somebody's browser. */
export type Seat = {
  readonly memberId: string
  readonly name: string
  readonly doing: Doing
  readonly part: { readonly id: string; readonly title: string } | null
}

/**
 * Who is there as it is told to a colleague: each person once for each thing that they do. Who writes anywhere is not
 * also said to read.
 */
export function othersIn(seats: readonly Seat[], viewer: string): Seat[] {
  const others = seats.filter(({ memberId }) => memberId !== viewer)
  const writers = new Set(others.filter(({ doing }) => doing !== 'reading').map(({ memberId }) => memberId))
  const told = new Map<string, Seat>()
  for (const seat of others) {
    if (seat.doing === 'reading' && writers.has(seat.memberId)) continue
    told.set(`${seat.memberId} ${seat.doing} ${seat.part?.id ?? ''}`, seat)
  }
  return [...told.values()]
}

/** Whether colleagues have anything to hear of: that somebody is there still is no news. */
export function isNews(
  before: (Pick<Seat, 'doing'> & { readonly caseId: string; readonly partId: string | null }) | undefined,
  after: { readonly caseId: string; readonly doing: Doing; readonly partId: string | null },
): boolean {
  return (
    before === undefined ||
    before.caseId !== after.caseId ||
    before.doing !== after.doing ||
    before.partId !== after.partId
  )
}
