import { z } from 'zod'

export const Slug = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/)
  .meta({ examples: ['bygglov'] })

export const UnitRef = z.object({
  id: z.uuid(),
  slug: z.string().meta({ examples: ['bygglov'] }),
  name: z.string().meta({ examples: ['Bygglovsenheten'] }),
  nameEn: z.string().meta({ examples: ['Building permits'] }),
})
export const UnitRole = z.enum(['officer', 'head'])
export const Role = z.enum(['pilot', 'meeting_leader', 'administrator', 'auditor', 'analyst'])
export const UnitOfMember = UnitRef.extend({ role: UnitRole })
