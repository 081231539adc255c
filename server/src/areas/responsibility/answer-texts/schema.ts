import { z } from 'zod'
import { AreaCode } from '../map/schema.ts'
import { AreaName, UnitName } from '../schema.ts'

const said = {
  title: z
    .string()
    .trim()
    .min(2)
    .max(120)
    .meta({
      description: 'What the unit knows it by; the company never sees it.',
      examples: ['Fri gångbredd'],
    }),
  body: z
    .string()
    .trim()
    .min(10)
    .max(8000)
    .meta({ examples: ['Serveringen får stå på trottoaren om minst två meter är fria att gå på.'] }),
  conditions: z.string().trim().max(4000),
  legalBasis: z
    .string()
    .trim()
    .max(500)
    .meta({ examples: ['3 kap. 1 § ordningslagen (1993:1617)'] }),
}

export const NewAnswerText = z.strictObject({
  unitId: z.uuid().meta({ description: 'The unit that the text is to belong to; the caller works in it.' }),
  ...said,
  conditions: said.conditions.default(''),
  legalBasis: said.legalBasis.default(''),
})
export type NewAnswerText = z.output<typeof NewAnswerText>

export const ChangeAnswerText = z.strictObject(said).partial()
export type ChangeAnswerText = z.output<typeof ChangeAnswerText>

export const AnswerTextQuery = z.strictObject({
  area: AreaCode.optional(),
  retired: z
    .stringbool()
    .default(false)
    .meta({ description: 'Those that are no longer used too.', type: 'boolean' }),
})

const named = z.object({ id: z.uuid(), name: z.string() })
const content = {
  title: z.string(),
  body: z.string(),
  conditions: z.string(),
  legalBasis: z.string(),
}

export const AnswerTextView = z.object({
  id: z.uuid(),
  area: AreaName,
  unit: UnitName,
  ...content,
  changedAt: z.string(),
  changedBy: named,
  retiredAt: z.string().nullable(),
  version: z.number().int(),
  may: z.object({ change: z.boolean(), retire: z.boolean(), restore: z.boolean() }),
})
export type AnswerTextView = z.input<typeof AnswerTextView>

export const AnswerTextVersion = z.object({
  version: z.number().int(),
  ...content,
  retired: z.boolean(),
  writtenAt: z.string(),
  writtenBy: named,
})
export type AnswerTextVersion = z.input<typeof AnswerTextVersion>
