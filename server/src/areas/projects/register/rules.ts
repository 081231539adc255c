import { addDays, type LocalDay } from '../../../kernel/local-day.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { hasEnded, type Phase, type Visibility } from '../facts.ts'
import type { PlaceKind, ProjectPlan } from './schema.ts'

/** The reference of a project: P, the year, and a count of four digits or more. */
export function formatReference(year: number, count: number): string {
  return `P-${year}-${String(count).padStart(4, '0')}`
}

/** The days, as far as they are known, come in this order. */
export function areDaysInOrder({
  earliest,
  plannedStart,
  plannedEnd,
  latest,
}: ProjectPlan['period']): boolean {
  const days = [earliest, plannedStart, plannedEnd, latest].filter((day) => day !== null)
  return days.every((day, i) => i === 0 || (days[i - 1] ?? '') <= day)
}

export type PlaceFault = 'project.noShape' | 'project.needlessShape' | 'project.noPlaceText'

/** What each kind of place must say: a drawing, or in words which address or property; the whole municipality neither. */
export function decidePlace(place: {
  readonly kind: PlaceKind
  readonly text: string
  readonly isDrawn: boolean
}): Verdict<undefined, PlaceFault> {
  if (place.kind === 'drawn' && !place.isDrawn) return refuse('project.noShape')
  if (place.kind === 'everywhere' && place.isDrawn) return refuse('project.needlessShape')
  if ((place.kind === 'address' || place.kind === 'property') && place.text === '')
    return refuse('project.noPlaceText')
  return allow()
}

/** A draft is shown further and further; what is public is taken back only with a reason, and nothing becomes a draft. */
export function decideVisibility(f: {
  readonly from: Visibility
  readonly to: Visibility
  readonly why: string
}): Verdict<undefined, 'project.notBackToDraft' | 'project.needsReason'> {
  if (f.to === f.from) return allow()
  if (f.to === 'draft') return refuse('project.notBackToDraft')
  if (f.from === 'public' && f.why === '') return refuse('project.needsReason')
  return allow()
}

export function decideEnding(f: {
  readonly phase: Phase
  readonly how: 'done' | 'stopped'
  readonly why: string
}): Verdict<undefined, 'project.ended' | 'project.needsReason'> {
  if (hasEnded(f.phase)) return refuse('project.ended')
  if (f.how === 'stopped' && f.why === '') return refuse('project.needsReason')
  return allow()
}

/** So many days without a change or somebody saying that it is still true, and it is asked about. */
const STALE_AFTER_DAYS = 90

/** The day before which what was last changed or confirmed has stood still for long. */
export function staleBefore(today: LocalDay): LocalDay {
  return addDays(today, -STALE_AFTER_DAYS)
}

/** Which of the named facts differ, whatever the order of the keys inside them. */
export function changedFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] {
  return Object.keys(after).filter((field) => canonical(before[field]) !== canonical(after[field]))
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
