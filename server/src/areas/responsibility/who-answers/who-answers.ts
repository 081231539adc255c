import { splitAsks } from './asks.ts'
import type { WhoAnswersIndex } from './index-areas.ts'
import { type Hit, rank } from './rank.ts'
import { NO_VOCABULARY, type Vocabulary } from './vocabulary.ts'

export type WhoAnswers = {
  hits: Hit[]
  /** The first area stands well ahead of the rest, or each of several does in its own part of the question. */
  sure: boolean
  /** The areas that the question asks about side by side, first among the hits; none when it asks about one thing. */
  several: string[]
}

/** More parts than these are a list of something else, such as a menu pasted in. */
const MOST_ASKS = 12
/** Looked at to tell whether an area found in a part belongs to the whole. */
const DEPTH = 8

/** The areas that a question concerns: alternatives to each other, or several that it asks about at once. */
export function whoAnswers(
  index: WhoAnswersIndex,
  question: string,
  limit = 5,
  vocabulary: Vocabulary = NO_VOCABULARY,
): WhoAnswers {
  const whole = rank(index, question, Math.max(limit, DEPTH), vocabulary)
  const several = findSeveral(index, question, vocabulary)
  if (several.length < 2)
    return { hits: whole.hits.slice(0, Math.max(0, limit)), sure: whole.sure, several: [] }
  const chosen = new Set(several)
  const hits = [
    ...whole.hits.filter(({ code }) => chosen.has(code)),
    ...whole.hits.filter(({ code }) => !chosen.has(code)),
  ].slice(0, Math.max(0, limit))
  const shown = hits.filter(({ code }) => chosen.has(code)).map(({ code }) => code)
  return { hits: descending(hits), sure: whole.sure, several: shown.length > 1 ? shown : [] }
}

/** Each part of the question that by itself points clearly at one area; the same area twice is one ask. */
function findSeveral(index: WhoAnswersIndex, question: string, vocabulary: Vocabulary): string[] {
  const asks = splitAsks(question)
  if (asks.length < 2 || asks.length > MOST_ASKS) return []
  const whole = rank(index, question, DEPTH, vocabulary, 'subject')
  const { score, lead, listScore, listLead, least } = index.weights.several
  const best = whole.hits[0]?.score ?? 0
  const inWhole = new Map(whole.hits.map((hit) => [hit.code, hit]))
  const found = new Set<string>()
  for (const { text, acts } of asks) {
    const [first, second] = rank(index, text, 2, vocabulary, 'subject').hits
    if (!first || first.score < (acts ? score : listScore)) continue
    if (second && first.score < (acts ? lead : listLead) * second.score) continue
    const there = inWhole.get(first.code)
    if (there && there.score >= least * best) found.add(first.code)
  }
  return [...found]
}

/** Scores never rise down the list, so that those who compare them are not misled by the order of several. */
function descending(hits: readonly Hit[]): Hit[] {
  let ceiling = Number.POSITIVE_INFINITY
  return hits.map((hit) => {
    ceiling = Math.min(ceiling, hit.score)
    return { ...hit, score: ceiling }
  })
}
