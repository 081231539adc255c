import type { CaseId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { Term } from '../conflicts/terms.ts'
import type { Verdict } from '../facts.ts'
import {
  choosePrecedents,
  findContrary,
  isExpired,
  otherFigures,
  type Ranked,
  rankByLikeness,
} from './rules.ts'
import type { PrecedentView } from './schema.ts'
import {
  findTopic,
  type Given,
  listEarlierAnswers,
  listGiven,
  listPrecedents,
  type PrecedentRow,
} from './store.ts'

type Times = { readonly now: Date; readonly today: LocalDay }

/** A contrary answer is a reason to look, and three are enough for that. */
const MOST_CONTRARY = 3

/** Earlier answers about what a part is about, for who writes its answer. @throws Problem `part.notFound` */
export async function findPrecedents(
  read: Read,
  { now, today }: Times,
  partId: string,
  given: { readonly verdict: Verdict | null; readonly terms: readonly Term[] },
): Promise<PrecedentView[]> {
  const topic = await findTopic(read, partId)
  if (!topic) throw new Problem('part.notFound')
  const ranked = rankByLikeness(topic.words, await listEarlierAnswers(read, topic, now), given.verdict)
  return present(read, choosePrecedents(ranked), given.terms, today)
}

export type Contrary = Pick<Given, 'partId' | 'unit' | 'verdict'> & {
  topic: string
  precedents: PrecedentView[]
}

/** The answers of a case that go against what was answered to a question much like it. */
export async function findContraryAnswers(read: Read, today: LocalDay, caseId: CaseId): Promise<Contrary[]> {
  const found: Contrary[] = []
  for (const given of await listGiven(read, caseId)) {
    const earlier = await listEarlierAnswers(read, given, given.issuedAt)
    const contrary = findContrary(rankByLikeness(given.words, earlier, given.verdict), today)
    if (contrary.length === 0) continue
    const precedents = await present(read, contrary.slice(0, MOST_CONTRARY), [], today)
    found.push({ ...given, topic: given.title, precedents })
  }
  return found
}

/** In the order they are given. */
async function present(
  read: Read,
  chosen: readonly Ranked<{ readonly answerId: string }>[],
  terms: readonly Term[],
  today: LocalDay,
): Promise<PrecedentView[]> {
  if (chosen.length === 0) return []
  const rows = await listPrecedents(
    read,
    chosen.map(({ answerId }) => answerId),
  )
  const rowOf = new Map(rows.map((row) => [row.answerId, row]))
  return chosen.flatMap(({ answerId, pointsOtherWay }) => {
    const row = rowOf.get(answerId)
    return row ? [presentPrecedent(row, pointsOtherWay, terms, today)] : []
  })
}

function presentPrecedent(
  row: PrecedentRow,
  pointsOtherWay: boolean,
  terms: readonly Term[],
  today: LocalDay,
): PrecedentView {
  return {
    answerId: row.answerId,
    case: row.case,
    topic: row.topic,
    unit: row.unit,
    officer: row.officer,
    issuedAt: row.issuedAt.toISOString(),
    verdict: row.verdict,
    body: row.body,
    conditions: row.conditions,
    legalBasis: row.legalBasis,
    terms: row.terms,
    validUntil: row.validUntil,
    expired: isExpired(row.validUntil, today),
    pointsOtherWay,
    otherFigures: otherFigures(terms, row.terms),
  }
}
