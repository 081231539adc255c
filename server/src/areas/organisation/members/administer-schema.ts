import { z } from 'zod'
import { Role, UnitRole } from '../schema.ts'
import { MemberItem } from './schema.ts'

const name = z
  .string()
  .trim()
  .min(2)
  .max(120)
  .meta({ examples: ['Anna Lindqvist'] })
const email = z.email().max(200).meta({ description: 'What the member signs in by the first time.' })
const title = z
  .string()
  .trim()
  .max(120)
  .meta({ examples: ['Bygglovshandläggare'] })
const titleEn = z
  .string()
  .trim()
  .max(120)
  .meta({ examples: ['Building permit officer'] })
const phone = z.string().trim().max(40).nullable()

export const NewMember = z.strictObject({
  name,
  email,
  title: title.default(''),
  titleEn: titleEn.default(''),
  phone: phone.default(null),
  units: z
    .array(z.strictObject({ id: z.uuid(), role: UnitRole }))
    .min(1)
    .max(20),
  roles: z.array(Role).max(5).default([]),
})
export type NewMember = z.output<typeof NewMember>

/** Fields left out stay as they were. */
export const MemberEdit = z
  .strictObject({ name, email, title, titleEn, phone })
  .partial()
  .meta({ examples: [{ phone: '0176-710 12' }] })
export type MemberEdit = z.output<typeof MemberEdit>

/** Who takes over what a member held. */
export const Receivers = z.strictObject({
  toMemberId: z.uuid().nullable().default(null).meta({
    description: 'Everything goes to this member, as far as they can take it; null for the usual order.',
  }),
  choices: z
    .array(
      z.strictObject({
        of: z.uuid().meta({ description: 'A case or a part.' }),
        memberId: z.uuid(),
      }),
    )
    .max(500)
    .default([])
    .meta({ description: 'Cases and parts that go to somebody else than the rest.' }),
})
export type Receivers = z.output<typeof Receivers>

export const MemberView = MemberItem.extend({
  duty: z.array(z.object({ id: z.uuid(), from: z.iso.datetime(), to: z.iso.datetime() })).meta({
    description: 'Periods on duty that are not over.',
  }),
  version: z.int(),
  may: z.object({ manage: z.boolean(), setAbsence: z.boolean() }),
})

export const Uncovered = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['unitWithoutHead', 'unitWithoutMembers', 'awayWithoutDeputy']),
      unit: z.object({ id: z.uuid(), slug: z.string(), name: z.string(), nameEn: z.string() }),
      member: z.object({ id: z.uuid(), name: z.string() }).nullable(),
      until: z.iso.datetime().nullable(),
      standIn: z
        .object({ id: z.uuid(), name: z.string() })
        .nullable()
        .meta({ description: 'Who answers meanwhile; null when nobody can.' }),
    }),
  ),
})
