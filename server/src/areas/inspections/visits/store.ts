import { sql } from 'kysely'
import type { CompanyId, MemberId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { VisitStatus } from '../facts.ts'

export function visitRows(read: Read) {
  return read
    .selectFrom('visit as v')
    .innerJoin('unit as u', 'u.id', 'v.unit_id')
    .innerJoin('member as m', 'm.id', 'v.inspector_id')
    .innerJoin('company as a', 'a.id', 'v.company_id')
    .innerJoin('company as k', (join) => join.on(sql<boolean>`k.id = coalesce(a.merged_into, a.id)`))
    .leftJoin('joint_visit as j', 'j.id', 'v.joint_id')
    .selectAll('v')
    .select(['u.slug', 'u.name as unitName', 'u.name_en as unitNameEn', 'm.name as inspector'])
    .select(['k.id as staying', 'k.name as company', 'j.status as jointStatus'])
    .select(
      sql<boolean>`exists (select from visit_time_request r where r.visit_id = v.id and r.settled_at is null)`.as(
        'isAsked',
      ),
    )
}
export type VisitRow = Awaited<ReturnType<ReturnType<typeof visitRows>['execute']>>[number]

/** @throws Problem `visit.notFound` */
export async function getVisit(read: Read, id: string): Promise<VisitRow> {
  const row = await visitRows(read).where('v.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('visit.notFound')
  return row
}

export type VisitFilter = {
  readonly unit?: string | undefined
  readonly company?: CompanyId | undefined
  readonly case?: string | undefined
  readonly from?: LocalDay | undefined
  readonly to?: LocalDay | undefined
  readonly status?: VisitStatus | undefined
  readonly state?: 'open' | 'ended' | undefined
  readonly order: 'soonest' | 'latest'
  readonly limit: number
}
export type Whose = {
  readonly memberId: MemberId
  readonly covers: readonly { readonly memberId: MemberId; readonly unitId: UnitId }[]
}

/** Visits by their day, those after `after`; of one member and those that the member stands in for when `whose` is given. */
export function listVisits(
  read: Read,
  filter: VisitFilter,
  whose: Whose | undefined,
  after: { readonly day: string; readonly id: string } | undefined,
) {
  const isLatest = filter.order === 'latest'
  let rows = visitRows(read)
  if (filter.unit) rows = rows.where('u.slug', '=', filter.unit)
  if (filter.company)
    rows = rows.where(
      sql<boolean>`v.company_id in (select id from company where id = ${filter.company} or merged_into = ${filter.company})`,
    )
  if (filter.case) rows = rows.where('v.case_id', '=', filter.case)
  if (filter.from) rows = rows.where('v.last_on', '>=', filter.from)
  if (filter.to) rows = rows.where('v.first_on', '<=', filter.to)
  if (filter.status) rows = rows.where('v.status', '=', filter.status)
  if (filter.state)
    rows = rows.where('v.status', filter.state === 'open' ? 'in' : 'not in', ['planned', 'agreed'])
  if (whose) rows = rows.where(isOf(whose))
  if (after)
    rows = rows.where(
      isLatest
        ? sql<boolean>`(v.first_on, v.id) < (${after.day}::date, ${after.id}::uuid)`
        : sql<boolean>`(v.first_on, v.id) > (${after.day}::date, ${after.id}::uuid)`,
    )
  const way = isLatest ? ('desc' as const) : ('asc' as const)
  return rows.orderBy('v.first_on', way).orderBy('v.id', way).limit(filter.limit).execute()
}

/** Made by the member, or by somebody whom the member stands in for in that unit. */
const isOf = ({
  memberId,
  covers,
}: Whose) => sql<boolean>`(v.inspector_id = ${memberId} or (v.inspector_id, v.unit_id) in (
  select * from unnest(${sql.val(covers.map((one) => one.memberId))}::uuid[], ${sql.val(covers.map((one) => one.unitId))}::uuid[])))`

export async function listAreasOf(read: Read, visitId: string) {
  return read
    .selectFrom('visit_area as l')
    .innerJoin('area as a', 'a.id', 'l.area_id')
    .select(['a.id', 'a.code', 'a.title', 'a.title_en as titleEn'])
    .where('l.visit_id', '=', visitId)
    .orderBy('a.title')
    .execute()
}

export async function listRequests(read: Read, visitId: string) {
  return read
    .selectFrom('visit_time_request as r')
    .leftJoin('member as m', 'm.id', 'r.settled_by')
    .select(['r.id', 'r.body', 'r.from_email as fromEmail', 'r.asked_at as askedAt'])
    .select(['r.settled_at as settledAt', 'm.name as settledBy'])
    .where('r.visit_id', '=', visitId)
    .orderBy('r.asked_at')
    .execute()
}
