import { z } from 'zod'
import { PLACEHOLDERS } from './placeholders.rules.ts'
import { KINDS } from './rules.ts'

const said = {
  title: z
    .string()
    .trim()
    .min(2)
    .max(120)
    .meta({
      description: 'What colleagues find it by; nobody else sees it.',
      examples: ['Tack för kompletteringen'],
    }),
  body: z
    .string()
    .trim()
    .min(10)
    .max(6000)
    .meta({
      description: `In Swedish. May leave open, between two pairs of braces: ${PLACEHOLDERS.join(', ')}.`,
      examples: ['Hej {{contact}}! Tack, nu har vi det vi behöver i ärende {{caseNumber}}.'],
    }),
  bodyEn: z
    .string()
    .trim()
    .max(6000)
    .meta({ description: 'In English, for companies that are written to in English.', examples: [''] }),
}

export const NewMessageTemplate = z.strictObject({
  kind: z.enum(KINDS).meta({ description: 'For messages to the company, or for internal notes.' }),
  unitId: z
    .uuid()
    .nullable()
    .meta({ description: 'A unit that the caller works in; null for the whole municipality.' }),
  ...said,
  bodyEn: said.bodyEn.default(''),
})
export type NewMessageTemplate = z.output<typeof NewMessageTemplate>

export const ChangeMessageTemplate = z.strictObject(said).partial()
export type ChangeMessageTemplate = z.output<typeof ChangeMessageTemplate>

const named = z.object({ id: z.uuid(), name: z.string() })
const unit = z.object({ id: z.uuid(), slug: z.string(), name: z.string(), nameEn: z.string() })
const content = { title: z.string(), body: z.string(), bodyEn: z.string() }

export const MessageTemplateView = z.object({
  id: z.uuid(),
  kind: z.enum(KINDS),
  unit: unit.nullable().meta({ description: 'Null for the whole municipality.' }),
  ...content,
  changedAt: z.string(),
  changedBy: named,
  retiredAt: z.string().nullable(),
  version: z.number().int(),
  may: z.object({ change: z.boolean(), retire: z.boolean(), restore: z.boolean() }),
})
export type MessageTemplateView = z.input<typeof MessageTemplateView>

export const MessageTemplateVersion = z.object({
  version: z.number().int(),
  ...content,
  retired: z.boolean(),
  writtenAt: z.string(),
  writtenBy: named,
})
export type MessageTemplateVersion = z.input<typeof MessageTemplateVersion>

/** A template as it reads in one case. */
export const FilledTemplate = z.object({
  id: z.uuid(),
  title: z.string(),
  unit: unit.nullable(),
  text: z.string(),
  locale: z.enum(['sv', 'en']),
  missing: z.array(z.enum(PLACEHOLDERS)).meta({
    description: 'What the case has no value for: it still stands in the text, and must be written in.',
  }),
})
export type FilledTemplate = z.input<typeof FilledTemplate>
