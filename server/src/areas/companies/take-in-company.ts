import type { Actor } from '../../kernel/actor.ts'
import type { CompanyId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db/db.ts'
import { record } from '../../platform/events/record.ts'
import { newId } from '../../platform/ids/ids.ts'
import { findByOrgNumber, insertCompany } from './store.ts'

export type CompanyTold = {
  /** Ten digits, already checked. */
  readonly orgNumber?: string | undefined
  readonly name: string
  readonly address?: string | undefined
  readonly city?: string | undefined
  readonly form?: string | undefined
}

/**
 * The company that somebody told of: the one with the number when there is one, with its name as it stands, else a new
 * one. Two companies without a number are never taken for the same, however alike their names.
 */
export async function takeInCompany(
  tx: Tx,
  told: CompanyTold,
  now: Date,
  actor: Actor,
): Promise<{ id: CompanyId; isNew: boolean }> {
  const id = newId()
  const isNew = await insertCompany(tx, {
    id,
    orgNumber: told.orgNumber ?? null,
    name: told.name,
    form: told.form ?? null,
    address: told.address ?? '',
    city: told.city ?? '',
    createdAt: now,
  })
  if (isNew) {
    await record(tx, actor, now, {
      name: 'company.added',
      data: { companyId: id, hasNumber: told.orgNumber !== undefined },
    })
    return { id, isNew }
  }
  const known = told.orgNumber ? await findByOrgNumber(tx, told.orgNumber) : undefined
  if (!known) throw new Error('A company with the number exists and yet is not seen.')
  return { id: known.id, isNew: false }
}
