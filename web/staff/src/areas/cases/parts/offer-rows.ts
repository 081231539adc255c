import type { PlanDraft } from '../plan/queries.ts'
import type { Part, Proposal } from '../shapes.ts'
import type { NewPart } from './queries.ts'

/** One unit that can be asked: proposed by the map, or added by hand. */
export type OfferRow = {
  readonly key: string
  readonly unitId: string
  readonly areaId: string | null
  /** The declined part that it takes the place of. */
  readonly insteadOf: string | null
  /** `needed`: answers for the area. `consulted`: worth asking. `template`: of a plan. `added`: chosen by hand. */
  readonly why: 'needed' | 'consulted' | 'template' | 'added'
  readonly isChosen: boolean
  readonly title: string
  readonly request: string
  readonly dueOn: string
  /** Working days that it is planned to take; empty for what is usual. */
  readonly days: string
  /** What a plan template says of it. */
  readonly plan?: PlanDraft['rows'][number]
}

/** A unit that was added by hand, or asked in the place of one that declined. */
export type AddedRow = Pick<OfferRow, 'key' | 'unitId' | 'title' | 'areaId' | 'insteadOf'>

/** The same question as the declined part, to another unit. */
export function insteadOf(part: Pick<Part, 'id' | 'title' | 'area'>, unitId: string): AddedRow {
  const areaId = part.area?.id ?? null
  return { key: `instead ${part.id} ${unitId}`, unitId, title: part.title, areaId, insteadOf: part.id }
}

export type OfferDraft = {
  /** What has been changed, by row; the rest is as the map proposes. */
  changes: Readonly<
    Record<string, Partial<Pick<OfferRow, 'isChosen' | 'title' | 'request' | 'dueOn' | 'days'>>>
  >
  added: readonly AddedRow[]
  /** Ids of the plan templates that it begins from. */
  templates: readonly string[]
}

/** The rows as they stand: the templates' plan, the map's proposals and those added, with what has been changed in them. */
export function offerRows(
  proposals: readonly Proposal[],
  draft: OfferDraft,
  plan?: PlanDraft,
): readonly OfferRow[] {
  const blank = { request: '', dueOn: '', days: '' }
  const planned: OfferRow[] = (plan?.rows ?? []).map((row) => ({
    ...blank,
    key: `${row.unit.id} ${row.areaId}`,
    unitId: row.unit.id,
    areaId: row.areaId,
    insteadOf: null,
    title: row.title,
    why: 'template',
    isChosen: true,
    plan: row,
  }))
  const inPlan = new Set(planned.map(({ key }) => key))
  const proposed: OfferRow[] = proposals.map(({ unit, areaId, title, needed }) => ({
    ...blank,
    key: `${unit.id} ${areaId}`,
    unitId: unit.id,
    areaId,
    insteadOf: null,
    title,
    why: needed ? 'needed' : 'consulted',
    isChosen: needed,
  }))
  const added: OfferRow[] = draft.added.map((row) => ({
    ...blank,
    ...row,
    why: 'added',
    isChosen: true,
  }))
  return [...planned, ...proposed.filter(({ key }) => !inPlan.has(key)), ...added].map((row) => ({
    ...row,
    ...draft.changes[row.key],
  }))
}

/** What is sent of the rows that are chosen. One that is not hands on what it would have waited for. */
export function newParts(rows: readonly OfferRow[]): NewPart[] {
  const chosen = rows.filter(({ isChosen }) => isChosen)
  return chosen.map((row) => {
    const part: NewPart = {
      unitId: row.unitId,
      areaId: row.areaId,
      insteadOf: row.insteadOf,
      title: row.title,
      request: row.request,
      dueOn: row.dueOn || null,
    }
    if (!row.plan) return part
    const before = waitedFor(rows, row)
    return {
      ...part,
      after: chosen.flatMap((other, at) => (before.has(other) ? [at] : [])),
      needs: [
        ...new Set(
          [row, ...before].flatMap((other) =>
            other === row || !other.isChosen ? (other.plan?.needs ?? []) : [],
          ),
        ),
      ],
      days: row.days === '' ? null : Number(row.days),
      usualDays: row.plan.usualDays,
    }
  })
}

/** The rows that a row waits for, through those that are not chosen. */
function waitedFor(rows: readonly OfferRow[], row: OfferRow, found = new Set<OfferRow>()): Set<OfferRow> {
  for (const at of row.plan?.after ?? []) {
    // The plan's rows come first, in its own order.
    const needed = rows[at]
    if (!needed || found.has(needed)) continue
    found.add(needed)
    if (!needed.isChosen) waitedFor(rows, needed, found)
  }
  return found
}

/** The titles of the chosen rows that a row waits for. */
export function titlesBefore(rows: readonly OfferRow[], row: OfferRow): string[] {
  return [...waitedFor(rows, row)].flatMap(({ isChosen, title }) => (isChosen ? title : []))
}
