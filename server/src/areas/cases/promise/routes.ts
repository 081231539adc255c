import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { caseFacts } from '../case-store.ts'
import { promiseDate } from './promise-date.ts'
import { PromiseDate, PromiseView } from './schema.ts'
import { listPromises } from './store.ts'

const caseParam = z.object({ caseId: z.uuid() })

export const promiseEndpoints = [
  reading({
    path: '/cases/{caseId}/promises',
    operation: 'listPromises',
    tag: 'cases',
    summary: 'The dates that the company has been told',
    description: 'The latest first, each with who told it, when, and why it moved.',
    permission: 'case.read',
    params: caseParam,
    answer: z.object({ items: z.array(PromiseView) }),
    errors: ['case.notFound'],
    handle: async (read, { params }) => {
      await caseFacts(read, params.caseId)
      const rows = await listPromises(read, params.caseId)
      const items = rows.map(({ at, mailKey, ...row }) => ({
        ...row,
        at: at.toISOString(),
        mailed: mailKey !== null,
      }))
      return { body: { items } }
    },
  }),
  changing({
    method: 'put',
    path: '/cases/{caseId}/promise',
    operation: 'promiseDate',
    tag: 'cases',
    summary: 'Promise the company a date',
    description: 'The company is told by mail. A date that moves needs a reason.',
    permission: 'case.promise',
    params: caseParam,
    body: PromiseDate,
    answer: z.object({ version: z.number().int() }),
    errors: ['case.notFound', 'case.closed', 'promise.inThePast', 'promise.reasonMissing'],
    handle: async (tx, { params, body }, { actor, now, kit }) => {
      const version = await promiseDate(tx, kit, actor, now, params.caseId, body)
      return { version, body: { version } }
    },
  }),
]
