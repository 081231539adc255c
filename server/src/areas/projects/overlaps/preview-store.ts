import { sql } from 'kysely'
import type { CaseId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { Shape } from '../geometry/shape.ts'
import type { PartyRow } from './view-store.ts'

export const PARTY_COLUMNS = sql`p.id, p.reference, p.title, p.phase, p.from_on as "from", p.to_on as "to", u.id as "unitId",
  u.slug as "unitSlug", u.name as "unitName", u.name_en as "unitNameEn", m.id as "contactId", m.name as "contactName"`
export const PARTY_TABLES = sql`project p join unit u on u.id = p.unit_id join member m on m.id = p.contact_id`

/** Projects and cases by their ids, of those that the caller may read. */
export async function listParties(
  read: Read,
  of: { readonly projects: readonly string[]; readonly cases: readonly CaseId[] },
) {
  const { rows: projects } = await sql<PartyRow & { shape: Shape | null }>`
    select ${PARTY_COLUMNS}, p.place_shape as shape from ${PARTY_TABLES}
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
