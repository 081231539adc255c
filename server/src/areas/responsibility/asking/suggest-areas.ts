import type { AreaId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'
import { listUnits } from '../../organisation/index.ts'
import { buildIndex, type WhoAnswersIndex, whoAnswers } from '../who-answers/index.ts'
import { areasFingerprint, findAreasForCase, listAreaTexts, todayOf } from './store.ts'

type UnitName = { readonly id: UnitId; readonly slug: string; readonly name: string; readonly nameEn: string }
export type SuggestedArea = {
  readonly areaId: AreaId
  readonly code: string
  readonly title: string
  readonly titleEn: string
  /** Comparable within one answer only. */
  readonly score: number
  /** The words of the question that matched, as they were written. */
  readonly words: string[]
  readonly accountableUnit: UnitName | null
  readonly consultedUnits: UnitName[]
}
export type Suggestion = { readonly sure: boolean; readonly hits: SuggestedArea[] }

type Kept = {
  readonly fingerprint: string
  readonly index: WhoAnswersIndex
  readonly idByCode: ReadonlyMap<string, AreaId>
}
let kept: Kept | undefined

/**
 * "Vem ansvarar?": the areas that a question in plain words may concern, the likeliest first, each with the unit that
 * answers for it and those to consult. `on` is the day whose map counts; today when it is not given.
 */
export async function suggestAreas(
  read: Read,
  question: string,
  limit: number,
  on?: LocalDay,
): Promise<Suggestion> {
  const { index, idByCode } = await currentIndex(read)
  const { hits, sure } = whoAnswers(index, question, limit)
  const ids = hits.flatMap(({ code }) => idByCode.get(code) ?? [])
  const found = await findAreasForCase(read, ids, on ?? (await todayOf(read)))
  const areas = new Map(found.map((area) => [area.code, area]))
  const units = new Map((await listUnits(read)).map((unit) => [unit.id, unit]))
  const named = (id: UnitId): UnitName[] => {
    const unit = units.get(id)
    return unit ? [{ id, slug: unit.slug, name: unit.name, nameEn: unit.nameEn }] : []
  }
  return {
    sure,
    hits: hits.flatMap(({ code, score, words }) => {
      const area = areas.get(code)
      if (!area) return []
      return [
        {
          areaId: area.id,
          code,
          title: area.title,
          titleEn: area.titleEn,
          score,
          words,
          accountableUnit: area.accountableUnitId ? (named(area.accountableUnitId)[0] ?? null) : null,
          consultedUnits: area.consultedUnitIds.flatMap(named),
        },
      ]
    }),
  }
}

/** The index of the map as it is now: built once a process, and again when an area has changed. */
async function currentIndex(read: Read): Promise<Kept> {
  const fingerprint = await areasFingerprint(read)
  if (kept?.fingerprint !== fingerprint) {
    const texts = await listAreaTexts(read)
    kept = {
      fingerprint,
      index: buildIndex(texts),
      idByCode: new Map(texts.map(({ code, id }) => [code, id])),
    }
  }
  return kept
}
