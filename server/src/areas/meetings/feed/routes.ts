import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { changeFeed, makeFeed, removeFeed } from './keep-feed.ts'
import { findFeed } from './store.ts'

const Choice = z.object({
  withActions: z.boolean().meta({ description: 'Whether the last days of one’s own actions are in it.' }),
})

export const feedEndpoints = [
  reading({
    path: '/my-calendar',
    operation: 'getMyCalendar',
    tag: 'meetings',
    summary: 'My calendar to subscribe to',
    description:
      'Whether there is an address to it, when that was made, and when it was last fetched: to the hour. The address itself is kept by nobody here.',
    permission: 'meeting.feed.keep',
    answer: z.object({
      feed: Choice.extend({ madeAt: z.string(), readAt: z.string().nullable() }).nullable(),
    }),
    errors: [],
    handle: async (read, _input, { actor }) => {
      const row = await findFeed(read, memberOf(actor).memberId)
      const feed = row && {
        withActions: row.with_actions,
        madeAt: row.made_at.toISOString(),
        readAt: row.read_at?.toISOString() ?? null,
      }
      return { body: { feed: feed ?? null } }
    },
  }),
  changing({
    method: 'post',
    path: '/my-calendar',
    operation: 'makeMyCalendar',
    tag: 'meetings',
    summary: 'Make an address to my calendar',
    description: 'Told this once. An address that there was leads nowhere from now on.',
    permission: 'meeting.feed.keep',
    body: Choice,
    answer: z.object({ address: z.string() }),
    status: 201,
    forgets: true,
    errors: [],
    handle: async (tx, { body }, { actor, now, kit }) => ({
      body: {
        address: await makeFeed(tx, memberOf(actor), {
          publicUrl: kit.config.publicUrl,
          withActions: body.withActions,
          now,
        }),
      },
    }),
  }),
  changing({
    method: 'patch',
    path: '/my-calendar',
    operation: 'changeMyCalendar',
    tag: 'meetings',
    summary: 'Choose what is in my calendar',
    description: 'The address stays as it is.',
    permission: 'meeting.feed.keep',
    body: Choice,
    answer: z.null(),
    status: 204,
    errors: ['calendarFeed.notMade'],
    handle: async (tx, { body }, { actor }) => {
      await changeFeed(tx, memberOf(actor), body.withActions)
      return { body: null }
    },
  }),
  changing({
    method: 'delete',
    path: '/my-calendar',
    operation: 'removeMyCalendar',
    tag: 'meetings',
    summary: 'Take the address to my calendar away',
    description: 'It leads nowhere from now on, wherever it is kept.',
    permission: 'meeting.feed.keep',
    answer: z.null(),
    status: 204,
    errors: ['calendarFeed.notMade'],
    handle: async (tx, _input, { actor, now }) => {
      await removeFeed(tx, memberOf(actor), now)
      return { body: null }
    },
  }),
]
