import { z } from 'zod'
import { AwayNow } from '../members/schema.ts'
import { Slug, UnitRef, UnitRole } from '../schema.ts'

const Authority = z.object({ id: z.uuid(), name: z.string(), nameEn: z.string() })

export const UnitItem = UnitRef.extend({
  authority: Authority,
  email: z.string().nullable(),
  phone: z.string().nullable(),
  inLots: z.boolean().meta({ description: 'Whether the unit takes part in the lots.' }),
  active: z.boolean(),
})

export const UnitProfile = UnitItem.extend({
  does: z.string(),
  doesEn: z.string(),
  doesNot: z.string(),
  doesNotEn: z.string(),
  works: z.string().meta({ description: 'How the unit works.' }),
  worksEn: z.string(),
  commonQuestions: z.array(z.string()),
  openingHours: z.string(),
  openingHoursEn: z.string(),
  inLotsSince: z
    .string()
    .nullable()
    .meta({ description: 'The day that the unit joined.', examples: ['2024-09-19'] }),
  members: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      title: z.string(),
      titleEn: z.string(),
      email: z.string(),
      phone: z.string().nullable(),
      role: UnitRole,
      away: AwayNow,
      may: z.object({ setAbsence: z.boolean() }),
    }),
  ),
  version: z.int(),
  may: z.object({ edit: z.boolean(), close: z.boolean() }),
})

const text = z.string().trim().max(4000)

/** What a unit says of itself. A field that is left out stays as it was. */
export const UnitEdit = z
  .strictObject({
    does: text,
    doesEn: text,
    doesNot: text,
    doesNotEn: text,
    works: text,
    worksEn: text,
    commonQuestions: z.array(z.string().trim().min(1).max(300)).max(20),
    openingHours: z.string().trim().max(500),
    openingHoursEn: z.string().trim().max(500),
    email: z.email().max(200).nullable(),
    phone: z.string().trim().max(40).nullable(),
  })
  .partial()
  .meta({ examples: [{ does: 'Vi prövar bygglov och ger råd innan du ritar.', phone: '08-465 004 10' }] })
export type UnitEdit = z.output<typeof UnitEdit>

export const NewUnit = z.strictObject({
  name: z
    .string()
    .trim()
    .min(2)
    .max(120)
    .meta({ examples: ['Bygglovsenheten'] }),
  nameEn: z.string().trim().max(120).default(''),
  slug: Slug.optional().meta({ description: 'What stands in addresses; made of the name when left out.' }),
  authority: Slug.meta({ description: 'The slug of the authority that the unit belongs to.' }),
  email: z.email().max(200).nullable().default(null),
  phone: z.string().trim().max(40).nullable().default(null),
  inLots: z.boolean().default(true),
})
