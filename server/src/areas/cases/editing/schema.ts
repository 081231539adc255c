import { z } from 'zod'
import { contactFields, questionFields } from '../intake/schema.ts'

export const EditCase = z
  .strictObject({
    title: questionFields.title,
    place: z.string().trim().max(200),
    ...contactFields,
    nextStep: z
      .string()
      .trim()
      .max(300)
      .meta({ examples: ['Ring markägaren om nyttjanderätten'] }),
    nextStepOn: z.iso.date().nullable(),
    nextStepBy: z.uuid().nullable().meta({
      description:
        'Who takes it; null for the accountable. A step that is written anew is the accountable’s when left out.',
    }),
    visibility: z.enum(['open', 'restricted']),
    areaIds: z.array(z.uuid()).max(8),
  })
  .partial()
