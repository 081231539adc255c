import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { record } from '../../../platform/events/record.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { keysOf, pageOf } from '../../../platform/http/list-page.ts'
import { MailPage, MailQuery } from './schema.ts'
import { listMails, lockMail, resetMail } from './store.ts'

export const outboxEndpoints = [
  reading({
    path: '/outbox-mails',
    operation: 'listOutboxMails',
    tag: 'administration',
    summary: 'E-mails that have left, or are to leave',
    description:
      'The newest first, without their text. Those of a restricted case are shown to those who may read the case.',
    permission: 'mail.read',
    query: MailQuery,
    answer: MailPage,
    errors: [],
    handle: async (read, { query }) => {
      const after = keysOf(query.cursor, 1)
      const rows = await listMails(read, { status: query.status, after, most: query.limit + 1 })
      const { items, nextCursor } = pageOf(rows, query.limit, ({ id }) => [id])
      return {
        body: {
          items: items.map((row) => ({
            ...row,
            createdAt: row.createdAt.toISOString(),
            sentAt: row.sentAt?.toISOString() ?? null,
            may: { retry: row.status !== 'sent' },
          })),
          nextCursor,
        },
      }
    },
  }),
  changing({
    method: 'post',
    path: '/outbox-mails/{mailId}/retries',
    operation: 'retryMail',
    tag: 'administration',
    summary: 'Send an e-mail again that did not leave',
    description: 'Plans the mail anew. One that has left is not sent twice.',
    permission: 'mail.retry',
    params: z.object({ mailId: z.uuid() }),
    body: z.strictObject({}),
    answer: z.null(),
    status: 204,
    errors: ['mail.notFound', 'mail.alreadySent'],
    handle: async (tx, { params }, { actor, kit, now }) => {
      const mail = await lockMail(tx, params.mailId)
      if (!mail) throw new Problem('mail.notFound')
      if (mail.status === 'sent') throw new Problem('mail.alreadySent')
      await resetMail(tx, mail.id)
      await kit.jobs.plan(tx, 'mail.send', { id: mail.id })
      await record(tx, actor, now, { name: 'mail.retried', data: { mailId: mail.id } })
      return { body: null }
    },
  }),
]
