import { z } from 'zod'
import { parseOrgNumber } from '../../kernel/org-number.ts'

/** An organisation number in any spelling; what comes out is its ten digits. */
const OrgNumberText = z
  .string()
  .trim()
  .max(20)
  .transform((text, context) => {
    const number = parseOrgNumber(text)
    if (number.valid) return number.value
    context.addIssue({ code: 'custom', params: { code: number.fault }, input: text })
    return z.NEVER
  })
  .meta({ examples: ['556016-0680'] })

export const CompanyItem = z.object({
  id: z.uuid(),
  name: z.string().meta({ examples: ['Roslagens Båtsnickeri AB'] }),
  orgNumberShown: z
    .string()
    .nullable()
    .meta({
      description: 'As people write it; a sole trader’s with the last digits masked.',
      examples: ['556016-0680'],
    }),
  isSoleTrader: z.boolean(),
  form: z.string().nullable(),
  city: z.string(),
})

export const CompanyPage = CompanyItem.extend({
  address: z.string(),
  source: z.string().meta({ description: 'Where the facts come from.', examples: ['manual'] }),
  fetchedAt: z.iso.datetime().nullable(),
  version: z.int(),
  may: z.object({ readNumber: z.boolean() }),
})

export const CompanySearch = z.strictObject({
  query: z
    .string()
    .trim()
    .min(2)
    .max(160)
    .meta({ description: 'A number in any spelling, or a name.', examples: ['båtsnickeri'] }),
  limit: z.int().min(1).max(50).default(10),
})

export const NewCompany = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(160)
    .meta({ examples: ['Roslagens Båtsnickeri AB'] }),
  orgNumber: OrgNumberText.optional(),
  form: z
    .string()
    .trim()
    .max(60)
    .optional()
    .meta({ examples: ['Aktiebolag'] }),
  address: z.string().trim().max(200).optional(),
  city: z.string().trim().max(100).optional(),
})

export const ContactItem = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
})
