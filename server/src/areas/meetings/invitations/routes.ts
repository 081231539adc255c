import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { may } from '../../../platform/permission/permission.ts'
import { meetingsPermissions } from '../permissions.ts'
import { RepliesView } from '../replies/schema.ts'
import { showRepliesToSeries } from '../replies/show-replies.ts'
import { factsOf, getSeries } from '../series/store.ts'
import { findMessages } from './calendar-of-series.ts'
import { sendInvitations } from './send-invitations.ts'

const seriesParam = z.object({ seriesId: z.uuid() })

export const invitationEndpoints = [
  reading({
    path: '/meeting-series/{seriesId}/invitations',
    operation: 'getSeriesInvitations',
    tag: 'meetings',
    summary: 'What calendars have been sent of a series',
    description: 'When it was last sent, and how much of what has changed since nobody has been told.',
    permission: 'meeting.read',
    params: seriesParam,
    answer: z.object({
      sentAt: z.string().nullable(),
      asked: z.int().meta({ description: 'How many people are asked to its meetings.' }),
      unsent: z.int().meta({ description: 'Messages that are to be sent; none when all is as it was.' }),
      replies: RepliesView.nullable().meta({
        description: 'What has been answered to the whole series; null when it is in no calendar.',
      }),
      may: z.object({ send: z.boolean() }),
    }),
    errors: ['series.notFound'],
    handle: async (read, { params }, { actor, now, kit }) => {
      const series = await getSeries(read, params.seriesId)
      const { messages, people } = await findMessages(read, kit.config, series, now)
      const sentAt = series.invited_at?.toISOString() ?? null
      const send = may(meetingsPermissions['meeting.series.change'], actor, factsOf(series))
      const replies = await showRepliesToSeries(read, series, {
        actor,
        now,
        isAllSent: messages.length === 0,
      })
      return { body: { sentAt, asked: people.length, unsent: messages.length, replies, may: { send } } }
    },
  }),
  changing({
    method: 'post',
    path: '/meeting-series/{seriesId}/invitations',
    operation: 'sendSeriesInvitations',
    tag: 'meetings',
    summary: 'Send the calendars what is new',
    description:
      'Invitations the first time; then changes and cancellations, each to those whom it concerns. Nothing is sent before.',
    permission: 'meeting.series.change',
    params: seriesParam,
    answer: z.object({ sent: z.int() }),
    errors: ['series.notFound', 'series.nothingToSend'],
    handle: async (tx, { params }, { actor, now, kit }) => ({
      body: { sent: await sendInvitations(tx, kit, actor, now, params.seriesId) },
    }),
  }),
]
