import type { PartStatus } from '../facts.ts'

/**
 * What becomes of a part that is under way when another unit comes to answer for its area. What nobody has taken goes to
 * the unit that answers now; what somebody has taken stays with them, who know it, until they hand it on themselves.
 */
export function followsMap(status: PartStatus): boolean {
  return status === 'offered'
}
