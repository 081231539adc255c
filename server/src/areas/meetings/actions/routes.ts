import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { ActionView } from '../agenda/schema.ts'
import { getSeries } from '../series/store.ts'
import { moveAction, settleAction } from './settle-action.ts'
import { listMine, listOfSeries } from './store.ts'
import { presentAction } from './view.ts'

const actionParam = z.object({ actionId: z.uuid() })
const versioned = z.object({ version: z.int() })

export const actionEndpoints = [
  reading({
    path: '/my-meeting-actions',
    operation: 'listMyMeetingActions',
    tag: 'meetings',
    summary: 'What meetings have given me to do',
    description: 'And those that I stand in for, the most pressing first.',
    permission: 'meeting.read',
    answer: z.object({ items: z.array(ActionView) }),
    errors: [],
    handle: async (read, _input, { actor, locale, today }) => {
      const me = memberOf(actor)
      const rows = await listMine(read, me.memberId, me.covers)
      return { body: { items: rows.map((row) => presentAction(row, { actor, locale, today })) } }
    },
  }),
  reading({
    path: '/meeting-series/{seriesId}/actions',
    operation: 'listSeriesActions',
    tag: 'meetings',
    summary: 'Actions of a series',
    description: 'Those that are open, the most pressing first; or those that are settled, the latest first.',
    permission: 'meeting.read',
    params: z.object({ seriesId: z.uuid() }),
    query: z.strictObject({
      status: z.enum(['open', 'settled']).default('open'),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    answer: z.object({ items: z.array(ActionView) }),
    errors: ['series.notFound'],
    handle: async (read, { params, query }, { actor, locale, today }) => {
      await getSeries(read, params.seriesId)
      const rows = await listOfSeries(read, { seriesId: params.seriesId, ...query })
      return { body: { items: rows.map((row) => presentAction(row, { actor, locale, today })) } }
    },
  }),
  changing({
    method: 'post',
    path: '/meeting-actions/{actionId}/settlement',
    operation: 'settleMeetingAction',
    tag: 'meetings',
    summary: 'Say that an action is done, or why it won’t be',
    description: 'Or take it up again. One that is dropped needs a reason.',
    permission: 'meeting.action.settle',
    versioned: true,
    params: actionParam,
    body: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('done'), note: z.string().trim().max(1000).default('') }),
      z.strictObject({ status: z.literal('dropped'), note: z.string().trim().min(3).max(1000) }),
      z.strictObject({ status: z.literal('open'), note: z.literal('').default('') }),
    ]),
    answer: versioned,
    errors: ['meetingAction.notFound', 'meetingAction.settled'],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await settleAction(tx, actor, now, { id: params.actionId, version: ifVersion }, body)
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'put',
    path: '/meeting-actions/{actionId}/day',
    operation: 'moveMeetingAction',
    tag: 'meetings',
    summary: 'Give an action another day or person',
    description: 'With a reason, which the log keeps.',
    permission: 'meeting.action.settle',
    versioned: true,
    params: actionParam,
    body: z.strictObject({
      dueOn: z.iso.date(),
      memberId: z.uuid(),
      unitId: z.uuid(),
      why: z.string().trim().min(3).max(500),
    }),
    answer: versioned,
    errors: [
      'meetingAction.notFound',
      'meetingAction.settled',
      'meetingAction.inThePast',
      'meetingAction.unknownMember',
      'meetingAction.mayNotRead',
    ],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await moveAction(tx, actor, now, { id: params.actionId, version: ifVersion }, body)
      return { version, body: { version } }
    },
  }),
]
