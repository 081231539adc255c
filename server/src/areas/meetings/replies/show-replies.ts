import type { z } from 'zod'
import type { Actor, Locale } from '../../../kernel/actor.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import { may, memberOf } from '../../../platform/permission/permission.ts'
import { listUnitsOfMeeting } from '../closing/store.ts'
import { sentOf, toldOf } from '../invitations/calendar-of-series.ts'
import { listAsked } from '../invitations/store.ts'
import { listInvitedTo } from '../invited-store.ts'
import type { MeetingRow } from '../meeting-store.ts'
import { meetingsPermissions } from '../permissions.ts'
import { instantAt } from '../recurrence/slot.ts'
import type { Recurrence } from '../series/schema.ts'
import { factsOf, type SeriesRow } from '../series/store.ts'
import { unitName } from '../series/view.ts'
import { findInCalendars, isTimeSent } from './rules.ts'
import type { RepliesView } from './schema.ts'
import { listReplies } from './store.ts'
import { presentReplies } from './view.ts'

type View = z.input<typeof RepliesView>
type Reader = { readonly actor: Actor; readonly locale: Locale; readonly host: string }

/** Who comes to a meeting, as far as calendars have answered; null when it stands in no calendar. */
export async function showReplies(
  read: Read,
  row: MeetingRow,
  series: SeriesRow,
  reader: Reader,
): Promise<View | null> {
  const calendar = {
    id: series.id,
    recurrence: series.recurrence as Recurrence,
    sent: sentOf(series),
  }
  const where = findInCalendars(
    calendar,
    { id: row.id, slotAt: row.slot_at, isExtra: row.is_extra },
    reader.host,
  )
  if (!where) return null
  const units = new Map((await listUnitsOfMeeting(read, row.id)).map((unit) => [unit.id, unit]))
  const people = (await listInvitedTo(read, row.id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
    .map(({ unitId, ...person }) => {
      const unit = unitId ? units.get(unitId) : undefined
      return {
        ...person,
        unit: unit ? { id: unit.id, slug: unit.slug, name: unitName(unit, reader.locale) } : null,
      }
    })
  const sent = {
    where,
    told: toldOf(series),
    isTimeSent: isTimeSent(where, { startsAt: row.starts_at, endsAt: row.ends_at }),
    replies: await listReplies(read, where.entry.uid),
  }
  return presentReplies(people, sent, whoReads(series, reader.actor))
}

/** What has been answered of a whole series, by the entry that is in calendars now; null when none is. */
export async function showRepliesToSeries(
  read: Read,
  series: SeriesRow,
  actor: Actor,
  now: Date,
): Promise<View | null> {
  const entry = sentOf(series).find(
    ({ schedule, repeats, end }) => schedule !== null && instantAt(repeats?.until ?? end) > now,
  )
  if (!entry) return null
  const people = (await listAsked(read, series.id)).map((one) => ({ ...one, unit: null, isForItem: false }))
  const sent = {
    where: { entry, slot: null },
    told: toldOf(series),
    isTimeSent: true,
    replies: await listReplies(read, entry.uid),
  }
  return presentReplies(people, sent, whoReads(series, actor))
}

/** Those who lead the series read what was written to them, and each their own. */
function whoReads(series: SeriesRow, actor: Actor): (memberId: MemberId) => boolean {
  const leads = may(meetingsPermissions['meeting.series.change'], actor, factsOf(series))
  const { memberId } = memberOf(actor)
  return (of) => leads || of === memberId
}
