import type { UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { isSamePlace } from '../../../kernel/place-key.ts'
import { metresBetween } from '../geometry/planar.rules.ts'
import type { Shape } from '../geometry/shape.ts'

export type OverlapKind = 'collision' | 'opportunity' | 'subject'
export type OverlapStatus = 'new' | 'acknowledged' | 'coordinated' | 'not_relevant'

/** The municipality’s measures, as one version of them stands. */
export type OverlapRule = {
  readonly version: number
  readonly collisionMetres: number
  readonly collisionDays: number
  readonly opportunityMetres: number
  readonly opportunityDays: number
  /** Per cent. */
  readonly subjectLikeness: number
  readonly subjectLikenessInArea: number
}

type Measures = Omit<OverlapRule, 'version'>

/** One of the two that are held against each other. */
export type Side = {
  readonly unitId: UnitId | null
  readonly shape: Shape | null
  /** Letters and digits of the address or property; empty when it says none. */
  readonly placeKey: string
  readonly from: LocalDay | null
  readonly to: LocalDay | null
  readonly areaIds: readonly string[]
}

export type Overlap = {
  readonly kind: OverlapKind
  readonly metres: number | null
  readonly days: number | null
  readonly likeness: number
}

/** Days between two periods, 0 when they meet in a day; unknown when one of them has no days. */
export function daysBetween(a: Pick<Side, 'from' | 'to'>, b: Pick<Side, 'from' | 'to'>): number | null {
  if (!a.from || !a.to || !b.from || !b.to) return null
  return Math.max(0, apart(a.to, b.from), apart(b.to, a.from))
}

const apart = (earlier: LocalDay, later: LocalDay): number =>
  Math.round((Date.parse(later) - Date.parse(earlier)) / 86_400_000)

/** The metres between two places: by their drawings, or 0 when they are written the same. */
function metresApart(a: Side, b: Side): number | null {
  if (a.shape && b.shape) return metresBetween(a.shape, b.shape)
  return isSamePlace(a.placeKey, b.placeKey) ? 0 : null
}

/** What two projects are to each other; nothing when neither place, time nor subject brings them together. Symmetric. */
export function decideOverlap(
  a: Side,
  b: Side,
  /** How alike their titles are, in per cent. */
  likeness: number,
  rule: OverlapRule,
): Overlap | null {
  const found = { metres: metresApart(a, b), days: daysBetween(a, b), likeness }
  const near = kindByPlace(found, rule)
  if (near) return { kind: near, ...found }
  // A unit knows what it works on itself: the streets of its year are titled alike.
  const isOthers = a.unitId !== b.unitId
  return isOthers && found.days === 0 && isAbout(a, b, likeness, rule) ? { kind: 'subject', ...found } : null
}

type Apart = Pick<Overlap, 'metres' | 'days'>
function kindByPlace({ metres, days }: Apart, rule: Measures): 'collision' | 'opportunity' | null {
  if (metres === null) return null
  if (days !== null && metres <= rule.collisionMetres && days <= rule.collisionDays) return 'collision'
  // What has no days yet can still be planned together.
  return metres <= rule.opportunityMetres && (days === null || days <= rule.opportunityDays)
    ? 'opportunity'
    : null
}

/** What a case is to a project. An open case goes on now: it has no days of its own. */
export function decideReach(project: Side, found: Side, likeness: number, rule: OverlapRule): Overlap | null {
  const metres = metresApart(project, found)
  if (metres !== null && metres <= rule.collisionMetres)
    return { kind: 'collision', metres, days: null, likeness }
  return isAbout(project, found, likeness, rule) && sharesArea(project, found)
    ? { kind: 'subject', metres, days: null, likeness }
    : null
}

/** What a known overlap was measured to be. */
export type Measured = Overlap & { readonly isCase: boolean }

/**
 * What other measures make of a known overlap, from what it was found by alone. Whether the two share an area isn't
 * kept, so one that is found by its subject stays as long as either measure of likeness would find it.
 */
export function decideAnew(known: Measured, rule: Measures): OverlapKind | null {
  const { metres, days, likeness, isCase } = known
  const near = isCase
    ? metres !== null && metres <= rule.collisionMetres && 'collision'
    : kindByPlace(known, rule)
  if (near) return near
  const least = Math.min(rule.subjectLikeness, rule.subjectLikenessInArea)
  return (isCase || days === 0) && likeness >= least ? 'subject' : null
}

const sharesArea = (a: Side, b: Side) => a.areaIds.some((area) => b.areaIds.includes(area))

function isAbout(a: Side, b: Side, likeness: number, rule: OverlapRule): boolean {
  return likeness >= (sharesArea(a, b) ? rule.subjectLikenessInArea : rule.subjectLikeness)
}

/** What stands of an overlap before it is looked at anew. */
export type Standing = Overlap & {
  readonly status: OverlapStatus
  readonly basis: string
  readonly ended: boolean
}

export type Change = 'none' | 'found' | 'reopened' | 'moved' | 'ended'

/**
 * What becomes of an overlap when one of its sides, or the rule, has changed. What was agreed on holds for the places
 * and times that it was agreed on: when these have changed it is opened again.
 */
export function decideChange(
  before: Standing | undefined,
  now: (Overlap & { basis: string }) | null,
): Change {
  if (!before) return now ? 'found' : 'none'
  if (!now) return before.ended ? 'none' : 'ended'
  if (before.ended) return 'reopened'
  const isSame = before.basis === now.basis && before.kind === now.kind
  if (isSame) return 'none'
  return before.status === 'coordinated' || before.status === 'not_relevant' ? 'reopened' : 'moved'
}
