import { sql } from 'kysely'
import type { MemberActor } from '../../../kernel/actor.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'
import { findDutyMember } from '../../organisation/index.ts'
import type { CoverageFacts } from './rules.ts'

/** Everything that the map’s coverage is judged by, at an instant. */
export async function findCoverageFacts(
  read: Read,
  now: Date,
  today: LocalDay,
): Promise<{
  areas: Omit<CoverageFacts['areas'][number], 'isReached'>[]
  units: CoverageFacts['units']
  present: MemberActor[]
  onDuty: MemberId | null
}> {
  const [areas, units, present, duty] = await Promise.all([
    listAreas(read, today),
    listUnits(read, today),
    listPresent(read, now),
    findDutyMember(read, now),
  ])
  return { areas, units, present, onDuty: duty?.memberId ?? null }
}

async function listAreas(read: Read, today: LocalDay) {
  const { rows } = await sql<Omit<CoverageFacts['areas'][number], 'isReached'>>`
    select a.id, u.id as "unitId", a.keywords <> '{}' or a.examples <> '{}' as "hasWords",
      exists (select from limit_rule l where l.limit_id = a.limit_id and l.valid @> ${today}::date and l.period is not null
        and coalesce(btrim(l.citation), '') = '') as "lacksSource"
    from area a
    left join responsibility r on r.area_id = a.id and r.role = 'accountable' and r.valid @> ${today}::date
    left join unit u on u.id = r.unit_id and u.active
    where a.active order by a.title, a.id`.execute(read)
  return rows
}

async function listUnits(read: Read, today: LocalDay): Promise<CoverageFacts['units']> {
  const { rows } = await sql<CoverageFacts['units'][number]>`
    select u.id,
      exists (select from membership s join member m on m.id = s.member_id and m.active
        where s.unit_id = u.id and s.role = 'head') as "hasHead",
      coalesce(u.phone, u.email) is not null as "hasContact",
      count(r.id) filter (where r.role = 'accountable')::int as "answersFor",
      count(r.id) filter (where r.role <> 'accountable') > 0 as "isConsulted"
    from unit u left join responsibility r on r.unit_id = u.id and r.valid @> ${today}::date
    where u.active group by u.id order by u.name, u.id`.execute(read)
  return rows
}

/** Everybody who works here and is not away, as they would be signed in. */
async function listPresent(read: Read, at: Date): Promise<MemberActor[]> {
  const { rows } = await sql<Omit<MemberActor, 'kind' | 'locale'>>`
    with lent as (
      select stand_in(a.member_id, s.unit_id, ${at}::timestamptz) as by_id,
        jsonb_agg(jsonb_build_object('memberId', a.member_id, 'unitId', s.unit_id, 'role', s.role)) as covers
      from absence a join member m on m.id = a.member_id and m.active
      join membership s on s.member_id = a.member_id
      where a.period @> ${at}::timestamptz group by 1)
    select m.id as "memberId", m.name,
      coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'authorityId', u.authority_id, 'role', s.role))
        from membership s join unit u on u.id = s.unit_id where s.member_id = m.id), '[]') as units,
      coalesce((select array_agg(r.role) from member_role r where r.member_id = m.id), '{}') as roles,
      coalesce(l.covers, '[]') as covers
    from member m left join lent l on l.by_id = m.id
    where m.active and not is_absent(m.id, ${at}::timestamptz)`.execute(read)
  return rows.map((row) => ({ ...row, kind: 'member', locale: 'sv' }))
}

/** The names of the areas and units that findings are about. */
export async function nameFindings(read: Read) {
  const [areas, units] = await Promise.all([
    read.selectFrom('area').select(['id', 'code', 'title', 'title_en as titleEn']).execute(),
    read.selectFrom('unit').select(['id', 'slug', 'name', 'name_en as nameEn']).execute(),
  ])
  return {
    areas: new Map(areas.map((area) => [area.id, area])),
    units: new Map(units.map((unit) => [unit.id, unit])),
  }
}
