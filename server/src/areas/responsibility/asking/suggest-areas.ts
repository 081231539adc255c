import type { AreaId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'
import { listUnits } from '../../organisation/index.ts'
import { listLearnedInUse } from '../learning/store.ts'
import { listSynonymsInUse } from '../synonyms/store.ts'
import {
  buildIndex,
  compileVocabulary,
  type LearnedWord,
  type ListedSynonym,
  type Reason,
  type Vocabulary,
  type WhoAnswersIndex,
  whoAnswers,
} from '../who-answers/index.ts'
import { areasFingerprint, findAreasForCase, listAreaTexts, todayOf, wordsRevision } from './store.ts'

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
  readonly reasons: Reason[]
  /** One of those that the question asks about side by side. */
  readonly isOneOfSeveral: boolean
  readonly accountableUnit: UnitName | null
  readonly consultedUnits: UnitName[]
}
export type Suggestion = { readonly sure: boolean; readonly several: boolean; readonly hits: SuggestedArea[] }

type Kept = {
  readonly fingerprint: string
  readonly index: WhoAnswersIndex
  readonly idByCode: ReadonlyMap<string, AreaId>
}
let kept: Kept | undefined

type Words = {
  readonly mark: string
  readonly synonyms: readonly (ListedSynonym & { readonly id: string })[]
  readonly learned: readonly LearnedWord[]
  readonly vocabulary: Vocabulary
}
let keptWords: Words | undefined

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
  const { vocabulary } = await currentWords(read)
  return suggest(read, question, limit, vocabulary, on)
}

/** Other synonyms than those that are kept: one left out, some added. */
export type OtherWords = { readonly leaveOut: string | null; readonly add: readonly ListedSynonym[] }

/** The same with other synonyms than those in use, to see what they would do. */
export async function suggestWith(
  read: Read,
  question: string,
  limit: number,
  on: LocalDay,
  { leaveOut, add }: OtherWords,
): Promise<Suggestion> {
  const { index } = await currentIndex(read)
  const { synonyms, learned } = await currentWords(read)
  const rest = synonyms.filter(({ id }) => id !== leaveOut)
  return suggest(read, question, limit, compileVocabulary(index, [...rest, ...add], learned), on)
}

async function suggest(
  read: Read,
  question: string,
  limit: number,
  vocabulary: Vocabulary,
  on: LocalDay | undefined,
): Promise<Suggestion> {
  const { index, idByCode } = await currentIndex(read)
  const { hits, sure, several } = whoAnswers(index, question, limit, vocabulary)
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
    several: several.length > 1,
    hits: hits.flatMap(({ code, score, words, reasons }) => {
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
          reasons,
          isOneOfSeveral: several.includes(code),
          accountableUnit: area.accountableUnitId ? (named(area.accountableUnitId)[0] ?? null) : null,
          consultedUnits: area.consultedUnitIds.flatMap(named),
        },
      ]
    }),
  }
}

/** The index of the map as it is now: built once a process, and again when an area has changed. */
export async function currentIndex(read: Read): Promise<Kept> {
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

/** The areas that questions are held against, by code. */
export async function areaIdByCode(read: Read): Promise<ReadonlyMap<string, AreaId>> {
  return (await currentIndex(read)).idByCode
}

/** The synonyms and learned words as they are now, laid over the index: read anew when either has changed. */
async function currentWords(read: Read): Promise<Words> {
  const { index, fingerprint } = await currentIndex(read)
  const mark = `${fingerprint} ${await wordsRevision(read)}`
  if (keptWords?.mark !== mark) {
    const synonyms = await listSynonymsInUse(read)
    const learned = await listLearnedInUse(read)
    keptWords = { mark, synonyms, learned, vocabulary: compileVocabulary(index, synonyms, learned) }
  }
  return keptWords
}
