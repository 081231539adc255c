/** What is known of what has been written: the ids shown, in order, and the latest that the server has told of. */
export type Known = {
  readonly shown: readonly string[] | undefined
  readonly told: string | null | undefined
}

/** The latest that stands on the page: null for nothing at all, undefined while it is being fetched. */
export function latestShown({ shown }: Known): string | null | undefined {
  return shown && (shown.at(-1) ?? null)
}

/**
 * Whether something has come since the writing began. `seen` is the latest that had been read then; undefined before
 * the first key.
 */
export function hasNewer(seen: string | null | undefined, known: Known): boolean {
  if (seen === undefined || !known.shown) return false
  if (latestShown(known) !== seen) return true
  return typeof known.told === 'string' && !known.shown.includes(known.told)
}
