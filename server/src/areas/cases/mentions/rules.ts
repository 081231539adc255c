import type { MemberId } from '../../../kernel/ids.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'

/** Somebody who is to be mentioned, and what they may read. */
export type Mentioned = {
  readonly id: MemberId
  readonly name: string
  readonly mayRead: boolean
  readonly inAuthority: boolean
}

type Refusal = 'mention.mayNotRead' | 'mention.otherAuthority'

/**
 * Who is mentioned by a note: nobody who may not read the case, or whose authority the note is kept from. The writer
 * needs no reminder of their own words.
 */
export function decideMentions(
  wanted: readonly MemberId[],
  found: readonly Mentioned[],
  writer: MemberId,
  confidential: boolean,
): Verdict<MemberId[], Refusal> {
  const others = new Set(wanted.filter((id) => id !== writer))
  const known = found.filter(({ id }) => others.has(id))
  if (known.length < others.size || known.some(({ mayRead }) => !mayRead)) return refuse('mention.mayNotRead')
  if (confidential && known.some(({ inAuthority }) => !inAuthority)) return refuse('mention.otherAuthority')
  return allow([...others])
}
