import type { z } from 'zod'
import type { Read } from '../../../platform/db/db.ts'
import { may } from '../../../platform/permission/permission.ts'
import { describeCases } from '../../cases/index.ts'
import { findOverlaps, findProjects } from '../../projects/index.ts'
import { listActionsOf, listEarlier } from '../actions/store.ts'
import { presentAction, type Reader } from '../actions/view.ts'
import { findMinutes, listUnitsOfMeeting } from '../closing/store.ts'
import { findNext, getMeeting } from '../meeting-store.ts'
import { countOpenActions } from '../occurrences/store.ts'
import { listPapers } from '../papers/store.ts'
import { meetingsPermissions } from '../permissions.ts'
import { showReplies } from '../replies/show-replies.ts'
import { listUnitsOfSeries } from '../series/store.ts'
import { unitName } from '../series/view.ts'
import { changesSince, type Told, toldOf } from './rules.ts'
import type { MeetingView } from './schema.ts'
import { listAttendance, listDecisions, listItems, listNotes, listOutline } from './store.ts'
import { presentItem } from './view.ts'

/** All of a meeting that its page shows, as its reader may see it. @throws Problem `meeting.notFound` */
export async function showMeeting(
  read: Read,
  id: string,
  reader: Reader & { readonly host: string },
  now: Date,
): Promise<z.input<typeof MeetingView>> {
  const { row, series, facts } = await getMeeting(read, id)
  const outline = await listOutline(read, id)
  const items = await listItems(read, id)
  const isOpen = row.status === 'planned' || row.status === 'live'
  const earlier = isOpen ? await listEarlier(read, series.id, id) : []
  const open = isOpen ? await countOpenActions(read, series.id, id) : 0
  const written = {
    papers: await listPapers(read, id),
    notes: await listNotes(read, id),
    decisions: await listDecisions(read, id),
    actions: await listActionsOf(read, id),
    cases: await describeCases(
      read,
      items.flatMap(({ case_id: of }) => (of ? [of] : [])),
    ),
    projects: await findProjects(
      read,
      items.flatMap(({ project_id: of }) => (of ? [of] : [])),
    ),
    overlaps: await findOverlaps(
      read,
      items.flatMap(({ overlap_id: of }) => (of ? [of] : [])),
    ),
  }
  const byId = new Map(items.map((item) => [item.id, item]))
  const minutes = await findMinutes(read, id)
  const next = await findNext(read, series.id, row.slot_at)
  const { actor } = reader
  const shown = {
    items: outline.map((one) => presentItem(one, byId.get(one.id), facts, written, reader)),
    plannedMinutes: outline.reduce((sum, item) => sum + item.minutes, 0),
  }
  return {
    id,
    version: row.version,
    series: { id: series.id, title: series.title, kind: facts.series.kind },
    status: facts.status,
    cancelledWhy: row.cancelled_why,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    isMoved: row.starts_at.getTime() !== row.slot_at.getTime(),
    place: row.place,
    link: row.link,
    leader: { id: series.leader_id, name: series.leader },
    standIn: series.stand_in_id && series.standIn ? { id: series.stand_in_id, name: series.standIn } : null,
    now: now.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    current:
      row.current_item_id && row.current_since
        ? { itemId: row.current_item_id, since: row.current_since.toISOString() }
        : null,
    ...shown,
    availableMinutes: Math.round((row.ends_at.getTime() - row.starts_at.getTime()) / 60_000),
    earlierActions: earlier.map((action) => presentAction(action, reader)),
    hiddenActions: Math.max(0, open - earlier.length),
    attendance: await attendanceOf(read, id, series.id, reader),
    replies: isOpen ? await showReplies(read, row, series, { ...reader, now }) : null,
    announced: row.announced_at
      ? {
          at: row.announced_at.toISOString(),
          changes: changesSince(row.announced as Told, toldOf(row, outline)).length,
        }
      : null,
    minutes: minutes
      ? {
          version: minutes.version,
          closedBy: { id: minutes.closed_by, name: minutes.closer },
          approvedAt: minutes.approved_at?.toISOString() ?? null,
          approvedBy:
            minutes.approved_by && minutes.approver
              ? { id: minutes.approved_by, name: minutes.approver }
              : null,
        }
      : null,
    next: next ? { id: next.id, startsAt: next.startsAt.toISOString() } : null,
    may: {
      lead: may(meetingsPermissions['meeting.lead'], actor, facts),
      write: row.status === 'live' && may(meetingsPermissions['meeting.write'], actor, facts),
      approve:
        row.status === 'closed' &&
        minutes !== undefined &&
        minutes.approved_at === null &&
        may(meetingsPermissions['meeting.approve'], actor, { closedBy: minutes.closed_by, meeting: facts }),
    },
  }
}

async function attendanceOf(read: Read, id: string, seriesId: string, { locale }: Reader) {
  const said = new Map((await listAttendance(read, id)).map((one) => [one.unit_id, one.present]))
  const named = new Map((await listUnitsOfSeries(read, seriesId)).map((unit) => [unit.id, unit.members]))
  return (await listUnitsOfMeeting(read, id)).map((unit) => ({
    unit: { id: unit.id, slug: unit.slug, name: unitName(unit, locale) },
    members: named.get(unit.id) ?? [],
    isInvitedForItem: unit.isInvitedForItem,
    present: said.get(unit.id) ?? null,
  }))
}
