import { z } from 'zod'
import { reading } from '../../../platform/http/endpoint.ts'
import { caseFacts } from '../case-store.ts'
import { listTimeline } from './store.ts'

const TimelineEvent = z.object({
  id: z.string(),
  at: z.string(),
  name: z.string().meta({ examples: ['part.accepted'] }),
  actor: z.object({
    kind: z.string(),
    name: z.string().nullable(),
    insteadOf: z
      .string()
      .nullable()
      .meta({ description: 'Who was away, when the actor could do it only in their place.' }),
  }),
  member: z
    .object({ name: z.string() })
    .nullable()
    .meta({ description: 'Somebody besides the actor whom it is about.' }),
  former: z.object({ name: z.string() }).nullable().meta({ description: 'Who had it before.' }),
  officer: z.object({ name: z.string() }).nullable().meta({ description: 'The officer of the part.' }),
  unit: z.object({ name: z.string(), nameEn: z.string() }).nullable(),
  data: z.record(z.string(), z.unknown()).meta({ examples: [{ title: 'Livsmedel' }] }),
})

export const timelineEndpoints = [
  reading({
    path: '/cases/{caseId}/events',
    operation: 'listCaseEvents',
    tag: 'cases',
    summary: 'The timeline of a case',
    description: 'Everything that happened, newest first, from the one event log.',
    permission: 'case.read',
    params: z.object({ caseId: z.uuid() }),
    query: z.strictObject({
      cursor: z
        .string()
        .regex(/^\d{1,18}$/)
        .optional(),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    answer: z.object({ items: z.array(TimelineEvent), nextCursor: z.string().nullable() }),
    errors: ['case.notFound'],
    handle: async (read, { params, query }) => {
      await caseFacts(read, params.caseId)
      const rows = await listTimeline(read, params.caseId, query.cursor, query.limit + 1)
      const page = rows.slice(0, query.limit)
      return {
        body: {
          items: page.map((row) => ({
            id: row.id,
            at: row.at.toISOString(),
            name: row.name,
            actor: { kind: row.actor_kind, name: row.actorName, insteadOf: row.insteadOf },
            member: row.memberName ? { name: row.memberName } : null,
            former: row.formerName ? { name: row.formerName } : null,
            officer: row.officerName ? { name: row.officerName } : null,
            unit: row.unitName ? { name: row.unitName, nameEn: row.unitNameEn ?? '' } : null,
            data: (row.data ?? {}) as Record<string, unknown>,
          })),
          nextCursor: rows.length > query.limit ? (page.at(-1)?.id ?? null) : null,
        },
      }
    },
  }),
]
