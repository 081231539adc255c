import { z } from 'zod'
import { ENDINGS, WAITS_FOR } from './rules.ts'

const unit = z.object({ id: z.uuid(), name: z.string(), nameEn: z.string() })

/** Who is waited for and until when, the same for a case and for a part. */
export const waitFields = {
  waitsFor: z.enum(WAITS_FOR).default('company'),
  authority: z
    .string()
    .trim()
    .max(120)
    .default('')
    .meta({ description: 'Its name, when another authority is waited for.', examples: ['Länsstyrelsen'] }),
  unitId: z.uuid().nullable().default(null).meta({ description: 'When another unit is waited for.' }),
  wakesOn: z.iso.date().optional().meta({
    description:
      'The day on which it wakes by itself, within 120 days; when not given, as far off as the goal for a company’s answer says.',
  }),
}

export const StandStill = z.strictObject({
  body: z
    .string()
    .trim()
    .min(1)
    .max(8000)
    .meta({ description: 'What is waited for. When it is the company, this is the question that it gets.' }),
  ...waitFields,
  seen: z
    .uuid()
    .nullable()
    .optional()
    .meta({
      description:
        'When the company is asked: the latest message that the writer has read, null for none. Refused when there is a newer.',
      examples: [null],
    }),
})
export type StandStill = z.output<typeof StandStill>

export const WaitView = z.object({
  id: z.uuid(),
  partId: z.uuid().nullable().meta({ description: 'Null when the case as a whole stands still.' }),
  part: z.string().nullable(),
  waitsFor: z.enum(WAITS_FOR),
  unit: unit.nullable(),
  authority: z.string(),
  about: z.string(),
  beganAt: z.string(),
  begunBy: z.string().nullable(),
  wakesOn: z.string(),
  remindsOn: z.string().nullable(),
  remindedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  ending: z.enum(ENDINGS).nullable(),
})

export const Waited = z.object({
  company: z.int(),
  otherAuthority: z.int(),
  unit: z.int().meta({ description: 'Offers that nobody has taken yet count here.' }),
})
