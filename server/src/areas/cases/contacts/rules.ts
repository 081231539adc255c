import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'

/** More than these at one company don't need to follow one case. */
export const MOST_CONTACTS = 10

type NewContactFacts = {
  readonly isClosed: boolean
  readonly email: string
  /** Addresses of those who follow the case already, the contact that it names among them. */
  readonly there: readonly string[]
}

/** Somebody is added to an open case, once, and not without end. */
export function decideNewContact(
  f: NewContactFacts,
): Verdict<undefined, 'case.closed' | 'contact.alreadyThere' | 'contact.tooMany'> {
  if (f.isClosed) return refuse('case.closed')
  const same = f.there.some((email) => email.toLowerCase() === f.email.toLowerCase())
  if (same) return refuse('contact.alreadyThere')
  if (f.there.length > MOST_CONTACTS) return refuse('contact.tooMany')
  return allow()
}
