import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'

/** How long a code may be used. */
export const CODE_MINUTES = 15
/** Wrong guesses at one code; after them it is dead. */
export const MOST_TRIES = 5
/** How many codes one address may be sent, so that nobody is flooded and nobody guesses for long. */
export const MOST_AN_HOUR = 5
export const MOST_A_DAY = 20
/** How long somebody is signed in. */
export const SESSION_HOURS = 2

export type CodeFacts = {
  readonly isRight: boolean
  readonly tries: number
  readonly isUsed: boolean
  readonly isOver: boolean
}

/** A code is used once, in time, and after few wrong guesses. A dead one is dead also to whoever guesses right. */
export function decideCode(f: CodeFacts): Verdict<undefined, 'code.dead' | 'code.wrong'> {
  if (f.isUsed || f.isOver || f.tries >= MOST_TRIES) return refuse('code.dead')
  return f.isRight ? allow() : refuse('code.wrong')
}

export function mayAskForCode(sent: { readonly lastHour: number; readonly lastDay: number }): boolean {
  return sent.lastHour < MOST_AN_HOUR && sent.lastDay < MOST_A_DAY
}
/** How long an e-identification stands for an address, until the address has to be shown anew. */
export const CONFIRMED_DAYS = 365
/** How long a sign-in at the provider may take. */
export const SIGN_IN_MINUTES = 15

export type EidClaims = Readonly<Record<string, unknown>>

export type EidPerson = {
  readonly name: string
  /** Ten digits of an organisation number, of the organisation that has given the person the e-identification. */
  readonly organisation: string | undefined
  /** The person's own number as a sole trader's organisation number: ten digits. */
  readonly ownNumber: string | undefined
}

/**
 * What an e-identification says, by the claims of the Swedish profile: personal identity number in twelve digits, and
 * organisation number in ten. Refused when the level of assurance is not one that is asked for, or not told. A claim
 * that is missing, or of another shape, says nothing.
 */
export function decideEid(
  claims: EidClaims,
  wanted: { readonly acr: readonly string[]; readonly claims: { person: string; organisation: string } },
): Verdict<EidPerson, 'eid.tooWeak'> {
  const text = (name: string) => (typeof claims[name] === 'string' ? claims[name].trim() : '')
  if (!wanted.acr.includes(text('acr')) || typeof claims['auth_time'] !== 'number')
    return refuse('eid.tooWeak')
  const digits = (name: string, shape: RegExp) => (name && shape.test(text(name)) ? text(name) : undefined)
  const own = digits(wanted.claims.person, /^\d{12}$/)
  return allow({
    name: text('name') || [text('given_name'), text('family_name')].filter(Boolean).join(' '),
    organisation: digits(wanted.claims.organisation, /^\d{10}$/),
    ownNumber: own?.slice(2),
  })
}
