import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { FactName, FactValue, Trouble } from './schema.ts'

/** The codes of proceedings in the register of Bolagsverket (kodverket för avveckling och omstrukturering). */
const PROCEEDINGS = {
  KK: 'bankruptcy',
  LI: 'liquidation',
  FR: 'restructuring',
} as const satisfies Record<string, Trouble>

const isKnown = (code: string): code is keyof typeof PROCEEDINGS => Object.hasOwn(PROCEEDINGS, code)

const GRAVEST = ['bankruptcy', 'liquidation', 'restructuring'] as const

/** The gravest that the facts say; null when nothing hinders the company. */
export function troubleOf(facts: {
  readonly ended?: FactValue<'ended'> | null | undefined
  readonly proceedings?: FactValue<'proceedings'> | null | undefined
}): Trouble | null {
  if (facts.ended) return 'deregistered'
  const found = (facts.proceedings ?? []).flatMap(({ code }) => (isKnown(code) ? [PROCEEDINGS[code]] : []))
  return GRAVEST.find((one) => found.includes(one)) ?? null
}

/** The two facts that say, by hand, what hinders a company. */
export function factsOfTrouble(trouble: Trouble | null): {
  ended: FactValue<'ended'>
  proceedings: FactValue<'proceedings'>
} {
  if (trouble === 'deregistered') return { ended: { on: null, reason: '' }, proceedings: [] }
  const code = Object.entries(PROCEEDINGS).find(([, says]) => says === trouble)?.[0]
  return { ended: false, proceedings: code ? [{ code, words: '', from: null }] : [] }
}

/** A number that a company has stands: another number is another legal person. */
export function decideNumber(f: {
  readonly current: string | null
  readonly wanted: string | undefined
  readonly takenByAnother: boolean
}): Verdict<string | null, 'company.hasNumber' | 'company.numberTaken'> {
  if (f.wanted === undefined || f.wanted === f.current) return allow(f.current)
  if (f.current !== null) return refuse('company.hasNumber')
  if (f.takenByAnother) return refuse('company.numberTaken')
  return allow(f.wanted)
}

export type KnownFact = { readonly fact: FactName; readonly source: string | null }

/**
 * Which of the register's facts are written. A person who asks for them gets all; the program by itself leaves alone
 * what somebody has written by hand.
 */
export function mayReplace(known: KnownFact | undefined, askedBy: 'person' | 'program'): boolean {
  return askedBy === 'person' || known?.source !== 'manual'
}
