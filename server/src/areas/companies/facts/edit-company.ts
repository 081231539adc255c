import type { Actor } from '../../../kernel/actor.ts'
import type { CompanyId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { findByOrgNumber, lockCompany, setNumber } from '../store.ts'
import { decideNumber, factsOfTrouble } from './rules.ts'
import type { FactName, FactValue, Trouble } from './schema.ts'
import { keepTrouble, putFact } from './store.ts'

export type Edit = { readonly [F in FactName]?: FactValue<F> | undefined } & {
  /** Ten digits, already checked. */
  readonly orgNumber?: string | undefined
  readonly trouble?: Trouble | null | undefined
}

/**
 * Facts written by hand. The log names which, not what they say.
 * @throws Problem `company.notFound`, `company.hasNumber`, `company.numberTaken`, `version.stale`
 */
export async function editCompany(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: CompanyId,
  { edit, ifVersion }: { readonly edit: Edit; readonly ifVersion: number | undefined },
): Promise<number> {
  const company = await lockCompany(tx, id)
  if (!company) throw new Problem('company.notFound')
  if (company.version !== ifVersion) throw new Problem('version.stale')
  const { orgNumber, trouble, ...told } = edit
  const holder = orgNumber ? await findByOrgNumber(tx, orgNumber) : undefined
  const takenByAnother = holder !== undefined && holder.id !== company.id
  const number = orThrow(decideNumber({ current: company.orgNumber, wanted: orgNumber, takenByAnother }))
  const facts: Partial<Edit> = { ...told, ...(trouble === undefined ? {} : factsOfTrouble(trouble)) }
  const names = (Object.keys(facts) as FactName[]).filter((fact) => facts[fact] !== undefined)
  for (const fact of names) {
    const value = facts[fact] as FactValue<typeof fact>
    await putFact(tx, company.id, fact, { value, source: 'manual', at: now })
  }
  if (number !== company.orgNumber) await setNumber(tx, company.id, number)
  await keepTrouble(tx, company.id)
  const fields = number === company.orgNumber ? names : [...names, 'orgNumber']
  await record(tx, actor, now, { name: 'company.edited', data: { companyId: company.id, fields } })
  return company.version + 1
}
