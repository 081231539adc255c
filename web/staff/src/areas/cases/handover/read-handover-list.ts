import type { HandoverList } from './queries.ts'

/** Which handovers an address shows: what it doesn't say is what waits for oneself. */
export function readHandoverList(search: Record<string, unknown>): Partial<HandoverList> {
  return {
    ...(search['list'] === 'sent' ? { list: 'sent' as const } : {}),
    ...(search['of'] === 'unit' ? { of: 'unit' as const } : {}),
  }
}
