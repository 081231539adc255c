import {
  type AreaText,
  buildIndex,
  type Vocabulary,
  type WhoAnswersIndex,
  whoAnswers,
} from '../../server/src/areas/responsibility/who-answers/index.ts'

/** What someone asks and the areas that should be found, the most important first. */
export type Question = { readonly text: string; readonly areas: readonly string[] }

/** Shares from 0 to 1. */
export type Accuracy = {
  questions: number
  /** The most important area comes first. */
  first: number
  /** It is among the first three. */
  topThree: number
  /** All expected areas are among the first five. */
  allInFive: number
  /** How many of the questions expect several areas. */
  several: number
  /** Of those, the ones whose areas are all among the first five. */
  severalInFive: number
  /** Of those, the ones that are called several. */
  severalSeen: number
  /** Of the questions of one area, those that are called several though. */
  falselySeveral: number
  /** The answer called itself sure. */
  sure: number
  /** Of the sure ones, those whose first area is one of the expected. */
  rightWhenSure: number
}

/** A question with the map, and what is known beside it, that it is asked of. */
export type Asked = {
  readonly question: Question
  readonly index: WhoAnswersIndex
  readonly vocabulary?: Vocabulary
}

/** Reads question<TAB>area[,area…] after a heading. */
export function parseQuestions(text: string): Question[] {
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [question = '', areas = ''] = line.split('\t')
      return { text: question, areas: areas.split(',').map((area) => area.trim()) }
    })
}

export function measure(index: WhoAnswersIndex, questions: readonly Question[]): Accuracy {
  return count(questions.map((question) => ({ question, index })))
}

/** Cross-validation: each example question is asked of a map that lacks it and one in `k` of the others. */
export function leaveExamplesOut(areas: readonly AreaText[], k: number): Accuracy {
  const folds = Array.from({ length: k }, (_, fold) => fold)
  return count(
    folds.flatMap((fold) => {
      const index = buildIndex(
        areas.map((area) => ({ ...area, examples: area.examples.filter((_, at) => at % k !== fold) })),
      )
      return areas.flatMap(({ code, examples }) =>
        examples
          .filter((_, at) => at % k === fold)
          .map((text) => ({ question: { text, areas: [code] }, index })),
      )
    }),
  )
}

/** The same question with two letters of its longest word in the wrong order, as a hurried writer leaves it. */
export function withSlip(question: Question): Question {
  const words = question.text.match(/\p{L}+/gu) ?? []
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '')
  if (longest.length < 5) return question
  const at = Math.floor(longest.length / 2)
  const slip = longest.slice(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.slice(at + 2)
  return { ...question, text: question.text.replace(longest, slip) }
}

export function count(asked: readonly Asked[]): Accuracy {
  const sum = { first: 0, topThree: 0, allInFive: 0, sure: 0, rightWhenSure: 0 }
  const several = { asked: 0, inFive: 0, seen: 0, falsely: 0 }
  for (const { question, index, vocabulary } of asked) {
    const { hits, sure, several: called } = whoAnswers(index, question.text, 5, vocabulary)
    const codes = hits.map((hit) => hit.code)
    const most = question.areas[0] ?? ''
    const isAll = question.areas.every((area) => codes.includes(area))
    if (codes[0] === most) sum.first++
    if (codes.slice(0, 3).includes(most)) sum.topThree++
    if (isAll) sum.allInFive++
    if (question.areas.length > 1) {
      several.asked++
      if (isAll) several.inFive++
      if (called.length > 1) several.seen++
    } else if (called.length > 1) several.falsely++
    if (sure) sum.sure++
    if (sure && question.areas.includes(codes[0] ?? '')) sum.rightWhenSure++
  }
  const all = Math.max(1, asked.length)
  return {
    questions: asked.length,
    first: sum.first / all,
    topThree: sum.topThree / all,
    allInFive: sum.allInFive / all,
    several: several.asked,
    severalInFive: several.inFive / Math.max(1, several.asked),
    severalSeen: several.seen / Math.max(1, several.asked),
    falselySeveral: several.falsely / Math.max(1, asked.length - several.asked),
    sure: sum.sure / all,
    rightWhenSure: sum.sure === 0 ? 0 : sum.rightWhenSure / sum.sure,
  }
}
