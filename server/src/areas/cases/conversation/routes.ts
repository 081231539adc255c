import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { caseFacts } from '../case-store.ts'
import { listMailsOfMessages } from '../incoming-mail/list-store.ts'
import { presentMailOf } from '../incoming-mail/view.ts'
import { listMentionsOf } from '../mentions/store.ts'
import { listMessages, listNotes } from './store.ts'
import { sendMessage, writeNote } from './write.ts'

const caseParam = z.object({ caseId: z.uuid() })
const body = z.string().trim().min(1).max(8000)
const seen = z
  .uuid()
  .nullable()
  .optional()
  .meta({
    description:
      'The latest one that the writer has read, null for none: refused when there is a newer. Left out, it is not asked.',
    examples: [null],
  })
const created = z.object({ id: z.uuid() })

const NoteView = z.object({
  id: z.uuid(),
  at: z.string(),
  author: z.object({ id: z.uuid(), name: z.string() }),
  body: z
    .string()
    .nullable()
    .meta({ description: 'Null where the text is confidential to another authority.' }),
  confidentialTo: z.string().nullable(),
  mentions: z.array(z.object({ id: z.uuid(), name: z.string() })).meta({ description: 'Who is mentioned.' }),
})

const MessageView = z.object({
  id: z.uuid(),
  at: z.string(),
  direction: z.enum(['to_company', 'from_company']),
  authorName: z.string(),
  body: z.string(),
  answers: z.string().nullable().meta({ description: 'The question that the company answers with it.' }),
  mail: z
    .object({
      id: z.uuid(),
      hasMore: z.boolean(),
      refusedFiles: z.array(z.object({ name: z.string(), why: z.string() })),
    })
    .nullable()
    .meta({
      description: 'The e-mail that it came as: whether it says more, and which files were not taken in.',
    }),
})

export const conversationEndpoints = [
  reading({
    path: '/cases/{caseId}/notes',
    operation: 'listNotes',
    tag: 'conversation',
    summary: 'Internal notes',
    description:
      'Never shown to the company. A note that is confidential to another authority shows that it exists, not what it says.',
    permission: 'case.read',
    params: caseParam,
    answer: z.object({ items: z.array(NoteView) }),
    errors: ['case.notFound'],
    handle: async (read, { params }) => {
      await caseFacts(read, params.caseId)
      const rows = await listNotes(read, params.caseId)
      const mentions = await listMentionsOf(read, params.caseId)
      return {
        body: {
          items: rows.map((row) => ({
            id: row.id,
            at: row.at.toISOString(),
            author: { id: row.authorId, name: row.authorName },
            body: row.body,
            confidentialTo: row.confidentialTo,
            mentions: mentions.get(row.id) ?? [],
          })),
        },
      }
    },
  }),
  changing({
    method: 'post',
    path: '/cases/{caseId}/notes',
    operation: 'writeNote',
    tag: 'conversation',
    summary: 'Write an internal note',
    description:
      'To colleagues. May be kept within one of the writer’s own authorities. Those mentioned are told; they must be able to read it.',
    permission: 'note.write',
    params: caseParam,
    body: z.strictObject({
      body,
      confidentialTo: z.uuid().nullable().default(null),
      mentions: z.array(z.uuid()).max(20).default([]),
      seen,
    }),
    answer: created,
    status: 201,
    errors: [
      'case.notFound',
      'mention.mayNotRead',
      'mention.otherAuthority',
      'note.newer',
      'message.gapLeft',
    ],
    handle: async (tx, input, { actor, now }) => ({
      body: { id: await writeNote(tx, actor, now, input.params.caseId, input.body) },
    }),
  }),
  reading({
    path: '/cases/{caseId}/messages',
    operation: 'listMessages',
    tag: 'conversation',
    summary: 'Messages to and from the company',
    description: 'What the company has written and what it has been told, in order.',
    permission: 'case.read',
    params: caseParam,
    answer: z.object({ items: z.array(MessageView) }),
    errors: ['case.notFound'],
    handle: async (read, { params }) => {
      await caseFacts(read, params.caseId)
      const rows = await listMessages(read, params.caseId)
      const mails = await listMailsOfMessages(read, params.caseId)
      return {
        body: {
          items: rows.map((row) => ({
            id: row.id,
            at: row.at.toISOString(),
            direction: row.direction as 'to_company',
            authorName: row.authorName,
            body: row.body,
            answers: row.answers,
            mail: presentMailOf(mails.get(row.id)),
          })),
        },
      }
    },
  }),
  changing({
    method: 'post',
    path: '/cases/{caseId}/messages',
    operation: 'sendMessage',
    tag: 'conversation',
    summary: 'Write to the company',
    description: 'On the company’s page and by mail. Counts as the first contact when it is the first.',
    permission: 'message.send',
    params: caseParam,
    body: z.strictObject({ body, seen }),
    answer: created,
    status: 201,
    errors: ['case.notFound', 'message.newer', 'message.gapLeft'],
    handle: async (tx, input, { actor, now, kit }) => ({
      body: {
        id: await sendMessage(tx, kit, actor, now, input.params.caseId, input.body.body, input.body.seen),
      },
    }),
  }),
]
