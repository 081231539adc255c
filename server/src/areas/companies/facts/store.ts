import { sql } from 'kysely'
import type { CompanyId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { troubleOf } from './rules.ts'
import type { FactName, FactValue, Failure } from './schema.ts'

export type FactRow = {
  readonly fact: FactName
  readonly value: unknown
  readonly source: 'register' | 'manual' | null
  readonly toldAt: Date | null
  readonly failedAt: Date | null
  readonly failure: Failure | null
}

export async function listFacts(read: Read, companyId: CompanyId): Promise<FactRow[]> {
  const rows = await read
    .selectFrom('company_fact')
    .select(['fact', 'value', 'source', 'told_at as toldAt', 'failed_at as failedAt', 'failure'])
    .where('company_id', '=', companyId)
    .orderBy('fact')
    .execute()
  return rows as FactRow[]
}

/** What lists and searches read of a fact stands on the company itself. */
export type Columns = { name?: string; form?: string | null; address?: string; city?: string }

function columnsOf(fact: FactName, value: unknown): Columns {
  if (fact === 'name') return { name: value as string }
  if (fact === 'form') return { form: (value as string) || null }
  if (fact !== 'address') return {}
  const { careOf, street, city } = value as FactValue<'address'>
  return { address: [careOf && `c/o ${careOf}`, street].filter(Boolean).join(', '), city }
}

/** Writes a fact and takes away what was said of an earlier failure. */
export async function putFact<F extends FactName>(
  tx: Tx,
  companyId: CompanyId,
  fact: F,
  told: { readonly value: FactValue<F>; readonly source: 'register' | 'manual'; readonly at: Date },
): Promise<void> {
  await putRow(tx, companyId, {
    fact,
    value: told.value,
    source: told.source,
    toldAt: told.at,
    failedAt: null,
    failure: null,
  })
  await putColumns(tx, companyId, columnsOf(fact, told.value))
}

export async function putRow(tx: Tx, companyId: CompanyId, row: FactRow): Promise<void> {
  const values = {
    value: row.value === null ? null : JSON.stringify(row.value),
    source: row.source,
    told_at: row.toldAt,
    failed_at: row.failedAt,
    failure: row.failure,
  }
  await tx
    .insertInto('company_fact')
    .values({ company_id: companyId, fact: row.fact, ...values })
    .onConflict((conflict) => conflict.columns(['company_id', 'fact']).doUpdateSet(values))
    .execute()
}

export async function deleteRow(tx: Tx, companyId: CompanyId, fact: FactName): Promise<void> {
  await tx.deleteFrom('company_fact').where('company_id', '=', companyId).where('fact', '=', fact).execute()
}

export async function putColumns(tx: Tx, companyId: CompanyId, columns: Columns): Promise<void> {
  if (Object.keys(columns).length === 0) return
  await tx.updateTable('company').set(columns).where('id', '=', companyId).execute()
}

/** Says that a fact did not come this time; what it was before stands. */
export async function noteFailure(
  tx: Tx,
  companyId: CompanyId,
  fact: FactName,
  failure: Failure,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('company_fact')
    .values({ company_id: companyId, fact, failed_at: at, failure })
    .onConflict((conflict) =>
      conflict.columns(['company_id', 'fact']).doUpdateSet({ failed_at: at, failure }),
    )
    .execute()
}

/** Brings what hinders the company, and its version, in line with its facts. */
export async function keepTrouble(tx: Tx, companyId: CompanyId): Promise<void> {
  const facts = await listFacts(tx, companyId)
  const valueOf = <F extends FactName>(name: F) =>
    facts.find(({ fact }) => fact === name)?.value as FactValue<F> | null | undefined
  const trouble = troubleOf({ ended: valueOf('ended'), proceedings: valueOf('proceedings') })
  await tx
    .updateTable('company')
    .set({ trouble, version: sql`version + 1` })
    .where('id', '=', companyId)
    .execute()
}
