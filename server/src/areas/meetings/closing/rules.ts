import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { ItemKind, ItemResult, MeetingStatus } from '../facts.ts'
import { resultOf } from '../live/rules.ts'

export type ItemToClose = {
  readonly id: string
  readonly kind: ItemKind
  readonly result: ItemResult | null
  readonly decisions: number
  readonly actions: number
}

export type ClosingFacts = {
  readonly status: MeetingStatus
  readonly items: readonly ItemToClose[]
  readonly hasNext: boolean
}

export type ClosingRefusal = 'meeting.notLive' | 'meeting.itemsWithoutResult' | 'meeting.noNext'

/** Items that nobody has said a result of, in the order of the agenda. */
export function withoutResult(items: readonly ItemToClose[]): string[] {
  return items.filter((item) => resultOf(item) === null).map(({ id }) => id)
}

/**
 * A meeting is closed when each item has come to something, and what is moved on has a meeting to go to.
 * @returns the result of each item
 */
export function decideClosing(facts: ClosingFacts): Verdict<ReadonlyMap<string, ItemResult>, ClosingRefusal> {
  if (facts.status !== 'live') return refuse('meeting.notLive')
  if (withoutResult(facts.items).length > 0) return refuse('meeting.itemsWithoutResult')
  const results = new Map<string, ItemResult>()
  for (const item of facts.items) {
    const result = resultOf(item)
    if (result) results.set(item.id, result)
  }
  if (!facts.hasNext && [...results.values()].includes('moved')) return refuse('meeting.noNext')
  return allow(results)
}

/** Decisions that have no number get the next ones of their series and year, in the order of the agenda. */
export function numberDecisions(
  decisions: readonly { readonly id: string; readonly number: number | null }[],
  last: number,
): { readonly id: string; readonly number: number }[] {
  let next = last
  return decisions.flatMap(({ id, number }) => (number === null ? [{ id, number: ++next }] : []))
}
