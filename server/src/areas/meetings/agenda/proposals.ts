import { z } from 'zod'
import type { Locale } from '../../../kernel/actor.ts'
import type { CaseId, UnitId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import { words } from '../../../platform/i18n/words.ts'
import { findBorders, listForAgenda, nameBorders } from '../../cases/index.ts'
import type { OverlapRow } from '../../projects/index.ts'
import type { SeriesFacts } from '../facts.ts'
import { type LeftItem, listLeft } from './left-store.ts'
import { findOverlap, isOverlapKey, listOverlaps } from './overlaps.ts'
import { listKeysOf } from './store.ts'

export type Proposal = {
  readonly key: string
  readonly source: 'hand' | 'case' | 'dispute' | 'conflict' | 'signal' | 'border' | 'project' | 'overlap'
  readonly title: string
  /** As it stood on an agenda that came to nothing. */
  readonly question?: string
  /** It stood on the agenda of a series that has ended. */
  readonly isLeft?: true
  readonly at: Date
  readonly caseId: CaseId | null
  readonly area: { readonly id: string; readonly code: string; readonly title: string } | null
  readonly projectId?: string | null
  readonly overlap: OverlapRow | null
  readonly unitIds: readonly UnitId[]
}

const DAY = 86_400_000
/** So far back cases of several units are new to a meeting, and what has been dealt with is not proposed again. */
const BACK_DAYS = 60
const BORDERS_SHOWN = 10

/** What the agenda of a series proposes: what the work has brought since, of what the caller may read. */
export async function findProposals(
  read: Read,
  series: SeriesFacts,
  now: Date,
  locale: Locale,
): Promise<Proposal[]> {
  const since = new Date(now.getTime() - BACK_DAYS * DAY)
  const [left, found, borders, overlaps, known] = [
    (await listLeft(read, { since })).filter((one) => isForOthers(one, series)),
    await listForAgenda(read, since),
    await listBorders(read, now, locale, ({ weight }) => weight > 2),
    await listOverlaps(read, series, locale),
    await listKeysOf(read, series.id, since),
  ]
  const fromCases = found.map(({ kind, id, caseId, title, at }) => ({
    key: `${kind}:${id}`,
    source: kind,
    title,
    at,
    caseId,
    area: null,
    overlap: null,
    unitIds: [],
  }))
  // One case is one matter: what it is about most is named, and listed first.
  const seen = new Set<string>()
  const proposed = new Set<string>()
  const others = [...(await presentLeft(read, left, locale)), ...fromCases, ...borders].filter(
    ({ key, caseId }) => {
      if (
        known.has(key) ||
        proposed.has(key) ||
        (caseId && (seen.has(caseId) || known.has(`case:${caseId}`)))
      )
        return false
      proposed.add(key)
      if (caseId) seen.add(caseId)
      return true
    },
  )
  // What units are already at odds about first, then where they will be, then what is new.
  const isNew = ({ source, isLeft }: Proposal) => !isLeft && (source === 'case' || source === 'border')
  const isCollision = (one: Proposal) => one.overlap?.kind === 'collision'
  return [
    ...others.filter((one) => !isNew(one)),
    ...overlaps.filter(isCollision),
    ...others.filter(isNew),
    ...overlaps.filter((one) => !isCollision(one)),
  ]
}

/**
 * What is proposed by its key: also a border that is not yet unclear enough to be proposed by itself, and an overlap
 * that belongs to another meeting or has been at one.
 */
export async function findProposal(
  read: Read,
  series: SeriesFacts,
  now: Date,
  locale: Locale,
  key: string,
): Promise<Proposal | undefined> {
  if (isOverlapKey(key)) return findOverlap(read, locale, key)
  if (key.startsWith(LEFT)) {
    const itemId = z.uuid().safeParse(key.slice(LEFT.length)).data
    const found = itemId ? await listLeft(read, { since: new Date(0), itemId }) : []
    return (await presentLeft(read, found, locale))[0]
  }
  const proposals = key.startsWith('border:')
    ? await listBorders(read, now, locale, (border) => keyOf(border) === key)
    : await findProposals(read, series, now, locale)
  return proposals.find((one) => one.key === key)
}

const LEFT = 'left:'

/** What a series leaves is taken up where one of its units meets, and at the lots, which all of them can come to. */
const isForOthers = (left: LeftItem, series: SeriesFacts) =>
  series.kind === 'lots' || left.unitIds.some((unit) => series.units.includes(unit))

async function presentLeft(read: Read, left: readonly LeftItem[], locale: Locale): Promise<Proposal[]> {
  const names = await nameBorders(read, {
    areas: left.flatMap(({ areaId }) => (areaId ? [areaId] : [])),
    units: [],
    cases: [],
  })
  return left.map(({ id: _, areaId, unitIds: __, ...one }) => {
    const area = areaId ? names.areas.get(areaId) : undefined
    const title = (locale === 'en' && area?.titleEn) || area?.title || ''
    return {
      ...one,
      isLeft: true,
      area: area ? { id: area.id, code: area.code, title } : null,
      overlap: null,
      unitIds: [],
    }
  })
}

type Border = Awaited<ReturnType<typeof findBorders>>[number]

const keyOf = ({ areaId, unitIds }: Border) =>
  `border:${areaId}:${[...unitIds].sort((a, b) => a.localeCompare(b)).join(':')}`

/** Borders that nobody has drawn yet, of those that are wanted. */
async function listBorders(
  read: Read,
  now: Date,
  locale: Locale,
  isWanted: (border: Border) => boolean,
): Promise<Proposal[]> {
  const open = (await findBorders(read, now, 365)).filter((border) => !border.isDrawn && isWanted(border))
  const shown = open.slice(0, BORDERS_SHOWN)
  const names = await nameBorders(read, {
    areas: shown.map(({ areaId }) => areaId),
    units: [],
    cases: [],
  })
  const t = words(locale)
  return shown.flatMap((border) => {
    const area = names.areas.get(border.areaId)
    if (!area) return []
    const title = (locale === 'en' && area.titleEn) || area.title
    return [
      {
        key: keyOf(border),
        source: 'border' as const,
        title: t('meetings:border.title', { area: title }),
        at: border.lastAt,
        caseId: null,
        area: { id: area.id, code: area.code, title },
        overlap: null,
        unitIds: border.unitIds,
      },
    ]
  })
}
