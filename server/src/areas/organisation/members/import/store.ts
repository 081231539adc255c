import { sql } from 'kysely'
import type { Read, Tx } from '../../../../platform/db/db.ts'
import { listUnits } from '../../units/store.ts'
import type { PeopleState } from './rules.ts'

/** Everyone with units and roles, and the units, in an order that does not change. */
export async function loadPeople(read: Read): Promise<PeopleState> {
  const { rows } = await sql<PeopleState['members'][number]>`
    select m.id, m.email, m.name, m.active,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.unit_id, 'role', s.role) order by s.unit_id)
        from membership s where s.member_id = m.id), '[]') as units,
      coalesce((select array_agg(r.role order by r.role) from member_role r where r.member_id = m.id), '{}') as roles
    from member m order by m.id`.execute(read)
  const units = await listUnits(read)
  return {
    members: rows,
    units: units.map(({ id, slug, name, active }) => ({ id, slug, name, active })),
  }
}

/** Imports of people come one after the other. */
export async function lockPeopleImport(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('people import'))`.execute(tx)
}
