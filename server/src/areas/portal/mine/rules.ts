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
