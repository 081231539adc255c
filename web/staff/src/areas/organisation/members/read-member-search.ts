import { ROLES, type Role } from './roles.ts'

/** Which members the list shows. It stands in the address. */
export type MemberFilter = {
  q?: string
  /** The slug of a unit. */
  unit?: string
  role?: Role
  left?: true
}

const LONGEST = 100

/** Reads the address as people may have changed it by hand: what isn't understood is left out. */
export function readMemberFilter(search: Record<string, unknown>): MemberFilter {
  const { q, unit, left } = search
  const words = typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, LONGEST) : ''
  const role = ROLES.find((known) => known === search['role'])
  return {
    ...(words ? { q: words } : {}),
    ...(typeof unit === 'string' && /^[a-z0-9-]+$/.test(unit) ? { unit } : {}),
    ...(role ? { role } : {}),
    ...(left === true || left === 'true' ? { left: true } : {}),
  }
}

/** A link may open the form for an absence at once: "Jag är borta". */
export function readMemberDeed(search: Record<string, unknown>): { do?: 'absence' } {
  return search['do'] === 'absence' ? { do: 'absence' } : {}
}
