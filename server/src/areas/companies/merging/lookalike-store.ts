import { sql } from 'kysely'
import type { CompanyId, MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { nameKey, ownDomain, type Traits } from './likeness.rules.ts'

const MOST_CANDIDATES = 40

/** What the rule of likeness asks of each company. */
export async function traitsOf(read: Read, ids: readonly CompanyId[]): Promise<Map<CompanyId, Traits>> {
  if (ids.length === 0) return new Map()
  const companies = await read
    .selectFrom('company')
    .select(['id', 'name', 'org_number as orgNumber', 'address', 'city'])
    .where('id', 'in', ids)
    .execute()
  const contacts = await read
    .selectFrom('company_contact as l')
    .innerJoin('contact as k', 'k.id', 'l.contact_id')
    .select(['l.company_id as companyId', 'k.email', 'k.phone'])
    .where('l.company_id', 'in', ids)
    .execute()
  return new Map(
    companies.map(({ id, ...company }) => {
      const own = contacts.filter(({ companyId }) => companyId === id)
      const domains = own.flatMap(({ email }) => ownDomain(email) ?? [])
      return [id, { ...company, domains, phones: own.flatMap(({ phone }) => phone ?? []) }]
    }),
  )
}

/** Ids of companies that share something with it: those worth asking the rule about. */
export async function listCandidates(read: Read, id: CompanyId, traits: Traits): Promise<CompanyId[]> {
  const { rows } = await sql<{ id: CompanyId }>`
    select id from company_lookalikes(${id}, ${nameKey(traits.name)}, ${[...traits.domains]}::text[], ${MOST_CANDIDATES})
      as id`.execute(read)
  return rows.map((row) => row.id)
}

/** Those that somebody has said are not the same: what was said of an entry holds for the one it was merged into. */
export async function listDistinct(read: Read, id: CompanyId): Promise<Set<CompanyId>> {
  const { rows } = await sql<{ id: CompanyId }>`
    with own as (select id from company where id = ${id} or merged_into = ${id}),
    said as (
      select high_id as id from company_distinct where low_id in (select id from own)
      union select low_id from company_distinct where high_id in (select id from own))
    select coalesce(c.merged_into, c.id) as id from said join company c on c.id = said.id`.execute(read)
  return new Set(rows.map((row) => row.id))
}

export async function insertDistinct(
  tx: Tx,
  pair: readonly [CompanyId, CompanyId],
  by: MemberId,
  at: Date,
): Promise<void> {
  const [low = pair[0], high = pair[1]] = pair.toSorted()
  await tx
    .insertInto('company_distinct')
    .values({ low_id: low, high_id: high, said_at: at, said_by: by })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
