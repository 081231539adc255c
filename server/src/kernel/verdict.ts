/** What a rule says: allowed with what follows, or refused with a code that the edge turns into words. */
export type Verdict<T, Code extends string = string> =
  | { readonly allowed: true; readonly value: T }
  | { readonly allowed: false; readonly code: Code }

export function allow(): Verdict<undefined, never>
export function allow<T>(value: T): Verdict<T, never>
export function allow<T>(value?: T): Verdict<T | undefined, never> {
  return { allowed: true, value }
}

export function refuse<Code extends string>(code: Code): Verdict<never, Code> {
  return { allowed: false, code }
}
