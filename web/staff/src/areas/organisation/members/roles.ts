/** Roles across the units. */
export const ROLES = ['pilot', 'meeting_leader', 'administrator', 'auditor', 'analyst'] as const

export type Role = (typeof ROLES)[number]
