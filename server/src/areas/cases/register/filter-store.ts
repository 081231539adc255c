import { type SelectQueryBuilder, sql } from 'kysely'
import type { DB } from '../../../platform/db/tables.ts'
import type { Asker } from '../my-day/asker.ts'
import { isMine } from '../my-day/held-by-store.ts'
import type { CaseQuery } from './schema.ts'

export type Who = Pick<Asker, 'me' | 'covers'>
/** The last row of the page before: what it is sorted by, and its id. */
export type Cursor = { readonly at: string; readonly id: string }
export type Selection = SelectQueryBuilder<DB & { c: DB['business_case'] }, 'c', object>

export function filtered(select: Selection, query: CaseQuery, who: Who): Selection {
  let rows = select
  if (query.status === 'active') rows = rows.where('c.status', '<>', 'closed')
  else if (query.status !== 'all') rows = rows.where('c.status', '=', query.status)
  if (query.company)
    rows = rows.where(
      'c.company_id',
      '=',
      // An address that was kept from before a merge still leads right.
      sql<string>`(select coalesce(merged_into, id) from company where id = ${query.company})`,
    )
  if (query.area) {
    rows = rows.where(
      sql<boolean>`exists (select from case_area w where w.case_id = c.id and w.area_id = ${query.area}::uuid)`,
    )
  }
  if (query.unit) {
    rows = rows.where(
      sql<boolean>`exists (select from case_unit w where w.case_id = c.id and w.unit_id = ${query.unit}::uuid)`,
    )
  }
  if (query.mine) rows = rows.where(isMine(who, sql`c`))
  return rows
}

export const newestFirst = (rows: Selection): Selection =>
  rows.orderBy('c.received_at', 'desc').orderBy('c.id', 'desc')
