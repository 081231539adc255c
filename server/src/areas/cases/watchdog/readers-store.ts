import { type RawBuilder, sql } from 'kysely'

/** What a signal is about, as columns or values of a query. */
export type SignalColumns = {
  readonly level: RawBuilder<unknown>
  readonly kind: RawBuilder<unknown>
  readonly thing: RawBuilder<unknown>
  readonly caseId: RawBuilder<unknown>
  readonly holder: RawBuilder<unknown>
  readonly unit: RawBuilder<unknown>
  readonly otherUnit: RawBuilder<unknown>
  readonly now: Date
}

/**
 * Who reads a signal at its level, as a table of one column; never nobody. A dispute may be between any number of units,
 * and the heads of each of them read it; other signals name their units themselves.
 */
export function readersOf(s: SignalColumns): RawBuilder<unknown> {
  const heads = (one: RawBuilder<unknown>, other: RawBuilder<unknown>) =>
    sql`signal_readers(${s.level}, ${s.caseId}, ${s.holder}, ${one}, ${other}, ${s.now}::timestamptz)`
  return sql`(select id from ${heads(s.unit, s.otherUnit)} id
    union
    select id from dispute_unit w cross join lateral ${heads(sql`w.unit_id`, sql`w.unit_id`)} id
    where ${s.kind} = 'dispute' and ${s.level} = 2 and w.dispute_id = ${s.thing}
      and w.unit_id not in (${s.unit}, ${s.otherUnit}))`
}
