import { namesIn, taughtWords, wordsOfName } from './words.ts'

/** A case that is settled and open to all in the cooperation, as far as it teaches anything. */
export type SettledCase = {
  readonly caseId: string
  /** Tells askers apart: the company, or the case itself when no company is known. */
  readonly asker: string
  readonly question: string
  /** The areas that really answered. */
  readonly areaIds: readonly string[]
  /** Names of the company, its people and the place: never learned, from whatever case. */
  readonly names: readonly string[]
}

/** A word that cases of an area were asked with. */
export type Lesson = {
  /** Its stem. */
  readonly word: string
  readonly shown: string
  readonly areaId: string
  readonly caseIds: readonly string[]
  readonly askers: number
  /** Of the cases that ask with the word, the share that were of the area: from 0 to 1. */
  readonly share: number
}

export type LearningRule = {
  /** How many different askers a word needs before it says anything of an area. */
  readonly leastAskers: number
  /** What share of the cases with the word must be of the area. */
  readonly leastShare: number
}

/** Three askers, so that what one company writes is never learned; half of the cases, so that it tells areas apart. */
export const LEARNING_RULE: LearningRule = { leastAskers: 3, leastShare: 0.5 }

type Heard = { shown: Map<string, number>; cases: Set<string>; byArea: Map<string, Taught> }
type Taught = { cases: Set<string>; askers: Set<string> }

/**
 * What settled cases teach. Counted from the cases alone, so that it can be done anew at any time with the same
 * result: a case that is reopened, changed or restricted since is simply not there.
 */
export function learnWords(
  cases: readonly SettledCase[],
  saidByMap: (word: string, areaId: string) => boolean,
  rule: LearningRule = LEARNING_RULE,
): Lesson[] {
  const names = new Set(cases.flatMap((one) => [...one.names.flatMap(wordsOfName), ...namesIn(one.question)]))
  const heard = new Map<string, Heard>()
  for (const one of cases) {
    for (const { word, shown } of taughtWords(one.question, names)) note(heard, word, shown, one)
  }
  const lessons: Lesson[] = []
  for (const [word, { shown, cases: all, byArea }] of heard) {
    for (const [areaId, taught] of byArea) {
      const share = taught.cases.size / all.size
      if (taught.askers.size < rule.leastAskers || share < rule.leastShare) continue
      if (saidByMap(word, areaId)) continue
      lessons.push({
        word,
        shown: mostWritten(shown),
        areaId,
        caseIds: [...taught.cases].toSorted(),
        askers: taught.askers.size,
        share: Math.round(share * 1000) / 1000,
      })
    }
  }
  return lessons.toSorted((a, b) => order(a.word, b.word) || order(a.areaId, b.areaId))
}

function note(heard: Map<string, Heard>, word: string, shown: string, one: SettledCase): void {
  let of = heard.get(word)
  if (!of) {
    of = { shown: new Map(), cases: new Set(), byArea: new Map() }
    heard.set(word, of)
  }
  of.shown.set(shown, (of.shown.get(shown) ?? 0) + 1)
  of.cases.add(one.caseId)
  for (const areaId of new Set(one.areaIds)) {
    let taught = of.byArea.get(areaId)
    if (!taught) {
      taught = { cases: new Set(), askers: new Set() }
      of.byArea.set(areaId, taught)
    }
    taught.cases.add(one.caseId)
    taught.askers.add(one.asker)
  }
}

/** The form that most wrote; the shortest, then the first in the alphabet, of those that are as common. */
function mostWritten(shown: ReadonlyMap<string, number>): string {
  const [first] = [...shown].toSorted(
    ([a, timesA], [b, timesB]) => timesB - timesA || a.length - b.length || order(a, b),
  )
  return first?.[0] ?? ''
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
