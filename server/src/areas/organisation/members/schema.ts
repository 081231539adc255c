import { z } from 'zod'
import { NextCursor, pageFields } from '../../../platform/http/list-page.ts'
import { Role, Slug, UnitOfMember } from '../schema.ts'

const named = z.object({ id: z.uuid(), name: z.string() })
const Until = z.iso.datetime().nullable().meta({ description: 'Null until further notice.' })

export const AwayNow = z
  .object({ until: Until, standIn: named.nullable() })
  .nullable()
  .meta({ description: 'For one who is away right now: until when, and who stands in.' })

export const Me = z.object({
  member: z.object({
    id: z.uuid(),
    name: z.string().meta({ examples: ['Anna Lindqvist'] }),
    email: z.string(),
    title: z.string().meta({ examples: ['Bygglovshandläggare'] }),
    titleEn: z.string().meta({ examples: ['Building permit officer'] }),
    locale: z.enum(['sv', 'en']),
  }),
  units: z.array(UnitOfMember),
  roles: z.array(Role),
  onDuty: z
    .boolean()
    .meta({ description: 'True for the one who answers, right now, for what nobody has taken.' }),
  away: AwayNow,
  covers: z
    .array(
      z.object({
        member: named,
        unit: z.object({ id: z.uuid(), name: z.string(), nameEn: z.string() }),
        until: Until,
      }),
    )
    .meta({ description: 'For whom the caller stands in right now.' }),
})

export const MyChoices = z.strictObject({ locale: z.enum(['sv', 'en']) })

export const MemberQuery = z.strictObject({
  ...pageFields,
  q: z.string().trim().max(100).optional().meta({ description: 'Part of a name, a title or an address.' }),
  unit: Slug.optional().meta({ description: 'Only members of the unit with this slug.' }),
  role: Role.optional().meta({
    description: 'Only members who have this role across units.',
    examples: ['pilot'],
  }),
  active: z
    .stringbool()
    .optional()
    .meta({ description: 'Only those who are there, or only those who have left.', type: 'boolean' }),
})
export type MemberQuery = z.output<typeof MemberQuery>

export const MemberItem = z.object({
  id: z.uuid(),
  name: z.string().meta({ examples: ['Anna Lindqvist'] }),
  title: z.string().meta({ examples: ['Bygglovshandläggare'] }),
  titleEn: z.string().meta({ examples: ['Building permit officer'] }),
  email: z.string(),
  phone: z.string().nullable(),
  active: z.boolean(),
  units: z.array(UnitOfMember),
  roles: z.array(Role),
  away: AwayNow,
})
export const MemberPage = z.object({ items: z.array(MemberItem), nextCursor: NextCursor })
