import type { Verdict } from './verdict.ts'

/**
 * A refusal on its way to the edge, where its code becomes a status and words in the reader's language
 * (RFC 9457 problem details). `params` fill the words in; `fields` point at what was wrong in the input.
 */
export class Problem extends Error {
  readonly code: string
  readonly params: Record<string, string | number>
  readonly fields: readonly FieldFault[]

  constructor(
    code: string,
    params: Record<string, string | number> = {},
    fields: readonly FieldFault[] = [],
  ) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.params = params
    this.fields = fields
  }
}

export type FieldFault = {
  readonly path: string
  readonly code: string
  readonly params?: Record<string, string | number>
}

/** The value of a verdict that allowed. @throws Problem with the refusal's code. */
export function orThrow<T>(verdict: Verdict<T>, params: Record<string, string | number> = {}): T {
  if (verdict.allowed) return verdict.value
  throw new Problem(verdict.code, params)
}
