import type { Session } from '../../../../lib/session.ts'
import type { Gap } from './queries.ts'

const gaps = [
  'offers',
  'handovers',
  'noOfficer',
  'promises',
  'disputes',
  'conflicts',
  'still',
  'noNextStep',
  'referrals',
  'heldMail',
  'failedMail',
  'nextMeeting',
] as const satisfies readonly Gap[]

/** What the address says: a group, and a unit or `all`. */
export type GapSearch = { readonly group?: Gap; readonly unit?: string }

export function readGapSearch(search: Record<string, unknown>): GapSearch {
  const group = gaps.find((known) => known === search['group'])
  const unit = search['unit']
  return { ...(group ? { group } : {}), ...(typeof unit === 'string' && unit ? { unit } : {}) }
}

/** The unit that is shown: the one that was chosen, else a head's own, else none. */
export function unitShown({ unit }: GapSearch, { units }: Session): string | null {
  if (unit === 'all') return null
  return unit ?? units.find(({ role }) => role === 'head')?.id ?? null
}
