import { sql } from 'kysely'
import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { type Concern, isAbout } from '../concerned/store.ts'
import type { ActionFacts } from '../facts.ts'
import { factsOf, getSeries } from '../series/store.ts'

function rows(read: Read) {
  return read
    .selectFrom('meeting_action as a')
    .innerJoin('member as m', 'm.id', 'a.member_id')
    .innerJoin('unit as u', 'u.id', 'a.unit_id')
    .innerJoin('meeting as g', 'g.id', 'a.meeting_id')
    .innerJoin('meeting_series as s', 's.id', 'a.series_id')
    .leftJoin('business_case as c', 'c.id', 'a.case_id')
    .selectAll('a')
    .select(['m.name as member', 'u.slug', 'u.name as unitName', 'u.name_en as unitNameEn'])
    .select([
      'g.starts_at as meetingAt',
      's.title as series',
      's.unit_id as holderId',
      's.kind as seriesKind',
    ])
    .select(['s.leader_id as leaderId', 's.stand_in_id as standInId'])
    .select(['c.number', 'c.title', 'c.visibility'])
    .select(
      sql<{ id: string; reference: string; title: string }[]>`coalesce((
        select json_agg(json_build_object('id', p.id, 'reference', p.reference, 'title', p.title) order by p.reference)
        from meeting_item i left join project_overlap o on o.id = i.overlap_id
          join project p on p.id in (i.project_id, o.project_id, o.other_id)
        where i.id = a.item_id), '[]')`.as('projects'),
    )
}
export type ActionRow = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

/** What was written in a meeting itself, drafts too. */
export function listActionsOf(read: Read, meetingId: string) {
  return rows(read).where('a.meeting_id', '=', meetingId).orderBy('a.written_at').orderBy('a.id').execute()
}

/**
 * What a meeting goes through: all that earlier meetings of its series decided on and nobody has done. By what it is,
 * not by what was copied: an action can't be left off the next agenda, and can't stand on it twice.
 */
export function listEarlier(read: Read, seriesId: string, meetingId: string) {
  return rows(read)
    .where('a.series_id', '=', seriesId)
    .where('a.meeting_id', '<>', meetingId)
    .where('a.status', '=', 'open')
    .orderBy('a.due_on')
    .orderBy('a.id')
    .limit(200)
    .execute()
}

/** The open actions of a member, and of those that the member stands in for, the most pressing first. */
export function listMine(
  read: Read,
  me: MemberId,
  covers: readonly { readonly memberId: MemberId; readonly unitId: UnitId }[],
) {
  const away = sql<boolean>`(a.member_id, a.unit_id) in (
    select * from unnest(${sql.val(covers.map(({ memberId }) => memberId))}::uuid[], ${sql.val(covers.map(({ unitId }) => unitId))}::uuid[]))`
  return rows(read)
    .where('a.status', '=', 'open')
    .where((e) => (covers.length === 0 ? e('a.member_id', '=', me) : e.or([e('a.member_id', '=', me), away])))
    .orderBy('a.due_on')
    .orderBy('a.id')
    .limit(200)
    .execute()
}

export type SeriesActions = {
  readonly seriesId: string
  readonly status: 'open' | 'settled'
  readonly limit: number
}

export function listOfSeries(read: Read, { seriesId, status, limit }: SeriesActions) {
  const all = rows(read).where('a.series_id', '=', seriesId)
  return status === 'open'
    ? all.where('a.status', '=', 'open').orderBy('a.due_on').orderBy('a.id').limit(limit).execute()
    : all
        .where('a.status', 'in', ['done', 'dropped'])
        .orderBy('a.settled_at', 'desc')
        .orderBy('a.id')
        .limit(limit)
        .execute()
}

/** What meetings decided to do about something. */
export function listActionsAbout(read: Read, concern: Concern) {
  return rows(read)
    .where((e) =>
      'case_id' in concern
        ? e('a.case_id', '=', concern.case_id)
        : e('a.item_id', 'in', e.selectFrom('meeting_item as i').select('i.id').where(isAbout(concern))),
    )
    .where('a.status', '<>', 'draft')
    .orderBy('a.written_at', 'desc')
    .orderBy('a.id')
    .limit(100)
    .execute()
}

/** @throws Problem `meetingAction.notFound` */
export async function lockAction(tx: Tx, id: string): Promise<{ row: ActionRow; facts: ActionFacts }> {
  const held = await tx
    .selectFrom('meeting_action')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const row = held && (await rows(tx).where('a.id', '=', id).executeTakeFirst())
  if (!row) throw new Problem('meetingAction.notFound')
  const series = await getSeries(tx, row.series_id)
  return {
    row,
    facts: {
      id: row.id,
      status: row.status,
      memberId: row.member_id,
      unitId: row.unit_id,
      version: row.version,
      caseId: row.case_id,
      meetingId: row.meeting_id,
      itemId: row.item_id,
      series: factsOf(series),
    },
  }
}

export async function settleAction(
  tx: Tx,
  id: string,
  end: { status: 'done' | 'dropped' | 'open'; note: string; by: MemberId; now: Date },
): Promise<number> {
  const isOpen = end.status === 'open'
  const row = await tx
    .updateTable('meeting_action')
    .set((e) => ({
      status: end.status,
      settled_note: end.note,
      settled_at: isOpen ? null : end.now,
      settled_by: isOpen ? null : end.by,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export async function moveAction(
  tx: Tx,
  id: string,
  to: { dueOn: LocalDay; memberId: MemberId; unitId: UnitId; why: string },
): Promise<number> {
  const row = await tx
    .updateTable('meeting_action')
    .set((e) => ({
      due_on: to.dueOn,
      member_id: to.memberId,
      unit_id: to.unitId,
      moved: sql<number>`moved + case when due_on = ${to.dueOn}::date then 0 else 1 end`,
      moved_why: to.why,
      reminded_on: null,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

/** Open actions that fall due by a day and of which nobody was reminded since another. */
export async function listToRemind(read: Read, by: LocalDay, notSince: LocalDay) {
  return read
    .selectFrom('meeting_action')
    .select(['id', 'case_id', 'member_id', 'unit_id', 'due_on', 'meeting_id', 'reminded_on'])
    .where('status', '=', 'open')
    .where('due_on', '<=', by)
    .where((e) => e.or([e('reminded_on', 'is', null), e('reminded_on', '<=', notSince)]))
    .orderBy('due_on')
    .orderBy('id')
    .limit(1000)
    .execute()
}

export async function noteReminder(tx: Tx, id: string, on: LocalDay): Promise<boolean> {
  const row = await tx
    .updateTable('meeting_action')
    .set({ reminded_on: on })
    .where('id', '=', id)
    .where('status', '=', 'open')
    .where((e) => e.or([e('reminded_on', 'is', null), e('reminded_on', '<', on)]))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
