import type { Actor } from '../../../kernel/actor.ts'
import type { CompanyId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { keepTrouble } from '../facts/store.ts'
import { setNumber } from '../store.ts'
import { moveFacts } from './move-facts.ts'
import { decideMerge } from './rules.ts'
import type { ChosenFact } from './schema.ts'
import { insertMerge, lockTwo, pointAt, shareContacts } from './store.ts'

export type WantedMerge = {
  readonly absorbedId: CompanyId
  readonly stayingId: CompanyId
  readonly take: readonly ChosenFact[]
  readonly reason: string
}

/**
 * One of two entries becomes an alias of the other. Its facts, contacts and aliases follow here; cases follow from the
 * event, also those that whoever merges may not see.
 * @throws Problem `company.notFound`, `company.sameCompany`, `company.alreadyMerged`, `company.differentNumbers`
 */
export async function mergeCompanies(tx: Tx, actor: Actor, now: Date, wanted: WantedMerge): Promise<string> {
  const { absorbedId, stayingId, take, reason } = wanted
  const both = await lockTwo(tx, absorbedId, stayingId)
  const [absorbed, staying] = [both.get(absorbedId), both.get(stayingId)]
  if (!absorbed || !staying) throw new Problem('company.notFound')
  const { takesNumber } = orThrow(decideMerge(absorbed, staying))
  const facts = await moveFacts(tx, wanted, { take, takesNumber })
  const contacts = await shareContacts(tx, absorbedId, stayingId)
  const aliases = await pointAt(tx, absorbedId, stayingId)
  if (takesNumber) await setNumber(tx, stayingId, absorbed.orgNumber, absorbed.firm)
  await keepTrouble(tx, stayingId)
  const id = newId()
  const moved = { tookNumber: takesNumber, aliases, contacts, facts }
  const by = memberOf(actor).memberId
  await insertMerge(tx, { id, absorbedId, stayingId, reason, ...moved, at: now, by })
  const data = { companyId: stayingId, otherId: absorbedId, mergeId: id }
  await record(tx, actor, now, { name: 'company.merged', data })
  return id
}
