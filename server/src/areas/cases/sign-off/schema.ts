import { z } from 'zod'

export const SignOffAnswer = z.strictObject({
  agrees: z.boolean(),
  reason: z
    .string()
    .trim()
    .max(2000)
    .default('')
    .meta({
      description: 'What is to be changed; needed with a no.',
      examples: ['Villkoret om gångbredd saknas.'],
    }),
})

export const SignOffView = z.object({
  id: z.uuid(),
  part: z.object({ id: z.uuid(), title: z.string() }),
  unit: z.object({ id: z.uuid(), slug: z.string(), name: z.string(), nameEn: z.string() }),
  isCurrent: z.boolean().meta({ description: 'About the text as it now is.' }),
  agrees: z.boolean().nullable().meta({ description: 'Null until the unit has answered.' }),
  reason: z.string(),
  by: z.string().nullable(),
  askedAt: z.string(),
  answeredAt: z.string().nullable(),
  may: z.object({ answer: z.boolean() }),
})
