import { z } from 'zod'

export const NewCaseContact = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .meta({ examples: ['Erik Lund'] }),
  email: z
    .string()
    .trim()
    .min(1)
    .pipe(z.email().max(200))
    .meta({ examples: ['erik@foretag.example'] }),
})
export type NewCaseContact = z.output<typeof NewCaseContact>

export const CaseContact = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  addedAt: z.string(),
  addedBy: z.string().nullable().meta({ description: 'The officer; null when the company did it.' }),
  isLetIn: z.boolean().meta({
    description: 'False while an officer has not let them in, which a restricted case asks for.',
  }),
})
