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
] as const

export async function findCompany(read: Read, id: CompanyId) {
  return read.selectFrom('company as c').select(COLUMNS).where('c.id', '=', id).executeTakeFirst()
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

/** Companies whose name holds the text or is spelled much like it, the likest first. */
export async function searchCompanies(read: Read, text: string, most: number): Promise<CompanyRow[]> {
  const { rows } = await sql<{
    id: string
  }>`select id from company_candidates(${text}, ${most}) as id`.execute(read)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const found = await read.selectFrom('company as c').select(COLUMNS).where('c.id', 'in', ids).execute()
  const byId = new Map(found.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
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
