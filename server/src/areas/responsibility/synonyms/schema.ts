import { z } from 'zod'
import { AreaCode } from '../map/schema.ts'
import { AreaName } from '../schema.ts'

const word = z.string().trim().min(2).max(60)

const said = {
  phrase: word.meta({ description: 'What people write.', examples: ['ljuslåda'] }),
  means: word
    .nullable()
    .meta({ description: 'What it means about the same as; the two hold both ways.', examples: ['skylt'] }),
  area: AreaCode.nullable().meta({ description: 'The area that the phrase leads to.' }),
}

export const NewSynonym = z
  .strictObject({ ...said, means: said.means.default(null), area: said.area.default(null) })
  .meta({ description: 'Either what the phrase means, or the area that it leads to.' })
export type NewSynonym = z.output<typeof NewSynonym>

export const ChangeSynonym = z.strictObject(said).partial()
export type ChangeSynonym = z.output<typeof ChangeSynonym>

export const SynonymQuery = z.strictObject({
  retired: z
    .stringbool()
    .default(false)
    .meta({ description: 'Those that are no longer used too.', type: 'boolean' }),
})

export const SynonymView = z.object({
  id: z.uuid(),
  phrase: z.string(),
  means: z.string().nullable(),
  area: AreaName.nullable(),
  changedAt: z.string(),
  changedBy: z.object({ id: z.uuid(), name: z.string() }),
  retiredAt: z.string().nullable(),
  version: z.number().int(),
  may: z.object({ change: z.boolean(), retire: z.boolean(), restore: z.boolean() }),
})
export type SynonymView = z.input<typeof SynonymView>

export const Trial = z.strictObject({
  question: z
    .string()
    .trim()
    .min(2)
    .max(1000)
    .meta({ examples: ['Får vi sätta upp en ljuslåda på väggen?'] }),
  synonym: NewSynonym,
  insteadOf: z
    .uuid()
    .nullable()
    .default(null)
    .meta({ description: 'The one that it would replace, which is then left out of both answers.' }),
})
