import { z } from 'zod'
import { addDays, dayOf, instantOf } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { keysOf, NextCursor, pageOf } from '../../../platform/http/list-page.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { addMeeting, cancelMeeting, moveMeeting } from './change-meeting.ts'
import { MeetingDates, MeetingDatesQuestion, MeetingQuery, MeetingRowView, MeetingTime } from './schema.ts'
import { nextSlots } from './slots.rules.ts'
import { listMeetings, type MeetingListRow } from './store.ts'

const meetingParam = z.object({ meetingId: z.uuid() })
/** Further than anything is planned or remembered. */
const FAR = 20 * 366

const Keys = z.tuple([z.iso.datetime(), z.uuid()])

/** Where a page of the list ended. @throws Problem `validation.failed` for a cursor that this list did not give */
function placeOf(keys: readonly string[]) {
  const place = Keys.safeParse(keys)
  if (!place.success) throw new Problem('validation.failed', {}, [{ path: 'cursor', code: 'field.format' }])
  return { at: new Date(place.data[0]), id: place.data[1] }
}

function present(row: MeetingListRow): z.input<typeof MeetingRowView> {
  return {
    id: row.id,
    series: { id: row.seriesId, title: row.title, kind: row.kind },
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    isMoved: row.starts_at.getTime() !== row.slot_at.getTime(),
    place: row.place,
    link: row.link,
    status: row.status,
    cancelledWhy: row.cancelled_why,
    matters: row.matters,
    isMine: row.isMine,
  }
}

export const occurrenceEndpoints = [
  reading({
    path: '/meetings',
    operation: 'listMeetings',
    tag: 'meetings',
    summary: 'Meetings',
    description:
      'Those of every series, the nearest first: onward from a day, or back from one. A page at a time. Those that went with a change of their series are left out.',
    permission: 'meeting.read',
    query: MeetingQuery,
    answer: z.object({ items: z.array(MeetingRowView), nextCursor: NextCursor }),
    errors: [],
    handle: async (read, { query }, { actor, now }) => {
      const me = memberOf(actor)
      const today = dayOf(now)
      const keys = keysOf(query.cursor, 2)
      const rows = await listMeetings(read, {
        me: me.memberId,
        units: me.units.map(({ id }) => id),
        seriesId: query.series,
        onlyMine: query.mine,
        from: query.from
          ? instantOf(query.from, '00:00')
          : query.past
            ? instantOf(addDays(today, -FAR), '00:00')
            : instantOf(today, '00:00'),
        to: query.to
          ? instantOf(addDays(query.to, 1), '00:00')
          : query.past
            ? now
            : instantOf(addDays(today, FAR), '00:00'),
        after: keys && placeOf(keys),
        limit: query.limit,
        past: query.past,
      })
      const page = pageOf(rows, query.limit, (row) => [row.starts_at.toISOString(), row.id])
      return { body: { items: page.items.map(present), nextCursor: page.nextCursor } }
    },
  }),
  reading({
    method: 'post',
    path: '/meeting-dates',
    operation: 'foresayMeetingDates',
    tag: 'meetings',
    summary: 'When a recurrence gives meetings',
    description:
      'The next ones from today, and the days among them that are left out. Nothing is saved: it is for somebody who is choosing.',
    permission: 'meeting.read',
    body: MeetingDatesQuestion,
    answer: MeetingDates,
    errors: [],
    handle: async (_read, { body }, { now }) => {
      const { slots, skipped } = nextSlots(body.recurrence, now, body.count)
      return {
        body: {
          slots: slots.map(({ slotAt, endsAt }) => ({
            startsAt: slotAt.toISOString(),
            endsAt: endsAt.toISOString(),
          })),
          skipped,
        },
      }
    },
  }),
  changing({
    method: 'post',
    path: '/meeting-series/{seriesId}/meetings',
    operation: 'addMeeting',
    tag: 'meetings',
    summary: 'Hold one more meeting of a series',
    description: 'Besides those that recur.',
    permission: 'meeting.series.change',
    params: z.object({ seriesId: z.uuid() }),
    body: MeetingTime,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: [
      'series.notFound',
      'series.ended',
      'meeting.slotTaken',
      'meeting.endsBeforeItBegins',
      'meeting.inThePast',
    ],
    handle: async (tx, { params, body }, { actor, now }) => ({
      body: { id: await addMeeting(tx, actor, now, params.seriesId, body) },
    }),
  }),
  changing({
    method: 'put',
    path: '/meetings/{meetingId}/time',
    operation: 'moveMeeting',
    tag: 'meetings',
    summary: 'Move a meeting',
    description: 'To another time or place. It stays the same meeting of its series.',
    permission: 'meeting.lead',
    versioned: true,
    params: meetingParam,
    body: MeetingTime,
    answer: z.object({ version: z.int() }),
    errors: ['meeting.notFound', 'meeting.notPlanned', 'meeting.endsBeforeItBegins', 'meeting.inThePast'],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await moveMeeting(tx, actor, now, params.meetingId, ifVersion, body)
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'post',
    path: '/meetings/{meetingId}/cancellation',
    operation: 'cancelMeeting',
    tag: 'meetings',
    summary: 'Cancel a meeting',
    description: 'Its matters are taken up at the next meeting of the series.',
    permission: 'meeting.lead',
    params: meetingParam,
    body: z.strictObject({ why: z.string().trim().min(3).max(500) }),
    answer: z.null(),
    status: 204,
    errors: ['meeting.notFound', 'meeting.notPlanned', 'meeting.noNext'],
    handle: async (tx, { params, body }, { actor, now }) => {
      await cancelMeeting(tx, actor, now, params.meetingId, body.why)
      return { body: null }
    },
  }),
]
