import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { describeCases } from '../../cases/index.ts'
import { presentSeen } from '../../projects/index.ts'
import { getMeeting } from '../meeting-store.ts'
import { announceAgenda } from './announce.ts'
import { addItem, changeItem, orderItems, postponeItem, restoreItem, withdrawItem } from './change-agenda.ts'
import { findProposals } from './proposals.ts'
import { ChangeItem, MeetingView, NewItem, ProposalView } from './schema.ts'
import { showMeeting } from './show-meeting.ts'

const meetingParam = z.object({ meetingId: z.uuid() })
const itemParam = z.object({ itemId: z.uuid() })
const STRANGERS = ['meetingItem.unknownOwner', 'meetingItem.unknownUnit']

export const agendaEndpoints = [
  reading({
    path: '/meetings/{meetingId}',
    operation: 'getMeeting',
    tag: 'meetings',
    summary: 'A meeting',
    description:
      'Its agenda with what has been written, what earlier meetings decided on and nobody has done, and who is there. What the caller may not read is a neutral line.',
    permission: 'meeting.read',
    params: meetingParam,
    answer: MeetingView,
    errors: ['meeting.notFound'],
    handle: async (read, { params }, { actor, now, today, locale, kit }) => {
      const host = new URL(kit.config.publicUrl).hostname
      const body = await showMeeting(read, params.meetingId, { actor, locale, today, host }, now)
      return { version: body.version, body }
    },
  }),
  reading({
    path: '/meetings/{meetingId}/proposals',
    operation: 'listAgendaProposals',
    tag: 'meetings',
    summary: 'What the agenda proposes',
    description:
      'What the work itself puts forward: disputes, answers that contradict each other, signals of the last level, projects that overlap, cases of several units, unclear borders. Of what the caller may read.',
    permission: 'meeting.read',
    params: meetingParam,
    answer: z.object({ items: z.array(ProposalView) }),
    errors: ['meeting.notFound'],
    handle: async (read, { params }, { now, locale }) => {
      const { facts } = await getMeeting(read, params.meetingId)
      const found = await findProposals(read, facts.series, now, locale)
      const cases = await describeCases(
        read,
        found.flatMap(({ caseId }) => (caseId ? [caseId] : [])),
      )
      const items = found.map(({ key, source, title, at, isLeft, caseId, area, overlap }) => {
        const of = caseId ? cases.get(caseId) : undefined
        return {
          key,
          source,
          title,
          at: at.toISOString(),
          isLeft: isLeft === true,
          case: caseId && of ? { id: caseId, ...of } : null,
          area: area && { code: area.code, title: area.title },
          overlap: overlap && presentSeen(overlap),
        }
      })
      return { body: { items } }
    },
  }),
  changing({
    method: 'post',
    path: '/meetings/{meetingId}/items',
    operation: 'addMeetingItem',
    tag: 'meetings',
    summary: 'Put a matter on the agenda',
    description: 'Something of one’s own, a case, a project, or what the agenda proposes. It comes last.',
    permission: 'meeting.item.add',
    params: meetingParam,
    body: NewItem,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: [
      'meeting.notFound',
      'meeting.ended',
      'meetingItem.already',
      'meetingItem.notFound',
      'case.notFound',
      'project.notFound',
      ...STRANGERS,
    ],
    handle: async (tx, { params, body }, { actor, now }) => ({
      body: { id: await addItem(tx, actor, now, params.meetingId, body) },
    }),
  }),
  changing({
    method: 'patch',
    path: '/meeting-items/{itemId}',
    operation: 'changeMeetingItem',
    tag: 'meetings',
    summary: 'Change an item of an agenda',
    description: 'Only what is sent is changed.',
    permission: 'meeting.item.edit',
    versioned: true,
    params: itemParam,
    body: ChangeItem,
    answer: z.object({ version: z.int() }),
    errors: ['meetingItem.notFound', 'meetingItem.settled', 'meeting.ended', ...STRANGERS],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await changeItem(tx, actor, now, params.itemId, ifVersion, body)
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'post',
    path: '/meeting-items/{itemId}/withdrawal',
    operation: 'withdrawMeetingItem',
    tag: 'meetings',
    summary: 'Take an item off the agenda',
    description: 'What it was about stays what it was, and is proposed again as long as it is open.',
    permission: 'meeting.item.edit',
    params: itemParam,
    answer: z.null(),
    status: 204,
    errors: [
      'meetingItem.notFound',
      'meetingItem.fixed',
      'meetingItem.settled',
      'meetingItem.hasCompany',
      'meeting.ended',
    ],
    handle: async (tx, { params }, { actor, now }) => {
      await withdrawItem(tx, actor, now, params.itemId)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/meeting-items/{itemId}/restoration',
    operation: 'restoreMeetingItem',
    tag: 'meetings',
    summary: 'Put back an item that was taken off the agenda',
    description: 'Where it stood, with what was said of it.',
    permission: 'meeting.item.edit',
    params: itemParam,
    answer: z.null(),
    status: 204,
    errors: ['meetingItem.notFound', 'meetingItem.notWithdrawn', 'meetingItem.already', 'meeting.ended'],
    handle: async (tx, { params }, { actor, now }) => {
      await restoreItem(tx, actor, now, params.itemId)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/meeting-items/{itemId}/postponement',
    operation: 'postponeMeetingItem',
    tag: 'meetings',
    summary: 'Put an item off to the next meeting',
    description: 'Before its own has begun; in a meeting that goes on, its result says so.',
    permission: 'meeting.item.edit',
    params: itemParam,
    answer: z.null(),
    status: 204,
    errors: [
      'meetingItem.notFound',
      'meetingItem.fixed',
      'meetingItem.settled',
      'meetingItem.hasCompany',
      'meeting.ended',
      'meeting.notPlanned',
      'meeting.noNext',
    ],
    handle: async (tx, { params }, { actor, now }) => {
      await postponeItem(tx, actor, now, params.itemId)
      return { body: null }
    },
  }),
  changing({
    method: 'put',
    path: '/meetings/{meetingId}/order',
    operation: 'orderMeetingItems',
    tag: 'meetings',
    summary: 'Give the agenda an order',
    description: 'Names each item once. Refused when one has come or gone meanwhile.',
    permission: 'meeting.lead',
    params: meetingParam,
    body: z.strictObject({ itemIds: z.array(z.uuid()).max(300) }),
    answer: z.null(),
    status: 204,
    errors: ['meeting.notFound', 'meeting.ended', 'meeting.orderIncomplete'],
    handle: async (tx, { params, body }, { actor, now }) => {
      await orderItems(tx, actor, now, params.meetingId, body.itemIds)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/meetings/{meetingId}/announcement',
    operation: 'announceMeeting',
    tag: 'meetings',
    summary: 'Send the agenda',
    description: 'To those who are asked. The second time it tells what has changed, in one message.',
    permission: 'meeting.lead',
    params: meetingParam,
    answer: z.object({ sent: z.int() }),
    errors: ['meeting.notFound', 'meeting.notPlanned', 'meeting.nothingToTell'],
    handle: async (tx, { params }, { actor, now, kit }) => ({
      body: { sent: await announceAgenda(tx, kit, actor, now, params.meetingId) },
    }),
  }),
]
