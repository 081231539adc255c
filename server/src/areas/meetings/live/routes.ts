import { z } from 'zod'
import { changing } from '../../../platform/http/endpoint.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { Result } from '../agenda/schema.ts'
import { NamedMember } from '../series/schema.ts'
import { focusItem, markAttendance, setResult, startMeeting } from './lead-meeting.ts'
import { beAtMeeting } from './presence.ts'
import { settleUnread } from './settle-unread.ts'
import { putAction, putDecision, putNote, removeAction, removeDecision, removeNote } from './write.ts'

const meetingParam = z.object({ meetingId: z.uuid() })
const body = z.string().trim().min(1).max(5000)
const versioned = z.object({ version: z.int() })
const version = z.int().optional().meta({
  description:
    'The version that is changed; left out for what is new. What is new and sent twice is kept once.',
})
const OF_ITEM = ['meetingItem.notFound', 'meeting.notLive', 'version.stale']
const once =
  'Its id is made by the one who writes it, so that it can be sent again when nobody knows whether it came.'

export const liveEndpoints = [
  changing({
    method: 'post',
    path: '/meetings/{meetingId}/start',
    operation: 'startMeeting',
    tag: 'meetings',
    summary: 'Open a meeting',
    description: 'One at a time in a series.',
    permission: 'meeting.lead',
    params: meetingParam,
    answer: z.null(),
    status: 204,
    errors: ['meeting.notFound', 'meeting.notPlanned', 'meeting.anotherIsLive'],
    handle: async (tx, { params }, { actor, now }) => {
      await startMeeting(tx, actor, now, params.meetingId)
      return { body: null }
    },
  }),
  changing({
    method: 'put',
    path: '/meetings/{meetingId}/current-item',
    operation: 'focusMeetingItem',
    tag: 'meetings',
    summary: 'Say which item the meeting is at',
    description: 'The clock of the server runs for it from now; null stops it.',
    permission: 'meeting.write',
    params: meetingParam,
    body: z.strictObject({ itemId: z.uuid().nullable() }),
    answer: z.null(),
    status: 204,
    errors: ['meeting.notFound', 'meeting.notLive', 'meetingItem.notFound'],
    handle: async (tx, { params, body: said }, { actor, now }) => {
      await focusItem(tx, actor, now, params.meetingId, said.itemId)
      return { body: null }
    },
  }),
  changing({
    method: 'put',
    path: '/meetings/{meetingId}/attendance/{unitId}',
    operation: 'markAttendance',
    tag: 'meetings',
    summary: 'Say whether a unit is there',
    description: 'Null takes it back.',
    permission: 'meeting.write',
    params: z.object({ meetingId: z.uuid(), unitId: z.uuid() }),
    body: z.strictObject({ present: z.boolean().nullable() }),
    answer: z.null(),
    status: 204,
    errors: ['meeting.notFound', 'meeting.notLive', 'meetingItem.unknownUnit'],
    handle: async (tx, { params, body: said }, { actor, now }) => {
      await markAttendance(tx, actor, now, params.meetingId, params.unitId, said.present)
      return { body: null }
    },
  }),
  changing({
    method: 'put',
    path: '/meetings/{meetingId}/presence',
    operation: 'beAtMeeting',
    tag: 'meetings',
    summary: 'Say that I have the meeting open',
    description: 'Said again at least twice a minute; gives who else has it open, and where they write.',
    permission: 'meeting.read',
    params: meetingParam,
    body: z.strictObject({
      tab: z.uuid(),
      itemId: z.uuid().nullable().default(null),
      leaves: z.boolean().default(false),
    }),
    answer: z.object({ others: z.array(z.object({ member: NamedMember, itemId: z.uuid().nullable() })) }),
    errors: ['meeting.notFound'],
    handle: async (tx, { params, body: here }, { actor, now }) => ({
      body: { others: await beAtMeeting(tx, memberOf(actor), now, params.meetingId, here) },
    }),
  }),
  changing({
    method: 'put',
    path: '/meeting-items/{itemId}/result',
    operation: 'setItemResult',
    tag: 'meetings',
    summary: 'Say what an item came to',
    description: 'Null takes it back. What is moved stands on the next agenda when the meeting is closed.',
    permission: 'meeting.write',
    versioned: true,
    params: z.object({ itemId: z.uuid() }),
    body: z.strictObject({ result: Result.nullable(), text: z.string().trim().max(2000).default('') }),
    answer: versioned,
    errors: [
      'meetingItem.notFound',
      'meeting.notLive',
      'meeting.noNext',
      'meetingItem.fixed',
      'meetingItem.noDecision',
      'meetingItem.noAction',
    ],
    handle: async (tx, { params, body: said }, { actor, now, ifVersion }) => {
      const next = await setResult(tx, actor, now, params.itemId, ifVersion, said)
      return { version: next, body: { version: next } }
    },
  }),
  changing({
    method: 'put',
    path: '/meetings/{meetingId}/unread-items/{itemId}/result',
    operation: 'settleUnreadItem',
    tag: 'meetings',
    summary: 'Say what an item came to without reading it',
    description:
      'For the leader of a meeting with an item about a case they may not read: that it was gone through, or is moved on. What is said already stands.',
    permission: 'meeting.lead',
    params: z.object({ meetingId: z.uuid(), itemId: z.uuid() }),
    body: z.strictObject({ result: z.enum(['information', 'moved']) }),
    answer: z.null(),
    status: 204,
    errors: [
      'meeting.notFound',
      'meeting.notLive',
      'meetingItem.notFound',
      'meetingItem.settled',
      'meetingItem.fixed',
      'meeting.noNext',
    ],
    handle: async (tx, { params, body: said }, { actor, now }) => {
      await settleUnread(tx, actor, now, params.meetingId, params.itemId, said.result)
      return { body: null }
    },
  }),
  changing({
    method: 'put',
    path: '/meeting-notes/{noteId}',
    operation: 'putMeetingNote',
    tag: 'meetings',
    summary: 'Keep a note of a meeting',
    description: once,
    permission: 'meeting.write',
    params: z.object({ noteId: z.uuid() }),
    body: z.strictObject({ itemId: z.uuid(), body, version }),
    answer: versioned,
    errors: [...OF_ITEM, 'meetingNote.notFound'],
    handle: async (tx, { params, body: note }, { actor, now }) => {
      const seen = { id: params.noteId, version: note.version }
      return { body: { version: await putNote(tx, actor, now, seen, note) } }
    },
  }),
  changing({
    method: 'delete',
    path: '/meeting-notes/{noteId}',
    operation: 'removeMeetingNote',
    tag: 'meetings',
    summary: 'Take a note away',
    description: 'While its meeting goes on.',
    permission: 'meeting.note.change',
    params: z.object({ noteId: z.uuid() }),
    answer: z.null(),
    status: 204,
    errors: ['meetingNote.notFound', 'meetingItem.notFound', 'meeting.notLive'],
    handle: async (tx, { params }, { actor, now }) => {
      await removeNote(tx, actor, now, params.noteId)
      return { body: null }
    },
  }),
  changing({
    method: 'put',
    path: '/meeting-decisions/{decisionId}',
    operation: 'putMeetingDecision',
    tag: 'meetings',
    summary: 'Keep a decision of a meeting',
    description: `${once} It gets its number when the meeting is closed.`,
    permission: 'meeting.write',
    params: z.object({ decisionId: z.uuid() }),
    body: z.strictObject({ itemId: z.uuid(), body, version }),
    answer: versioned,
    errors: [...OF_ITEM, 'meetingDecision.notFound'],
    handle: async (tx, { params, body: decision }, { actor, now }) => {
      const seen = { id: params.decisionId, version: decision.version }
      return { body: { version: await putDecision(tx, actor, now, seen, decision) } }
    },
  }),
  changing({
    method: 'delete',
    path: '/meeting-decisions/{decisionId}',
    operation: 'removeMeetingDecision',
    tag: 'meetings',
    summary: 'Take a decision away',
    description: 'While its meeting goes on.',
    permission: 'meeting.write',
    params: z.object({ decisionId: z.uuid() }),
    answer: z.null(),
    status: 204,
    errors: ['meetingDecision.notFound', 'meetingItem.notFound', 'meeting.notLive'],
    handle: async (tx, { params }, { actor, now }) => {
      await removeDecision(tx, actor, now, params.decisionId)
      return { body: null }
    },
  }),
  changing({
    method: 'put',
    path: '/meeting-actions/{actionId}',
    operation: 'putMeetingAction',
    tag: 'meetings',
    summary: 'Keep an action of a meeting',
    description: `${once} It has one person and one day, or it is not kept; it holds when the meeting is closed.`,
    permission: 'meeting.write',
    params: z.object({ actionId: z.uuid() }),
    body: z.strictObject({
      itemId: z.uuid(),
      body,
      memberId: z.uuid(),
      unitId: z.uuid(),
      dueOn: z.iso.date(),
      version,
    }),
    answer: versioned,
    errors: [
      ...OF_ITEM,
      'meetingAction.notFound',
      'meetingAction.unknownMember',
      'meetingAction.mayNotRead',
      'meetingAction.inThePast',
      'meetingAction.holds',
    ],
    handle: async (tx, { params, body: action }, { actor, now }) => {
      const seen = { id: params.actionId, version: action.version }
      return { body: { version: await putAction(tx, actor, now, seen, action) } }
    },
  }),
  changing({
    method: 'delete',
    path: '/meeting-actions/{actionId}',
    operation: 'removeMeetingAction',
    tag: 'meetings',
    summary: 'Take an action away',
    description: 'While its meeting goes on; one that holds is settled instead.',
    permission: 'meeting.write',
    params: z.object({ actionId: z.uuid() }),
    answer: z.null(),
    status: 204,
    errors: ['meetingAction.notFound', 'meetingAction.holds', 'meetingItem.notFound', 'meeting.notLive'],
    handle: async (tx, { params }, { actor, now }) => {
      await removeAction(tx, actor, now, params.actionId)
      return { body: null }
    },
  }),
]
