import { z } from 'zod'
import { CompanyItem } from '../schema.ts'
import { REASONS } from './likeness.rules.ts'

/** The facts of which a person chooses the one that stays. */
export const CHOSEN_FACTS = ['name', 'form', 'address'] as const
export type ChosenFact = (typeof CHOSEN_FACTS)[number]

export const Why = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .meta({ examples: ['Samma företag: Lena ringde först och mejlade sedan.'] })

const Pair = {
  absorbedId: z.uuid().meta({ description: 'The one that becomes a part of the other.' }),
  stayingId: z.uuid().meta({ description: 'The one that stays.' }),
}

export const MergePreviewOf = z.strictObject(Pair)
export const NewMerge = z.strictObject({
  ...Pair,
  take: z
    .array(z.enum(CHOSEN_FACTS))
    .default([])
    .meta({ description: 'Facts of which the absorbed one’s are kept; of the others the staying one’s.' }),
  reason: Why,
})

const Side = CompanyItem.extend({
  address: z.string(),
  cases: z.int().meta({ description: 'Cases that the caller may see.' }),
  contacts: z.int(),
})
export const MergePreview = z.object({
  absorbed: Side,
  staying: Side,
  refusal: z
    .enum(['company.sameCompany', 'company.alreadyMerged', 'company.differentNumbers'])
    .nullable()
    .meta({ description: 'Why they can’t be merged.' }),
})

const Act = z.object({ at: z.iso.datetime(), by: z.string(), reason: z.string() })
export const MergeItem = z.object({
  id: z.uuid(),
  absorbed: z.object({ id: z.uuid(), name: z.string() }),
  merged: Act,
  undone: Act.nullable(),
  goesBack: z.object({ cases: z.int(), contacts: z.int() }).meta({
    description: 'What taking it back returns to the absorbed one, as far as the caller may see it.',
  }),
  stays: z.object({ cases: z.int() }).meta({
    description: 'Cases that stay, whether they were there before or came afterwards.',
  }),
  may: z.object({ undo: z.boolean() }),
})

export const LookalikeItem = z.object({ company: CompanyItem, because: z.array(z.enum(REASONS)) })
