import { z } from 'zod'
import { changing } from '../../../platform/http/endpoint.ts'
import { remindOfMeeting, remindOfSeries } from './remind.ts'

const REFUSALS = ['series.notSent', 'series.allAnswered', 'series.remindedToday']
const answer = z.object({ sent: z.int() })

export const replyEndpoints = [
  changing({
    method: 'post',
    path: '/meeting-series/{seriesId}/reminders',
    operation: 'remindOfSeries',
    tag: 'meetings',
    summary: 'Send the invitation again to those who have not answered',
    description: 'The same invitation to the series, at most once a day.',
    permission: 'meeting.series.change',
    params: z.object({ seriesId: z.uuid() }),
    answer,
    errors: ['series.notFound', ...REFUSALS],
    handle: async (tx, { params }, { actor, now, kit }) => ({
      body: { sent: await remindOfSeries(tx, kit, actor, now, params.seriesId) },
    }),
  }),
  changing({
    method: 'post',
    path: '/meetings/{meetingId}/reminders',
    operation: 'remindOfMeeting',
    tag: 'meetings',
    summary: 'Send the invitation to a meeting again to those who have not answered',
    description: 'The invitation that the meeting stands in, at most once a day.',
    permission: 'meeting.lead',
    params: z.object({ meetingId: z.uuid() }),
    answer,
    errors: ['meeting.notFound', ...REFUSALS],
    handle: async (tx, { params }, { actor, now, kit }) => ({
      body: { sent: await remindOfMeeting(tx, kit, actor, now, params.meetingId) },
    }),
  }),
]
