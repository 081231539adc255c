import { z } from 'zod'
import { parseOrgNumber } from '../../kernel/org-number.ts'
import { FactItem, FactValues, Trouble } from './facts/schema.ts'

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
  trouble: Trouble.nullable().meta({ description: 'What hinders the company, as far as is known.' }),
})

export const FoundCompany = CompanyItem.extend({
  formerName: z
    .string()
    .nullable()
    .meta({ description: 'The name of an entry that was merged into it, when that is what was found.' }),
})

export const CompanyPage = CompanyItem.extend({
  address: z.string(),
  source: z.string().meta({ description: 'Where the facts come from.', examples: ['manual'] }),
  fetchedAt: z.iso.datetime().nullable(),
  version: z.int(),
  facts: z
    .array(FactItem)
    .meta({ description: 'Each fact with its source; one that nobody has told is left out.' }),
  register: z
    .object({ askedAt: z.iso.datetime().nullable(), silentAt: z.iso.datetime().nullable() })
    .nullable()
    .meta({
      description:
        'When the companies’ register was asked, and whether it answered. Null when none is connected.',
    }),
  formerNames: z.array(z.string()).meta({ description: 'Names of entries that were merged into it.' }),
  may: z.object({ readNumber: z.boolean(), edit: z.boolean(), merge: z.boolean(), fetch: z.boolean() }),
})

export const CompanyEdit = z.strictObject({
  name: FactValues.name.optional(),
  orgNumber: OrgNumberText.optional().meta({ description: 'Only when the company has none yet.' }),
  form: FactValues.form.optional(),
  address: FactValues.address.optional(),
  activity: FactValues.activity.optional(),
  advertising: FactValues.advertising.optional(),
  trouble: Trouble.nullable().optional(),
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

export const HistoryItem = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  name: z.string(),
  by: z.string().nullable().meta({ description: 'A colleague; null for the program or the company itself.' }),
  other: z.string().nullable().meta({ description: 'The other company, of a merge.' }),
  isOther: z.boolean().meta({ description: 'True when the company is the one that the act was done to.' }),
  fields: z.array(z.string()),
})

export const ContactItem = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
})
