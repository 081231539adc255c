import type { Actor } from '../../kernel/actor.ts'

/** An event that has just been written, for those who act on it in the same transaction. */
export type Recorded = {
  readonly name: string
  readonly actor: Actor
  readonly at: Date
  readonly caseId?: string
  readonly data: Readonly<Record<string, unknown>>
}

/** A fact of an event that is text, such as an id. */
export function factOf({ data }: Recorded, name: string): string | undefined {
  const fact = data[name]
  return typeof fact === 'string' ? fact : undefined
}
