import { z } from 'zod'
import { NamedMember } from '../series/schema.ts'

export const NewLink = z.strictObject({
  title: z.string().trim().min(1).max(200),
  url: z.url({ protocol: /^https?$/ }).max(2000),
})
export type NewLink = z.output<typeof NewLink>

export const PaperView = z.object({
  id: z.uuid(),
  title: z.string(),
  url: z.string().nullable().meta({
    description:
      'Where a link leads; null for a file, whose content is at /farled/v1/meeting-papers/{paperId}/content.',
  }),
  size: z.int().nullable(),
  isStopped: z.boolean().meta({ description: 'Malicious code was found in it: nobody can fetch it.' }),
  by: NamedMember,
  at: z.string(),
  may: z.object({ remove: z.boolean() }),
})
