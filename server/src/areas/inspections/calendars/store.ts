import { sql } from 'kysely'
import type { Locale } from '../../../kernel/actor.ts'
import type { CompanyId, MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { Kept, TimedVisit } from './entries.rules.ts'

export type VisitInCalendar = TimedVisit & {
  readonly companyId: CompanyId
  readonly unit: string
  readonly unitEn: string
  readonly inspector: string
  readonly inspectorEmail: string
  readonly inspectorLocale: Locale
  readonly companyLocale: Locale
  readonly subject: string
  readonly prepare: string
  readonly site: string
  readonly property: string
}

/** The companies of these that stay after mergers, with every entry that was merged into one of them. */
export async function listGroup(read: Read, ids: readonly CompanyId[]): Promise<CompanyId[]> {
  const { rows } = await sql<{ id: CompanyId }>`
    with staying as (select coalesce(merged_into, id) as id from company where id = any (${sql.val([...ids])}::uuid[]))
    select k.id from company k where k.id in (select id from staying) or k.merged_into in (select id from staying)
    order by k.id`.execute(read)
  return rows.map(({ id }) => id)
}

/** Visits to these companies whose time is fixed and not over, by the company that stays; one that is made early too. */
export async function listTimed(
  read: Read,
  companies: readonly CompanyId[],
  now: Date,
): Promise<VisitInCalendar[]> {
  const { rows } = await sql<VisitInCalendar>`
    select v.id, case when j.status <> 'dissolved' then v.joint_id end as "jointId", v.starts_at as "startsAt",
      v.ends_at as "endsAt", v.is_announced as "isAnnounced", coalesce(c.visibility = 'restricted', false) as "isRestricted",
      v.contact_name as "contactName", v.contact_email as "contactEmail",
      coalesce(k.merged_into, k.id) as "companyId", u.name as unit, u.name_en as "unitEn",
      m.name as inspector, m.email as "inspectorEmail", m.locale as "inspectorLocale",
      coalesce(c.locale, 'sv') as "companyLocale", v.subject, v.prepare, v.site, v.property
    from visit v join company k on k.id = v.company_id join unit u on u.id = v.unit_id
      join member m on m.id = v.inspector_id
      left join business_case c on c.id = v.case_id left join joint_visit j on j.id = v.joint_id
    where v.company_id = any (${sql.val([...companies])}::uuid[]) and v.status in ('planned', 'agreed', 'done')
      and v.starts_at is not null and v.ends_at > ${now}
    order by v.id`.execute(read)
  return rows
}

export type ToldOfCompany = {
  readonly companyId: CompanyId
  readonly told: readonly Kept[]
  readonly sequence: number
}

/** What calendars were last sent of each of these companies. */
export async function listTold(read: Read, companies: readonly CompanyId[]): Promise<ToldOfCompany[]> {
  if (companies.length === 0) return []
  const rows = await read
    .selectFrom('visit_calendar')
    .select(['company_id', 'told', 'sequence'])
    .where('company_id', 'in', [...companies])
    .orderBy('company_id')
    .execute()
  return rows.map((row) => ({
    companyId: row.company_id,
    told: row.told as readonly Kept[],
    sequence: row.sequence,
  }))
}

export async function keepTold(tx: Tx, { companyId, told, sequence }: ToldOfCompany): Promise<void> {
  const values = { told: JSON.stringify(told), sequence }
  await tx
    .insertInto('visit_calendar')
    .values({ company_id: companyId, ...values })
    .onConflict((conflict) => conflict.column('company_id').doUpdateSet(values))
    .execute()
}

/** The visits that a member makes whose time is fixed, as far as the reader may see them; those over before a day left out. */
export async function listTimedOf(read: Read, memberId: MemberId, from: Date) {
  const { rows } = await sql<{
    id: string
    startsAt: Date
    endsAt: Date
    site: string
    isOpen: boolean
    inspector: string
    version: number
  }>`
    select v.id, v.starts_at as "startsAt", v.ends_at as "endsAt", v.site, v.version, m.name as inspector,
      v.is_announced and not coalesce(c.visibility = 'restricted', false) as "isOpen"
    from visit v join member m on m.id = v.inspector_id left join business_case c on c.id = v.case_id
    where v.inspector_id = ${memberId} and v.status in ('planned', 'agreed', 'done') and v.starts_at is not null
      and v.ends_at > ${from}
    order by v.id`.execute(read)
  return rows
}

export async function findCompanyOfVisit(read: Read, id: string): Promise<CompanyId | undefined> {
  const row = await read.selectFrom('visit').select('company_id').where('id', '=', id).executeTakeFirst()
  return row?.company_id
}
