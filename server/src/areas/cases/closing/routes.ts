import { z } from 'zod'
import { changing } from '../../../platform/http/endpoint.ts'
import { closeCase, reopenCase } from './close-case.ts'

const caseParam = z.object({ caseId: z.uuid() })
const versioned = z.object({ version: z.number().int() })

export const closingEndpoints = [
  changing({
    method: 'post',
    path: '/cases/{caseId}/closure',
    operation: 'closeCase',
    tag: 'cases',
    summary: 'Close a case',
    description:
      'With an outcome and, where it helps, a note that the company reads. A duplicate names the case it repeats.',
    permission: 'case.close',
    params: caseParam,
    body: z.strictObject({
      outcome: z.enum(['solved', 'answered', 'declined_by_law', 'withdrawn', 'moved', 'duplicate']),
      note: z.string().trim().max(2000).default(''),
      duplicateOf: z.uuid().optional(),
    }),
    answer: versioned,
    errors: [
      'case.notFound',
      'case.closed',
      'closing.partsOpen',
      'closing.decisionRequestOpen',
      'closing.nothingSaid',
      'closing.reopenedUnanswered',
      'closing.duplicateOfMissing',
      'closing.duplicateOfDuplicate',
      'case.sameCase',
    ],
    handle: async (tx, { params, body }, { actor, now, kit }) => {
      const version = await closeCase(tx, kit, actor, now, params.caseId, body)
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'post',
    path: '/cases/{caseId}/reopening',
    operation: 'reopenCase',
    tag: 'cases',
    summary: 'Open a closed case again',
    description: 'The one who last answered for the whole does so again, or the pilot on duty.',
    permission: 'case.reopen',
    params: caseParam,
    body: z.strictObject({
      reason: z
        .string()
        .trim()
        .min(5)
        .max(1000)
        .meta({ examples: ['Företaget har en fråga till.'] }),
    }),
    answer: versioned,
    errors: ['case.notFound', 'case.notClosed', 'case.nobodyOnDuty'],
    handle: async (tx, { params, body }, { actor, now }) => {
      const version = await reopenCase(tx, actor, now, params.caseId, body.reason)
      return { version, body: { version } }
    },
  }),
]
