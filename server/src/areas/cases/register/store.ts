import { sql } from 'kysely'
import type { CaseId, MemberId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { goesToCompany } from '../mails/store.ts'
import { type Cursor, filtered, newestFirst, type Selection, type Who } from './filter-store.ts'
import type { CaseQuery } from './schema.ts'
import { findByWords } from './words-store.ts'

/** A page of cases by keyset: never an offset, never a count of the whole table. */
export async function listCases(read: Read, query: CaseQuery, who: Who, cursor: Cursor | undefined) {
  const found = query.q ? await findByWords(read, query, who, cursor) : undefined
  const base = found
    ? newestFirst(read.selectFrom('business_case as c').where(found))
    : sorted(filtered(read.selectFrom('business_case as c'), query, who), query.sort, cursor)
  const page = base
    .select([
      'c.id',
      'c.number',
      'c.title',
      'c.status',
      'c.outcome',
      'c.visibility',
      'c.place',
      'c.received_at',
      'c.changed_at',
    ])
    .select([
      'c.first_contact_by',
      'c.first_contact_at',
      'c.promised_on',
      'c.next_step',
      'c.next_step_on',
      'c.next_step_by',
    ])
    .select(['c.company_id', 'c.accountable_member_id', 'c.accountable_unit_id'])
    .limit(query.limit + 1)
  // The page is found first; names and counts are looked up for its rows alone.
  return read
    .with('page', () => page)
    .selectFrom('page')
    .leftJoin('company as k', 'k.id', 'page.company_id')
    .leftJoin('member as m', 'm.id', 'page.accountable_member_id')
    .leftJoin('unit as u', 'u.id', 'page.accountable_unit_id')
    .leftJoin('member as s', 's.id', 'page.next_step_by')
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom('part as p')
          .select([
            sql<number>`count(*) filter (where p.status not in ('declined', 'withdrawn'))::int`.as('total'),
            sql<number>`count(*) filter (where p.status in ('answered', 'settled'))::int`.as('answered'),
            sql<number>`count(*) filter (where p.status = 'offered')::int`.as('offered'),
          ])
          .whereRef('p.case_id', '=', 'page.id')
          .as('parts'),
      (join) => join.onTrue(),
    )
    .selectAll('page')
    .select([
      'k.name as companyName',
      'm.name as memberName',
      's.name as stepBy',
      'u.name as unitName',
      'u.name_en as unitNameEn',
    ])
    .select(['parts.total', 'parts.answered', 'parts.offered'])
    .$call((builder) =>
      query.sort === 'promised' && !found
        ? builder.orderBy('page.promised_on').orderBy('page.id')
        : query.sort === 'changed' && !found
          ? builder.orderBy('page.changed_at', 'desc').orderBy('page.id', 'desc')
          : builder.orderBy('page.received_at', 'desc').orderBy('page.id', 'desc'),
    )
    .execute()
}
export type CaseListRow = Awaited<ReturnType<typeof listCases>>[number]

function sorted(rows: Selection, sort: CaseQuery['sort'], cursor: Cursor | undefined): Selection {
  if (sort === 'promised') {
    const dated = rows.where('c.promised_on', 'is not', null)
    const after = cursor
      ? dated.where(sql<boolean>`(c.promised_on, c.id) > (${cursor.at}::date, ${cursor.id}::uuid)`)
      : dated
    return after.orderBy('c.promised_on').orderBy('c.id')
  }
  const column = sort === 'changed' ? sql.ref('c.changed_at') : sql.ref('c.received_at')
  const after = cursor
    ? rows.where(sql<boolean>`(${column}, c.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`)
    : rows
  return after.orderBy(column, 'desc').orderBy('c.id', 'desc')
}

export async function getCase(read: Read, caseId: CaseId) {
  const row = await read
    .selectFrom('business_case as c')
    .leftJoin('company as k', 'k.id', 'c.company_id')
    .leftJoin('member as m', 'm.id', 'c.accountable_member_id')
    .leftJoin('unit as u', 'u.id', 'c.accountable_unit_id')
    .leftJoin('member as s', 's.id', 'c.next_step_by')
    .selectAll('c')
    .select([
      'k.name as companyName',
      'k.org_number',
      'k.is_sole_trader',
      'k.trouble',
      'm.name as memberName',
    ])
    .select(['s.name as stepBy', 'u.name as unitName', 'u.name_en as unitNameEn'])
    .select([
      sql<number>`(select count(*) from outbox_mail o where o.case_id = c.id and o.status = 'failed' and ${goesToCompany})::int`.as(
        'failedMails',
      ),
      sql<number>`(select count(*) filter (where status not in ('declined', 'withdrawn')) from part where case_id = c.id)::int`.as(
        'total',
      ),
      sql<number>`(select count(*) filter (where status in ('answered', 'settled')) from part where case_id = c.id)::int`.as(
        'answered',
      ),
      sql<number>`(select count(*) filter (where status = 'offered') from part where case_id = c.id)::int`.as(
        'offered',
      ),
    ])
    .where('c.id', '=', caseId)
    .executeTakeFirst()
  if (!row) throw new Problem('case.notFound')
  return row
}
export type CaseDetail = Awaited<ReturnType<typeof getCase>>

/** What the mails of a case are filled in with. */
export async function findCaseForMail(read: Read, caseId: CaseId, at: Date) {
  const c = await read
    .selectFrom('business_case as c')
    .leftJoin('member as m', 'm.id', 'c.accountable_member_id')
    .leftJoinLateral(
      sql<{ member_id: MemberId; until: Date | null }>`
        standing_in(c.accountable_member_id, c.accountable_unit_id, ${at}::timestamptz)`.as('away'),
      (join) => join.onTrue(),
    )
    .leftJoin('member as s', 's.id', 'away.member_id')
    .select([
      'c.number',
      'c.title',
      'c.locale',
      'c.contact_email',
      'c.contact_name',
      'c.first_contact_by',
      'c.promised_on',
    ])
    .select(['m.name as accountable', 'm.phone as accountablePhone'])
    .select(['s.name as standIn', 's.phone as standInPhone', 'away.until'])
    .where('c.id', '=', caseId)
    .executeTakeFirst()
  if (!c) throw new Problem('case.notFound')
  return {
    locale: c.locale,
    contactEmail: c.contact_email,
    facts: {
      number: c.number,
      title: c.title,
      name: c.contact_name,
      accountable: c.accountable ?? '',
      standIn: c.standIn ? { name: c.standIn, until: c.until } : null,
      phone: (c.standIn ? c.standInPhone : c.accountablePhone) ?? '',
      firstContactBy: c.first_contact_by,
      promisedOn: c.promised_on,
    },
  }
}

export async function insertReading(
  tx: Tx,
  reading: { caseId: CaseId; memberId: MemberId; now: Date },
): Promise<void> {
  const { caseId, memberId, now } = reading
  await tx.insertInto('case_reading').values({ case_id: caseId, member_id: memberId, at: now }).execute()
}
