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
import { decideReminding, findInCalendars, isTimeSent, lastSent, unanswered } from './rules.ts'
import type { RepliesView } from './schema.ts'
import { listReplies } from './store.ts'
import { type PersonAsked, presentReplies, type Sent } from './view.ts'

type View = z.input<typeof RepliesView>
type Reader = { readonly actor: Actor; readonly locale: Locale; readonly host: string; readonly now: Date }

/** Who is asked, what their calendars have, and what they have answered. */
export type Gathered = Sent & { readonly people: readonly (PersonAsked & { readonly locale: string })[] }

/** Of a meeting; undefined when it stands in no calendar. */
export async function gatherOfMeeting(
  read: Read,
  row: MeetingRow,
  series: SeriesRow,
  { locale, host }: Pick<Reader, 'locale' | 'host'>,
): Promise<Gathered | undefined> {
  const calendar = {
    id: series.id,
    recurrence: series.recurrence as Recurrence,
    sent: sentOf(series),
  }
  const where = findInCalendars(calendar, { id: row.id, slotAt: row.slot_at, isExtra: row.is_extra }, host)
  if (!where) return undefined
  const units = new Map((await listUnitsOfMeeting(read, row.id)).map((unit) => [unit.id, unit]))
  const people = (await listInvitedTo(read, row.id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
    .map(({ unitId, ...person }) => {
      const unit = unitId ? units.get(unitId) : undefined
      return { ...person, unit: unit ? { id: unit.id, slug: unit.slug, name: unitName(unit, locale) } : null }
    })
  return {
    people,
    where,
    told: toldOf(series),
    isTimeSent: isTimeSent(where, { startsAt: row.starts_at, endsAt: row.ends_at }),
    replies: await listReplies(read, where.entry.uid),
  }
}

/** Of a whole series, by the entry that is in calendars now; undefined when none is. */
export async function gatherOfSeries(
  read: Read,
  series: SeriesRow,
  now: Date,
): Promise<Gathered | undefined> {
  const entry = sentOf(series).find(
    ({ schedule, repeats, end }) => schedule !== null && instantAt(repeats?.until ?? end) > now,
  )
  if (!entry) return undefined
  return {
    people: (await listAsked(read, series.id)).map((one) => ({ ...one, unit: null, isForItem: false })),
    where: { entry, slot: null },
    told: toldOf(series),
    isTimeSent: true,
    replies: await listReplies(read, entry.uid),
  }
}

/** Who comes to a meeting, as far as calendars have answered; null when it stands in no calendar. */
export async function showReplies(
  read: Read,
  row: MeetingRow,
  series: SeriesRow,
  reader: Reader,
): Promise<View | null> {
  const gathered = await gatherOfMeeting(read, row, series, reader)
  const mayRemind = gathered?.isTimeSent === true && row.status === 'planned' && row.ends_at > reader.now
  return gathered ? present(gathered, series, reader, mayRemind) : null
}

/** What has been answered of a whole series; null when it is in no calendar. */
export async function showRepliesToSeries(
  read: Read,
  series: SeriesRow,
  reader: Pick<Reader, 'actor' | 'now'> & { readonly isAllSent: boolean },
): Promise<View | null> {
  const gathered = await gatherOfSeries(read, series, reader.now)
  return gathered ? present(gathered, series, reader, reader.isAllSent) : null
}

function present(
  gathered: Gathered,
  series: SeriesRow,
  { actor, now }: Pick<Reader, 'actor' | 'now'>,
  isSent: boolean,
): View {
  const facts = {
    isSent,
    unanswered: unanswered(gathered).length,
    lastAt: lastSent(gathered, series).at,
    now,
  }
  return {
    ...presentReplies(gathered.people, gathered, whoReads(series, actor)),
    remindedAt: gathered.told[gathered.where.entry.uid]?.remindedAt ?? null,
    mayRemind: leads(series, actor) && decideReminding(facts).allowed,
  }
}

const leads = (series: SeriesRow, actor: Actor): boolean =>
  may(meetingsPermissions['meeting.series.change'], actor, factsOf(series))

/** Those who lead the series read what was written to them, and each their own. */
function whoReads(series: SeriesRow, actor: Actor): (memberId: MemberId) => boolean {
  const isLeading = leads(series, actor)
  const { memberId } = memberOf(actor)
  return (of) => isLeading || of === memberId
}
