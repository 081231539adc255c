import { luhnSum } from '../../src/kernel/org-number.ts'
import { newId } from '../../src/platform/ids/ids.ts'
import { type Ground, unique, write } from './organisation.ts'

/** Nine digits with the tenth that makes them right. */
function withCheckDigit(nine: string): string {
  return `${nine}${(10 - (luhnSum(`${nine}0`) % 10)) % 10}`
}

/** A limited company's number that is right; the same for the same count. */
export function orgNumber(count: number): string {
  return withCheckDigit(`5599${String(count).padStart(5, '0')}`)
}

/** A sole trader's number, which is a person's: born on 26 February 1986. */
export function soleTraderNumber(count: number): string {
  return withCheckDigit(`860226${String(count).padStart(3, '0')}`)
}

export type BuiltCompany = { id: string; name: string; orgNumber: string | null }

/** A company without a number, unless one is given. */
export async function buildCompany(
  house: Ground,
  given: { name?: string; orgNumber?: string; city?: string; address?: string; form?: string } = {},
): Promise<BuiltCompany> {
  const id = newId()
  const name = given.name ?? `Företag ${unique()} AB`
  const org = given.orgNumber ?? null
  await write(house, (tx) =>
    tx
      .insertInto('company')
      .values({
        id,
        name,
        org_number: org,
        city: given.city ?? '',
        address: given.address ?? '',
        form: given.form ?? null,
        created_at: '2026-01-01T00:00:00Z',
      })
      .execute(),
  )
  return { id, name, orgNumber: org }
}

/** Somebody who speaks for the company. */
export async function buildContact(
  house: Ground,
  companyId: string,
  given: { name?: string; email?: string; phone?: string } = {},
): Promise<{ id: string; name: string }> {
  const id = newId()
  const name = given.name ?? `Kontakt ${unique()}`
  await write(house, async (tx) => {
    await tx
      .insertInto('contact')
      .values({
        id,
        name,
        email: given.email ?? null,
        phone: given.phone ?? null,
        created_at: '2026-01-01T00:00:00Z',
      })
      .execute()
    await tx.insertInto('company_contact').values({ company_id: companyId, contact_id: id }).execute()
  })
  return { id, name }
}
