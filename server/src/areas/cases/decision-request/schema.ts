import { z } from 'zod'
import { MatterDates } from '../deadlines/schema.ts'
import { BASES, CHANNELS, EFFECTS, OUTCOMES } from './rules.ts'

const day = z.iso.date()
const reference = z
  .string()
  .trim()
  .max(120)
  .default('')
  .meta({ examples: ['BYGG 2026-000412'] })

export const SetMatter = z.strictObject({
  basis: z.enum(BASES).meta({
    description:
      'A formal matter, `fl_matter` or `special_statute`, gives the right to ask for a decision (section 12 of the Administrative Procedure Act).',
  }),
  begunOn: day.nullable().default(null).meta({ description: 'The day the application came in.' }),
  reference,
})
export type SetMatter = z.output<typeof SetMatter>

export const RegisterRequest = z.strictObject({
  receivedOn: day,
  channel: z.enum(CHANNELS),
  body: z.string().trim().max(4000).default(''),
})
export type RegisterRequest = z.output<typeof RegisterRequest>

export const EndRequest = z.strictObject({
  outcome: z.enum(OUTCOMES),
  on: day,
  reference,
  reason: z
    .string()
    .trim()
    .max(4000)
    .default('')
    .meta({ description: 'Needed, with a reference, when the request is refused. The company reads it.' }),
})
export type EndRequest = z.output<typeof EndRequest>

export const MatterView = z.object({
  partId: z.uuid(),
  title: z.string(),
  basis: z.enum(BASES),
  begunOn: z.string().nullable(),
  reference: z.string(),
  ...MatterDates.shape,
  version: z.int().meta({ description: 'Of the dates; zero while nobody has written any.' }),
  mayRequestFrom: z
    .string()
    .nullable()
    .meta({ description: 'The day from which the company may ask for a decision; null where it may not.' }),
  hasComeToTime: z
    .boolean()
    .meta({ description: 'That day has come, and no request has started its weeks.' }),
})

export const RequestView = z.object({
  id: z.uuid(),
  partId: z.uuid(),
  part: z.string(),
  receivedOn: z.string(),
  channel: z.enum(CHANNELS),
  body: z.string(),
  effect: z.enum(EFFECTS),
  dueOn: z.string().nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  outcomeOn: z.string().nullable(),
  reference: z.string(),
  reason: z.string(),
  registeredBy: z.string().nullable().meta({ description: 'Null when the company asked on its page.' }),
})
