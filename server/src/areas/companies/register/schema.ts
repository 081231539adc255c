import { z } from 'zod'
import { Trouble } from '../facts/schema.ts'
import { OrgNumberText } from '../schema.ts'

const firm = z
  .string()
  .nullable()
  .meta({ description: 'Tells the firms of one sole trader apart.', examples: ['1'] })

/** A firm to choose among, or to fill in from. Without the number, which whoever asks has. */
const FirmItem = z.object({
  firm,
  name: z.string(),
  form: z.string(),
  address: z.string(),
  city: z.string(),
  trouble: Trouble.nullable(),
})

const OUTCOMES = ['fetched', 'choose', 'unknown', 'silent'] as const

export const LookUp = z.strictObject({ orgNumber: OrgNumberText })
export const LookUpAnswer = z.object({
  outcome: z.enum(['found', 'unknown', 'silent']),
  firms: z.array(FirmItem),
})

export const Refresh = z.strictObject({
  firm: z
    .string()
    .max(10)
    .optional()
    .meta({ description: 'Which firm it is, after an answer with several.' }),
})
export const RefreshAnswer = z.object({
  outcome: z.enum(OUTCOMES).meta({
    description:
      '`choose`: there are several firms on the number, and none has been written. `silent`: the register did not answer, and what was known stands.',
  }),
  firms: z.array(FirmItem),
})
