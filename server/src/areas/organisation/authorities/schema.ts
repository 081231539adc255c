import { z } from 'zod'
import { Slug } from '../schema.ts'

const Kind = z.enum(['board', 'joint_authority', 'municipal_company']).meta({
  description: 'A board of the municipality, an authority shared with others, or a company that it owns.',
})

export const AuthorityItem = z.object({
  id: z.uuid(),
  slug: z.string().meta({ examples: ['bygg-och-miljonamnden'] }),
  name: z.string().meta({ examples: ['Bygg- och miljönämnden'] }),
  nameEn: z.string(),
  kind: Kind,
  units: z.int().meta({ description: 'Active units that belong to it.' }),
})

export const NewAuthority = z.strictObject({
  name: z
    .string()
    .trim()
    .min(2)
    .max(120)
    .meta({ examples: ['Bygg- och miljönämnden'] }),
  nameEn: z.string().trim().max(120).default(''),
  kind: Kind,
  slug: Slug.optional().meta({
    description: 'What stands in files and addresses; made of the name when left out.',
  }),
})
export type NewAuthority = z.output<typeof NewAuthority>
