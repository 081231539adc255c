import { isDay } from '../../../kernel/local-day.ts'

/** What an answer may say in figures. A new one needs its words in texts/…/answers.ts, and nothing else. */
export const TERMS = {
  seats: { kind: 'number' },
  groundArea: { kind: 'number' },
  height: { kind: 'number' },
  noise: { kind: 'number' },
  servingFrom: { kind: 'time' },
  /** The small hours belong to the evening before: until 02 is later than until 24. */
  servingUntil: { kind: 'night' },
  startsOn: { kind: 'day' },
  endsOn: { kind: 'day' },
  /** Each matter has its own fee: two are the same only when they are about the same area. */
  fee: { kind: 'number', withinArea: true },
  roadKeeper: { kind: 'choice', choices: ['municipality', 'state', 'private'] },
} as const satisfies Record<string, TermKind>

type TermKind = {
  readonly kind: 'number' | 'time' | 'night' | 'day' | 'choice'
  readonly choices?: readonly string[]
  readonly withinArea?: boolean
}

export const TERM_KEYS = Object.keys(TERMS) as [TermKey, ...TermKey[]]
export const BOUNDS = ['exactly', 'at_most', 'at_least'] as const

export type TermKey = keyof typeof TERMS
export type Bound = (typeof BOUNDS)[number]
/** One figure of an answer: at most 60 seats. `value` is a number with a point, `HH:MM`, a day, or one of the choices. */
export type Term = { readonly key: TermKey; readonly bound: Bound; readonly value: string }

export type TermFault =
  | 'answer.termNotNumber'
  | 'answer.termNotTime'
  | 'answer.termNotDay'
  | 'answer.termNotChoice'

/** The term as it is kept: a comma for a point, `9:30` and `9.30` for `09:30`. Or what is wrong with it. */
export function readTerm({ key, bound, value }: Term): Term | TermFault {
  const of: TermKind = TERMS[key]
  const text = value.trim()
  switch (of.kind) {
    case 'number': {
      const number = text.replaceAll(/[\s\u00a0]/g, '').replace(',', '.')
      return /^\d{1,9}(\.\d{1,2})?$/.test(number)
        ? { key, bound, value: String(Number(number)) }
        : 'answer.termNotNumber'
    }
    case 'time':
    case 'night': {
      const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text) ?? []
      const isTime = hour !== '' && Number(minute) < 60 && Number(hour) * 60 + Number(minute) <= 24 * 60
      return isTime ? { key, bound, value: `${hour.padStart(2, '0')}:${minute}` } : 'answer.termNotTime'
    }
    case 'day':
      return isDay(text) ? { key, bound, value: text } : 'answer.termNotDay'
    case 'choice':
      // Of a choice there is no more and no less.
      return of.choices?.includes(text) ? { key, bound: 'exactly', value: text } : 'answer.termNotChoice'
  }
}

/** Where the value lies among those of its key, so that two can be compared; choices have no order. */
function placeOf({ key, value }: Term): number | string {
  const { kind } = TERMS[key]
  if (kind === 'choice') return value
  if (kind === 'number') return Number(value)
  if (kind === 'day') return Date.parse(value)
  const [hour = 0, minute = 0] = value.split(':').map(Number)
  const minutes = hour * 60 + minute
  return kind === 'night' && minutes < 6 * 60 ? minutes + 24 * 60 : minutes
}

/**
 * Whether two answers that both say something of the same thing can be given side by side. Two limits from the same side
 * can both be kept, yet the company would be told two figures and not know which holds: they don't agree either.
 */
export function agree(one: Term, other: Term): boolean {
  const [a, b] = [placeOf(one), placeOf(other)]
  if (one.bound === other.bound) return a === b
  const [low, high] = one.bound === 'at_least' || other.bound === 'at_most' ? [a, b] : [b, a]
  return low <= high
}

export function isWithinArea(key: TermKey): boolean {
  const of: TermKind = TERMS[key]
  return of.withinArea === true
}
