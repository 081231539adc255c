import { z } from 'zod'
import { parseOrgNumber } from '../../../kernel/org-number.ts'

const Channel = z.enum(['web', 'phone', 'visit', 'email', 'meeting'])

/** An organisation number in any spelling; what comes out is its ten digits. */
export const OrgNumberText = z
  .string()
  .trim()
  .max(20)
  .transform((text, context) => {
    const number = parseOrgNumber(text)
    if (number.valid) return number.value
    context.addIssue({ code: 'custom', params: { code: number.fault }, input: text })
    return z.NEVER
  })

/** Contact details, with limits that hold for staff's form and the company's alike. */
export const contactFields = {
  contactName: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .meta({ examples: ['Sara Holm'] }),
  contactEmail: z
    .email()
    .max(200)
    .nullable()
    .meta({ examples: ['sara@foretag.example'] }),
  contactPhone: z
    .string()
    .trim()
    .max(40)
    .nullable()
    .meta({ examples: ['0176-712 00'] }),
}

export const questionFields = {
  title: z
    .string()
    .trim()
    .min(3)
    .max(160)
    .meta({ examples: ['Uteservering vid hamnen'] }),
  question: z
    .string()
    .trim()
    .min(10)
    .max(8000)
    .meta({ examples: ['Vi vill ha uteservering i sommar. Vad behöver vi?'] }),
  place: z
    .string()
    .trim()
    .max(200)
    .default('')
    .meta({ examples: ['Hamngatan 4, Norrtälje'] }),
}

export const NewCase = z.strictObject({
  ...questionFields,
  ...contactFields,
  channel: Channel,
  company: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('known'), companyId: z.uuid() }),
      z.strictObject({
        kind: z.literal('new'),
        name: z.string().trim().min(1).max(160),
        orgNumber: OrgNumberText.optional(),
        address: z.string().trim().max(200).optional(),
        city: z.string().trim().max(100).optional(),
      }),
      z.strictObject({ kind: z.literal('planned') }),
    ])
    .meta({ examples: [{ kind: 'planned' }] }),
  areaIds: z.array(z.uuid()).max(8).default([]),
  visibility: z.enum(['open', 'restricted']).default('open'),
  locale: z.enum(['sv', 'en']).default('sv'),
  linkTo: z
    .array(z.uuid())
    .max(10)
    .default([])
    .meta({ description: 'Earlier cases that this one belongs together with.' }),
})
export type NewCase = z.output<typeof NewCase>

export const SimilarQuery = z.strictObject({
  companyId: z.uuid().optional(),
  orgNumber: OrgNumberText.optional(),
  place: z.string().trim().max(200).optional(),
  email: z.email().max(200).optional(),
  exceptCaseId: z.uuid().optional(),
})

export const SimilarCase = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  status: z.enum(['received', 'open', 'awaiting_company', 'closed']),
  receivedAt: z.string(),
  accountableName: z.string().nullable(),
  because: z.array(z.enum(['company', 'place', 'email'])),
})
