import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { keysOf, NextCursor, pageFields, pageOf } from '../../../platform/http/list-page.ts'
import { beginCaseOf, putMailIn } from './decide-mail.ts'
import { countUnplaced, findMailboxState, listWithoutCase, suggestCases } from './list-store.ts'
import { MailView, presentMail } from './view.ts'

/** A mail that the program has not placed by now is seen by people. */
const SOON_MS = 5 * 60_000
const mailParam = z.object({ incomingMailId: z.uuid() })
const keptBefore = (now: Date) => new Date(now.getTime() - SOON_MS)

const SuggestedCase = z.object({ id: z.uuid(), number: z.string(), title: z.string() })

export const placingEndpoints = [
  reading({
    path: '/incoming-mails',
    operation: 'listIncomingMails',
    tag: 'mail',
    summary: 'Mail that belongs to no case',
    description:
      'What waits to be placed by a pilot, the oldest first, each with cases that it may belong to; or what has been set aside, the newest first.',
    permission: 'incomingMail.place',
    query: z.strictObject({ ...pageFields, state: z.enum(['unplaced', 'set_aside']).default('unplaced') }),
    answer: z.object({
      items: z.array(MailView.extend({ suggestedCases: z.array(SuggestedCase) })),
      nextCursor: NextCursor,
    }),
    errors: [],
    handle: async (read, { query }, { now }) => {
      const after = keysOf(query.cursor, 2)
      const rows = await listWithoutCase(read, query.state, {
        after,
        most: query.limit + 1,
        keptBefore: keptBefore(now),
      })
      const { items, nextCursor } = pageOf(rows, query.limit, (row) => [row.receivedAt.toISOString(), row.id])
      const views = []
      for (const row of items) {
        const suggestedCases = query.state === 'unplaced' ? await suggestCases(read, row) : []
        views.push({ ...presentMail(row, { decide: row.state !== 'kept' }), suggestedCases })
      }
      return { body: { items: views, nextCursor } }
    },
  }),
  reading({
    path: '/mailbox',
    operation: 'getMailbox',
    tag: 'mail',
    summary: 'How it stands with the mailbox',
    description:
      'How many mails wait to be placed, when the mailbox was last emptied, and since when that fails.',
    permission: 'incomingMail.place',
    answer: z.object({
      unplaced: z.int(),
      isOn: z.boolean(),
      lookedAt: z.string().nullable(),
      failsSince: z.string().nullable(),
      lastError: z.string(),
    }),
    errors: [],
    handle: async (read, _input, { now, kit }) => {
      const state = await findMailboxState(read)
      return {
        body: {
          unplaced: await countUnplaced(read, keptBefore(now)),
          isOn: kit.config.inbox !== undefined,
          lookedAt: state?.lookedAt?.toISOString() ?? null,
          failsSince: state?.failsSince?.toISOString() ?? null,
          lastError: state?.lastError ?? '',
        },
      }
    },
  }),
  changing({
    method: 'post',
    path: '/incoming-mails/{incomingMailId}/case',
    operation: 'beginCaseOfMail',
    tag: 'mail',
    summary: 'Make a case of a mail',
    description:
      'As if it had been asked in the form; the sender gets a receipt, unless a machine has written it.',
    permission: 'incomingMail.place',
    params: mailParam,
    body: z.strictObject({}),
    answer: z.object({ id: z.uuid(), number: z.string() }),
    status: 201,
    errors: [
      'incomingMail.notFound',
      'incomingMail.settled',
      'incomingMail.noSender',
      'case.nobodyOnDuty',
      'case.notFound',
      'case.unknownArea',
    ],
    handle: async (tx, { params }, { actor, now, kit }) => {
      const { id, number } = await beginCaseOf(tx, kit, actor, now, params.incomingMailId)
      return { body: { id, number }, location: `/farled/v1/cases/${id}` }
    },
  }),
  changing({
    method: 'put',
    path: '/incoming-mails/{incomingMailId}/case',
    operation: 'putMailOnCase',
    tag: 'mail',
    summary: 'Put a mail on a case',
    description: 'It becomes a message of the company in that case, in the name of who has sent it.',
    permission: 'incomingMail.place',
    params: mailParam,
    body: z.strictObject({ caseId: z.uuid() }),
    answer: z.null(),
    status: 204,
    errors: ['incomingMail.notFound', 'incomingMail.settled', 'case.notFound', 'case.nobodyOnDuty'],
    handle: async (tx, { params, body }, { actor, now }) => {
      await putMailIn(tx, actor, now, params.incomingMailId, body.caseId)
      return { body: null }
    },
  }),
]
