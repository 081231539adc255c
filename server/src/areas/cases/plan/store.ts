import { sql } from 'kysely'
import type { Needs } from '../../../kernel/dependencies.ts'
import type { CaseId, PartId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { PartStatus } from '../facts.ts'

/** So many of the latest closed parts tell how long the next one takes. */
const LATEST = 60

const day = (at: string) => sql`(${sql.ref(at)} at time zone 'Europe/Stockholm')::date`
const companyWaits = sql`coalesce((
  select json_agg(json_build_array(${day('w.began_at')}, ${day('w.ended_at')}) order by w.began_at)
  from wait w where w.case_id = p.case_id and w.waits_for = 'company' and (w.part_id = p.id or w.part_id is null)), '[]')`

/** From and to; null while it lasts. */
export type Span = readonly [from: LocalDay, to: LocalDay | null]

export type PlanRow = {
  readonly id: PartId
  readonly title: string
  readonly status: PartStatus
  readonly version: number
  readonly unitId: string
  readonly slug: string
  readonly unitName: string
  readonly unitNameEn: string
  readonly areaId: string | null
  readonly officerId: string | null
  readonly officerName: string | null
  readonly offeredOn: LocalDay
  readonly answeredOn: LocalDay | null
  readonly dueOn: LocalDay | null
  readonly plannedDays: number | null
  readonly usualDays: number | null
  readonly standsUntil: LocalDay | null
  readonly companyWaits: readonly Span[]
  readonly needs: readonly PartId[]
}

/** The parts of a case with what the plan is made of, in the order they were offered. */
export async function listPlanRows(read: Read, caseId: CaseId): Promise<PlanRow[]> {
  const { rows } = await sql<PlanRow>`
    select p.id, p.title, p.status, p.version, p.unit_id as "unitId", u.slug, u.name as "unitName",
      u.name_en as "unitNameEn", p.area_id as "areaId", p.officer_id as "officerId", o.name as "officerName",
      ${day('p.offered_at')} as "offeredOn", ${day('p.answered_at')} as "answeredOn", p.due_on as "dueOn",
      p.planned_days as "plannedDays", coalesce(p.usual_days, a.usual_days) as "usualDays",
      (select max(w.wakes_on) from wait w where w.case_id = p.case_id and w.ended_at is null
        and (w.part_id = p.id or w.part_id is null)) as "standsUntil",
      ${companyWaits} as "companyWaits",
      coalesce((select array_agg(d.needs_id::text order by n.offered_at, n.id) from part_dependency d
        join part n on n.id = d.needs_id where d.part_id = p.id), '{}') as needs
    from part p join unit u on u.id = p.unit_id
    left join area a on a.id = p.area_id
    left join member o on o.id = p.officer_id
    where p.case_id = ${caseId}
    order by p.offered_at, p.id`.execute(read)
  return rows
}

export type Pair = { readonly areaId: string; readonly unitId: string }
export type Pace = Pair & {
  readonly begunOn: LocalDay
  readonly answeredOn: LocalDay
  readonly companyWaits: readonly Span[]
}

/**
 * How long the latest closed parts of each area and unit took. A part that waited for others began when the last of
 * them was answered. Of restricted cases none is counted, whoever asks: so everybody is told the same date.
 */
export async function listPace(read: Read, pairs: readonly Pair[], except: CaseId): Promise<Pace[]> {
  if (pairs.length === 0) return []
  return (await paceOf(pairs, except).execute(read)).rows
}

export function paceOf(pairs: readonly Pair[], except: CaseId) {
  const asked = sql.join(pairs.map(({ areaId, unitId }) => sql`(${areaId}::uuid, ${unitId}::uuid)`))
  return sql<Pace>`
    select k.area_id as "areaId", k.unit_id as "unitId", p.*
    from (values ${asked}) k (area_id, unit_id) cross join lateral (
      select ${day('p.answered_at')} as "answeredOn", ${companyWaits} as "companyWaits",
        (greatest(p.offered_at, (select max(n.answered_at) from part_dependency d join part n on n.id = d.needs_id
          where d.part_id = p.id and n.answered_at <= p.answered_at)) at time zone 'Europe/Stockholm')::date as "begunOn"
      from part p join business_case c on c.id = p.case_id
      where p.area_id = k.area_id and p.unit_id = k.unit_id and p.status in ('answered', 'settled')
        and p.case_id <> ${except} and c.visibility = 'open'
      order by p.answered_at desc limit ${LATEST}
    ) p`
}

/** What waits for what in a case; every part has its place. */
export async function getNeeds(read: Read, caseId: CaseId): Promise<Map<PartId, PartId[]>> {
  const rows = await read
    .selectFrom('part as p')
    .leftJoin('part_dependency as d', 'd.part_id', 'p.id')
    .select(['p.id', 'd.needs_id'])
    .where('p.case_id', '=', caseId)
    .orderBy('p.offered_at')
    .orderBy('p.id')
    .execute()
  const needs = new Map<PartId, PartId[]>()
  for (const { id, needs_id } of rows) {
    const known = needs.get(id) ?? []
    if (needs_id) known.push(needs_id)
    needs.set(id, known)
  }
  return needs
}

/** Writes what is new in the plan, and takes away what is no longer in it. */
export async function replaceNeeds(tx: Tx, caseId: CaseId, before: Needs, after: Needs): Promise<void> {
  for (const [partId, needed] of after) {
    const had = before.get(partId) ?? []
    const gone = had.filter((id) => !needed.includes(id))
    const added = needed.filter((id) => !had.includes(id))
    if (gone.length > 0)
      await tx
        .deleteFrom('part_dependency')
        .where('part_id', '=', partId)
        .where('needs_id', 'in', gone)
        .execute()
    if (added.length > 0)
      await tx
        .insertInto('part_dependency')
        .values(added.map((id) => ({ case_id: caseId, part_id: partId, needs_id: id })))
        .execute()
  }
}

export async function setPlannedDays(tx: Tx, partId: PartId, days: number | null): Promise<void> {
  await tx.updateTable('part').set({ planned_days: days }).where('id', '=', partId).execute()
}

/** Another plan is another version of the part: whoever changes it as they saw it before is told. */
export async function touchPart(tx: Tx, partId: PartId): Promise<number> {
  const row = await tx
    .updateTable('part')
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('id', '=', partId)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

/** Parts that waited for this one and now wait for nothing more, with the officers who can go on. */
export async function listFreed(read: Read, partId: PartId) {
  const { rows } = await sql<{ id: PartId; title: string; unitId: string; officerId: string }>`
    select p.id, p.title, p.unit_id as "unitId", p.officer_id as "officerId"
    from part_dependency d join part p on p.id = d.part_id
    where d.needs_id = ${partId} and p.status in ('accepted', 'in_progress', 'awaiting_company', 'awaiting_part')
      and not exists (select from part_dependency o join part n on n.id = o.needs_id
        where o.part_id = p.id and n.status not in ('answered', 'settled', 'declined', 'withdrawn'))
    order by p.offered_at, p.id`.execute(read)
  return rows
}
