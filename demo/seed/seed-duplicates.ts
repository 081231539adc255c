import { rememberContact, takeInCompany } from '../../server/src/areas/companies/index.ts'
import { systemActor } from '../../server/src/kernel/actor.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import { demoCompanies } from '../content/index.ts'

/**
 * Companies that were entered a second time, without a number, by somebody in a hurry: a name as it was heard on the
 * telephone, or another contact. Each has the latest of the company's cases.
 */
const heard = [
  { of: 'lyktan', name: 'Cafe Lyktan', address: '', person: 'Josefin', hasPhone: true },
  {
    of: 'batbygge',
    name: 'Södersvik Båtbyggeri',
    address: 'Bryggvägen 75',
    person: 'Kjell Ö',
    hasPhone: false,
  },
  { of: 'black', name: 'Bläck & Nål Sandra Fröst', address: '', person: 'Sandra', hasPhone: true },
] as const

export async function seedDuplicates(tx: Tx, at: Date): Promise<void> {
  for (const { of, name, address, person, hasPhone } of heard) {
    const company = demoCompanies.find(({ key }) => key === of)
    if (!company) continue
    const latest = await tx
      .selectFrom('business_case as c')
      .innerJoin('company as k', 'k.id', 'c.company_id')
      .select('c.id')
      .where('k.org_number', '=', company.orgNumber.slice(-10))
      .orderBy('c.received_at', 'desc')
      .orderBy('c.number', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!latest) continue
    const told = { name, address, city: company.city }
    const { id } = await takeInCompany(tx, told, at, systemActor('demo'))
    const phone = hasPhone ? company.contact.phone : null
    await rememberContact(tx, id, { name: person, email: null, phone }, at)
    await tx.updateTable('business_case').set({ company_id: id }).where('id', '=', latest.id).execute()
  }
}
