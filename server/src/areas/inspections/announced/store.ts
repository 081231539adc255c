import { sql } from 'kysely'
import type { CaseId, CompanyId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'

/** A visit as the company may see it. */
export type Announced = {
  readonly id: string
  readonly jointId: string | null
  readonly company: string
  readonly unit: string
  readonly unitEn: string
  readonly unitEmail: string | null
  readonly unitPhone: string | null
  readonly inspector: string
  readonly inspectorEmail: string
  readonly inspectorPhone: string | null
  readonly subject: string
  readonly prepare: string
  readonly lawfulBasis: string
  readonly site: string
  readonly property: string
  readonly earliestOn: LocalDay
  readonly latestOn: LocalDay
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  /** When the company last asked for another time, while nobody has settled it. */
  readonly askedAt: Date | null
}

/**
 * What the database lets a company see of visits: those of the reader's own case, or all those of the company that a
 * link leads to. Unannounced ones are left out there, not here.
 */
export async function listAnnounced(
  read: Read,
  linkHash: string | null,
  now: Date,
): Promise<readonly Announced[]> {
  const { rows } = await sql<Announced>`
    select id, joint_id as "jointId", company, unit, unit_en as "unitEn", unit_email as "unitEmail",
      unit_phone as "unitPhone", inspector, inspector_email as "inspectorEmail", inspector_phone as "inspectorPhone",
      subject, prepare, lawful_basis as "lawfulBasis", site, property, earliest_on as "earliestOn",
      latest_on as "latestOn", starts_at as "startsAt", ends_at as "endsAt", asked_at as "askedAt"
    from announced_visits(${linkHash}, ${now})`.execute(read)
  return rows
}

/** Visits that may make somebody known to us: nobody is to learn of any other by signing in. */
const isShown = (today: LocalDay) =>
  sql<boolean>`v.is_announced and v.status in ('planned', 'agreed') and v.last_on >= ${today}
    and not exists (select from business_case c where c.id = v.case_id and c.visibility = 'restricted')`

/** A plan that somebody may open: all of a company's visits, or those that an address is the contact of. */
export type Opening = { readonly companyId: CompanyId; readonly email: string | null }

/** What opens to whoever acts for these companies and has these addresses, as the companies stand after mergers. */
export async function listOpenings(
  read: Read,
  who: { readonly emails: readonly string[]; readonly companyIds: readonly string[] },
  today: LocalDay,
): Promise<Opening[]> {
  const { rows } = await sql<Opening>`
    select distinct coalesce(k.merged_into, k.id) as "companyId", null as email from company k
    where k.id = any(${[...who.companyIds]}::uuid[])
    union
    select distinct coalesce(k.merged_into, k.id), lower(v.contact_email) from visit v join company k on k.id = v.company_id
    where lower(v.contact_email) = any(${[...who.emails]}::text[]) and ${isShown(today)}
    order by 1, 2 nulls first`.execute(read)
  return rows
}

/** Whether an address is that of the contact at a visit which the company sees. */
export async function isContactOfVisit(read: Read, email: string, today: LocalDay): Promise<boolean> {
  const { rows } = await sql`
    select 1 from visit v where lower(v.contact_email) = ${email} and ${isShown(today)} limit 1`.execute(read)
  return rows.length > 0
}

/** Of these cases, those that there is a visit of. */
export async function listCasesVisited(read: Read, caseIds: readonly CaseId[]): Promise<CaseId[]> {
  const rows = await read
    .selectFrom('visit')
    .select('case_id')
    .distinct()
    .where('case_id', 'in', [...caseIds])
    .where('status', 'in', ['planned', 'agreed'])
    .execute()
  return rows.flatMap(({ case_id }) => case_id ?? [])
}

/** A link to a plan, which ends with the session. The same link made twice is one. */
export async function keepVisitLink(
  tx: Tx,
  now: Date,
  { companyId, email }: Opening,
  link: { readonly tokenHash: string; readonly sessionHash: string; readonly expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('visit_link')
    .values({
      id: newId(),
      company_id: companyId,
      email,
      token_hash: link.tokenHash,
      session_hash: link.sessionHash,
      created_at: now,
      expires_at: link.expiresAt,
    })
    .onConflict((conflict) => conflict.column('token_hash').doNothing())
    .execute()
}

export async function insertTimeRequest(
  tx: Tx,
  visitId: string,
  { body, fromEmail, now }: { readonly body: string; readonly fromEmail: string; readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('visit_time_request')
    .values({ id: newId(), visit_id: visitId, body, from_email: fromEmail, asked_at: now })
    .execute()
}
