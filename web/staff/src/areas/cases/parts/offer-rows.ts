import type { Part, Proposal } from '../shapes.ts'
import type { NewPart } from './queries.ts'

/** One unit that can be asked: proposed by the map, or added by hand. */
export type OfferRow = {
  readonly key: string
  readonly unitId: string
  readonly areaId: string | null
  /** The declined part that it takes the place of. */
  readonly insteadOf: string | null
  /** `needed`: answers for the area. `consulted`: worth asking. `added`: chosen by hand. */
  readonly why: 'needed' | 'consulted' | 'added'
  readonly isChosen: boolean
  readonly title: string
  readonly request: string
  readonly dueOn: string
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
  changes: Readonly<Record<string, Partial<Pick<OfferRow, 'isChosen' | 'title' | 'request' | 'dueOn'>>>>
  added: readonly AddedRow[]
}

/** The rows as they stand: the map's proposals and those added, with what has been changed in them. */
export function offerRows(proposals: readonly Proposal[], draft: OfferDraft): readonly OfferRow[] {
  const blank = { request: '', dueOn: '' }
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
  return [...proposed, ...added].map((row) => ({ ...row, ...draft.changes[row.key] }))
}

export function newParts(rows: readonly OfferRow[]): NewPart[] {
  return rows
    .filter(({ isChosen }) => isChosen)
    .map(({ unitId, areaId, insteadOf: declined, title, request, dueOn }) => ({
      unitId,
      areaId,
      insteadOf: declined,
      title,
      request,
      dueOn: dueOn || null,
    }))
}
