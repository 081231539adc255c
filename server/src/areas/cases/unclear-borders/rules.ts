import type { AreaId, CaseId, UnitId } from '../../../kernel/ids.ts'

export type SignKind = 'dispute' | 'declined' | 'handover'

/** Something that happened in a case and shows that two units, or one and nobody else, were not sure whose it was. */
export type Sign = {
  readonly kind: SignKind
  readonly areaId: AreaId
  readonly caseId: CaseId
  readonly unitId: UnitId
  /** The unit that was pointed at, or that it went to; null when nobody was. */
  readonly otherUnitId: UnitId | null
  readonly at: Date
  readonly why: string
}

export type Border = {
  readonly areaId: AreaId
  /** In the order of their ids, so that a border is the same from both sides; one when nobody was pointed at. */
  readonly unitIds: readonly UnitId[]
  readonly counts: Readonly<Record<SignKind, number>>
  readonly weight: number
  readonly lastAt: Date
  /** The latest first. */
  readonly signs: readonly Sign[]
}

/**
 * How much each sign weighs. Heads who had to settle something lost most time by it, a no sends the question back, and a
 * handover may be just as it should be: it counts only as one among others.
 */
const WEIGHTS = { dispute: 3, declined: 2, handover: 1 } as const satisfies Record<SignKind, number>

/** One sign alone, of the lightest kind, is no pattern. */
const LIGHTEST = 2

/** The borders that signs point at, the least clear first, each with what it is built on. */
export function rankBorders(signs: readonly Sign[]): Border[] {
  const groups = Map.groupBy(signs, keyOf)
  return [...groups.values()]
    .map(borderOf)
    .filter(({ weight }) => weight >= LIGHTEST)
    .toSorted(
      (a, b) =>
        b.weight - a.weight ||
        b.lastAt.getTime() - a.lastAt.getTime() ||
        keyOfBorder(a).localeCompare(keyOfBorder(b)),
    )
}

/** The border has been drawn since: by a note on these units, or by another unit that answers for the area. */
export function isDrawnSince(border: Border, drawn: { readonly at: Date }[]): boolean {
  return drawn.some(({ at }) => at >= border.lastAt)
}

const unitsOf = ({ unitId, otherUnitId }: Sign): UnitId[] =>
  [...new Set(otherUnitId ? [unitId, otherUnitId] : [unitId])].toSorted((a, b) => a.localeCompare(b))
const keyOf = (sign: Sign) => [sign.areaId, ...unitsOf(sign)].join(' ')
const keyOfBorder = ({ areaId, unitIds }: Border) => [areaId, ...unitIds].join(' ')

function borderOf(signs: readonly Sign[]): Border {
  const latest = signs.toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const [first] = latest
  if (!first) throw new Error('A border is built on signs.')
  const count = (kind: SignKind) => signs.filter((sign) => sign.kind === kind).length
  const counts = { dispute: count('dispute'), declined: count('declined'), handover: count('handover') }
  return {
    areaId: first.areaId,
    unitIds: unitsOf(first),
    counts,
    weight: signs.reduce((sum, { kind }) => sum + WEIGHTS[kind], 0),
    lastAt: first.at,
    signs: latest,
  }
}
