import { type LearningRule, learnWords } from '../../server/src/areas/responsibility/learning/rules.ts'
import {
  type AreaText,
  buildIndex,
  compileVocabulary,
  NO_VOCABULARY,
  type Vocabulary,
  type WhoAnswersIndex,
} from '../../server/src/areas/responsibility/who-answers/index.ts'
import { WEIGHTS, type Weights } from '../../server/src/areas/responsibility/who-answers/weights.ts'
import { type Accuracy, type Asked, count, type Question } from './accuracy.ts'

export type Folds = { shipped: Accuracy; tuned: Accuracy; tunedAndTaught: Accuracy }

/** The weights that are tried, each up and down from where it is; the rest stay as they are. */
const KNOBS: readonly (readonly [keyof Weights, string])[] = [
  ['place', 'title'],
  ['place', 'inPhrase'],
  ['place', 'example'],
  ['place', 'description'],
  ['place', 'englishTitle'],
  ['place', 'english'],
  ['strength', 'synonym'],
  ['strength', 'translated'],
  ['strength', 'part'],
  ['strength', 'knownPart'],
  ['strength', 'loosePart'],
  ['strength', 'partSynonym'],
]
const STEPS = [0.75, 1.3]

/**
 * k-fold cross-validation: everything that has parameters is tuned, and everything that is learned is taught, on all
 * folds but one, and held against that one. No question takes part in what it is measured by.
 */
export function crossValidate(
  areas: readonly AreaText[],
  questions: readonly Question[],
  k: number,
  rule: LearningRule,
): Folds {
  const shipped: Asked[] = []
  const tuned: Asked[] = []
  const taught: Asked[] = []
  const base = buildIndex(areas)
  for (let fold = 0; fold < k; fold++) {
    const rest = questions.filter((_, at) => at % k !== fold)
    const held = questions.filter((_, at) => at % k === fold)
    const index = tune(areas, rest)
    const vocabulary = teach(index, rest, rule)
    for (const question of held) {
      shipped.push({ question, index: base })
      tuned.push({ question, index })
      taught.push({ question, index, vocabulary })
    }
  }
  return { shipped: count(shipped), tuned: count(tuned), tunedAndTaught: count(taught) }
}

/** One round of trying each weight a step down and up, keeping what answers more of the questions right. */
function tune(areas: readonly AreaText[], questions: readonly Question[]): WhoAnswersIndex {
  let best = buildIndex(areas, { weights: WEIGHTS })
  let most = worth(best, questions)
  for (const [group, name] of KNOBS) {
    for (const step of STEPS) {
      const index = buildIndex(areas, { weights: changed(best.weights, group, name, step) })
      const value = worth(index, questions)
      if (value <= most) continue
      most = value
      best = index
    }
  }
  return best
}

function changed(weights: Weights, group: keyof Weights, name: string, step: number): Weights {
  const before = weights[group] as Record<string, number>
  return { ...weights, [group]: { ...before, [name]: (before[name] ?? 0) * step } }
}

function worth(index: WhoAnswersIndex, questions: readonly Question[]): number {
  const { first, topThree, allInFive } = count(questions.map((question) => ({ question, index })))
  return first + 0.5 * topThree + 0.25 * allInFive
}

/** The questions taken for settled cases, each of a company of its own, as the municipality's would be. */
function teach(index: WhoAnswersIndex, questions: readonly Question[], rule: LearningRule): Vocabulary {
  const cases = questions.map(({ text, areas }, at) => ({
    caseId: String(at),
    asker: String(at),
    question: text,
    areaIds: areas,
    names: [],
  }))
  const lessons = learnWords(cases, () => false, rule)
  if (lessons.length === 0) return NO_VOCABULARY
  return compileVocabulary(
    index,
    [],
    lessons.map(({ word, areaId, caseIds, share }) => ({
      word,
      areaCode: areaId,
      cases: caseIds.length,
      share,
    })),
  )
}
