import { inOrder } from '../../../kernel/dependencies.ts'

/** The last part of a checklist's address: its title in small letters without marks. */
export function slugOf(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

type Step = { readonly position: number; readonly needs: readonly number[]; readonly days: number | null }

/** The steps so that each stands after all it needs; else in the order they were written. */
export function inReadingOrder<S extends Step>(steps: readonly S[]): S[] {
  const byPosition = new Map(steps.map((step) => [String(step.position), step]))
  const needs = new Map(steps.map((step) => [String(step.position), step.needs.map(String)]))
  return inOrder(needs).flatMap((position) => byPosition.get(position) ?? [])
}

const DAYS_A_WEEK = 5

/**
 * Weeks until all have answered when those begin at once that wait for nothing, and each takes as long as it usually
 * does. Null when it is not known of every step.
 */
export function weeksInAll(steps: readonly Step[]): number | null {
  const ends = new Map<number, number>()
  for (const { position, needs, days } of inReadingOrder(steps)) {
    if (days === null) return null
    ends.set(position, Math.max(0, ...needs.map((needed) => ends.get(needed) ?? 0)) + days)
  }
  return steps.length === 0 ? null : Math.ceil(Math.max(...ends.values()) / DAYS_A_WEEK)
}
