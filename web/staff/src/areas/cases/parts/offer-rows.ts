import type { Proposal } from '../shapes.ts'
import type { NewPart } from './queries.ts'

/** One unit that can be asked: proposed by the map, or added by hand. */
export type OfferRow = {
  readonly key: string
  readonly unitId: string
  readonly areaId: string | null
  /** `needed`: answers for the area. `consulted`: worth asking. `added`: chosen by hand. */
  readonly why: 'needed' | 'consulted' | 'added'
  readonly isChosen: boolean
  readonly title: string
  readonly request: string
  readonly dueOn: string
}

export type OfferDraft = {
  /** What has been changed, by row; the rest is as the map proposes. */
  changes: Readonly<Record<string, Partial<Pick<OfferRow, 'isChosen' | 'title' | 'request' | 'dueOn'>>>>
  added: readonly { readonly key: string; readonly unitId: string; readonly title: string }[]
}

/** The rows as they stand: the map's proposals and those added, with what has been changed in them. */
export function offerRows(proposals: readonly Proposal[], draft: OfferDraft): readonly OfferRow[] {
  const blank = { request: '', dueOn: '' }
  const proposed: OfferRow[] = proposals.map(({ unit, areaId, title, needed }) => ({
    ...blank,
    key: `${unit.id} ${areaId}`,
    unitId: unit.id,
    areaId,
    title,
    why: needed ? 'needed' : 'consulted',
    isChosen: needed,
  }))
  const added: OfferRow[] = draft.added.map((row) => ({
    ...blank,
    ...row,
    areaId: null,
    why: 'added',
    isChosen: true,
  }))
  return [...proposed, ...added].map((row) => ({ ...row, ...draft.changes[row.key] }))
}

export function newParts(rows: readonly OfferRow[]): NewPart[] {
  return rows
    .filter(({ isChosen }) => isChosen)
    .map(({ unitId, areaId, title, request, dueOn }) => ({
      unitId,
      areaId,
      title,
      request,
      dueOn: dueOn || null,
    }))
}
