import { z } from 'zod'

export const PromiseDate = z.strictObject({
  on: z.iso.date(),
  reason: z
    .string()
    .trim()
    .max(1000)
    .default('')
    .meta({ description: 'Needed when the date is moved; the company reads it.' }),
})

export const PromiseView = z.object({
  on: z.string(),
  earlier: z.string().nullable(),
  reason: z.string(),
  by: z.string().nullable(),
  at: z.string(),
  mailed: z.boolean().meta({ description: 'False when the company has no address: its page alone told it.' }),
})
