import { sql } from 'kysely'
import type { AreaId, CaseId, CompanyId, MemberId, UnitId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'

/** What tells whether a case lies within the reach of something with a place. */
export type CaseInPlace = {
  readonly id: CaseId
  readonly title: string
  readonly placeKey: string
  readonly isOpen: boolean
  readonly areaIds: readonly AreaId[]
  readonly accountableId: MemberId | null
  readonly unitId: UnitId | null
}

const COLUMNS = sql`c.id, c.title, c.place_key as "placeKey", c.status <> 'closed' as "isOpen",
  array(select a.area_id::text from case_area a where a.case_id = c.id) as "areaIds",
  c.accountable_member_id as "accountableId", c.accountable_unit_id as "unitId"`

export async function listInPlace(read: Read, ids: readonly CaseId[]): Promise<CaseInPlace[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<CaseInPlace>`select ${COLUMNS} from business_case c
    where c.id = any (${sql.val([...ids])}::uuid[]) order by c.id`.execute(read)
  return rows
}

/** So many of a company's cases say where it is, the latest first. */
const MOST_PLACES = 200

/** Where a company's cases are, open and closed, as their words for it are compared. */
export async function listPlacesOfCompany(
  read: Read,
  company: CompanyId,
): Promise<{ id: CaseId; placeKey: string }[]> {
  return read
    .selectFrom('business_case')
    .select(['id', 'place_key as placeKey'])
    .where('company_id', '=', company)
    .orderBy('received_at', 'desc')
    .limit(MOST_PLACES)
    .execute()
}

/** The companies that these cases are of, each once. */
export async function listCompaniesOfCases(read: Read, ids: readonly CaseId[]): Promise<CompanyId[]> {
  if (ids.length === 0) return []
  const rows = await read
    .selectFrom('business_case')
    .select('company_id')
    .distinct()
    .where('id', 'in', [...ids])
    .where('company_id', 'is not', null)
    .execute()
  return rows.flatMap(({ company_id: id }) => id ?? [])
}

/** Open cases at a place that is written alike, or in one of the areas with a title that is alike. */
export async function listOpenLike(
  read: Read,
  like: {
    readonly placeKey: string
    readonly title: string
    readonly areaIds: readonly AreaId[]
    readonly perCent: number
  },
): Promise<CaseInPlace[]> {
  const { rows } = await sql<CaseInPlace>`select ${COLUMNS} from business_case c
    where c.status <> 'closed' and c.id in (
      select id from cases_placed_like(${like.placeKey})
      union select l.id from cases_titled_like(${like.title}, ${like.perCent}::int) l
        join case_area a on a.case_id = l.id and a.area_id = any (${sql.val([...like.areaIds])}::uuid[]))
    order by c.id limit 500`.execute(read)
  return rows
}
