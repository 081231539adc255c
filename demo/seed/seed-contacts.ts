import { addContact } from '../../server/src/areas/cases/contacts/add-contact.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import type { Kit } from '../../server/src/platform/http/kit.ts'
import { contactOf } from '../content/companies.ts'

const HOUR = 3_600_000
const HERSELF = contactOf('Ida Alvin', 'campingen', 41)

/** The camping site has two people who follow its open cases: the one who asked, and a colleague who does it too. */
export async function seedContacts(tx: Tx, kit: Kit, end: Date): Promise<void> {
  const cases = await tx
    .selectFrom('business_case')
    .select('id')
    .where('contact_email', '=', contactOf('Peter Alvin', 'campingen', 0).email)
    .where('status', '<>', 'closed')
    .orderBy('received_at')
    .execute()
  for (const { id } of cases) {
    const company = { kind: 'company', caseId: id, locale: 'sv' } as const
    const { name, email } = HERSELF
    await addContact(tx, kit, company, new Date(end.getTime() - HOUR), id, { name, email })
  }
}
