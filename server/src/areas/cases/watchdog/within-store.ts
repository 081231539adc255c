import { type RawBuilder, sql } from 'kysely'
import type { WatchScope } from './source.ts'

/** True for the cases of the scope. */
export function within({ cases }: WatchScope, caseId: RawBuilder<unknown>): RawBuilder<boolean> {
  return cases ? sql<boolean>`${caseId} = any (${sql.val([...cases])}::uuid[])` : sql<boolean>`true`
}
