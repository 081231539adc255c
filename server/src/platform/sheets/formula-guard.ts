/** How a text begins that a spreadsheet would take for a formula. */
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r]/
const IS_GUARDED = /^'['=+\-@\t\r]/

/**
 * Marks a text as text, so that opening the file never runs what somebody wrote. A text that already looks marked is
 * marked once more: what `unguarded` gives back is always what was there.
 */
export function guarded(text: string): string {
  return LOOKS_LIKE_FORMULA.test(text) || IS_GUARDED.test(text) ? `'${text}` : text
}

export function unguarded(text: string): string {
  return IS_GUARDED.test(text) ? text.slice(1) : text
}
