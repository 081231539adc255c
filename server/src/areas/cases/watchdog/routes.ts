import { z } from 'zod'
import { reading } from '../../../platform/http/endpoint.ts'
import { caseFacts } from '../case-store.ts'
import { listSignals } from './list-store.ts'
import { SIGNAL_KINDS } from './rules.ts'

export const SignalKindShape = z.enum(SIGNAL_KINDS)
export const SignalLevel = z
  .int()
  .min(1)
  .max(4)
  .meta({ description: '1: the one responsible, 2: the heads, 3: the pilot on duty, 4: the next meeting.' })

export const watchdogEndpoints = [
  reading({
    path: '/cases/{caseId}/signals',
    operation: 'listSignals',
    tag: 'cases',
    summary: 'What has run out in a case',
    description: 'Signals that have not ended, each with its level and who reads it right now.',
    permission: 'case.read',
    params: z.object({ caseId: z.uuid() }),
    answer: z.object({
      items: z.array(
        z.object({
          id: z.uuid(),
          kind: SignalKindShape,
          partId: z.uuid().nullable(),
          part: z.string().nullable(),
          due: z.string(),
          level: SignalLevel,
          raisedAt: z.string(),
          readers: z.array(z.object({ id: z.uuid(), name: z.string() })),
        }),
      ),
    }),
    errors: ['case.notFound'],
    handle: async (read, { params }, { now }) => {
      await caseFacts(read, params.caseId)
      const rows = await listSignals(read, params.caseId, now)
      return { body: { items: rows.map((row) => ({ ...row, raisedAt: row.raisedAt.toISOString() })) } }
    },
  }),
]
