import { isSamePlace } from '../../../kernel/place-key.ts'
import type { Phase } from '../facts.ts'
import { metresBetween } from '../geometry/planar.rules.ts'
import type { Shape } from '../geometry/shape.ts'
import type { OverlapKind } from '../overlaps/rules.ts'

type Near = { readonly shape: Shape | null; readonly metres: number; readonly key: string } | null
type Named = { readonly id: string; readonly reference: string; readonly title: string }
type Project = Named & {
  readonly phase: Phase
  readonly shape: Shape | null
  readonly placeKey: string
  readonly unitId: string
  readonly unitSlug: string
  readonly unitName: string
  readonly unitNameEn: string
}
type Found = { readonly followId: string; readonly near: Near; readonly project: Project; readonly at: Date }
export type Deed = Found & {
  readonly what: 'added' | 'imported' | 'changed' | 'ended' | 'resumed'
  readonly fields: readonly string[]
}
export type Meeting = Found & {
  readonly overlapId: string
  readonly kind: OverlapKind
  readonly other: Named | null
  readonly caseNumber: string | null
}

export type News = {
  readonly id: string
  readonly kind: 'added' | 'changed' | 'ended' | 'resumed' | 'overlap'
  readonly at: Date
  readonly project: Project
  readonly fields: readonly string[]
  readonly overlap: OverlapKind | null
  readonly other: Named | null
  readonly caseNumber: string | null
  readonly follows: readonly string[]
}

/** A rectangle or the start of an address has let it through; now to the metre, or written alike. */
function isWithin({ near, project }: Found): boolean {
  if (near === null || isSamePlace(near.key, project.placeKey)) return true
  const { shape, metres } = near
  return shape !== null && project.shape !== null && metresBetween(shape, project.shape) <= metres
}

/** The gravest of what has been done with a project says what kind of news it is. */
const KINDS = [
  ['added', ['added', 'imported']],
  ['ended', ['ended']],
  ['resumed', ['resumed']],
  ['changed', ['changed']],
] as const

const GRAVITY = { collision: 0, opportunity: 1, subject: 2 } as const satisfies Record<OverlapKind, number>

/**
 * What is new, once for each project and for each pair that meets, whatever has been done with it and by however many
 * ways it is followed. What meets comes first, since somebody may have to act, and collisions before the rest; then what is
 * new, has ended, been taken up again or changed.
 */
export function gatherNews(deeds: readonly Deed[], meetings: readonly Meeting[]): News[] {
  const byProject = Map.groupBy(deeds.filter(isWithin), ({ project }) => project.id)
  const done = [...byProject.values()].flatMap((group): News[] => {
    const last = group.at(-1)
    if (!last) return []
    const kind = KINDS.find(([, whats]) => group.some(({ what }) => whats.some((one) => one === what)))
    const fields = [...new Set(group.flatMap((deed) => deed.fields))]
    return [{ ...newsOf(last, group), id: last.project.id, kind: kind?.[0] ?? 'changed', fields }]
  })
  const byPair = Map.groupBy(meetings.filter(isWithin), ({ overlapId }) => overlapId)
  const met = [...byPair.entries()].flatMap(([id, group]): News[] => {
    const [first] = group
    if (!first) return []
    const { kind, other, caseNumber } = first
    return [{ ...newsOf(first, group), id, kind: 'overlap', overlap: kind, other, caseNumber }]
  })
  const order = (news: News) => KINDS.findIndex(([kind]) => kind === news.kind)
  const byKind = done.toSorted((a, b) => order(a) - order(b) || +b.at - +a.at)
  const gravity = ({ overlap }: News) => (overlap ? GRAVITY[overlap] : 0)
  return [...met.toSorted((a, b) => gravity(a) - gravity(b) || +b.at - +a.at), ...byKind]
}

const newsOf = ({ project, at }: Found, group: readonly Found[]) => ({
  at,
  project,
  fields: [],
  overlap: null,
  other: null,
  caseNumber: null,
  follows: [...new Set(group.map(({ followId }) => followId))],
})
