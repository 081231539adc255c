import { z } from 'zod'
import { changing } from '../../../platform/http/endpoint.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { beThere } from './be-there.ts'
import { DOINGS } from './rules.ts'

export const presenceEndpoints = [
  changing({
    method: 'put',
    path: '/cases/{caseId}/presence',
    operation: 'beInCase',
    tag: 'conversation',
    summary: 'Say that one has the case open, and see who else does',
    description:
      'Lasts half a minute unless it is said again. Nothing of it is kept. Only those who may read the case hear of it; the company never does.',
    permission: 'case.read',
    params: z.object({ caseId: z.uuid() }),
    body: z.strictObject({
      tab: z.uuid().meta({ description: 'Made by the browser for each of its tabs.' }),
      nth: z.int().min(1).max(2_000_000_000).meta({
        description: 'Counts what the tab says: what arrives after something later is left aside.',
      }),
      doing: z
        .enum(DOINGS)
        .nullable()
        .meta({
          description: 'What is written here; null when the tab leaves the case.',
          examples: ['reading'],
        }),
      partId: z
        .uuid()
        .nullable()
        .default(null)
        .meta({ description: 'The part whose answer is written.', examples: [null] }),
    }),
    answer: z.object({
      others: z.array(
        z.object({
          member: z.object({ id: z.uuid(), name: z.string() }),
          doing: z.enum(DOINGS),
          part: z.object({ id: z.uuid(), title: z.string() }).nullable(),
        }),
      ),
      latest: z.object({ message: z.uuid().nullable(), note: z.uuid().nullable() }).meta({
        description: 'The latest message and note, so that who writes sees when there is a newer one.',
      }),
    }),
    errors: ['case.notFound', 'part.notFound'],
    forgets: true,
    handle: async (tx, { params, body }, { actor, now }) => {
      const { others, latest } = await beThere(tx, memberOf(actor), now, params.caseId, body)
      return {
        body: {
          latest,
          others: others.map(({ memberId: id, name, doing, part }) => ({
            member: { id, name },
            doing,
            part,
          })),
        },
      }
    },
  }),
]
