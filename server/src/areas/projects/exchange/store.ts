import { sql } from 'kysely'
import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import { type Asker, filtered } from '../register/list-store.ts'
import type { ProjectFilter } from '../register/schema.ts'
import type { ProjectRecord } from '../register/store.ts'

/** What a file names, to be looked up. */
export type Named = {
  readonly references: readonly string[]
  readonly sources: readonly string[]
  readonly externalIds: readonly string[]
  /** Names and addresses, in small letters. */
  readonly contacts: readonly string[]
  readonly units: readonly UnitId[]
  /** All that this unit has from this source is looked up too. */
  readonly own: { readonly unitId: UnitId; readonly source: string }
}

export type ExchangeRow = Pick<
  ProjectRecord,
  | 'id'
  | 'reference'
  | 'version'
  | 'title'
  | 'purpose'
  | 'phase'
  | 'visibility'
  | 'impact'
  | 'budget_frame'
  | 'unit_id'
  | 'contact_id'
  | 'source_system'
  | 'external_id'
  | 'earliest_on'
  | 'planned_start_on'
  | 'planned_end_on'
  | 'latest_on'
  | 'start_is_certain'
  | 'end_is_certain'
  | 'place_kind'
  | 'place_text'
  | 'place_shape'
  | 'place_accuracy'
> & { readonly areaIds: readonly string[] }

const COLUMNS = sql`p.id, p.reference, p.version, p.title, p.purpose, p.phase, p.visibility, p.impact, p.budget_frame,
  p.unit_id, p.contact_id, p.source_system, p.external_id, p.earliest_on, p.planned_start_on, p.planned_end_on,
  p.latest_on, p.start_is_certain, p.end_is_certain, p.place_kind, p.place_text, p.place_shape, p.place_accuracy,
  array(select a.area_id::text from project_area a where a.project_id = p.id order by a.area_id) as "areaIds"`

/** Projects that a file names by number or by what their source calls them, and the rest of its own source. */
export async function listNamed(read: Read, named: Named): Promise<ExchangeRow[]> {
  const texts = (list: readonly string[]) => sql.val([...list])
  const { rows } = await sql<ExchangeRow>`
    with named as (
      select id from project where reference = any (${texts(named.references)}::text[])
      union
      select id from project where unit_id = any (${texts(named.units)}::uuid[])
        and source_system = any (${texts(named.sources)}::text[])
        and external_id = any (${texts(named.externalIds)}::text[])
      union
      select id from project where unit_id = ${named.own.unitId} and source_system = ${named.own.source})
    select ${COLUMNS} from named join project p on p.id = named.id order by p.id`.execute(read)
  return rows
}

/** Those of a filter, in the order of their numbers: no more than a spreadsheet is good for. */
export async function listForFile(
  read: Read,
  filter: ProjectFilter,
  asker: Asker,
  most: number,
): Promise<ExchangeRow[]> {
  const chosen = filtered(read, filter, asker).select('p.id')
  const { rows } = await sql<ExchangeRow>`
    with chosen as (${chosen})
    select ${COLUMNS} from chosen join project p on p.id = chosen.id order by p.reference limit ${most}`.execute(
    read,
  )
  return rows
}

type MemberRow = {
  readonly id: MemberId
  readonly name: string
  readonly email: string
  readonly active: boolean
}

/** Members by name or address in small letters, and those with an id. */
export async function listNamedMembers(
  read: Read,
  names: readonly string[],
  ids: readonly MemberId[],
): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    select id, name, email, active from member
    where id = any (${sql.val([...new Set(ids)])}::uuid[])
      or lower(name) = any (${sql.val([...new Set(names)])}::text[])
      or lower(email) = any (${sql.val([...new Set(names)])}::text[])
    order by id`.execute(read)
  return rows
}

export async function listActiveAreas(read: Read) {
  return read
    .selectFrom('area')
    .select(['id', 'code', 'title'])
    .where('active', '=', true)
    .orderBy('code')
    .execute()
}
