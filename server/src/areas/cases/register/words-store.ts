import { type RawBuilder, sql } from 'kysely'
import type { Read } from '../../../platform/db/db.ts'
import { type Cursor, filtered, newestFirst, type Selection, type Who } from './filter-store.ts'
import type { CaseQuery } from './schema.ts'

const NUMBER = /^L-?(\d{4})-?(\d{1,6})$/i
const BATCH = 400

/** What is true of the cases `c` on the next page of a search: the one with that number, or those with those words. */
export async function findByWords(
  read: Read,
  query: CaseQuery,
  who: Who,
  cursor: Cursor | undefined,
): Promise<RawBuilder<boolean>> {
  const [, year, nth] = NUMBER.exec(query.q ?? '') ?? []
  if (year && nth) {
    return cursor ? sql`false` : sql`c.number = ${`L-${year}-${nth.padStart(5, '0')}`}`
  }
  return sql`c.id = any (${sql.val(await searchPage(read, query, who, cursor))}::uuid[])`
}

/**
 * Ids of the next page of a search, newest first. The full text index is reached through `case_candidates`, which
 * sees everything; what comes back is then read under the caller's own rights, batch by batch until the page is full.
 */
async function searchPage(
  read: Read,
  query: CaseQuery,
  who: Who,
  cursor: Cursor | undefined,
): Promise<string[]> {
  const found: string[] = []
  let from = cursor
  for (let round = 0; round < 25; round++) {
    const { rows } = await sql<{ id: string; at: string }>`
      select id, received_at::text as at from case_candidates(sv_typed_query(${query.q ?? ''}),
        ${from?.at ?? null}::timestamptz, ${from?.id ?? null}::uuid, ${BATCH}::int)`.execute(read)
    if (rows.length > 0) {
      const ids = rows.map(({ id }) => id)
      const cases = read.selectFrom('business_case as c') as unknown as Selection
      const visible = await newestFirst(filtered(cases, query, who))
        .select('c.id')
        .where(sql<boolean>`c.id = any (${sql.val(ids)}::uuid[])`)
        .limit(query.limit + 1 - found.length)
        .execute()
      found.push(...visible.map(({ id }) => id))
    }
    const last = rows.at(-1)
    if (found.length > query.limit || rows.length < BATCH || !last) break
    from = last
  }
  return found
}
