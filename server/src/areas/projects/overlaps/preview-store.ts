import { sql } from 'kysely'
import type { CaseId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { PartyRow } from './view-store.ts'

/** Projects and cases by their ids, of those that the caller may read. */
export async function listParties(
  read: Read,
  of: { readonly projects: readonly string[]; readonly cases: readonly CaseId[] },
) {
  const { rows: projects } = await sql<PartyRow>`
    select p.id, p.reference, p.title, p.phase, p.from_on as "from", p.to_on as "to", u.id as "unitId",
      u.slug as "unitSlug", u.name as "unitName", u.name_en as "unitNameEn", m.id as "contactId", m.name as "contactName"
    from project p join unit u on u.id = p.unit_id join member m on m.id = p.contact_id
    where p.id = any (${sql.val([...of.projects])}::uuid[])`.execute(read)
  const { rows: cases } = await sql<{ id: CaseId; number: string; title: string }>`
    select id, number, title from business_case where id = any (${sql.val([...of.cases])}::uuid[])`.execute(
    read,
  )
  return {
    projects: new Map(projects.map((row) => [row.id, row])),
    cases: new Map(cases.map((row) => [row.id, row])),
  }
}
