import { sql } from 'kysely'
import type { AreaId, UnitId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { Sign } from './rules.ts'

/** So many of each kind, the latest: what is older teaches less of how it is now. */
const MOST = 2000

/** What has happened since, of the cases that the viewer reads. */
export async function listSigns(read: Read, since: Date): Promise<Sign[]> {
  const { rows } = await sql<Sign>`
    (select 'declined' as kind, p.area_id as "areaId", p.case_id as "caseId", p.unit_id as "unitId",
      p.suggested_unit_id as "otherUnitId", p.ended_at as at, p.decline_reason as why
    from part p where p.status = 'declined' and p.area_id is not null and p.ended_at >= ${since}
    order by p.ended_at desc limit ${MOST})
    union all
    (select 'handover', a.area_id, h.case_id, h.from_unit_id, h.to_unit_id, h.ended_at,
      coalesce(t.decline_reason, t.reason, '')
    from handover h join case_area a on a.case_id = h.case_id and a.position = 0
    left join handover_text t on t.handover_id = h.id
    where h.status in ('accepted', 'declined') and h.from_unit_id <> h.to_unit_id and h.ended_at >= ${since}
    order by h.ended_at desc limit ${MOST})
    union all
    (select 'dispute', coalesce(d.area_id, a.area_id), d.case_id, u.unit_id, o.unit_id, d.raised_at, d.question
    from dispute d
    join dispute_unit u on u.dispute_id = d.id
    left join dispute_unit o on o.dispute_id = d.id and o.unit_id > u.unit_id
    left join case_area a on a.case_id = d.case_id and a.position = 0
    where d.raised_at >= ${since} and coalesce(d.area_id, a.area_id) is not null
      and (o.unit_id is not null or (select count(*) from dispute_unit x where x.dispute_id = d.id) = 1)
    order by d.raised_at desc limit ${MOST})`.execute(read)
  return rows
}

/** When borders were drawn in areas: by notes that hold, between two units, and by new accountable units. */
export async function listDrawn(read: Read, areaIds: readonly AreaId[]) {
  if (areaIds.length === 0) return { notes: [], changes: [] }
  const notes = await read
    .selectFrom('boundary_note')
    .select(['area_id as areaId', 'unit_id as unitId', 'other_unit_id as otherUnitId', 'written_at as at'])
    .where('area_id', 'in', [...areaIds])
    .where('ended_at', 'is', null)
    .execute()
  const { rows: changes } = await sql<{ areaId: AreaId; unitId: UnitId; at: Date }>`
    select area_id as "areaId", unit_id as "unitId",
      lower(valid)::timestamp at time zone 'Europe/Stockholm' as at
    from responsibility where role = 'accountable' and area_id = any(${sql.val([...areaIds])}::uuid[])`.execute(
    read,
  )
  return { notes, changes }
}

/** What a list of borders is read with: titles, names, and the proposals that are open. */
export async function nameBorders(
  read: Read,
  ids: {
    readonly areas: readonly string[]
    readonly units: readonly string[]
    readonly cases: readonly string[]
  },
) {
  const [areas, units, cases, proposals] = await Promise.all([
    ids.areas.length === 0
      ? []
      : read
          .selectFrom('area')
          .select(['id', 'code', 'title', 'title_en as titleEn'])
          .where('id', 'in', [...ids.areas])
          .execute(),
    ids.units.length === 0
      ? []
      : read
          .selectFrom('unit')
          .select(['id', 'slug', 'name', 'name_en as nameEn'])
          .where('id', 'in', [...ids.units])
          .execute(),
    ids.cases.length === 0
      ? []
      : read
          .selectFrom('business_case')
          .select(['id', 'number', 'title'])
          .where('id', 'in', [...ids.cases])
          .execute(),
    read.selectFrom('map_proposal').select('area_id as areaId').where('status', '=', 'open').execute(),
  ])
  return {
    areas: new Map(areas.map((area) => [area.id, area])),
    units: new Map(units.map((unit) => [unit.id, unit])),
    cases: new Map(cases.map((one) => [one.id, one])),
    proposed: new Set(proposals.map(({ areaId }) => areaId)),
  }
}
