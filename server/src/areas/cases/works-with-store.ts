import type { CompanyId, MemberId } from '../../kernel/ids.ts'
import type { Read } from '../../platform/db/db.ts'

/** Whether the member answers for an open case of the company, as a whole or for a part that is not ended. */
export async function worksWithCompany(
  read: Read,
  memberId: MemberId,
  companyId: CompanyId,
): Promise<boolean> {
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
