import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import type { Transfer } from '../../../platform/http/transfer.ts'
import { approveMinutes, closeMeeting, reopenMeeting } from '../closing/close-meeting.ts'
import { findMinutes, listLines, listVersions } from '../closing/store.ts'
import { minutesPdf } from './minutes-pdf.ts'
import { MinutesView, presentMinutes } from './view.ts'

const meetingParam = z.object({ meetingId: z.uuid() })

export const minutesTransfers: readonly Transfer[] = [
  {
    kind: 'download',
    path: '/meetings/{meetingId}/minutes/pdf',
    operation: 'getMinutesPdf',
    summary: 'The minutes of a meeting, as tagged PDF',
    permission: 'meeting.read',
    handle: async (read, { params }, { kit, locale }) => {
      const meetingId = z.uuid().safeParse(params['meetingId']).data
      if (!meetingId) throw new Problem('minutes.notFound')
      return minutesPdf(read, kit.config.municipality, { meetingId, locale })
    },
  },
]

export const minutesEndpoints = [
  reading({
    path: '/meetings/{meetingId}/minutes',
    operation: 'getMinutes',
    tag: 'meetings',
    summary: 'The minutes of a meeting',
    description: 'As they were frozen when it was closed; the latest version, or one before it.',
    permission: 'meeting.read',
    params: meetingParam,
    query: z.strictObject({ version: z.coerce.number().int().min(1).max(1000).optional() }),
    answer: MinutesView,
    errors: ['minutes.notFound'],
    handle: async (read, { params, query }) => {
      const row = await findMinutes(read, params.meetingId, query.version)
      if (!row) throw new Problem('minutes.notFound')
      const lines = await listLines(read, params.meetingId, row.version)
      return { body: presentMinutes(row, lines, await listVersions(read, params.meetingId)) }
    },
  }),
  changing({
    method: 'post',
    path: '/meetings/{meetingId}/closing',
    operation: 'closeMeeting',
    tag: 'meetings',
    summary: 'Close a meeting',
    description:
      'All of it or nothing: decisions get their numbers, what is moved stands on the next agenda, actions hold, the minutes are frozen and mailed. Refused while an item has come to nothing.',
    permission: 'meeting.lead',
    params: meetingParam,
    answer: z.object({ version: z.int() }),
    errors: ['meeting.notFound', 'meeting.notLive', 'meeting.itemsWithoutResult', 'meeting.noNext'],
    handle: async (tx, { params }, { actor, now, kit }) => ({
      body: { version: await closeMeeting(tx, kit, actor, now, params.meetingId) },
    }),
  }),
  changing({
    method: 'post',
    path: '/meetings/{meetingId}/reopening',
    operation: 'reopenMeeting',
    tag: 'meetings',
    summary: 'Open a closed meeting again',
    description: 'With a reason. Its minutes stay as they were; the next closing writes a new version.',
    permission: 'meeting.lead',
    params: meetingParam,
    body: z.strictObject({ why: z.string().trim().min(3).max(1000) }),
    answer: z.null(),
    status: 204,
    errors: ['meeting.notFound', 'meeting.notClosed', 'meeting.anotherIsLive', 'minutes.notFound'],
    handle: async (tx, { params, body }, { actor, now }) => {
      await reopenMeeting(tx, actor, now, params.meetingId, body.why)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/meetings/{meetingId}/minutes/approval',
    operation: 'approveMinutes',
    tag: 'meetings',
    summary: 'Approve the minutes',
    description: 'By somebody who takes part, and not the one who closed the meeting.',
    permission: 'meeting.approve',
    params: meetingParam,
    answer: z.null(),
    status: 204,
    errors: ['meeting.notFound', 'meeting.notClosed', 'minutes.approved'],
    handle: async (tx, { params }, { actor, now }) => {
      await approveMinutes(tx, actor, now, params.meetingId)
      return { body: null }
    },
  }),
]
