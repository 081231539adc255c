import { sql } from 'kysely'
import type { CaseId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { Question } from './question.ts'

/** The next number of the year. The row stays locked until the case is committed, so the series has no hole. */
export async function nextCaseNumber(tx: Tx, year: number): Promise<number> {
  const row = await tx
    .insertInto('case_number')
    .values({ year, last: 1 })
    .onConflict((conflict) => conflict.column('year').doUpdateSet({ last: sql`case_number.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

export async function insertCase(
  tx: Tx,
  c: Question & { id: CaseId; number: string; receivedAt: Date; firstContactBy: LocalDay },
): Promise<void> {
  await tx
    .insertInto('business_case')
    .values({
      id: c.id,
      number: c.number,
      status: 'received',
      title: c.title,
      question: c.question,
      channel: c.channel,
      place: c.place,
      visibility: c.visibility,
      company_id: c.companyId,
      plans_to_start: c.plansToStart,
      contact_name: c.contactName,
      contact_email: c.contactEmail,
      contact_phone: c.contactPhone,
      locale: c.locale,
      received_at: c.receivedAt,
      first_contact_by: c.firstContactBy,
      // The first step of every case: the contact, by its day, by the accountable. It needs no words of its own.
      next_step_on: c.firstContactBy,
      changed_at: c.receivedAt,
    })
    .execute()
}

export async function insertCaseAreas(tx: Tx, caseId: CaseId, areaIds: readonly string[]): Promise<void> {
  if (areaIds.length === 0) return
  await tx
    .insertInto('case_area')
    .values([...new Set(areaIds)].map((areaId, position) => ({ case_id: caseId, area_id: areaId, position })))
    .execute()
}

export async function replaceCaseAreas(tx: Tx, caseId: CaseId, areaIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('case_area').where('case_id', '=', caseId).execute()
  await insertCaseAreas(tx, caseId, areaIds)
}

export async function listCaseAreas(read: Read, caseId: CaseId) {
  return read
    .selectFrom('case_area as ca')
    .innerJoin('area as a', 'a.id', 'ca.area_id')
    .select(['a.id', 'a.code', 'a.title', 'a.title_en as titleEn'])
    .where('ca.case_id', '=', caseId)
    .orderBy('ca.position')
    .execute()
}

export type SimilarTo = {
  readonly companyId: string | null
  readonly placeKey: string
  readonly email: string | null
  readonly since: LocalDay
  readonly except: CaseId | null
}

/** Open cases, and those closed lately, of the same company, place or sender; the newest first, ten at most. */
export async function listSimilarCases(read: Read, like: SimilarTo) {
  const sameCompany = sql<boolean>`c.company_id is not distinct from ${like.companyId}::uuid and c.company_id is not null`
  const samePlace = sql<boolean>`c.place_key = ${like.placeKey} and c.place_key <> ''`
  const sameEmail = sql<boolean>`lower(c.contact_email) = lower(${like.email}::text)`
  const ids = sql<{ id: string }>`
    select id from business_case c where ${like.companyId}::uuid is not null and c.company_id = ${like.companyId}::uuid
    union select id from business_case c where ${like.placeKey} <> '' and c.place_key = ${like.placeKey} and c.place_key <> ''
    union select id from business_case c where ${like.email}::text is not null and lower(c.contact_email) = lower(${like.email}::text)`
  return read
    .selectFrom('business_case as c')
    .leftJoin('member as m', 'm.id', 'c.accountable_member_id')
    .select([
      'c.id',
      'c.number',
      'c.title',
      'c.status',
      'c.received_at as receivedAt',
      'm.name as accountableName',
    ])
    .select([
      sameCompany.as('company'),
      samePlace.as('place'),
      sql<boolean>`coalesce(${sameEmail}, false)`.as('email'),
    ])
    .where(sql<boolean>`c.id in (${ids})`)
    .where((e) => e.or([e('c.status', '<>', 'closed'), sql<boolean>`c.closed_at >= ${like.since}::date`]))
    .where(sql<boolean>`c.id is distinct from ${like.except}::uuid`)
    .orderBy('c.received_at', 'desc')
    .limit(10)
    .execute()
}
