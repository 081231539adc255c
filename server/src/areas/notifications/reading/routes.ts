import { z } from 'zod'
import { changing, type Endpoint, reading } from '../../../platform/http/endpoint.ts'
import { keysOf, pageOf } from '../../../platform/http/list-page.ts'
import { tellMembers } from '../../../platform/live/tell-members.ts'
import type { DescribeCases } from '../../../platform/notices.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { NoticePage, NoticeQuery, Seen } from './schema.ts'
import { countUnseen, listNotices, MANY, markSeen } from './store.ts'
import { presentNotice } from './view.ts'

export const readingEndpoints = (describe: DescribeCases): readonly Endpoint[] => [
  reading({
    path: '/notices',
    operation: 'listNotices',
    tag: 'notices',
    summary: 'My notices',
    description:
      'What the caller has been told, what happened last first. Of a case only while the caller may read it.',
    permission: 'notice.read',
    query: NoticeQuery,
    answer: NoticePage,
    errors: [],
    handle: async (read, { query }, { actor }) => {
      const { limit } = query
      const rows = await listNotices(read, memberOf(actor).memberId, {
        unseen: query.unseen === 'true',
        after: keysOf(query.cursor, 2),
        most: limit + 1,
      })
      const page = pageOf(rows, limit, ({ at, id }) => [at.toISOString(), id])
      const cases = await describe(
        read,
        page.items.flatMap(({ caseId }) => caseId ?? []),
      )
      const items = page.items.map((row) => presentNotice(row, cases.get(row.caseId ?? '')))
      return { body: { items, nextCursor: page.nextCursor } }
    },
  }),
  reading({
    path: '/notices/unseen-count',
    operation: 'countUnseenNotices',
    tag: 'notices',
    summary: 'How many notices I have not seen',
    description: `For the bell. Stops counting at ${MANY}.`,
    permission: 'notice.read',
    answer: z.object({ unseen: z.int() }),
    errors: [],
    handle: async (read, _input, { actor }) => ({
      body: { unseen: await countUnseen(read, memberOf(actor).memberId) },
    }),
  }),
  changing({
    method: 'post',
    path: '/notices/seen',
    operation: 'markNoticesSeen',
    tag: 'notices',
    summary: 'Mark notices as seen',
    description:
      'Those named, those of a case that is read, or all. What has been seen is not sent by mail any more.',
    permission: 'notice.read',
    body: Seen,
    answer: z.null(),
    status: 204,
    errors: [],
    handle: async (tx, { body }, { actor, now }) => {
      const { memberId } = memberOf(actor)
      const until = body.until ? new Date(body.until) : now
      if (await markSeen(tx, memberId, { ids: body.ids, caseId: body.caseId }, until, now)) {
        await tellMembers(tx, 'notices', [memberId])
      }
      return { body: null }
    },
  }),
]
