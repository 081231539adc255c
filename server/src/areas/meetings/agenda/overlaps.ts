import type { Locale } from '../../../kernel/actor.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import { words } from '../../../platform/i18n/words.ts'
import { findOverlaps, listForForum, type OverlapRow } from '../../projects/index.ts'
import { listUnitsOfOthers } from '../series/store.ts'
import { isForum, isTakenUp, shortened } from './overlaps.rules.ts'
import { listTakenUp } from './passing-store.ts'

const OVERLAPS_SHOWN = 10

/** What stands on agendas for an overlap, and what it is proposed by. */
const keyOf = (id: string) => `overlap:${id}`
export const isOverlapKey = (key: string): boolean => key.startsWith('overlap:')

/**
 * The open overlaps that a series of these units is the forum for, of those whose both parties the caller may read:
 * each until a meeting has dealt with it, and again when it is no longer the same.
 */
export async function listOverlaps(
  read: Read,
  series: { readonly id: string; readonly units: readonly UnitId[] },
  locale: Locale,
) {
  const open = await listForForum(read, series.units)
  const others = await listUnitsOfOthers(read, series.id)
  const items = await listTakenUp(
    read,
    open.map(({ id }) => id),
  )
  const wanted = open
    .filter((one) => isForum(one, series.units, others))
    .filter(
      ({ id, changedAt }) =>
        !isTakenUp(
          changedAt,
          items.filter(({ overlapId }) => overlapId === id),
        ),
    )
    .slice(0, OVERLAPS_SHOWN)
  const found = await findOverlaps(
    read,
    wanted.map(({ id }) => id),
  )
  return wanted.flatMap(({ id, changedAt }) => {
    const overlap = found.get(id)
    return overlap ? [proposalOf(overlap, changedAt, locale)] : []
  })
}

/** An overlap by its key, for any meeting, as long as nobody has settled it. */
export async function findOverlap(read: Read, locale: Locale, key: string) {
  const id = key.slice(keyOf('').length)
  const overlap = UUID.test(id) ? (await findOverlaps(read, [id])).get(id) : undefined
  const isOpen = overlap?.endedAt === null && (overlap.status === 'new' || overlap.status === 'acknowledged')
  return isOpen ? proposalOf(overlap, new Date(overlap.foundAt), locale) : undefined
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function proposalOf(overlap: OverlapRow, at: Date, locale: Locale) {
  const { id, kind, project, other, case: found } = overlap
  const titles = [project.title, other?.title ?? found?.title ?? ''].map((title) => shortened(title))
  const [one = '', two = ''] = titles
  return {
    key: keyOf(id),
    source: 'overlap' as const,
    title: words(locale)(`meetings:overlap.title.${kind}`, { one, two }),
    at,
    caseId: found?.id ?? null,
    area: null,
    overlap,
    unitIds: [project.unitId, ...(other ? [other.unitId] : []), ...(found?.unitId ? [found.unitId] : [])],
  }
}
