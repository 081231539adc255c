import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'

/**
 * Whoever says what they have read last is told when there is something newer, so that two do not answer the same
 * thing. `undefined` is somebody who has not said; `null` is that nothing had been written.
 */
export function decideNothingNewer<Code extends string>(
  seen: string | null | undefined,
  latest: string | null,
  code: Code,
): Verdict<undefined, Code> {
  return seen === undefined || seen === latest ? allow() : refuse(code)
}
