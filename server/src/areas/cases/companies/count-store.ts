import { sql } from 'kysely'
import type { CompanyId, MemberId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

/** What the companies ask of the cases, under the rights of whoever reads. */
export const casesOfCompany = {
  worksWith: worksWithCompany,
  count: countCases,
  ofMerge: countOfMerge,
  withOpenCases,
}

/** Whether the member answers for an open case of the company, as a whole or for a part that is not ended. */
async function worksWithCompany(read: Read, memberId: MemberId, companyId: CompanyId): Promise<boolean> {
  const row = await read
    .selectFrom('business_case as c')
    .select('c.id')
    .where('c.company_id', '=', companyId)
    .where('c.status', '<>', 'closed')
    .where((e) =>
      e.or([
        e('c.accountable_member_id', '=', memberId),
        e.exists(
          e
            .selectFrom('part as p')
            .select('p.id')
            .whereRef('p.case_id', '=', 'c.id')
            .where('p.officer_id', '=', memberId)
            .where('p.status', 'not in', ['settled', 'declined', 'withdrawn']),
        ),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

async function countCases(read: Read, companyId: CompanyId): Promise<number> {
  const { count } = await read
    .selectFrom('business_case')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('company_id', '=', companyId)
    .executeTakeFirstOrThrow()
  return count
}

async function countOfMerge(read: Read, mergeId: string, stayingId: CompanyId) {
  const { goBack, all } = await read
    .selectFrom('business_case as c')
    .leftJoin('company_merge_case as m', (join) =>
      join.onRef('m.case_id', '=', 'c.id').on('m.merge_id', '=', mergeId),
    )
    .select([sql<number>`count(m.case_id)::int`.as('goBack'), sql<number>`count(*)::int`.as('all')])
    .where('c.company_id', '=', stayingId)
    .executeTakeFirstOrThrow()
  return { goBack, stay: all - goBack }
}

/** Companies with a number and open cases that were last asked about before, or never; the longest ago first. */
async function withOpenCases(read: Read, askedBefore: Date, most: number): Promise<CompanyId[]> {
  const rows = await read
    .selectFrom('company as k')
    .select('k.id')
    .where('k.org_number', 'is not', null)
    .where((e) => e.or([e('k.register_asked_at', 'is', null), e('k.register_asked_at', '<', askedBefore)]))
    .where((e) =>
      e.exists(
        e
          .selectFrom('business_case as c')
          .select('c.id')
          .whereRef('c.company_id', '=', 'k.id')
          .where('c.status', '<>', 'closed'),
      ),
    )
    .orderBy('k.register_asked_at', (order) => order.asc().nullsFirst())
    .orderBy('k.id')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}
