import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { MailState } from './store.ts'

/** Which mails wait for somebody's decision. A new state does not compile until that is said. */
const WAITS = {
  kept: false,
  message: false,
  case: false,
  noted: false,
  held: true,
  unplaced: true,
  set_aside: false,
} as const satisfies Record<MailState, boolean>

export const isWaiting = (state: string): boolean => WAITS[state as MailState] ?? false

/** A mail is put in, made a case or set aside once. */
export function decideSettling(state: string): Verdict<true> {
  return isWaiting(state) ? allow(true) : refuse('incomingMail.settled')
}

/** Only what has been set aside waits again. */
export function decideReturn(state: string): Verdict<true> {
  return state === 'set_aside' ? allow(true) : refuse('incomingMail.notSetAside')
}
