import { sql } from 'kysely'
import { settleAction } from '../../server/src/areas/meetings/actions/settle-action.ts'
import { announceAgenda } from '../../server/src/areas/meetings/agenda/announce.ts'
import { addItem } from '../../server/src/areas/meetings/agenda/change-agenda.ts'
import { approveMinutes, closeMeeting } from '../../server/src/areas/meetings/closing/close-meeting.ts'
import {
  focusItem,
  markAttendance,
  setResult,
  startMeeting,
} from '../../server/src/areas/meetings/live/lead-meeting.ts'
import { putAction, putDecision, putNote } from '../../server/src/areas/meetings/live/write.ts'
import { planMeetings } from '../../server/src/areas/meetings/occurrences/plan-meetings.ts'
import { startSeries } from '../../server/src/areas/meetings/series/start-series.ts'
import { lockSeries } from '../../server/src/areas/meetings/series/store.ts'
import type { MemberActor } from '../../server/src/kernel/actor.ts'
import { addDays, dayOf } from '../../server/src/kernel/local-day.ts'
import { addWorkingDays } from '../../server/src/kernel/working-days.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import type { Kit } from '../../server/src/platform/http/kit.ts'
import { newId } from '../../server/src/platform/ids/ids.ts'
import {
  actions,
  type DemoSeries,
  decisions,
  demoSeries,
  information,
  notes,
  questions,
} from '../content/meetings.ts'
import { addProjectMatter, sayOfProject, takeUpOverlap } from './seed-project-matters.ts'
import { seedReplies } from './seed-replies.ts'
import { seedSlots } from './seed-slots.ts'
import { need, type Town } from './town.ts'

const MINUTE = 60_000
/** So far back the meetings of the demonstration go. */
const BACK_DAYS = 115

/**
 * Half a year's meetings, held as people hold them: matters from the cases of the time, what was said, decided and
 * undertaken, most of it done and some of it late; and an agenda for the next one.
 */
export async function seedMeetings(tx: Tx, kit: Kit, end: Date, town: Town): Promise<void> {
  for (const [nth, series] of demoSeries.entries()) await playSeries(tx, kit, end, town, series, nth)
  await tx
    .updateTable('outbox_mail')
    .set({ status: 'sent', sent_at: sql`created_at` })
    .where(sql<boolean>`key ~ '^(minutes|actions|agenda|invite|slot|slot-offer):'`)
    .execute()
}

type Turn = { readonly series: DemoSeries; readonly leader: MemberActor; readonly of: number }

async function playSeries(
  tx: Tx,
  kit: Kit,
  end: Date,
  town: Town,
  series: DemoSeries,
  of: number,
): Promise<void> {
  const leader = need(town.people, series.leader)
  const begun = new Date(end.getTime() - BACK_DAYS * 24 * 60 * MINUTE)
  const id = await startSeries(tx, leader, begun, planOf(series, town, begun))
  await planMeetings(tx, end, await lockSeries(tx, id))
  const meetings = await tx
    .selectFrom('meeting')
    .select(['id', 'slot_at', 'starts_at', 'ends_at'])
    .where('series_id', '=', id)
    .orderBy('starts_at')
    .execute()
  const turn = { series, leader, of }
  const held = meetings.filter(({ ends_at: ends }) => ends.getTime() + 10 * MINUTE < end.getTime())
  for (const [nth, meeting] of held.entries()) {
    await settleSome(tx, town, id, meeting.starts_at, nth)
    const isLatest = series.kind === 'lots' && nth === held.length - 1
    await holdMeeting(tx, kit, town, turn, { ...meeting, isLatest }, nth)
  }
  const coming = meetings.find(({ starts_at: starts }) => starts > end)
  if (!coming) return
  await fillAgenda(tx, end, turn, coming.id, held.length)
  if (series.kind !== 'lots') return
  const next = { id: coming.id, seriesId: id, startsAt: coming.starts_at }
  await takeUpOverlap(tx, leader, new Date(end.getTime() - 3 * 60 * MINUTE), coming.id)
  await seedSlots(tx, kit, end, town, leader, next)
  await seedReplies(tx, kit, end, leader, id, { id: coming.id, slotAt: coming.slot_at })
}

function planOf(series: DemoSeries, town: Town, begun: Date) {
  const { kind, title, purpose, place, startTime, minutes, weekday, weeks, standing } = series
  return {
    kind,
    title,
    purpose,
    place,
    link: '',
    unitId: need(town.units, series.holder),
    leaderId: need(town.people, series.leader).memberId,
    standInId: need(town.people, series.standIn).memberId,
    recurrence: {
      pattern: { frequency: 'weekly' as const, interval: 1, weekdays: [weekday], weeks },
      firstDay: dayOf(begun),
      lastDay: null,
      startTime,
      minutes,
      dayOff: 'skip' as const,
    },
    standing: [...standing],
    units: Object.entries(series.units).map(([slug, subjects]) => ({
      unitId: need(town.units, slug),
      memberIds: subjects.map((subject) => need(town.people, subject).memberId),
    })),
  }
}

const turnOf = <T>(all: readonly T[], nth: number): T => {
  const one = all[nth % all.length]
  if (one === undefined) throw new Error('There is nothing to tell')
  return one
}

type Held = {
  readonly id: string
  readonly starts_at: Date
  readonly ends_at: Date
  /** The latest of the lots. */
  readonly isLatest: boolean
}

async function holdMeeting(
  tx: Tx,
  kit: Kit,
  town: Town,
  turn: Turn,
  meeting: Held,
  nth: number,
): Promise<void> {
  const { leader } = turn
  const at = (minutes: number) => new Date(meeting.starts_at.getTime() + minutes * MINUTE)
  await addMatters(tx, at(-50 * 60), turn, meeting, nth)
  const project = meeting.isLatest ? await addProjectMatter(tx, leader, at(-49 * 60), meeting.id) : null
  // Now and then somebody is late with it, as people are.
  const sentBefore = nth % 5 === 3 ? 20 : 48
  await announceAgenda(tx, kit, leader, at(-sentBefore * 60), meeting.id)
  const matters = await listMatters(tx, meeting.id)
  await startMeeting(tx, leader, at(1), meeting.id)
  await markUnits(tx, at(2), town, turn, meeting.id, nth)
  let minute = 4
  for (const [place, itemId] of matters.entries()) {
    await focusItem(tx, leader, at(minute), meeting.id, itemId)
    if (itemId === project) await sayOfProject(tx, town, leader, itemId, at(minute + 3))
    else await say(tx, town, turn, itemId, at(minute + 3), nth + place, place === 0)
    minute += 9
  }
  await settleRest(tx, leader, meeting.id, at(minute))
  await closeMeeting(tx, kit, leader, at(minute + 2), meeting.id)
  const other = need(town.people, turn.series.standIn)
  await approveMinutes(tx, other, at(minute + 22 * 60), meeting.id)
}

/** Cases of several units that were under way then, and now and then something to inform of. */
async function addMatters(tx: Tx, at: Date, { leader, of }: Turn, meeting: Held, nth: number): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select c.id from business_case c where c.received_at < ${at} and (c.closed_at is null or c.closed_at > ${meeting.ends_at})
      and c.visibility = 'open'
      and (select count(distinct p.unit_id) from part p where p.case_id = c.id and p.offered_at < ${at}) > 1
      and not exists (select from meeting_item i where i.case_id = c.id)
    order by c.received_at desc, c.number desc limit ${2 + ((nth + of) % 3)}`.execute(tx)
  for (const [place, { id }] of rows.entries()) {
    const item = {
      caseId: id,
      question: turnOf(questions, nth + place),
      purpose: 'decide' as const,
      minutes: 15,
    }
    await addItem(tx, leader, at, meeting.id, { ...item, ownerId: null, unitIds: [] })
  }
  if (nth % 2 === 0) {
    const item = {
      title: turnOf(information, nth / 2 + of),
      question: '',
      purpose: 'inform' as const,
      minutes: 5,
    }
    await addItem(tx, leader, at, meeting.id, { ...item, ownerId: null, unitIds: [] })
  }
}

/** In the order of the agenda: what was moved on from the meeting before comes first. */
async function listMatters(tx: Tx, meetingId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('meeting_item')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', 'matter')
    .orderBy('position')
    .execute()
  return rows.map(({ id }) => id)
}

async function markUnits(
  tx: Tx,
  at: Date,
  town: Town,
  { series, leader }: Turn,
  meetingId: string,
  nth: number,
) {
  const away = Object.keys(series.units).length - 1 - (nth % 4)
  for (const [place, slug] of Object.keys(series.units).entries())
    await markAttendance(tx, leader, at, meetingId, need(town.units, slug), place !== away)
}

async function say(tx: Tx, town: Town, turn: Turn, itemId: string, at: Date, nth: number, decides: boolean) {
  const { leader, series } = turn
  const fresh = () => ({ id: newId(), version: undefined })
  await putNote(tx, leader, at, fresh(), { itemId, body: turnOf(notes, nth) })
  if (decides) await putDecision(tx, leader, at, fresh(), { itemId, body: turnOf(decisions, nth) })
  if (nth % 3 === 2) return
  const who = turnOf(present(town, series), nth)
  await putAction(tx, leader, at, fresh(), {
    itemId,
    body: turnOf(actions, nth),
    memberId: who.memberId,
    unitId: who.units[0]?.id ?? '',
    dueOn: addWorkingDays(addDays(dayOf(at), 5), 2 + (nth % 4)),
  })
}

const present = (town: Town, series: DemoSeries): MemberActor[] =>
  [...town.people.values()].filter(({ memberId, units }) =>
    Object.entries(series.units).some(
      ([slug, subjects]) =>
        units[0]?.id === need(town.units, slug) &&
        (subjects.length === 0
          ? units[0]?.role === 'head'
          : subjects.some((subject) => need(town.people, subject).memberId === memberId)),
    ),
  )

/** What nobody has said anything of: information, but for one matter now and then that time was too short for. */
async function settleRest(tx: Tx, leader: MemberActor, meetingId: string, at: Date): Promise<void> {
  const { rows } = await sql<{
    id: string
    version: number
    kind: string
    carried: number
    written: number
    case_id: string | null
  }>`
    select i.id, i.version, i.kind, i.case_id, i.carried, (select count(*)::int from meeting_decision d where d.item_id = i.id)
      + (select count(*)::int from meeting_action a where a.item_id = i.id) as written
    from meeting_item i where i.meeting_id = ${meetingId} and i.result is null and i.kind <> 'actions'`.execute(
    tx,
  )
  for (const item of rows) {
    if (item.written > 0) continue
    // Nobody lets the same matter wait twice.
    const result = item.case_id && item.carried === 0 ? 'moved' : 'information'
    const text = result === 'moved' ? 'Tiden räckte inte. Vi börjar med den nästa gång.' : ''
    await setResult(tx, leader, at, item.id, item.version, { result, text })
  }
}

/** Most of what was undertaken is done by the next meeting. */
async function settleSome(tx: Tx, town: Town, seriesId: string, at: Date, nth: number): Promise<void> {
  const open = await tx
    .selectFrom('meeting_action')
    .select(['id', 'version', 'member_id', 'due_on', 'written_at'])
    .where('series_id', '=', seriesId)
    .where('status', '=', 'open')
    .orderBy('written_at')
    .orderBy('body')
    .execute()
  for (const [place, action] of open.entries()) {
    if ((nth + place) % 5 === 4) continue
    const who = [...town.people.values()].find(({ memberId }) => memberId === action.member_id)
    if (!who) continue
    const when = new Date(Math.min(Date.parse(`${action.due_on}T09:00:00Z`), at.getTime() - 60 * MINUTE))
    await settleAction(
      tx,
      who,
      when,
      { id: action.id, version: action.version },
      { status: 'done', note: '' },
    )
  }
}

/** The next agenda has begun to be written. */
async function fillAgenda(tx: Tx, end: Date, turn: Turn, meetingId: string, nth: number): Promise<void> {
  const at = new Date(end.getTime() - 4 * 60 * MINUTE)
  const { rows } = await sql<{ id: string }>`
    select c.id from business_case c where c.status = 'open' and c.visibility = 'open'
      and (select count(distinct p.unit_id) from part p where p.case_id = c.id and p.status not in ('declined', 'withdrawn')) > 1
      and not exists (select from meeting_item i where i.case_id = c.id)
    order by c.received_at desc, c.number desc limit ${turn.of === 0 ? 3 : 1}`.execute(tx)
  for (const [place, { id }] of rows.entries())
    await addItem(tx, turn.leader, at, meetingId, {
      caseId: id,
      question: turnOf(questions, nth + place),
      purpose: place === 0 ? 'decide' : 'discuss',
      minutes: 20,
      ownerId: null,
      unitIds: [],
    })
}
