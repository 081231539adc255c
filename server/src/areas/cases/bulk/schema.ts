import { z } from 'zod'
import { EditCase } from '../editing/schema.ts'
import { ProposeHandover } from '../handover/schema.ts'
import { PromiseDate } from '../promise/schema.ts'
import { MOST_AT_ONCE } from './most-at-once.ts'

const { nextStep, nextStepOn, nextStepBy } = EditCase.shape

/** What can be done with many cases: one entry a kind, each done as the endpoint of a single case does it. */
export const BulkChange = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('nextStep'),
      nextStep: nextStep.unwrap(),
      nextStepOn: nextStepOn.unwrap(),
      nextStepBy,
    }),
    z.strictObject({ kind: z.literal('promise'), ...PromiseDate.shape }),
    z.strictObject({ kind: z.literal('handover'), ...ProposeHandover.shape }),
  ])
  .meta({ examples: [{ kind: 'nextStep', nextStep: 'Ring företaget', nextStepOn: '2026-11-30' }] })
export type BulkChange = z.output<typeof BulkChange>
export type BulkKind = BulkChange['kind']

export const ChangeCases = z.strictObject({
  caseIds: z
    .array(z.uuid().toLowerCase())
    .min(1)
    .max(MOST_AT_ONCE)
    .meta({ description: 'A case that is named twice is changed once.' }),
  change: BulkChange,
})
export type ChangeCases = z.output<typeof ChangeCases>

export const BulkResult = z.object({
  items: z
    .array(
      z.object({
        caseId: z.uuid(),
        outcome: z.enum(['done', 'refused']),
        code: z.string().nullable().meta({ description: 'Why it was refused.' }),
        detail: z.string().nullable().meta({ description: 'The same in words.' }),
      }),
    )
    .meta({ description: 'One for each case, in the order that they were named.' }),
})
