import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../../../kernel/actor.ts'
import type { CompanyId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { mayReplace } from '../facts/rules.ts'
import type { FactName } from '../facts/schema.ts'
import { keepTrouble, listFacts, noteFailure, putFact } from '../facts/store.ts'
import { type CompanyRow, lockCompany } from '../store.ts'
import type { RegisterAnswer, RegisterFirm } from './port.ts'
import { chooseFirm } from './rules.ts'
import { noteAsked } from './store.ts'

/** What the register said of a number. */
export type Asked = { readonly orgNumber: string; readonly answer: RegisterAnswer }
export type Asking = { readonly askedBy: 'person' | 'program'; readonly firm?: string | undefined }
export type Written =
  | { readonly outcome: 'fetched' | 'unknown' | 'silent' }
  | { readonly outcome: 'choose'; readonly firms: readonly RegisterFirm[] }

/**
 * Writes what the register has told. What did not come leaves what is known as it stands, and says that it did not.
 * @throws Problem `company.notFound`, `company.noNumber`, `register.unknownFirm`
 */
export async function writeAnswer(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: CompanyId,
  { orgNumber, answer, askedBy, firm: chosen }: Asked & Asking,
): Promise<Written> {
  const company = await lockCompany(tx, id)
  if (!company) throw new Problem('company.notFound')
  // A merge that was taken back meanwhile may have taken the number along.
  if (company.orgNumber !== orgNumber) throw new Problem('company.noNumber')
  await noteAsked(tx, company.id, now, { isSilent: answer.kind === 'silent' })
  if (answer.kind !== 'found') return { outcome: answer.kind }
  const known = { chosen, before: company.registerFirm, name: company.name }
  const firm = chooseFirm(answer.firms, known)
  if (!firm && chosen !== undefined) throw new Problem('register.unknownFirm')
  if (!firm) return { outcome: 'choose', firms: answer.firms }
  const changed = await writeFirm(tx, now, company, firm, askedBy)
  await noteAsked(tx, company.id, now, { isSilent: false, firm: firm.firm })
  await keepTrouble(tx, company.id)
  if (askedBy === 'person' || changed.length > 0)
    await record(tx, actor, now, {
      name: 'company.fetched',
      data: { companyId: company.id, fields: changed },
    })
  return { outcome: 'fetched' }
}

/** Gives the names of the facts that are not as they were. */
async function writeFirm(
  tx: Tx,
  now: Date,
  company: CompanyRow,
  firm: RegisterFirm,
  askedBy: Asking['askedBy'],
): Promise<FactName[]> {
  const known = new Map((await listFacts(tx, company.id)).map((row) => [row.fact, row]))
  const changed: FactName[] = []
  for (const told of firm.facts) {
    const before = known.get(told.fact)
    if ('failure' in told) {
      await noteFailure(tx, company.id, told.fact, told.failure, now)
      continue
    }
    if (!mayReplace(before, askedBy)) continue
    await putFact(tx, company.id, told.fact, { value: told.value, source: 'register', at: now })
    if (!isDeepStrictEqual(before?.value, told.value)) changed.push(told.fact)
  }
  return changed
}
