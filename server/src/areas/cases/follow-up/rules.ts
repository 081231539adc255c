import { addDays, type LocalDay } from '../../../kernel/local-day.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { CaseStatus, Outcome } from '../facts.ts'

/** The three questions that the satisfaction index (NKI) is counted from. */
export const INDEX_QUESTIONS = ['overall', 'expectations', 'ideal'] as const

/** The six areas of service that Swedish municipalities measure. */
export const SERVICE_FACTORS = [
  'information',
  'availability',
  'treatment',
  'competence',
  'legalCertainty',
  'efficiency',
] as const

export const QUESTIONS = [...INDEX_QUESTIONS, ...SERVICE_FACTORS] as const
export type Question = (typeof QUESTIONS)[number]

/** From 1 to 10; null is "I don't know". */
export type Score = number | null
export type Scores = Readonly<Record<Question, Score>>

export const LOWEST = 1
export const HIGHEST = 10
export const LONGEST_TEXT = 4000
/** Days for which an answer may be changed. */
const CHANGEABLE = 14
/** With fewer answers no figure is shown: it would say more of one company than of how it goes. */
const FEWEST = 7

/** A duplicate goes on in another case, and is asked about there. Unhelped, refused and withdrawn are asked too. */
const ASKED = {
  solved: true,
  answered: true,
  declined_by_law: true,
  withdrawn: true,
  moved: true,
  duplicate: false,
} as const satisfies Record<Outcome, boolean>

export const isAsked = (outcome: Outcome): boolean => ASKED[outcome]
export const outcomesNotAsked = (Object.keys(ASKED) as Outcome[]).filter((outcome) => !ASKED[outcome])

/** The last day on which an answer may be changed. */
export const changeableThrough = (answeredOn: LocalDay): LocalDay => addDays(answeredOn, CHANGEABLE)

export type FollowUpFacts = {
  readonly status: CaseStatus
  readonly outcome: Outcome | null
  /** The closing that stands now, and the one that the answer is about, as ISO instants. */
  readonly closedAt: string | null
  readonly about: string
  readonly today: LocalDay
  /** The day of an answer that is there already. */
  readonly answeredOn: LocalDay | null
}
export type FollowUpRefusal = 'followUp.notClosed' | 'followUp.otherClosing' | 'followUp.tooLate'

export function decideFollowUp(f: FollowUpFacts): Verdict<undefined, FollowUpRefusal> {
  if (f.status !== 'closed' || f.outcome === null || !isAsked(f.outcome)) return refuse('followUp.notClosed')
  if (f.about !== f.closedAt) return refuse('followUp.otherClosing')
  if (f.answeredOn !== null && f.today > changeableThrough(f.answeredOn)) return refuse('followUp.tooLate')
  return allow()
}

/** A company whose scores say that it was not helped is reminded that its case can be opened again. */
export function isDiscontent(scores: Pick<Scores, (typeof INDEX_QUESTIONS)[number]>): boolean {
  return INDEX_QUESTIONS.some((question) => (scores[question] ?? HIGHEST) <= 5)
}

/** How many gave a score, and their mean. */
export type Mean = { readonly count: number; readonly mean: number | null }

/**
 * The satisfaction index from 0 to 100: ((mean of the three questions − 1) / 9) × 100. Each question's mean is of those
 * who gave it a score; "I don't know" is left out. Null when a question has no score at all.
 */
export function satisfactionIndex(means: readonly Mean[]): number | null {
  const known = means.flatMap(({ mean }) => (mean === null ? [] : [mean]))
  if (known.length < INDEX_QUESTIONS.length) return null
  const mean = known.reduce((sum, one) => sum + one, 0) / known.length
  return ((mean - LOWEST) / (HIGHEST - LOWEST)) * 100
}

export type Tally = {
  readonly closed: number
  readonly answers: number
  readonly means: Readonly<Record<Question, Mean>>
}
export type Result = {
  readonly answers: number
  /** From 0 to 1. */
  readonly share: number
  readonly index: number | null
  readonly factors: Readonly<Record<(typeof SERVICE_FACTORS)[number], number | null>>
}

/** What may be shown of a group: nothing when too few have answered, nor a figure to which too few have given a score. */
export function resultOf({ closed, answers, means }: Tally): Result | null {
  if (answers < FEWEST) return null
  const enough = (question: Question) => means[question].count >= FEWEST
  const factors = SERVICE_FACTORS.map(
    (factor) => [factor, enough(factor) ? means[factor].mean : null] as const,
  )
  return {
    answers,
    share: answers / closed,
    index: INDEX_QUESTIONS.every(enough)
      ? satisfactionIndex(INDEX_QUESTIONS.map((question) => means[question]))
      : null,
    factors: Object.fromEntries(factors) as Result['factors'],
  }
}

export const PERIODS = ['lastTwelve', 'thisQuarter', 'lastQuarter', 'thisYear', 'lastYear'] as const
export type Period = (typeof PERIODS)[number]

/** The first and the last day of a period, both included. */
export function daysOf(period: Period, today: LocalDay): { from: LocalDay; through: LocalDay } {
  const year = Number(today.slice(0, 4))
  const quarter = Math.floor((Number(today.slice(5, 7)) - 1) / 3)
  switch (period) {
    case 'lastTwelve':
      return { from: addDays(`${year - 1}${today.slice(4).replace('-02-29', '-02-28')}`, 1), through: today }
    case 'thisQuarter':
      return { from: firstOf(year, quarter), through: today }
    case 'lastQuarter':
      return { from: firstOf(year, quarter - 1), through: addDays(firstOf(year, quarter), -1) }
    case 'thisYear':
      return { from: firstOf(year, 0), through: today }
    case 'lastYear':
      return { from: firstOf(year - 1, 0), through: `${year - 1}-12-31` }
  }
}

/** The first day of a quarter, 0 to 3; -1 is the last of the year before. */
function firstOf(year: number, quarter: number): LocalDay {
  return quarter < 0 ? `${year - 1}-10-01` : `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`
}
