import { isDeepStrictEqual } from 'node:util'
import type { CompanyId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { FACTS, type FactName } from '../facts/schema.ts'
import { type Columns, deleteRow, type FactRow, listFacts, putColumns, putRow } from '../facts/store.ts'
import { findCompany } from '../store.ts'
import { CHOSEN_FACTS, type ChosenFact } from './schema.ts'

/** A fact as it stood: what lists read, and where it came from. Times as text, as JSON keeps them. */
type Stood = { readonly columns: Columns; readonly row: Record<string, unknown> | null }
export type MovedFact = { readonly fact: FactName; readonly before: Stood; readonly after: Stood }

async function factsOf(tx: Tx, companyId: CompanyId): Promise<Map<FactName, Stood>> {
  const company = await findCompany(tx, companyId)
  if (!company) throw new Problem('company.notFound')
  const columns: Partial<Record<FactName, Columns>> = {
    name: { name: company.name },
    form: { form: company.form },
    address: { address: company.address, city: company.city },
  }
  const rows = new Map((await listFacts(tx, companyId)).map((row) => [row.fact, row]))
  const stood = (fact: FactName): Stood => {
    const row = rows.get(fact)
    return { columns: columns[fact] ?? {}, row: row ? JSON.parse(JSON.stringify(row)) : null }
  }
  return new Map(FACTS.map((fact) => [fact, stood(fact)]))
}

function isEmpty({ columns, row }: Stood): boolean {
  return !(row?.['value'] ?? Object.values(columns).some(Boolean))
}

const isChosen = (fact: FactName): fact is ChosenFact => CHOSEN_FACTS.some((each) => each === fact)

/**
 * The facts that follow from the absorbed company: those chosen, those that the other lacks, and with a number what the
 * register says of it. Has to be done before the absorbed one becomes an alias.
 */
export async function moveFacts(
  tx: Tx,
  companies: { readonly absorbedId: CompanyId; readonly stayingId: CompanyId },
  wanted: { readonly take: readonly ChosenFact[]; readonly takesNumber: boolean },
): Promise<MovedFact[]> {
  const absorbed = await factsOf(tx, companies.absorbedId)
  const staying = await factsOf(tx, companies.stayingId)
  const moved = FACTS.flatMap((fact): MovedFact[] => {
    const [theirs, before] = [absorbed.get(fact), staying.get(fact)]
    if (!theirs || !before) return []
    const isWanted = isChosen(fact) ? wanted.take.includes(fact) : wanted.takesNumber
    const isMoved = !isEmpty(theirs) && !isDeepStrictEqual(theirs, before) && (isWanted || isEmpty(before))
    // With a number every fact is remembered: what the register tells of it later goes back with it.
    return isMoved || wanted.takesNumber ? [{ fact, before, after: isMoved ? theirs : before }] : []
  })
  for (const { fact, before, after } of moved)
    if (after !== before) await put(tx, companies.stayingId, fact, after)
  return moved
}

/**
 * Gives back what stood before, except where somebody has written something else since. What the register has told
 * since belongs to the number, and goes back with it.
 */
export async function moveFactsBack(
  tx: Tx,
  { absorbedId, stayingId }: { readonly absorbedId: CompanyId; readonly stayingId: CompanyId },
  { facts, tookNumber }: { readonly facts: readonly MovedFact[]; readonly tookNumber: boolean },
): Promise<void> {
  const now = await factsOf(tx, stayingId)
  for (const { fact, before, after } of facts) {
    const stands = now.get(fact)
    if (!stands) continue
    const isAsMerged = isDeepStrictEqual(stands, after)
    const isOfNumber = tookNumber && stands.row?.['source'] === 'register'
    if (!isAsMerged && isOfNumber) await put(tx, absorbedId, fact, stands)
    if (isAsMerged || isOfNumber) await put(tx, stayingId, fact, before)
  }
}

async function put(tx: Tx, companyId: CompanyId, fact: FactName, { columns, row }: Stood): Promise<void> {
  await putColumns(tx, companyId, columns)
  if (!row) return deleteRow(tx, companyId, fact)
  const at = (key: string) => (typeof row[key] === 'string' ? new Date(row[key]) : null)
  await putRow(tx, companyId, { ...(row as FactRow), toldAt: at('toldAt'), failedAt: at('failedAt') })
}
