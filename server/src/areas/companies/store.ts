import { sql } from 'kysely'
import type { CompanyId } from '../../kernel/ids.ts'
import type { Read, Tx } from '../../platform/db/db.ts'
import { newId } from '../../platform/ids/ids.ts'

const COLUMNS = [
  'c.id',
  'c.org_number as orgNumber',
  'c.is_sole_trader as isSoleTrader',
  'c.name',
  'c.form',
  'c.address',
  'c.city',
  'c.source',
  'c.fetched_at as fetchedAt',
  'c.version',
  'c.trouble',
  'c.register_firm as registerFirm',
  'c.register_asked_at as registerAskedAt',
  'c.register_silent_at as registerSilentAt',
  'c.created_at as createdAt',
] as const

/** The company; for one that was merged, the one that stayed. */
export async function findCompany(read: Read, id: CompanyId) {
  return read
    .selectFrom('company as c')
    .select(COLUMNS)
    .where('c.id', '=', (query) =>
      query
        .selectFrom('company as a')
        .select(sql<string>`coalesce(a.merged_into, a.id)`.as('id'))
        .where('a.id', '=', id),
    )
    .executeTakeFirst()
}
export type CompanyRow = NonNullable<Awaited<ReturnType<typeof findCompany>>>

/** `orgNumber` is ten digits. */
export async function findByOrgNumber(read: Read, orgNumber: string) {
  return read
    .selectFrom('company as c')
    .select(COLUMNS)
    .where('c.org_number', '=', orgNumber)
    .executeTakeFirst()
}

export type FoundCompany = CompanyRow & {
  /** The name of an entry that was merged into it, when that is what was found. */
  readonly formerName: string | null
}

/** Companies whose name, also an earlier one, holds the text or is spelled much like it, the likest first. */
export async function searchCompanies(read: Read, text: string, most: number): Promise<FoundCompany[]> {
  const { rows } = await sql<{ id: string; staying: string; name: string }>`
    select c.id, coalesce(c.merged_into, c.id) as staying, c.name
    from company_candidates(${text}, ${most}) with ordinality as k (id, rank) join company c on c.id = k.id
    order by k.rank`.execute(read)
  if (rows.length === 0) return []
  const staying = [...new Set(rows.map((row) => row.staying))]
  const found = await read.selectFrom('company as c').select(COLUMNS).where('c.id', 'in', staying).execute()
  const byId = new Map(found.map((row) => [row.id, row]))
  return staying.flatMap((id) => {
    const row = byId.get(id)
    const likest = rows.find((one) => one.staying === id)
    const formerName = likest && likest.id !== id ? likest.name : null
    return row ? [{ ...row, formerName }] : []
  })
}

/** Companies by name, those after the one given. */
export async function listCompanies(
  read: Read,
  after: { name: string; id: CompanyId } | undefined,
  most: number,
): Promise<CompanyRow[]> {
  return read
    .selectFrom('company as c')
    .select(COLUMNS)
    .where('c.merged_into', 'is', null)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(c.name, c.id) > (${after?.name ?? ''}, ${after?.id ?? null}::uuid)`),
    )
    .orderBy('c.name')
    .orderBy('c.id')
    .limit(most)
    .execute()
}

/** The company, or the one that stayed, for a change: nobody else changes, merges or gives it cases meanwhile. */
export async function lockCompany(tx: Tx, id: CompanyId): Promise<CompanyRow | undefined> {
  const company = await findCompany(tx, id)
  if (!company) return undefined
  await tx.selectFrom('company').select('id').where('id', '=', company.id).forUpdate().execute()
  const now = await findCompany(tx, id)
  // Somebody merged it while this waited.
  return now && now.id !== company.id ? lockCompany(tx, now.id) : now
}

/** `orgNumber` is ten digits; `firm` is which of several firms on it, when that is to change too. */
export async function setNumber(
  tx: Tx,
  id: CompanyId,
  orgNumber: string | null,
  firm?: string | null,
): Promise<void> {
  const values = { org_number: orgNumber, ...(firm === undefined ? {} : { register_firm: firm }) }
  await tx.updateTable('company').set(values).where('id', '=', id).execute()
}

export type NewCompany = {
  readonly id: CompanyId
  readonly orgNumber: string | null
  readonly name: string
  readonly form: string | null
  readonly address: string
  readonly city: string
  readonly createdAt: Date
}

/** False when another row already has the number, also one that is being written at this very moment. */
export async function insertCompany(tx: Tx, company: NewCompany): Promise<boolean> {
  const row = await tx
    .insertInto('company')
    .values({
      id: company.id,
      org_number: company.orgNumber,
      name: company.name,
      form: company.form,
      address: company.address,
      city: company.city,
      created_at: company.createdAt,
    })
    .onConflict((conflict) => conflict.column('org_number').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Those who speak for the company, by name. */
export async function listContacts(read: Read, companyId: CompanyId) {
  return read
    .selectFrom('company_contact as l')
    .innerJoin('contact as c', 'c.id', 'l.contact_id')
    .select(['c.id', 'c.name', 'c.email', 'c.phone'])
    .where('l.company_id', '=', companyId)
    .orderBy('c.name')
    .orderBy('c.id')
    .limit(100)
    .execute()
}

export type ContactTold = {
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
}

/**
 * Remembers who spoke for a company. The same address is the same person, who may speak for several companies; without
 * an address nobody is taken for anybody else.
 */
export async function rememberContact(
  tx: Tx,
  companyId: CompanyId,
  contact: ContactTold,
  now: Date,
): Promise<void> {
  if (!contact.name) return
  const known = await tx
    .selectFrom('contact as k')
    .leftJoin('company_contact as l', (join) =>
      join.onRef('l.contact_id', '=', 'k.id').on('l.company_id', '=', companyId),
    )
    .select(['k.id', 'l.company_id as linked'])
    .$call((query) =>
      contact.email
        ? query.where(sql<boolean>`lower(k.email) = lower(${contact.email})`)
        : query.where('l.company_id', 'is not', null).where('k.name', '=', contact.name),
    )
    .orderBy('l.company_id')
    .limit(1)
    .executeTakeFirst()
  if (known?.linked) return
  const id = known?.id ?? newId()
  if (!known)
    await tx
      .insertInto('contact')
      .values({ id, ...contact, created_at: now })
      .execute()
  await tx
    .insertInto('company_contact')
    .values({ company_id: companyId, contact_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
