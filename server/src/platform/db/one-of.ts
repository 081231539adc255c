import { type RawBuilder, sql } from 'kysely'

const MOST = 12

/**
 * True when the id is one of these, each written out: a plan that is kept for all values (see kept-statements.ts) then
 * counts with as many as there are. Of an array PostgreSQL supposes ten, and takes the plan for too dear to keep.
 */
export function oneOf(id: RawBuilder<unknown>, ids: readonly string[]): RawBuilder<boolean> {
  const each = [...new Set(ids)]
  const [only] = each
  if (only === undefined) return sql<boolean>`false`
  if (each.length === 1) return sql<boolean>`${id} = ${only}::uuid`
  if (each.length > MOST) return sql<boolean>`${id} = any (${sql.val(each)}::uuid[])`
  return sql<boolean>`${id} in (${sql.join(each.map((one) => sql`${one}::uuid`))})`
}
