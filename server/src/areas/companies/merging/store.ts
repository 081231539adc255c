import { sql } from 'kysely'
import type { CompanyId, MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { MovedFact } from './move-facts.ts'

/** Two companies, locked in the order of their ids: whoever merges them the other way round waits, and sees it done. */
export async function lockTwo(tx: Tx, one: CompanyId, other: CompanyId) {
  for (const id of [one, other].toSorted())
    await tx.selectFrom('company').select('id').where('id', '=', id).forUpdate().execute()
  const rows = await tx
    .selectFrom('company')
    .select(['id', 'name', 'org_number as orgNumber', 'merged_into as mergedInto', 'register_firm as firm'])
    .where('id', 'in', [one, other])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The absorbed one, and all that led to it, leads to the other. Gives those that led to it. */
export async function pointAt(tx: Tx, absorbed: CompanyId, staying: CompanyId): Promise<CompanyId[]> {
  const led = await tx
    .updateTable('company')
    .set({ merged_into: staying })
    .where('merged_into', '=', absorbed)
    .returning('id')
    .execute()
  await tx
    .updateTable('company')
    .set({ merged_into: staying, org_number: null, version: sql`version + 1` })
    .where('id', '=', absorbed)
    .execute()
  return led.map(({ id }) => id)
}

export async function pointBack(tx: Tx, absorbed: CompanyId, aliases: readonly CompanyId[]): Promise<void> {
  await tx
    .updateTable('company')
    .set({ merged_into: null, version: sql`version + 1` })
    .where('id', '=', absorbed)
    .execute()
  if (aliases.length > 0)
    await tx.updateTable('company').set({ merged_into: absorbed }).where('id', 'in', aliases).execute()
}

/** Those who speak for one speak for the other too. Gives those who did not before. */
export async function shareContacts(tx: Tx, absorbed: CompanyId, staying: CompanyId): Promise<string[]> {
  const rows = await tx
    .insertInto('company_contact')
    .columns(['company_id', 'contact_id'])
    .expression((query) =>
      query
        .selectFrom('company_contact')
        .select([sql<string>`${staying}::uuid`.as('company_id'), 'contact_id'])
        .where('company_id', '=', absorbed),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('contact_id as id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function removeContacts(tx: Tx, companyId: CompanyId, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .deleteFrom('company_contact')
    .where('company_id', '=', companyId)
    .where('contact_id', 'in', ids)
    .execute()
}

export type NewMerge = {
  readonly id: string
  readonly absorbedId: CompanyId
  readonly stayingId: CompanyId
  readonly reason: string
  readonly tookNumber: boolean
  readonly aliases: readonly CompanyId[]
  readonly contacts: readonly string[]
  readonly facts: readonly MovedFact[]
  readonly at: Date
  readonly by: MemberId
}

export async function insertMerge(tx: Tx, merge: NewMerge): Promise<void> {
  await tx
    .insertInto('company_merge')
    .values({
      id: merge.id,
      absorbed_id: merge.absorbedId,
      staying_id: merge.stayingId,
      reason: merge.reason,
      took_number: merge.tookNumber,
      aliases: [...merge.aliases],
      contacts: [...merge.contacts],
      facts: JSON.stringify(merge.facts),
      merged_at: merge.at,
      merged_by: merge.by,
    })
    .execute()
}

export async function findMerge(read: Read, id: string) {
  const row = await read
    .selectFrom('company_merge as m')
    .innerJoin('company as s', 's.id', 'm.staying_id')
    .select([
      'm.id',
      'm.absorbed_id as absorbedId',
      'm.staying_id as stayingId',
      'm.took_number as tookNumber',
    ])
    .select(['m.aliases', 'm.contacts', 'm.facts', 'm.undone_at as undoneAt'])
    .select(hasOneOnTop)
    .where('m.id', '=', id)
    .executeTakeFirst()
  return row && { ...row, facts: row.facts as MovedFact[] }
}

const hasOneOnTop = sql<boolean>`(s.merged_into is not null or exists (
  select from company_merge l where l.staying_id = m.staying_id and l.undone_at is null
    and (l.merged_at, l.id) > (m.merged_at, m.id)))`.as('hasOneOnTop')

export async function endMerge(
  tx: Tx,
  id: string,
  undone: { readonly at: Date; readonly by: MemberId; readonly reason: string },
): Promise<void> {
  await tx
    .updateTable('company_merge')
    .set({ undone_at: undone.at, undone_by: undone.by, undo_reason: undone.reason })
    .where('id', '=', id)
    .execute()
}

/** All merges into the company, the latest first, also those taken back. */
export async function listMerges(read: Read, stayingId: CompanyId) {
  return read
    .selectFrom('company_merge as m')
    .innerJoin('company as s', 's.id', 'm.staying_id')
    .innerJoin('company as a', 'a.id', 'm.absorbed_id')
    .innerJoin('member as b', 'b.id', 'm.merged_by')
    .leftJoin('member as u', 'u.id', 'm.undone_by')
    .select(['m.id', 'm.absorbed_id as absorbedId', 'a.name as absorbedName', 'm.reason', 'm.contacts'])
    .select(['m.merged_at as mergedAt', 'b.name as mergedBy'])
    .select(['m.undone_at as undoneAt', 'u.name as undoneBy', 'm.undo_reason as undoReason'])
    .select(hasOneOnTop)
    .where('m.staying_id', '=', stayingId)
    .orderBy('m.merged_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(50)
    .execute()
}

export async function countContacts(read: Read, companyId: CompanyId): Promise<number> {
  const { count } = await read
    .selectFrom('company_contact')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('company_id', '=', companyId)
    .executeTakeFirstOrThrow()
  return count
}
